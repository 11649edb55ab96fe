import Synchronization

/// A wish to stop, looked at every week of every run.
public final class CancellationFlag: Sendable {
  private let raised = Atomic<Bool>(false)
  private let parent: CancellationFlag?

  /// A flag that is not raised.
  public convenience init() { self.init(following: nil) }

  /// A flag that is also raised when another one is.
  init(following parent: CancellationFlag?) { self.parent = parent }

  /// Asks every run to stop after its current week.
  public func cancel() { raised.store(true, ordering: .releasing) }

  /// Whether somebody asked to stop.
  public var isCancelled: Bool { raised.load(ordering: .acquiring) || parent?.isCancelled ?? false }
}
