import ArgumentParser
import BuurtReport

do {
  var command = try Buurtsim.parseAsRoot()
  try command.run()
} catch let failure as Failure {
  Terminal.report(failure, json: CommandLine.arguments.contains("--json"))
  Buurtsim.exit(withError: ExitCode(failure.code))
} catch {
  let code = Buurtsim.exitCode(for: error)
  // Usage errors come from the parser as text; with --json they are a document like every other error.
  guard code == .validationFailure, CommandLine.arguments.contains("--json") else {
    Buurtsim.exit(withError: error)
  }
  Terminal.report(Failure(code: code.rawValue, Buurtsim.message(for: error)), json: true)
  Buurtsim.exit(withError: code)
}
