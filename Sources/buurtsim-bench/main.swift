import ArgumentParser
import CProcessor

// A world that two threads build keeps some 50 bytes a household for nothing otherwise.
buurtsim_return_blocks(128 * 1024)

do {
  var command = try Benchmark.parseAsRoot()
  try command.run()
} catch let failure as Failure {
  Terminal.note("error: \(failure.message)")
  Benchmark.exit(withError: ExitCode(failure.code))
} catch {
  // Help and usage errors, which the parser words and gives their codes (0 and 64).
  Benchmark.exit(withError: error)
}
