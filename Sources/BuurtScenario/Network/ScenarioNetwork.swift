public import BuurtModel

/// The observed network of a scenario: what its writer said of it, and what the files gave.
public struct ScenarioNetwork: Sendable {
  /// The file of ties, seen from the directory of the scenario.
  public var edges: String
  /// The file of households, seen from the directory of the scenario; nil where there is none.
  public var nodes: String?
  /// What the file of ties is.
  public var format: NetworkFormat
  /// How the people in it agreed to this use.
  public var consent: String
  /// The buurt of nodes that name none; nil where the world has one only.
  public var buurt: String?
  /// The weight that stands for strength 1.
  public var fullWeight: Double
  /// What was made of two lines on one pair.
  public var bothWays: BothWays
  /// The households and ties.
  public var observed: ObservedNetwork
  /// Where the scenario asks for it.
  public var point: SourcePoint
  /// The line where the scenario asks for it.
  public var sourceLine: String?

  /// Why ties of a world that began with this network are not written to a file.
  public var exportRefusal: Diagnostic {
    Diagnostic(
      point: point,
      length: "network".count,
      sourceLine: sourceLine,
      path: "network",
      problem: .networkExport
    )
  }
}
