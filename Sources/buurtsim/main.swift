import ArgumentParser
import BuurtReport
import CProcessor

// A world that two threads build keeps some 50 bytes a household for nothing otherwise.
buurtsim_return_blocks(128 * 1024)

let asksForJSON = CommandLine.arguments.contains("--json")

do {
  var command = try Buurtsim.parseAsRoot()
  try command.run()
} catch let failure as Failure {
  Terminal.report(failure, json: asksForJSON)
  Buurtsim.exit(withError: ExitCode(failure.code))
} catch {
  let code = Buurtsim.exitCode(for: error)
  switch code {
  case .validationFailure where asksForJSON:
    // Usage errors come from the parser as text; with --json they are a document like every other error.
    Terminal.report(Failure(code: code.rawValue, Buurtsim.message(for: error)), json: true)
    Buurtsim.exit(withError: code)
  case .success, .validationFailure:
    Buurtsim.exit(withError: error)
  default:
    // Every failure that a caller can cause is a `Failure`; what is left is a mistake in the program.
    Terminal.report(Failure(unexpected: error), json: asksForJSON)
    Buurtsim.exit(withError: ExitCode(ExitStatus.bug))
  }
}
