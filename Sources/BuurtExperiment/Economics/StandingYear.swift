public import BuurtModel

/// How each household stood in the last year of a run: means over the reported weeks among the last 52.
///
/// Households are those of the last week; who came in the course of the year is averaged over the weeks since.
///
/// - Properties: sums of whole numbers, so that nothing depends on order.
public struct StandingYear: Sendable, Equatable {
  /// What a household can gain or lose.
  public enum Outcome: Int, CaseIterable, Sendable {
    /// Perceived support, 0...1.
    case support
    /// Ties zwak or stronger.
    case ties
    /// Part of the weeks with a need for formal help that it does not get.
    case unmet
    /// Part of the weeks in formal help.
    case help
    /// Part of the weeks with a visit to a place.
    case visits

    /// The name in output files.
    public var key: String {
      switch self {
      case .support: "perceived_support"
      case .ties: "ties"
      case .unmet: "help_unmet"
      case .help: "formal_help"
      case .visits: "visits"
      }
    }

    /// Whether more is better for the household.
    var moreIsBetter: Bool { self != .unmet }

    /// What one unit of the sum is worth.
    var scale: Double { self == .support ? 1.0 / 65_535 : 1 }
  }

  /// One household.
  public struct Household: Sendable, Equatable {
    /// Kept for life.
    public var identity: UInt32
    /// Place of its buurt in the table, in the last week.
    public var buurt: UInt16
    /// Who lives together in the last week.
    public var composition: Composition
    /// Fifth of national income, 0...4.
    public var quintile: UInt8
    /// Decile of initial ties, 0...9; 255 for a newcomer.
    public var decile: UInt8
    /// Weeks that were added up.
    public var weeks: UInt16
    /// Sums by outcome.
    public var sums: SIMD8<UInt32>

    /// A household with its sums.
    public init(
      identity: UInt32,
      buurt: UInt16,
      composition: Composition,
      quintile: UInt8,
      decile: UInt8,
      weeks: UInt16,
      sums: SIMD8<UInt32>
    ) {
      self.identity = identity
      self.buurt = buurt
      self.composition = composition
      self.quintile = quintile
      self.decile = decile
      self.weeks = weeks
      self.sums = sums
    }

    /// The mean of an outcome over its weeks.
    public func mean(_ outcome: Outcome) -> Double {
      Double(sums[outcome.rawValue]) * outcome.scale / Double(max(1, weeks))
    }

    fileprivate init(_ standing: HouseholdStanding) {
      identity = standing.identity
      buurt = standing.buurt
      composition = standing.composition
      quintile = standing.quintile
      decile = standing.decile
      weeks = 1
      sums = SIMD8(
        UInt32(standing.support),
        UInt32(standing.ties),
        standing.isUnmet ? 1 : 0,
        standing.isHelped ? 1 : 0,
        standing.visits ? 1 : 0,
        0,
        0,
        0
      )
    }
  }

  /// The households, by identity.
  public private(set) var households: [Household] = []

  /// Nobody yet.
  public init() {}

  /// Households as they were kept.
  public init(_ households: [Household]) { self.households = households }

  /// Adds a week; who is no longer there is dropped.
  ///
  /// - Parameter standings: everybody, by identity.
  public mutating func add(_ standings: [HouseholdStanding]) {
    var merged: [Household] = []
    merged.reserveCapacity(standings.count)
    var place = 0
    for standing in standings {
      while place < households.count, households[place].identity < standing.identity { place += 1 }
      var household = Household(standing)
      if place < households.count, households[place].identity == standing.identity {
        household.weeks += households[place].weeks
        household.sums &+= households[place].sums
      }
      merged.append(household)
    }
    households = merged
  }
}
