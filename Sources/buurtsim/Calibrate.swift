import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario
import Foundation

/// `calibrate`: parameter sets that meet the patterns of use `calibrate`.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search parameter sets that meet the patterns, in rounds; run again to go on.",
    discussion: """
      Draws the parameters of status 'calibrated' over their registry ranges, runs each set, and comes nearer \
      round by round. Rows of use 'hold out' are never looked at. Without a scenario: a quarter of the shipped \
      world with the national mix. Writes sets.csv as it goes (each finished set a line, skipped on the next \
      start), then accepted.csv and identified.csv: what the patterns say of each parameter.
      """
  )

  @Argument(help: "The scenario file; its reference arm is run.", completion: .file(extensions: ["yaml"]))
  var scenario: String?

  @Option(help: "Sets in a round.")
  var sets = 200

  @Option(help: "Rounds.")
  var rounds = 6

  @Option(help: "Replicates of each set.")
  var replicates = 2

  @Option(help: "Sets to accept at least.")
  var wanted = 50

  @Option(help: "Rows out of range with which a set is accepted.")
  var misses = 2

  @Option(help: "The folder to write to.", completion: .directory)
  var out = "calibration"

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(8...1_000_000).contains(sets) { throw ValidationError("--sets must be 8 or more, found \(sets)") }
    if !(1...1_000).contains(rounds) { throw ValidationError("--rounds must be 1...1000, found \(rounds)") }
    if !(1...1_000).contains(replicates) {
      throw ValidationError("--replicates must be 1...1000, found \(replicates)")
    }
    if wanted < 1 { throw ValidationError("--wanted must be 1 or more, found \(wanted)") }
    if misses < 0 { throw ValidationError("--misses must be 0 or more, found \(misses)") }
    if out.isEmpty { throw ValidationError("--out must name a folder, found ''") }
  }

  func run() throws {
    let wording = common.wording
    let shipped = scenario == nil ? ["world.scale=0.25"] : []
    let checked = try Worlds.scenario(scenario, shipped + world.settings, wording)
    let run = CalibrationRun(
      checked,
      CalibrationSettings(
        sets: sets,
        rounds: rounds,
        replicates: replicates,
        wanted: wanted,
        misses: misses
      ),
      jobs: world.threads
    )
    // What decides a set apart from its round and number; later rounds and what is accepted do not.
    let identity = "\(RandomKey.identity(of: checked.resolved)) \(sets) \(replicates) \(ProgramVersion.text)"
    do {
      let log = try CalibrationFile(folder: out, identity: identity, run)
      let found = try search(run, log, wording)
      let accepted = run.accepted(found)
      try log.write("accepted.csv", CalibrationTables.sets(accepted, run))
      let identified = ParameterIdentification.compare(run, accepted)
      try log.write("identified.csv", CalibrationTables.identified(identified))
      report(found, accepted, identified, wording)
    } catch let error as SinkError { throw Failure(error, wording) }
  }

  private func search(_ run: CalibrationRun, _ log: CalibrationFile, _ wording: Wording) throws
    -> [CalibrationSet]
  {
    let flag = CancellationFlag()
    let interrupts = Interrupts { flag.cancel() }
    defer { interrupts.stop() }
    let found: [CalibrationSet]?
    do throws(CalibrationError) {
      found = try run.run(into: log, cancellation: flag) { round, done in
        if Terminal.isRich { Terminal.note("\(round + 1)/\(rounds): \(done)/\(sets)") }
      }
    } catch {
      switch error {
      case .sink(let error): throw error
      case .world(.emptyWorld): throw Failure(code: ExitStatus.invalid, error: wording.emptyWorld, wording)
      case .world(.tooManyDwellings(let count)):
        throw Failure(code: ExitStatus.invalid, error: wording.tooManyDwellings(count), wording)
      }
    }
    guard let found else { throw Failure(code: ExitStatus.stopped, wording.stopping) }
    return found
  }

  private func report(
    _ found: [CalibrationSet],
    _ accepted: [CalibrationSet],
    _ identified: [ParameterIdentification],
    _ wording: Wording
  ) {
    let worst = accepted.map(\.misses).max() ?? 0
    let within = accepted.count { $0.misses <= misses }
    let rows = CalibrationRun.patterns.enumerated().map { place, pattern in
      [
        pattern.id, pattern.pattern,
        "\(accepted.count { pattern.passes($0.found[place]) })/\(accepted.count)",
      ]
    }
    if common.json {
      Terminal.result(
        .object([
          ("sets", .integer(found.count)), ("accepted", .integer(accepted.count)),
          ("within_misses", .integer(within)), ("worst_misses", .integer(worst)), ("folder", .text(out)),
          (
            "parameters",
            .list(
              identified.map { item in
                .object([
                  ("key", .text(item.parameter.definition.key)),
                  ("low", .number(item.parameter.definition.range.lowerBound)),
                  ("high", .number(item.parameter.definition.range.upperBound)),
                  ("q05", .number(item.quantiles[0])), ("q50", .number(item.quantiles[1])),
                  ("q95", .number(item.quantiles[2])), ("width", .number(item.width)),
                ])
              }
            )
          ),
        ])
      )
      return
    }
    let header = ["parameter", "prior", "accepted 5 %", "50 %", "95 %", "width"]
    let lines = identified.map { item in
      let range = item.parameter.definition.range
      return [
        item.parameter.definition.key,
        "\(Worlds.number(range.lowerBound))..\(Worlds.number(range.upperBound))",
        Worlds.number(item.quantiles[0], 4), Worlds.number(item.quantiles[1], 4),
        Worlds.number(item.quantiles[2], 4), Worlds.number(item.width, 2),
      ]
    }
    let parts = [
      AlignedTable(rows: [["row", "", "accepted sets that pass"]] + rows, headerRows: 1, leftColumns: 2)
        .lines,
      AlignedTable(rows: [header] + lines, headerRows: 1).lines,
      [
        "\(found.count) sets run, \(accepted.count) accepted, \(within) with at most \(misses) rows out of "
          + "range, the worst with \(worst).", "Width 1: the patterns say nothing of the parameter.",
      ],
    ]
    Terminal.result(parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
  }
}

