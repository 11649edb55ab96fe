import BuurtExperiment
import BuurtModel
import Synchronization

/// Keeps observations in memory, as text that shows every digit.
final class MemorySink: RunSink {
  private struct State {
    var sealed: [RunIdentity: [String]] = [:]
    var started: [RunIdentity] = []
  }

  private let state = Mutex(State())
  private let kept: Set<RunIdentity>
  private let failsAt: RunIdentity?

  init(kept: Set<RunIdentity> = [], failsAt: RunIdentity? = nil) {
    self.kept = kept
    self.failsAt = failsAt
  }

  var sealed: [RunIdentity: [String]] { state.withLock { $0.sealed } }
  var started: [RunIdentity] { state.withLock { $0.started } }

  func isKept(_ run: RunIdentity) -> Bool { kept.contains(run) }

  func recorder(for run: RunIdentity) throws(SinkError) -> any RunRecorder {
    if run == failsAt { throw SinkError(.cannotCreate, path: "memory", reason: "told to") }
    state.withLock { $0.started.append(run) }
    return Recorder(run: run, sink: self)
  }

  private final class Recorder: RunRecorder {
    let run: RunIdentity
    let sink: MemorySink
    var lines: [String] = []

    init(run: RunIdentity, sink: MemorySink) {
      self.run = run
      self.sink = sink
    }

    func record(_ observation: Observation) { lines.append("\(observation)") }
    func seal() { sink.state.withLock { $0.sealed[run] = lines } }
  }
}
