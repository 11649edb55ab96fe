/// Which buurten an intervention works in; evaluated once, on the state of week 0, so that every arm
/// gets the same targets.
public enum BuurtSelection: Sendable, Equatable {
  /// Every buurt of the world.
  case all
  /// Buurten by code (`BU...`) or by name.
  case named([String])
  /// The given share of buurten with the lowest value of an observed column of the table.
  case lowest(column: String, share: Double)
  /// The given share of buurten with the highest value of an observed column of the table.
  case highest(column: String, share: Double)
}

/// One condition on a household; a list of them must hold together.
public enum HouseholdCondition: Sendable, Equatable {
  /// Composition is one of these.
  case composition([Composition])
  /// Life stage is one of these.
  case lifeStage([LifeStage])
  /// Tenure is one of these.
  case tenure([Tenure])
  /// Education of the reference person is one of these.
  case education([Education])
  /// National income decile, 1 (lowest) ... 10.
  case incomeDecile(ClosedRange<Int>)
  /// Decile of initial ties, 1 (fewest) ... 10; a newcomer has none and never fits.
  case initialDecile(ClosedRange<Int>)
  /// Severity of need, 0...1. A diagnostic on a real table, where only observed columns may be used.
  case need(ClosedRange<Double>)
}

/// One intervention as a scenario asks for it, checked and resolved.
public struct InterventionPlan: Sendable, Equatable {
  /// The kind's scenario key.
  public var kind: String
  /// The name, unique in an arm; equal names in two arms share draws.
  public var name: String
  /// First week in which it works, counted from week 0.
  public var from: Int
  /// First week in which it no longer works; nil for never.
  public var until: Int?
  /// Which buurten.
  public var buurten: BuurtSelection
  /// Which households; none means everyone whom the kind itself serves.
  public var households: [HouseholdCondition]
  /// The kind's fields, checked against their declarations, in the field's own unit.
  public var values: [String: FieldInput]
  /// Cents that it may spend in a year of 52 weeks; nil for no limit.
  public var budget: Int?

  /// All parts of a plan.
  public init(
    kind: String,
    name: String,
    from: Int = 0,
    until: Int? = nil,
    buurten: BuurtSelection = .all,
    households: [HouseholdCondition] = [],
    values: [String: FieldInput] = [:],
    budget: Int? = nil
  ) {
    self.kind = kind
    self.name = name
    self.from = from
    self.until = until
    self.buurten = buurten
    self.households = households
    self.values = values
    self.budget = budget
  }
}
