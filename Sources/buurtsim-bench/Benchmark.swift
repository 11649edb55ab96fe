import ArgumentParser
import Foundation

/// The command: what to measure, and where the measurements go.
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "buurtsim-bench",
    abstract: "Measures speed, memory and scaling of buurtsim on this machine.",
    discussion: """
      Without arguments: household-weeks and tie updates per second, bytes per household and the time of \
      every phase, at four sizes on one and two threads, each in a process of its own. With --reference: \
      one run of the bare network model DWSN-1, as one line of JSON. Exit codes: 0 done; 64 usage; \
      65 bad table; 66 table missing; 70 a measurement that broke off; 73 or 74 a file that cannot be \
      made or written.
      """
  )

  @Option(help: "Households of the made-up worlds (default: 1000,10000,100000,1000000).")
  var sizes: NumberList?

  @Option(help: "Threads; with --reference one number.")
  var jobs: NumberList?

  @Option(help: "Weeks to measure (default: as many as take about 5 s).")
  var weeks: Int?

  @Option(help: "Weeks before those that are measured (default: 26; with --reference 52).")
  var burn: Int?

  @Option(help: "Measure on all buurten of a table of key figures (KWB) instead of made-up ones.")
  var table: String?

  @Flag(help: "Every kind of intervention in every buurt, from the first measured week.")
  var interventions = false

  @Option(help: "Root of all draws.")
  var seed: UInt64 = 1

  @Option(help: "Also write the measurements as JSON to a file; with - print them instead of the table.")
  var json: String?

  @Flag(help: "One run of the reference model instead.")
  var reference = false

  @Option(help: "With --reference: households, a multiple of 500.")
  var n: Int?

  @Option(help: "With --reference: weeks to time (default: 104).")
  var ticks: Int?

  @Flag(help: .hidden)
  var single = false

  /// Most threads that may be asked for, as in `buurtsim run`.
  private static let mostJobs = 4_096
  /// Longest burn-in, as in a scenario: a century.
  private static let longestBurn = 5_200
  /// A row is a dwelling, and rows have 24 bits.
  private static let rows = 1 << 24

  mutating func validate() throws {
    let jobs = jobs?.numbers ?? []
    try check("--jobs", jobs, in: 1...Self.mostJobs)
    try check("--burn", burn.map { [$0] } ?? [], in: 0...Self.longestBurn)
    if reference { try validateReference(jobs) } else { try validateCells() }
  }

  private func validateReference(_ jobs: [Int]) throws {
    let others: [(String, Bool)] = [
      ("--sizes", sizes != nil), ("--weeks", weeks != nil), ("--table", table != nil),
      ("--interventions", interventions), ("--json", json != nil),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw ValidationError("\(other.0) does not go with --reference")
    }
    if jobs.count > 1 { throw ValidationError("--reference takes one number of --jobs") }
    guard let n else { throw ValidationError("--reference needs --n, the number of households") }
    guard n > 0, n % 500 == 0, n < Self.rows else {
      throw ValidationError("--n must be a positive multiple of 500 below \(Self.rows), found \(n)")
    }
    let most = ReferenceRun.mostWeeks - Self.longestBurn
    try check("--ticks", ticks.map { [$0] } ?? [], in: 1...most)
  }

  private func validateCells() throws {
    if n != nil { throw ValidationError("--n goes with --reference only") }
    if ticks != nil { throw ValidationError("--ticks goes with --reference only") }
    if table != nil, sizes != nil {
      throw ValidationError("--table brings its own size: leave --sizes out")
    }
    if table == "" { throw ValidationError("--table needs the path of a file") }
    if json == "" { throw ValidationError("--json needs the path of a file, or -") }
    try check("--sizes", sizes?.numbers ?? [], in: 1...Self.rows - 1)
    try check("--weeks", weeks.map { [$0] } ?? [], in: 1...CellRun.mostWeeks)
    if single, jobs?.numbers.count != 1 || (sizes?.numbers.count ?? 0) + (table == nil ? 0 : 1) != 1 {
      throw ValidationError("--single takes one of --jobs and one of --sizes, or a table")
    }
  }

  private func check(_ option: String, _ numbers: [Int], in range: ClosedRange<Int>) throws {
    if let wrong = numbers.first(where: { !range.contains($0) }) {
      throw ValidationError(
        "\(option) must be \(range.lowerBound)...\(range.upperBound), found \(wrong)"
      )
    }
  }

  mutating func run() throws {
    switch (reference, single) {
    case (true, true): Terminal.result(try referenceRun.line())
    case (false, true): Terminal.result(try BenchmarkJSON.line(try cellRun.run()))
    case (true, false): Terminal.result(String(decoding: try child(referenceArguments), as: UTF8.self))
    case (false, false): try measure()
    }
  }

  private var referenceRun: ReferenceRun {
    ReferenceRun(
      households: n ?? 0,
      burn: burn ?? 52,
      ticks: ticks ?? 104,
      seed: seed,
      jobs: jobs?.numbers.first ?? 1
    )
  }

  private var referenceArguments: [String] {
    let run = referenceRun
    return [
      "--reference", "--n=\(run.households)", "--burn=\(run.burn)", "--ticks=\(run.ticks)",
      "--seed=\(run.seed)", "--jobs=\(run.jobs)",
    ]
  }

  private var cellRun: CellRun {
    CellRun(
      households: sizes?.numbers.first,
      table: table,
      jobs: jobs?.numbers.first ?? 1,
      burn: burn ?? 26,
      weeks: weeks,
      seed: seed,
      interventions: interventions
    )
  }

  /// What a process for one measurement prints; ends this process with its code where it fails.
  private func child(_ arguments: [String]) throws -> Data {
    do {
      return try ChildRun.line(arguments)
    } catch let said as ChildRun.AlreadySaid {
      throw ExitCode(said.code)
    }
  }

  /// Measures every cell in turn and hands over the result.
  private func measure() throws {
    let file = try json.flatMap { try $0 == "-" ? nil : OutputFile(path: $0) }
    #if DEBUG
      Terminal.note("note: a debug build: its times say nothing about the program")
    #endif
    let worlds: [Int?] = table == nil ? (sizes?.numbers ?? [1_000, 10_000, 100_000, 1_000_000]) : [nil]
    var cells: [Cell] = []
    for households in worlds {
      for jobs in jobs?.numbers ?? [1, 2] {
        cells.append(try BenchmarkJSON.cell(try child(arguments(households: households, jobs: jobs))))
        Terminal.note("measured \(households.map { "\($0)" } ?? "the table") with --jobs \(jobs)")
      }
    }
    let document = BenchmarkJSON(
      cells,
      world: table ?? "synthetic",
      seed: seed,
      interventions: interventions
    )
    if json == "-" {
      Terminal.result(try document.text())
    } else {
      try file?.write(try document.text())
      Terminal.result(BenchTable.text(cells))
    }
  }

  /// The arguments of the process that measures one cell.
  private func arguments(households: Int?, jobs: Int) -> [String] {
    var arguments = ["--jobs=\(jobs)", "--seed=\(seed)"]
    if let households { arguments.append("--sizes=\(households)") }
    if let table { arguments.append("--table=\(table)") }
    if let weeks { arguments.append("--weeks=\(weeks)") }
    if let burn { arguments.append("--burn=\(burn)") }
    if interventions { arguments.append("--interventions") }
    return arguments
  }
}
