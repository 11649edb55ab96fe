public import BuurtModel

/// Where observations go: a run is recorded as it steps, and sealed when it ends.
public protocol RunSink: Sendable {
  /// Whether a whole run is kept from earlier, so that it need not be run again.
  func isKept(_ run: RunIdentity) -> Bool
  /// Starts recording a run; what an interrupted one left behind is thrown away.
  ///
  /// - Throws: `SinkError` when there is no room for it.
  func recorder(for run: RunIdentity) throws(SinkError) -> any RunRecorder
}

/// Records one run; used by one thread.
public protocol RunRecorder: AnyObject {
  /// Takes the observation of a reported week; weeks arrive in order.
  ///
  /// - Throws: `SinkError` when it cannot be written.
  func record(_ observation: Observation) throws(SinkError)
  /// Whether it wants to know how every household stands.
  var wantsStandings: Bool { get }
  /// Takes how every household stands in a reported week of the last year, by identity.
  func record(_ standings: [HouseholdStanding])
  /// Seals the run: from here on it counts as finished. A recorder that is dropped unsealed leaves nothing
  /// that counts.
  ///
  /// - Throws: `SinkError` when it cannot be written.
  func seal() throws(SinkError)
}

extension RunRecorder {
  /// It does not.
  public var wantsStandings: Bool { false }

  /// Nothing is kept.
  public func record(_ standings: [HouseholdStanding]) {}
}

/// Why a result cannot be kept.
public struct SinkError: Error, Sendable, Equatable {
  /// What failed.
  public enum Failure: Sendable, Equatable {
    /// A file or folder cannot be made.
    case cannotCreate
    /// A file that was made cannot be written or read back.
    case cannotWrite
  }

  /// What failed.
  public let failure: Failure
  /// The file or folder.
  public let path: String
  /// What the system says.
  public let reason: String

  /// A failure.
  public init(_ failure: Failure, path: String, reason: String) {
    self.failure = failure
    self.path = path
    self.reason = reason
  }
}
