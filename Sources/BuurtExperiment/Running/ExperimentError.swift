public import BuurtModel

/// Why an experiment cannot go on.
public enum ExperimentError: Error, Sendable, Equatable {
  /// The world of a run cannot be built.
  case world(SimulationError, RunIdentity)
  /// A result cannot be kept.
  case sink(SinkError)
  /// A world broke one of its own rules: a bug in the program.
  case brokenInvariant([String], RunIdentity, week: Int)
}

/// How an experiment ended, short of an error.
public enum ExperimentOutcome: Sendable, Equatable {
  /// Every run is finished.
  case finished
  /// It was asked to stop; so many runs are finished, those kept from earlier included.
  case cancelled(finishedRuns: Int)
}
