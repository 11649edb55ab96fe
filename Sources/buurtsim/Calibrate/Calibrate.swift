import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport
import BuurtScenario

/// `calibrate`: parameter sets that meet the patterns of use `calibrate`.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search parameter sets that meet the patterns; run again to go on.",
    discussion: """
      Draws every parameter of status 'calibrated' around its value, and a few assumptions over their whole range; \
      runs each set, and moves a population of sets towards the patterns of use 'calibrate' until its members are \
      accepted. Rows of use 'hold out' are never looked at. Without a scenario: half of the shipped world with the \
      national mix. Writes sets.csv as it goes (each finished set a line, skipped on the next start), then \
      accepted_sets.csv, which scenarios run over (run.sets), identified.csv and importance.csv.

        buurtsim calibrate --report shipped

      prints what a file of accepted sets says of each parameter, without running anything.
      """
  )

  @Argument(help: "The scenario file; its reference arm is run.", completion: .file(extensions: ["yaml"]))
  var scenario: String?

  @Option(help: "Sets of the first round.")
  var first = 120

  @Option(help: "Sets of the population that moves towards the patterns.")
  var population = 60

  @Option(help: "Sets to run at most.")
  var evaluations = 900

  @Option(help: "Replicates of each set.")
  var replicates = 1

  @Option(help: "Sets to accept at least.")
  var wanted = 50

  @Option(help: "Rows that may be out of range in an accepted set.")
  var misses = 3

  @Option(help: "Largest sum of squared misses of an accepted set, in half-widths of the range.")
  var distance = 1.0

  @Option(help: "Calibrated parameters are drawn between their value divided and multiplied by this.")
  var factor = 1.2

  @Option(name: .customLong("parameter"), help: "Draw only this parameter (may be repeated).")
  var keys: [String] = []

  @Option(help: "Years after week 0; the panel of support ties needs seven.")
  var years = 7

  @Option(help: "The measure whose most and least important parameters are listed.")
  var measure = "isolated"

  @Option(help: "Print what a file of accepted sets says ('shipped': the shipped one), and stop.")
  var report: String?

  @Option(help: "The folder to write to.", completion: .directory)
  var out = "calibration"

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(8...1_000_000).contains(population) {
      throw ValidationError("--population must be 8 or more, found \(population)")
    }
    if !(population...1_000_000).contains(first) {
      throw ValidationError("--first must be \(population) or more, the population, found \(first)")
    }
    if !(first + 1...10_000_000).contains(evaluations) {
      throw ValidationError("--evaluations must be more than --first, \(first), found \(evaluations)")
    }
    if !(1...1_000).contains(replicates) {
      throw ValidationError("--replicates must be 1...1000, found \(replicates)")
    }
    if wanted < 1 { throw ValidationError("--wanted must be 1 or more, found \(wanted)") }
    if misses < 0 { throw ValidationError("--misses must be 0 or more, found \(misses)") }
    if !(distance >= 0) { throw ValidationError("--distance must be 0 or more, found \(distance)") }
    if !(factor > 1 && factor <= 100) {
      throw ValidationError("--factor must be above 1 and at most 100, found \(factor)")
    }
    if !(1...100).contains(years) { throw ValidationError("--years must be 1...100, found \(years)") }
    let known = ParameterRegistry.all.map(\.key)
    for key in keys where !known.contains(key) { throw unknown("--parameter", key, known) }
    let measures = CalibrationRun.measures.map(\.key)
    if !measures.contains(measure) { throw unknown("--measure", measure, measures) }
    if out.isEmpty { throw ValidationError("--out must name a folder, found ''") }
  }

  private func unknown(_ option: String, _ name: String, _ known: [String]) -> ValidationError {
    let near = EditDistance.suggestion(for: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    return ValidationError("\(option) does not know '\(name)'\(near)")
  }

  func run() throws {
    let wording = common.wording
    if let report { return try identify(report, wording) }
    let shipped = scenario == nil ? ["world.scale=0.5"] : []
    let checked = try Worlds.scenario(scenario, shipped + world.settings, wording)
    let settings = CalibrationSettings(
      first: first,
      population: population,
      evaluations: evaluations,
      replicates: replicates,
      wanted: wanted,
      criterion: CalibrationCriterion(misses: misses, distance: distance)
    )
    let run = CalibrationRun(
      checked,
      settings,
      parameters: parameters(around: checked.parameters),
      years: years,
      jobs: world.threads
    )
    do {
      let log = try CalibrationFile(folder: out, identity: identity(of: checked), run)
      let found = try search(run, log, wording)
      let text = CalibrationReport(run, found, measure: measure, seed: checked.seed, folder: out)
      try log.write(ParameterSetsCSV.fileName, text.acceptedCSV)
      try log.write("identified.csv", text.identifiedCSV)
      try log.write("importance.csv", text.importanceCSV)
      if common.json { Terminal.result(text.json) } else { Terminal.result(text.text) }
    } catch let error as SinkError { throw Failure(error, wording) }
  }

  private func parameters(around values: Parameters) -> [CalibratedParameter] {
    CalibratedParameter.all(around: values, factor: factor, keys: keys.isEmpty ? nil : keys)
  }

  /// What decides the sets that are drawn first, and what each shows; how long the search goes on does not.
  private func identity(of scenario: Scenario) -> String {
    "\(RandomKey.identity(of: scenario.resolved)) \(first) \(population) \(replicates) \(misses) \(distance) "
      + "\(factor) \(years) \(ProgramVersion.text)"
  }

  private func search(_ run: CalibrationRun, _ log: CalibrationFile, _ wording: Wording) throws
    -> CalibrationOutcome
  {
    let flag = CancellationFlag()
    let interrupts = Interrupts { flag.cancel() }
    defer { interrupts.stop() }
    let found: CalibrationOutcome?
    do throws(CalibrationError) {
      found = try run.run(into: log, cancellation: flag) { round, done in
        if Terminal.isRich { Terminal.note("round \(round): \(done) of at most \(evaluations) sets") }
      }
    } catch {
      switch error {
      case .sink(let error): throw error
      case .otherSearch: throw CalibrationFile.otherSearch(out)
      case .world(.emptyWorld): throw Failure(code: ExitStatus.invalid, error: wording.emptyWorld, wording)
      case .world(.tooManyDwellings(let count)):
        throw Failure(code: ExitStatus.invalid, error: wording.tooManyDwellings(count), wording)
      }
    }
    guard let found else { throw Failure(code: ExitStatus.stopped, wording.stopping) }
    return found
  }

  /// Prints what a file of sets says of its parameters.
  private func identify(_ file: String, _ wording: Wording) throws {
    let shipped = "\(ShippedFiles.setsDirectory)/\(ParameterSetsCSV.fileName)"
    let result = ScenarioLoading.reader.readSets(path: file == "shipped" ? shipped : file)
    guard let sets = result.sets else {
      let problems = ScenarioLoading.problems(result.diagnostics, wording)
      throw Failure(
        code: result.missingInput ? ExitStatus.missing : ExitStatus.invalid,
        problems.map(\.text).joined(separator: "\n"),
        facts: [("problems", .list(problems.map(\.json)))]
      )
    }
    // The registry may call a parameter calibrated that the file does not have, and the reverse.
    let drawn = CalibratedParameter.all(factor: factor, keys: sets.keys)
    let columns = drawn.compactMap { sets.keys.firstIndex(of: $0.definition.key) }
    let identified = ParameterIdentification.compare(
      drawn,
      values: sets.members.map { member in columns.map { member.values[$0] } },
      weights: sets.members.map(\.weight)
    )
    if common.json {
      Terminal.result(
        .object([
          ("sets", .integer(sets.members.count)),
          ("parameters", .list(identified.map(CalibrationReport.json))),
        ])
      )
    } else {
      let lines =
        ["\(sets.members.count) sets"] + CalibrationReport.table(identified)
        + [""] + CalibrationReport.centre(identified)
      Terminal.result(lines.joined(separator: "\n"))
    }
  }
}
