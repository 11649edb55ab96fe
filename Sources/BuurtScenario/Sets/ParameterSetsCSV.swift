import BuurtModel

/// Files of parameter sets: `set,weight,<a column per parameter>,distance,rows_passed`.
///
/// Columns may stand in any order; `distance` and `rows_passed` are for the reader and not looked at. Numbers
/// follow the same rules as in a scenario.
public enum ParameterSetsCSV {
  /// The name of the file that is looked for where a scenario names none.
  public static let fileName = "accepted_sets.csv"
  /// Columns that are no parameter and must be there.
  static let needed = ["set", "weight"]
  /// Columns that are no parameter and are not read.
  static let unread = ["distance", "rows_passed"]

  /// A file as text.
  public static func text(keys: [String], rows: [ParameterSetRow]) -> String {
    let header = (needed + keys + unread).joined(separator: ",")
    let lines = rows.map { row in
      ([String(row.member.number), NumberText.write(row.member.weight)]
        + row.member.values.map(NumberText.write)
        + [NumberText.write((row.distance * 1e4).rounded() / 1e4), String(row.rowsPassed)])
        .joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// The sets of a file; problems are added to the list, and nothing is returned when there are any.
  static func read(_ bytes: [UInt8], problems: inout [SetsProblem]) -> ParameterSets? {
    if let refusal = KWBReader.refusal(bytes, mostBytes: ScenarioReader.largestTable) {
      problems.append(SetsProblem(fault: .text(refusal.fault)))
      return nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var records = CSVTokenizer(
      bytes,
      from: start,
      separator: CSVTokenizer.separator(of: bytes, from: start)
    )
    guard records.advance() else {
      problems.append(SetsProblem(fault: .text(.empty)))
      return nil
    }
    if let (fault, field) = records.fault {
      problems.append(SetsProblem(fault: .text(fault), range: records.trimmedRange(field - 1)))
      return nil
    }
    var reading = SetsReading(header: records, problems: &problems)
    guard problems.isEmpty else { return nil }
    while records.advance() { reading.add(records, &problems) }
    if reading.members.isEmpty, problems.isEmpty { problems.append(SetsProblem(fault: .noSets)) }
    guard problems.isEmpty else { return nil }
    return ParameterSets(keys: reading.parameters.map(\.key), members: reading.members)
  }
}

/// A file of sets as far as it was read.
private struct SetsReading {
  /// What each column means, in the order of the header.
  private var names: [String] = []
  private var definitions: [ParameterDefinition?] = []
  private(set) var members: [ParameterSets.Member] = []
  private var lines: [Int: Int] = [:]

  /// The parameters, in the order of the header.
  var parameters: [ParameterDefinition] { definitions.compactMap { $0 } }

  init(header: CSVTokenizer, problems: inout [SetsProblem]) {
    let known = ParameterSetsCSV.needed + ParameterSetsCSV.unread
    for field in header.fields.indices {
      let name = header.text(field)
      let range = header.trimmedRange(field)
      if let first = names.firstIndex(of: name) {
        problems.append(SetsProblem(fault: .columnTwice(name, first: first + 1), range: range))
      }
      let definition = known.contains(name) ? nil : ParameterRegistry.definition(name)
      if definition == nil, !known.contains(name) {
        let keys = ParameterRegistry.all.map(\.key) + known
        let near = EditDistance.suggestion(for: name, in: keys)
        problems.append(SetsProblem(fault: .unknownParameter(name, suggestion: near), range: range))
      }
      names.append(name)
      definitions.append(definition)
    }
    let whole = (header.fields.first?.range.lowerBound ?? 0)..<(header.fields.last?.range.upperBound ?? 1)
    for name in ParameterSetsCSV.needed where !names.contains(name) {
      problems.append(SetsProblem(fault: .noColumn(name), range: whole))
    }
    if problems.isEmpty, parameters.isEmpty {
      problems.append(SetsProblem(fault: .noParameters, range: whole))
    }
  }

  mutating func add(_ records: CSVTokenizer, _ problems: inout [SetsProblem]) {
    if let (fault, field) = records.fault {
      problems.append(SetsProblem(fault: .text(fault), range: records.trimmedRange(field - 1)))
      return
    }
    guard records.fields.count == names.count else {
      let range = (records.fields.first?.range.lowerBound ?? 0)..<(records.fields.last?.range.upperBound ?? 1)
      let fault = TableFault.fieldCount(found: records.fields.count, header: names.count)
      problems.append(SetsProblem(fault: .text(fault), range: range))
      return
    }
    var member = ParameterSets.Member(number: 0, weight: 0, values: [])
    for (field, name) in names.enumerated() {
      let text = records.text(field)
      func refuse(_ fault: SetsFault) {
        problems.append(SetsProblem(fault: fault, range: records.trimmedRange(field), column: name))
      }
      guard definitions[field] != nil || ParameterSetsCSV.needed.contains(name) else { continue }
      guard case .success(let number) = NumberText.read(text) else {
        refuse(.notANumber(text))
        continue
      }
      if let definition = definitions[field] {
        if !definition.range.contains(number) {
          refuse(.outOfRange(text, definition.range, unit: definition.unit))
        }
        member.values.append(number)
      } else if name == "weight" {
        if number <= 0 { refuse(.notAWeight(text)) }
        member.weight = number
      } else if let whole = Int(exactly: number), (0...1_000_000_000).contains(whole) {
        if let first = lines[whole] { refuse(.setTwice(whole, firstLine: first)) }
        lines[whole] = records.line
        member.number = whole
      } else {
        refuse(.notASetNumber(text))
      }
    }
    members.append(member)
  }
}
