public import BuurtExperiment

/// Why an output folder cannot be used.
public enum FolderError: Error, Sendable, Equatable {
  /// Something else stands at the path.
  case occupied(String)
  /// It holds finished runs of another scenario or version.
  case otherScenario(String)
  /// It is complete, but in the other CSV dialect.
  case otherDialect(String)
  /// Another process is at work in it.
  case locked(String)
  /// It cannot be made, written or read.
  case sink(SinkError)
}