/// The tables of calibration, as CSV with the digits that read back to the same number.
enum CalibrationTables {
  static func header(_ run: CalibrationRun) -> String {
    (["round", "set", "distance", "misses"] + run.parameters.map(\.definition.key)
      + CalibrationRun.patterns.map(\.id)).joined(separator: ",")
  }

  static func line(_ set: CalibrationSet) -> String {
    ([set.round.description, set.number.description, text(set.distance), set.misses.description]
      + set.values.map(text) + set.found.map(text)).joined(separator: ",")
  }

  static func sets(_ sets: [CalibrationSet], _ run: CalibrationRun) -> String {
    ([header(run)] + sets.map(line)).joined(separator: "\n") + "\n"
  }

  static func identified(_ items: [ParameterIdentification]) -> String {
    let lines = items.map { item in
      let range = item.parameter.definition.range
      return
        ([item.parameter.definition.key]
        + ([range.lowerBound, range.upperBound] + item.quantiles + [item.width]).map(text)).joined(
          separator: ","
        )
    }
    return (["parameter,prior_low,prior_high,q05,q50,q95,width"] + lines).joined(separator: "\n") + "\n"
  }

  static func text(_ value: Double) -> String { value.isFinite ? value.description : "NA" }

  /// Reads a line; nil where it is cut short or of other columns.
  static func set(_ line: Substring, _ run: CalibrationRun) -> CalibrationSet? {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    let (parameters, patterns) = (run.parameters.count, CalibrationRun.patterns.count)
    guard cells.count == 4 + parameters + patterns, let round = Int(cells[0]), let number = Int(cells[1])
    else { return nil }
    let numbers = cells[4...].map { $0 == "NA" ? Double.nan : Double($0) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let values = numbers.compactMap { $0 }
    return CalibrationSet(
      round: round,
      number: number,
      values: Array(values.prefix(parameters)),
      found: Array(values.suffix(patterns))
    )
  }
}

/// Keeps sets as lines of `sets.csv`; a line that was cut short by a stop is run again.
final class CalibrationFile: CalibrationLog {
  let kept: [CalibrationSet]
  private let folder: String
  private let file: FileHandle

  /// Opens the folder, or goes on in it.
  ///
  /// - Throws: `SinkError` where it cannot be made, or belongs to another search.
  init(folder: String, identity: String, _ run: CalibrationRun) throws(SinkError) {
    self.folder = folder
    let path = "\(folder)/sets.csv"
    let head = "# \(identity)\n\(CalibrationTables.header(run))\n"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw SinkError(.cannotCreate, path: folder, reason: "\(error.localizedDescription)") }
    var sets: [CalibrationSet] = []
    if let old = FileManager.default.contents(atPath: path), !old.isEmpty {
      let text = String(decoding: old, as: UTF8.self)
      guard text.hasPrefix(head) else {
        throw SinkError(.cannotCreate, path: path, reason: "it belongs to another search")
      }
      let lines = text.dropFirst(head.count).split(separator: "\n", omittingEmptySubsequences: false)
      // What follows the last line feed is a line that was cut short.
      for line in lines.dropLast() {
        guard let set = CalibrationTables.set(line, run) else { break }
        sets.append(set)
      }
    }
    kept = sets
    let whole = head + sets.map { CalibrationTables.line($0) + "\n" }.joined()
    guard FileManager.default.createFile(atPath: path, contents: Data(whole.utf8)),
      let file = FileHandle(forWritingAtPath: path)
    else { throw SinkError(.cannotCreate, path: path, reason: "it cannot be written") }
    self.file = file
    do { try file.seekToEnd() } catch {
      throw SinkError(.cannotWrite, path: path, reason: "\(error.localizedDescription)")
    }
  }

  func keep(_ set: CalibrationSet) throws(SinkError) {
    do { try file.write(contentsOf: Data((CalibrationTables.line(set) + "\n").utf8)) } catch {
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
