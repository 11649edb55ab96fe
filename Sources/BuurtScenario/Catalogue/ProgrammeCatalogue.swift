/// How a system that the documents name is there in the model.
public enum ProgrammeForm: String, Sendable, CaseIterable {
  /// A programme that a scenario switches on by its key.
  case preset
  /// A stance or rule: a preset of the kind `beleidsregime`.
  case regime
  /// A way in which professionals see a network, with what it misses: a measure.
  case instrument
  /// Part of the world without interventions.
  case context
}

/// One row of the catalogue: a system that the documents name.
public struct ProgrammeRow: Sendable, Equatable {
  /// Its key, and that of its preset.
  public var key: String
  /// The name in the documents.
  public var name: String
  /// The kind of intervention that it belongs to.
  public var kind: String
  /// A second kind, or empty.
  public var secondKind: String
  /// How it is there.
  public var form: ProgrammeForm
  /// Whom it is for.
  public var target: String
  /// What sets it off.
  public var trigger: String
  /// Who delivers it.
  public var deliverer: String
  /// How much, where the documents say.
  public var dose: String
  /// The social capital that the documents expect of it: `losse`, `bonding`, `bridging`, `linking`.
  public var capital: [String]
  /// What it is said to act on, in the words of the documents' inventory.
  public var channels: [String]
  /// What the documents offer as evidence.
  public var evidence: String
  /// Author, year and rule, one for each place.
  public var sources: [String]
  /// For an instrument its view, for context the phases and groups of parameters that carry it.
  public var carriers: [Carrier]
  /// What to keep in mind.
  public var notes: String

  /// What carries a row that is no preset.
  public enum Carrier: Sendable, Hashable {
    /// A measure.
    case view(String)
    /// A phase of the week.
    case phase(String)
    /// A group of parameters: the part of their keys before the dot.
    case parameters(String)

    /// As it is written in the catalogue.
    public var text: String {
      switch self {
      case .view(let key): "view \(key)"
      case .phase(let name): "phase \(name)"
      case .parameters(let group): "parameters \(group)"
      }
    }

    init?(_ text: String) {
      let parts = text.split(separator: " ", maxSplits: 1).map { String($0) }
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "view": self = .view(parts[1])
      case "phase": self = .phase(parts[1])
      case "parameters": self = .parameters(parts[1])
      default: return nil
      }
    }
  }
}

/// The catalogue: every system that the four documents name, read from `catalogus.csv` beside the presets.
///
/// It stands beside the presets and is carried by the command as they are, so that a reader who wants to
/// know what a key means finds both in one folder, and a spreadsheet can open it.
public enum ProgrammeCatalogue {
  /// The name of the file in a directory of presets.
  public static let fileName = "catalogus.csv"

  /// The columns of the file, in their order.
  public static let columns = [
    "key", "name", "kind", "second_kind", "form", "target", "trigger", "deliverer", "dose", "capital",
    "channels", "evidence", "sources", "carried_by", "notes",
  ]

  /// Why the file cannot be used.
  public enum Fault: Error, Sendable, Equatable {
    /// Another header than `columns`.
    case columns
    /// A record that does not fit, by its line.
    case row(line: Int)
  }

  /// The rows of a file, in its order.
  ///
  /// - Parameter bytes: the file.
  /// - Returns: one row a record.
  /// - Throws: `Fault` at the first record that does not fit.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> [ProgrammeRow] {
    var cutter = CSVTokenizer(bytes, from: 0, separator: UInt8(ascii: ","))
    guard cutter.advance(), cutter.fields.indices.map({ cutter.text($0) }) == columns else { throw .columns }
    var rows: [ProgrammeRow] = []
    while cutter.advance() {
      guard cutter.fault == nil, cutter.fields.count == columns.count,
        let row = row(cutter.fields.indices.map { cutter.text($0) })
      else { throw .row(line: cutter.line) }
      rows.append(row)
    }
    return rows
  }

  private static func row(_ texts: [String]) -> ProgrammeRow? {
    guard let form = ProgrammeForm(rawValue: texts[4]) else { return nil }
    let written = list(texts[13], by: ";")
    let carriers = written.compactMap { ProgrammeRow.Carrier($0) }
    guard carriers.count == written.count else { return nil }
    return ProgrammeRow(
      key: texts[0],
      name: texts[1],
      kind: texts[2],
      secondKind: texts[3],
      form: form,
      target: texts[5],
      trigger: texts[6],
      deliverer: texts[7],
      dose: texts[8],
      capital: list(texts[9], by: "|"),
      channels: list(texts[10], by: "|"),
      evidence: texts[11],
      sources: list(texts[12], by: ";"),
      carriers: carriers,
      notes: texts[14]
    )
  }

  private static func list(_ text: String, by separator: Character) -> [String] {
    text.split(separator: separator).map { part in
      String(part.drop { $0 == " " })
    }
  }
}

extension ScenarioReader {
  /// The catalogue in the directories of presets that hold for every scenario; empty where there is none.
  public func programmes() -> [ProgrammeRow] {
    for directory in presetDirectories {
      let path = PathText.join(directory, ProgrammeCatalogue.fileName)
      if let bytes = try? files.read(path, limit: YAMLLimits.bytes),
        let rows = try? ProgrammeCatalogue.read(bytes)
      {
        return rows
      }
    }
    return []
  }
}
