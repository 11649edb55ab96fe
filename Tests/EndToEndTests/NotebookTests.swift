// What Python makes of the files of a run.
//
// Other people's statistics and readers check ours, and the notebooks run. Everything
// under `Tests/Python` is started from here, so `make test` is all tests.
//
// Without Python 3.11, virtual environments or a package index these tests are skipped and say why; in
// CI (`BUURTSIM_CI` is set) they fail instead.

import Foundation
import Testing

@Suite struct NotebookTests {
  @Test func `the data package describes every table of a run, and every table fits it`() throws {
    try check("check_datapackage.py", FreshRun.shared.get().folder)
  }

  @Test func `SciPy finds the differences and intervals of comparison.csv in timeseries.csv`() throws {
    try check("check_statistics.py", FreshRun.shared.get().folder)
  }

  @Test func `every notebook runs on a fresh run, draws, and was committed without outputs`() throws {
    let run = try FreshRun.shared.get()
    try check("run_notebooks.py", run.folder, run.scratch.appending(path: "figures"))
  }

  private func check(_ script: String, _ arguments: URL...) throws {
    try PythonCheck.run(script, arguments.map(\.path))
  }
}

/// A script of `Tests/Python`.
enum PythonCheck {
  /// Runs one; what it says on stderr is the failure.
  static func run(_ script: String, _ arguments: [String]) throws {
    let python: URL
    switch PythonEnvironment.shared {
    case .success(let found): python = found
    case .failure(let reason):
      guard ProcessInfo.processInfo.environment["BUURTSIM_CI"] == nil else { throw reason }
      try Test.cancel("no Python check: \(reason.sentence)")
    }
    let path = PythonEnvironment.scripts.appending(path: script).path
    let outcome = try Program.run(python, [path] + arguments)
    #expect(outcome.status == 0, "\(script) \(outcome.stderr)")
  }
}

/// The virtual environment that `Tests/Python/environment.sh` finds or makes, once per test run.
private enum PythonEnvironment {
  static let scripts = Program.packageRoot.appending(path: "Tests/Python")

  static let shared: Result<URL, Unavailable> = {
    do {
      let script = scripts.appending(path: "environment.sh")
      let outcome = try Program.run(URL(filePath: "/bin/bash"), [script.path])
      guard outcome.status == 0 else { return .failure(Unavailable(sentence: outcome.stderr)) }
      return .success(URL(filePath: outcome.stdout))
    } catch {
      return .failure(Unavailable(sentence: "\(error)"))
    }
  }()

  /// Why there is no environment.
  struct Unavailable: Error {
    let sentence: String
  }
}

/// A small run of the first scenario, made once per test run.
///
/// It stands beside the test bundle until the next test run, so that the figures can be looked at.
private struct FreshRun: Sendable {
  let scratch: URL
  var folder: URL { scratch.appending(path: "run") }

  static let shared = Result<FreshRun, any Error> {
    let scratch = Program.buurtsim.deletingLastPathComponent().appending(path: "fresh-run")
    try? FileManager.default.removeItem(at: scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let run = FreshRun(scratch: scratch)
    let scenario = Program.packageRoot.appending(path: "Scenarios/basis.yaml").path
    let small = ["run.replicates=3", "run.weeks=104"].flatMap { ["--set", $0] }
    try Program.run(Program.buurtsim, [scenario] + small + ["--out", run.folder.path]).succeeded()
    return run
  }
}
