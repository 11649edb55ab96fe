import BuurtExperiment
import BuurtModel
import BuurtReport
import Foundation

/// The lines of `sets.csv`, with the digits that read back to the same number.
enum CalibrationTables {
  static func header(_ run: CalibrationRun) -> String {
    (["set", "misses", "distance"] + run.parameters.map(\.definition.key) + CalibrationRun.patterns.map(\.id)
      + CalibrationRun.measures.map(\.key)).joined(separator: ",")
  }

  static func line(_ set: CalibrationSet, _ criterion: CalibrationCriterion) -> String {
    ([
      set.number.description, criterion.misses(CalibrationRun.patterns, set.found).description,
      text(criterion.distance(CalibrationRun.patterns, set.found)),
    ] + (set.values + set.found + set.outcomes).map(text)).joined(separator: ",")
  }

  static func text(_ value: Double) -> String { value.isFinite ? value.description : "NA" }

  /// Reads a line; nil where it is cut short or of other columns.
  static func set(_ line: Substring, _ run: CalibrationRun) -> CalibrationSet? {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    let (parameters, patterns) = (run.parameters.count, CalibrationRun.patterns.count)
    guard cells.count == 3 + parameters + patterns + CalibrationRun.measures.count, let number = Int(cells[0])
    else { return nil }
    let numbers = cells[3...].map { $0 == "NA" ? Double.nan : Double($0) }
    let values = numbers.compactMap { $0 }
    guard values.count == numbers.count else { return nil }
    return CalibrationSet(
      number: number,
      values: Array(values[..<parameters]),
      found: Array(values[parameters..<parameters + patterns]),
      outcomes: Array(values[(parameters + patterns)...])
    )
  }
}

/// Keeps sets as lines of `sets.csv`; a line that was cut short by a stop is run again.
final class CalibrationFile: CalibrationLog {
  let kept: [CalibrationSet]
  private let folder: String
  private let file: FileHandle
  private let criterion: CalibrationCriterion

  /// Opens the folder, or goes on in it.
  ///
  /// - Throws: `SinkError` where it cannot be made, or belongs to another search.
  init(folder: String, identity: String, _ run: CalibrationRun) throws(SinkError) {
    self.folder = folder
    criterion = run.settings.criterion
    let path = "\(folder)/sets.csv"
    let head = "# \(identity)\n\(CalibrationTables.header(run))\n"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw SinkError(.cannotCreate, path: folder, reason: "\(error.localizedDescription)") }
    var sets: [CalibrationSet] = []
    if let old = FileManager.default.contents(atPath: path), !old.isEmpty {
      let text = String(decoding: old, as: UTF8.self)
      guard text.hasPrefix(head) else { throw Self.otherSearch(folder) }
      let lines = text.dropFirst(head.count).split(separator: "\n", omittingEmptySubsequences: false)
      // What follows the last line feed is a line that was cut short.
      for line in lines.dropLast() {
        guard let set = CalibrationTables.set(line, run) else { break }
        sets.append(set)
      }
    }
    kept = sets
    let whole = head + sets.map { CalibrationTables.line($0, run.settings.criterion) + "\n" }.joined()
    guard FileManager.default.createFile(atPath: path, contents: Data(whole.utf8)),
      let file = FileHandle(forWritingAtPath: path)
    else { throw SinkError(.cannotCreate, path: path, reason: "it cannot be written") }
    self.file = file
    do { try file.seekToEnd() } catch {
      throw SinkError(.cannotWrite, path: path, reason: "\(error.localizedDescription)")
    }
  }

  /// The folder holds the sets of another search.
  static func otherSearch(_ folder: String) -> SinkError {
    SinkError(.cannotCreate, path: "\(folder)/sets.csv", reason: "it belongs to another search")
  }

  func keep(_ set: CalibrationSet) throws(SinkError) {
    do { try file.write(contentsOf: Data((CalibrationTables.line(set, criterion) + "\n").utf8)) } catch {
      throw SinkError(.cannotWrite, path: "\(folder)/sets.csv", reason: "\(error.localizedDescription)")
    }
  }

  /// Writes another table beside it.
  func write(_ name: String, _ text: String) throws(SinkError) {
    guard FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(text.utf8)) else {
      throw SinkError(.cannotWrite, path: "\(folder)/\(name)", reason: "it cannot be written")
    }
  }
}
