import BuurtExperiment
import BuurtScenario
import Foundation

/// The description of an output folder as a Frictionless Data Package: every table with every column.
///
/// - Source: Frictionless Data, Data Package and Table Schema, version 1.
public enum DataPackage {
  static let fileName = "datapackage.json"

  static func json(
    scenario: Scenario,
    identity: OutputIdentity,
    tables: [WrittenTable],
    dialect: CSVDialect
  ) -> JSONValue {
    .object([
      ("profile", .text("tabular-data-package")),
      ("name", .text(identity.folderName.lowercased())),
      ("id", .text(identity.digest)),
      ("title", .text(scenario.name)),
      ("description", .text(scenario.question)),
      ("version", .text(ProgramVersion.text)),
      ("csv_dialect", .text(dialect.rawValue)),
      ("resources", .list(tables.map { resource($0, dialect) })),
    ])
  }

  private static func resource(_ table: WrittenTable, _ dialect: CSVDialect) -> JSONValue {
    let definition = table.definition
    return .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(definition.table.rawValue)),
      ("path", .text(definition.table.fileName)),
      ("title", .text(definition.english)),
      ("titles", labels(definition.english, definition.dutch)),
      ("description", .text(definition.sentence)),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text("utf-8")),
      ("bytes", .integer(table.bytes)),
      ("hash", .text("sha256:\(table.digest)")),
      (
        "dialect",
        .object([
          ("delimiter", .text(String(Unicode.Scalar(dialect.separator)))),
          ("lineTerminator", .text("\n")),
        ])
      ),
      (
        "schema",
        .object([
          ("fields", .list(definition.columns.map { field($0, dialect, key: definition.key) })),
          ("missingValues", .list([.text("NA")])),
          ("primaryKey", .list(definition.key.map { .text($0) })),
        ])
      ),
    ])
  }

  private static func field(_ column: Column, _ dialect: CSVDialect, key: [String]) -> JSONValue {
    var pairs: [(String, JSONValue)] = [
      ("name", .text(column.name)),
      ("type", .text(column.kind.rawValue)),
    ]
    if column.kind == .number, dialect == .dutchExcel { pairs.append(("decimalChar", .text(","))) }
    pairs.append(("title", .text(column.english)))
    pairs.append(("titles", labels(column.english, column.dutch)))
    pairs.append(("description", .text(column.sentence)))
    if !column.unit.isEmpty { pairs.append(("unit", .text(column.unit))) }
    var constraints: [(String, JSONValue)] = []
    if key.contains(column.name) { constraints.append(("required", .flag(true))) }
    if let minimum = column.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = column.maximum { constraints.append(("maximum", .number(maximum))) }
    if !constraints.isEmpty { pairs.append(("constraints", .object(constraints))) }
    return .object(pairs)
  }

  private static func labels(_ english: String, _ dutch: String) -> JSONValue {
    .object([("en", .text(english)), ("nl", .text(dutch))])
  }

  /// What a finished folder says that it is.
  ///
  /// - Returns: nil where there is no such folder or description.
  static func identity(in folder: String) -> (digest: String, dialect: CSVDialect)? {
    struct Description: Decodable {
      let id: String
      let csv_dialect: String
    }
    guard let bytes = try? Disk.read("\(folder)/\(fileName)"),
      let found = try? JSONDecoder().decode(Description.self, from: Data(bytes)),
      let dialect = CSVDialect(rawValue: found.csv_dialect)
    else { return nil }
    return (found.id, dialect)
  }
}
