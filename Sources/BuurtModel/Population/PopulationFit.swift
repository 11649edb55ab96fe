/// How well drawn households match the table they were drawn from, buurt by buurt and margin by margin.
///
/// - Limits: `education` compares reference persons with inhabitants of 15-75 years, `group` households
///   with inhabitants: the table gives no closer count.
public struct PopulationFit: Sendable {
  /// One margin of one buurt.
  public struct Row: Sendable, Equatable {
    /// The buurt's code.
    public let buurt: String
    /// Households in the buurt.
    public let households: Int
    /// The margin.
    public let margin: Margin
    /// Where the wanted value comes from.
    public let origin: MarginOrigin
    /// The wanted value, in the margin's own unit.
    public let table: Double
    /// The value of the drawn households.
    public let drawn: Double
    /// How far the printed value was rounded: half the width of its interval.
    public let rounding: Double

    /// Drawn minus wanted.
    public var difference: Double { drawn - table }
  }

  /// One margin over all buurten with households.
  public struct Summary: Sendable, Equatable {
    /// The margin.
    public let margin: Margin
    /// Buurten with the value of their own row.
    public let observed: Int
    /// Buurten with the value of their wijk, then of their gemeente.
    public let imputed: Int
    /// Buurten with the national value; they are left out of the errors below.
    public let national: Int
    /// Mean over buurten of the absolute difference, NaN where the table has the margin nowhere.
    public let meanAbsoluteError: Double
    /// The same, buurten weighted by households: the error where people live.
    public let weightedError: Double
    /// Largest absolute difference.
    public let maximum: Double
    /// The buurt with the largest difference, the first in table order; nil where there is none.
    public let worst: String?
    /// Mean over the observed buurten of what rounding in the table explains by itself.
    public let roundingBound: Double
  }

  /// One row per buurt with households and margin: buurten in table order, margins in order.
  public let rows: [Row]
  /// One row per margin, in order.
  public let summary: [Summary]

  /// Draws the households of every buurt and compares.
  ///
  /// - Parameters:
  ///   - table: the buurten.
  ///   - parameters: how households are drawn.
  ///   - key: seed and replicate.
  /// - Complexity: the time of one synthesis; memory of one buurt and the rows.
  public init(table: BuurtTable, parameters: PopulationParameters, key: RandomKey) {
    let synthesis = PopulationSynthesis(table: table, parameters: parameters)
    var rows: [Row] = []
    for (place, buurt) in table.buurten.enumerated() where buurt.households > 0 {
      let drawn = Self.values(synthesis.draw(ofBuurt: place, key: key))
      for margin in Margin.allCases {
        let wanted = buurt[margin]
        rows.append(
          Row(
            buurt: buurt.code,
            households: buurt.households,
            margin: margin,
            origin: wanted.origin,
            table: wanted.value,
            drawn: drawn[margin.index],
            rounding: wanted.rounding
          )
        )
      }
    }
    self.rows = rows
    summary = Margin.allCases.map { margin in Self.summary(margin, rows.filter { $0.margin == margin }) }
  }

  /// The margins of drawn households, in the order of `Margin.allCases`; all NaN for an empty buurt.
  static func values(_ draw: BuurtDraw) -> [Double] {
    let homes = draw.households
    let households = Double(homes.count)
    let persons = Double(draw.personsByAge.reduce(0, +))
    func share(_ belongs: (HouseholdProfile) -> Bool) -> Double {
      Double(homes.count(where: belongs)) / households
    }
    return Margin.allCases.map { margin in
      switch margin {
      case .onePerson: share { $0.composition == .single }
      case .noChildren: share { $0.composition == .couple || $0.composition == .other }
      case .withChildren: share { $0.composition.hasChildren }
      case .meanSize: persons / households
      case .age0to14: Double(draw.personsByAge[0]) / persons
      case .age15to24: Double(draw.personsByAge[1]) / persons
      case .age25to44: Double(draw.personsByAge[2]) / persons
      case .age45to64: Double(draw.personsByAge[3]) / persons
      case .age65up: Double(draw.personsByAge[4]) / persons
      case .owner: share { $0.tenure == .owner }
      case .corporatie: share { $0.tenure == .corporatie }
      case .privateRent: share { $0.tenure == .privateRent }
      case .lowIncome: share { $0.incomeDecile < 4 }
      case .highIncome: share { $0.incomeDecile >= 8 }
      case .educationLow: share { $0.education == .low }
      case .educationMiddle: share { $0.education == .middle }
      case .educationHigh: share { $0.education == .high }
      case .group0: share { $0.group == 0 }
      case .group1: share { $0.group == 1 }
      case .group2: share { $0.group == 2 }
      case .group3: share { $0.group == 3 }
      case .group4: share { $0.group == 4 }
      case .group5: share { $0.group == 5 }
      case .group6: share { $0.group == 6 }
      case .group7: share { $0.group == 7 }
      case .births:
        Double(homes.count { $0.dueIn >= 0 }) * weeksPerYear / Double(Expecting.weeks) / persons
      }
    }
  }

  private static func summary(_ margin: Margin, _ rows: [Row]) -> Summary {
    let compared = rows.filter { $0.origin != .national }
    let observed = compared.filter { $0.origin == .observed }
    let households = compared.reduce(0) { $0 + $1.households }
    let total = compared.reduce(0) { $0 + abs($1.difference) }
    let weighted = compared.reduce(0) { $0 + abs($1.difference) * Double($1.households) }
    let worst = compared.max { abs($0.difference) < abs($1.difference) }
    return Summary(
      margin: margin,
      observed: observed.count,
      imputed: compared.count - observed.count,
      national: rows.count - compared.count,
      meanAbsoluteError: compared.isEmpty ? .nan : total / Double(compared.count),
      weightedError: compared.isEmpty ? .nan : weighted / Double(households),
      maximum: worst.map { abs($0.difference) } ?? .nan,
      worst: worst?.buurt,
      roundingBound: observed.isEmpty
        ? .nan : observed.reduce(0) { $0 + $1.rounding } / Double(observed.count)
    )
  }
}
