import BuurtExperiment
import BuurtScenario

/// A file of the finished output, as the data package describes it.
struct WrittenTable {
  let definition: TableDefinition
  let digest: String
  let bytes: Int
}

extension OutputFolder {
  /// Joins all parts, adds statistics and descriptions, and gives the folder its name.
  ///
  /// - Parameter provenance: where and how it was run.
  /// - Precondition: every run is sealed.
  /// - Throws: `FolderError`; nothing stands at the path then.
  public func complete(_ provenance: Provenance) throws(FolderError) {
    let partial = Self.partialPath(of: path)
    let joined = "\(partial)/joined"
    try Self.wrap { () throws(SinkError) in
      try Disk.remove(joined)
      try Disk.makeFolder(joined)
      var tables: [WrittenTable] = []
      for table in OutputTable.allCases { tables.append(try write(table, in: joined)) }
      let scenario = plan.scenario
      try Disk.write(Array(scenario.resolved.utf8), to: "\(joined)/resolved.yaml")
      let package = DataPackage.json(scenario: scenario, identity: identity, tables: tables, dialect: dialect)
      try Disk.write(Array(package.pretty.utf8), to: "\(joined)/datapackage.json")
      let origin = provenance.json(plan: plan, identity: identity)
      try Disk.write(Array(origin.pretty.utf8), to: "\(joined)/provenance.json")
      note("completed", [("folder", .text(path))])
      try Disk.write(try Disk.read("\(partial)/log.jsonl"), to: "\(joined)/log.jsonl")
      // An empty folder may stand at the path; anything else makes the renaming fail.
      if Disk.isFolder(path), Disk.entries(path).isEmpty { try Disk.remove(path) }
      try Disk.rename(joined, to: path)
      try Disk.remove(partial)
      close()
    }
  }

  private func write(_ table: OutputTable, in folder: String) throws(SinkError) -> WrittenTable {
    let everyBuurtWeek = plan.scenario.measure.everyBuurtWeek
    let overSets = plan.scenario.sets != nil
    let definition = TableDefinition.of(table, everyBuurtWeek: everyBuurtWeek, overSets: overSets)
    let writer = try FileWriter(path: "\(folder)/\(table.fileName)")
    var header = CSVRow(dialect)
    for column in definition.columns { header.text(column.name) }
    header.end()
    try writer.append(header.bytes)
    switch table {
    case .summary where overSets: try SetStatisticsRows(self).writeSummary(to: writer)
    case .comparison where overSets: try SetStatisticsRows(self).writeComparison(to: writer)
    case .summary: try StatisticsRows(self).writeSummary(to: writer)
    case .comparison: try StatisticsRows(self).writeComparison(to: writer)
    case .effectiveness: try EconomicsRows(self).writeEffectiveness(to: writer)
    case .equity: try EconomicsRows(self).writeEquity(to: writer)
    case .displacement: try EconomicsRows(self).writeDisplacement(to: writer)
    case .buurten where !everyBuurtWeek: try BuurtenMeans(self).write(to: writer)
    default: try join(definition, to: writer)
    }
    let written = try writer.close(durable: true)
    return WrittenTable(definition: definition, digest: written.digest, bytes: written.bytes)
  }

  private func join(_ definition: TableDefinition, to writer: FileWriter) throws(SinkError) {
    for part in partsInOrder {
      let path = "\(part.folder)/\(definition.table.fileName)"
      guard dialect == .plain else {
        try translate(path, definition, to: writer)
        continue
      }
      let source = try ByteSource(path: path)
      while let piece = try source.piece() { try writer.append(piece) }
    }
  }

  /// Parts are always in the plain dialect; another one is made field by field.
  private func translate(
    _ path: String,
    _ definition: TableDefinition,
    to writer: FileWriter
  ) throws(SinkError) {
    let reader = try CSVReader(path: path)
    var row = CSVRow(dialect)
    while let fields = try reader.next() {
      row.clear()
      for (index, column) in definition.columns.enumerated() {
        row.copy(fields.bytes(index), isText: column.kind == .text)
      }
      row.end()
      try writer.append(row.bytes)
    }
  }
}
