/// The contract of a kind of intervention: it reads its fields, and acts through channels only.
///
/// A new kind is one file with a type that conforms, one line in `InterventionCatalogue`, one test file
/// and one scenario. What it remembers from week to week are its own stored properties.
public protocol Intervention: Sendable {
  /// The word behind `kind:` in a scenario, snake_case.
  static var scenarioKey: String { get }
  /// One sentence for listings: what the kind does.
  static var summary: String { get }
  /// What speaks against it, for listings.
  static var against: String { get }
  /// The channels that it acts through, and no others.
  static var channels: [Channel] { get }
  /// Whether a budget can hold it back; a right, or a rule for all, costs what it costs.
  static var canBeCapped: Bool { get }
  /// Reads the fields of the kind, each declared where it is read.
  init(reading parameters: inout ParameterReader)
  /// One week of its work, from its first to its last; the first call finds `channels.isFirstWeek`.
  mutating func act(through channels: Channels)
  /// The week after its last: close, release, say goodbye.
  mutating func end(through channels: Channels)
}

extension Intervention {
  /// A budget holds it back.
  public static var canBeCapped: Bool { true }

  /// Nothing to close.
  public mutating func end(through channels: Channels) {}
}

/// A kind as the catalogue lists it.
public struct InterventionKind: Sendable {
  /// The scenario key.
  public let key: String
  /// One sentence: what the kind does.
  public let summary: String
  /// What speaks against it.
  public let against: String
  /// The channels that it acts through.
  public let channels: [Channel]
  /// Whether a budget can hold it back.
  public let canBeCapped: Bool
  /// The fields that a scenario may set.
  public let fields: [FieldDeclaration]
  let make: @Sendable ([String: FieldInput]) -> any Intervention

  init<Kind: Intervention>(_ type: Kind.Type) {
    key = Kind.scenarioKey
    summary = Kind.summary
    against = Kind.against
    channels = Kind.channels
    canBeCapped = Kind.canBeCapped
    var recorder = ParameterReader()
    _ = Kind(reading: &recorder)
    fields = recorder.declarations
    make = { values in
      var reader = ParameterReader(values: values)
      return Kind(reading: &reader)
    }
  }
}
