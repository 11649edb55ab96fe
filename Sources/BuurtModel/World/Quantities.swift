/// A number with a unit that the type carries, so that a rate is never taken for a probability.
public protocol Quantity: Sendable {
  /// The unit as it is printed.
  static var unit: String { get }
  /// The bare number in that unit.
  var value: Double { get }
  /// A quantity of `value` units.
  init(_ value: Double)
}

/// Weeks of simulated time in a year.
public let weeksPerYear = 52.0

/// A weight or factor without a unit.
public struct Weight: Quantity {
  /// The unit as it is printed.
  public static let unit = "weight"
  /// The number.
  public let value: Double
  /// A weight.
  public init(_ value: Double) { self.value = value }
}

/// A part of a whole, 0...1.
public struct Share: Quantity {
  /// The unit as it is printed.
  public static let unit = "share"
  /// The number, 0...1.
  public let value: Double
  /// A share.
  public init(_ value: Double) { self.value = value }
}

/// The chance of one event when it is tried, 0...1.
public struct Probability: Quantity {
  /// The unit as it is printed.
  public static let unit = "probability"
  /// The number, 0...1.
  public let value: Double
  /// A probability.
  public init(_ value: Double) { self.value = value }
}

/// The chance of an event in one week, 0...1.
public struct WeeklyProbability: Quantity {
  /// The unit as it is printed.
  public static let unit = "probability per week"
  /// The number, 0...1.
  public let value: Double
  /// A probability per week.
  public init(_ value: Double) { self.value = value }
}

/// Expected events a year; `weekly` is the chance in one of 52 equal weeks.
public struct RatePerYear: Quantity {
  /// The unit as it is printed.
  public static let unit = "rate per year"
  /// Expected events a year, 0 or more.
  public let value: Double
  /// A rate.
  public init(_ value: Double) { self.value = value }

  /// 1 - exp(-rate / 52): the chance that at least one event falls in a week.
  public var weekly: Double { 1 - Exponential.exp(-value / weeksPerYear) }
}

/// A loss per week on a multiplicative scale: what is left after one week is exp(-value).
public struct RatePerWeek: Quantity {
  /// The unit as it is printed.
  public static let unit = "rate per week"
  /// The number, 0 or more.
  public let value: Double
  /// A rate.
  public init(_ value: Double) { self.value = value }
}

/// A duration in weeks.
public struct Weeks: Quantity {
  /// The unit as it is printed.
  public static let unit = "weeks"
  /// The number.
  public let value: Double
  /// A duration.
  public init(_ value: Double) { self.value = value }
}

/// A duration or age in years.
public struct Years: Quantity {
  /// The unit as it is printed.
  public static let unit = "years"
  /// The number.
  public let value: Double
  /// A duration.
  public init(_ value: Double) { self.value = value }
}

/// A number of persons, households, ties or places.
public struct Count: Quantity {
  /// The unit as it is printed.
  public static let unit = "count"
  /// The number.
  public let value: Double
  /// A count.
  public init(_ value: Double) { self.value = value }
}

/// Money, in euros.
public struct Euro: Quantity {
  /// The unit as it is printed.
  public static let unit = "EUR"
  /// The number.
  public let value: Double
  /// An amount.
  public init(_ value: Double) { self.value = value }
}

/// Floor area, in square metres.
public struct SquareMetres: Quantity {
  /// The unit as it is printed.
  public static let unit = "m2"
  /// The number.
  public let value: Double
  /// An area.
  public init(_ value: Double) { self.value = value }
}

/// Hours of work.
public struct Hours: Quantity {
  /// The unit as it is printed.
  public static let unit = "hours"
  /// The number.
  public let value: Double
  /// A number of hours.
  public init(_ value: Double) { self.value = value }
}
