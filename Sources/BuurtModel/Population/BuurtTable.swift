/// A number per buurt that the households drawn for it must add up to.
public enum Margin: String, CaseIterable, Sendable {
  // Composition, shares of households; they sum to 1.
  case onePerson = "one_person"
  case noChildren = "no_children"
  case withChildren = "with_children"
  // Persons per household.
  case meanSize = "mean_size"
  // Age of inhabitants, shares of persons; they sum to 1.
  case age0to14 = "age_0_14"
  case age15to24 = "age_15_24"
  case age25to44 = "age_25_44"
  case age45to64 = "age_45_64"
  case age65up = "age_65_up"
  // Tenure, shares of dwellings; they sum to 1.
  case owner
  case corporatie
  case privateRent = "private_rent"
  // Share of households in the lowest 40 % of the national income distribution.
  case lowIncome = "low_income"
  // Share of households in the highest 20 % of the national income distribution.
  case highIncome = "high_income"
  // Education of inhabitants 15-75, shares; they sum to 1.
  case educationLow = "education_low"
  case educationMiddle = "education_middle"
  case educationHigh = "education_high"
  // Shares of inhabitants in the categories of `group`; they sum to 1. A category has no meaning but
  // same or other, so it has a number and no name.
  case group0 = "group_0"
  case group1 = "group_1"
  case group2 = "group_2"
  case group3 = "group_3"
  case group4 = "group_4"
  case group5 = "group_5"
  case group6 = "group_6"
  case group7 = "group_7"
  // Births per inhabitant and year.
  case births

  /// The margins that are parts of one whole; their values in a buurt come from one row and sum to 1.
  public static let partitions: [[Margin]] = [
    [.onePerson, .noChildren, .withChildren],
    [.age0to14, .age15to24, .age25to44, .age45to64, .age65up],
    [.owner, .corporatie, .privateRent],
    [.educationLow, .educationMiddle, .educationHigh],
    [.group0, .group1, .group2, .group3, .group4, .group5, .group6, .group7],
  ]

  /// The place of this margin in `allCases`.
  public var index: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
  )
}

/// Where the value of a margin comes from.
public enum MarginOrigin: String, Sendable {
  /// The buurt's own row.
  case observed
  /// The wijk's row, because the buurt's cell was suppressed or missing.
  case wijk
  /// The gemeente's row, because buurt and wijk had none.
  case gemeente
  /// The national share in the registry, because the table has no such column or no value.
  case national
}

/// The value of a margin, with where it comes from.
public struct MarginValue: Sendable, Equatable {
  /// The value, in the margin's own unit.
  public var value: Double
  /// Where the value comes from.
  public var origin: MarginOrigin
  /// Half the width of the interval that the printed value stands for (counts are rounded to 5, shares to
  /// whole percents), in the margin's own unit; 0 where nothing was rounded.
  public var rounding: Double

  /// A value, its origin and how far it was rounded.
  public init(_ value: Double, _ origin: MarginOrigin, rounding: Double = 0) {
    self.value = value
    self.origin = origin
    self.rounding = rounding
  }
}

/// One buurt of the world: what the table says about it.
public struct BuurtRecord: Sendable, Equatable {
  /// The code, `BU` and eight digits.
  public var code: String
  /// The name, or the code where the table gives none.
  public var name: String
  /// The wijk's code, `WK` and six digits.
  public var wijk: String
  /// The gemeente's code, `GM` and four digits.
  public var gemeente: String
  /// The gemeente's name, or its code.
  public var gemeenteName: String
  /// Number of households, 0 or more.
  public var households: Int
  /// One value per margin, in the order of `Margin.allCases`.
  public var margins: [MarginValue]

  /// All parts of a buurt.
  public init(
    code: String,
    name: String,
    wijk: String,
    gemeente: String,
    gemeenteName: String,
    households: Int,
    margins: [MarginValue]
  ) {
    precondition(
      margins.count == Margin.allCases.count,
      "margins: one per margin, found \(margins.count)"
    )
    self.code = code
    self.name = name
    self.wijk = wijk
    self.gemeente = gemeente
    self.gemeenteName = gemeenteName
    self.households = households
    self.margins = margins
  }

  /// The value of a margin.
  public subscript(_ margin: Margin) -> MarginValue {
    margins[margin.index]
  }

  /// A column that `where` rules may rank buurten by; observed, so allowed on a real table.
  ///
  /// - Parameter column: `income` (low = many households in the lowest 40 %), `education` (low = many low
  ///   educated), `one_person`, `with_children`, `mean_size`, `age_65_up`, `owner`, `corporatie`, `households`.
  /// - Returns: the value to rank by, nil for an unknown column.
  public func ranking(by column: String) -> Double? {
    switch column {
    case "income": -self[.lowIncome].value
    case "education": -self[.educationLow].value
    case "households": Double(households)
    default:
      Self.rankingColumns.contains(column) ? Margin(rawValue: column).map { self[$0].value } : nil
    }
  }

  /// The columns that `ranking(by:)` knows, for diagnostics.
  public static let rankingColumns = [
    "income", "education", "one_person", "with_children", "mean_size", "age_65_up", "owner", "corporatie",
    "households",
  ]
}

/// The buurten of a world, in table order: what the reader hands to the model.
public struct BuurtTable: Sendable, Equatable {
  /// The buurten, in the order of the table.
  public var buurten: [BuurtRecord]

  /// A table of buurten.
  public init(buurten: [BuurtRecord]) { self.buurten = buurten }

  /// Households in all buurten.
  public var households: Int { buurten.reduce(0) { $0 + $1.households } }
}
