public import BuurtExperiment
public import BuurtModel

/// A format of network files.
public enum NetworkFileFormat: String, CaseIterable, Sendable {
  /// `nodes.csv` and `edges.csv`.
  case csv
  /// `network.graphml`, for networkx, igraph, Gephi and R.
  case graphml
  /// `network.gexf`, for Gephi.
  case gexf
}

/// The network of a world as files that other programs read.
///
/// - Properties: strengths are printed with the fewest digits that read back to the same 32-bit number; the
///   same network gives the same bytes.
/// - Limits: households are drawn, not observed: a buurt's code says which table they were drawn from, not who
///   lives there.
public struct NetworkExport: Sendable {
  /// What a column or attribute holds.
  enum Kind: String {
    case text = "string"
    case integer = "int"
    case number = "float"
    case flag = "boolean"
  }

  /// The network.
  public let network: NetworkState
  private let codes: [String]

  /// The network of a world in the buurten of a table.
  public init(_ network: NetworkState, table: BuurtTable) {
    self.network = network
    codes = table.buurten.map(\.code)
  }

  /// The files of a format: names and bytes.
  public func files(_ format: NetworkFileFormat) -> [(name: String, bytes: [UInt8])] {
    switch format {
    case .csv:
      [
        ("edges.csv", csv(["source", "target"] + Self.edgeColumns.map(\.name), edges)),
        ("nodes.csv", csv(["id"] + Self.nodeColumns.map(\.name), nodes)),
      ]
    case .graphml: [("network.graphml", Array(graphML.utf8))]
    case .gexf: [("network.gexf", Array(gexf.utf8))]
    }
  }

  /// Writes the files into a new folder, which is there whole or not at all.
  ///
  /// - Throws: `SinkError`; also where something stands at the path.
  public func write(_ format: NetworkFileFormat, to folder: String) throws(SinkError) {
    guard !Disk.exists(folder) else {
      throw SinkError(.cannotCreate, path: folder, reason: "it exists already")
    }
    let partial = OutputFolder.partialPath(of: folder)
    try Disk.remove(partial)
    try Disk.makeFolder(partial)
    for file in files(format) { try Disk.write(file.bytes, to: "\(partial)/\(file.name)") }
    try Disk.rename(partial, to: folder)
  }

  // MARK: Columns

  static let nodeColumns: [(name: String, kind: Kind)] = [
    ("buurt", .text), ("composition", .text), ("life_stage", .text), ("tenure", .text),
    ("education", .text), ("income_decile", .integer), ("group", .integer),
  ]

  static let edgeColumns: [(name: String, kind: Kind)] = [
    ("strength", .number), ("age_weeks", .integer), ("origin", .text), ("rung", .text),
    ("across", .flag), ("same_buurt", .flag),
  ]

  /// Id, then the values of `nodeColumns`.
  private var nodes: [[String]] {
    network.households.map { home in
      [
        String(home.identity), codes[home.buurt], home.composition.code, home.lifeStage.code,
        home.tenure.code, home.education.code, String(home.incomeDecile), String(home.group),
      ]
    }
  }

  /// Both ends, then the values of `edgeColumns`.
  private var edges: [[String]] {
    network.ties.map { tie in
      [
        String(tie.low), String(tie.high), tie.strength.description, String(tie.ageWeeks), tie.origin,
        tie.rung, String(tie.across), String(tie.sameBuurt),
      ]
    }
  }

  // MARK: Formats

  private func csv(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    var row = CSVRow()
    for fields in [header] + rows {
      for field in fields { row.text(field) }
      row.end()
    }
    return row.bytes
  }

  private var graphML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for (kind, columns) in [("node", Self.nodeColumns), ("edge", Self.edgeColumns)] {
      for column in columns {
        text +=
          "  <key id=\"\(kind).\(column.name)\" for=\"\(kind)\" attr.name=\"\(column.name)\" "
          + "attr.type=\"\(column.kind.rawValue)\"/>\n"
      }
    }
    text += "  <graph edgedefault=\"undirected\">\n"
    for values in nodes {
      text += "    <node id=\"\(values[0])\">"
      for (column, value) in zip(Self.nodeColumns, values.dropFirst()) {
        text += "<data key=\"node.\(column.name)\">\(Self.escaped(value))</data>"
      }
      text += "</node>\n"
    }
    for values in edges {
      text += "    <edge source=\"\(values[0])\" target=\"\(values[1])\">"
      for (column, value) in zip(Self.edgeColumns, values.dropFirst(2)) {
        text += "<data key=\"edge.\(column.name)\">\(Self.escaped(value))</data>"
      }
      text += "</edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private var gexf: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="undirected" mode="static">

      """
    for (kind, columns) in [("node", Self.nodeColumns), ("edge", Self.edgeColumns)] {
      text += "    <attributes class=\"\(kind)\" mode=\"static\">\n"
      for (number, column) in columns.enumerated() {
        let type = column.kind == .integer ? "integer" : column.kind.rawValue
        text += "      <attribute id=\"\(number)\" title=\"\(column.name)\" type=\"\(type)\"/>\n"
      }
      text += "    </attributes>\n"
    }
    func values(_ all: ArraySlice<String>) -> String {
      let each = zip(0..., all).map { "<attvalue for=\"\($0)\" value=\"\(Self.escaped($1))\"/>" }
      return "<attvalues>\(each.joined())</attvalues>"
    }
    text += "    <nodes>\n"
    for row in nodes {
      text += "      <node id=\"\(row[0])\" label=\"\(row[0])\">\(values(row.dropFirst()))</node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for (number, row) in edges.enumerated() {
      text +=
        "      <edge id=\"\(number)\" source=\"\(row[0])\" target=\"\(row[1])\" weight=\"\(row[2])\">"
        + "\(values(row.dropFirst(2)))</edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  /// A text as XML holds it.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, letter in
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(letter)
      }
    }
  }
}
