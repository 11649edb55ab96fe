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
  // Education of inhabitants 15-75, shares; they sum to 1.
  case educationLow = "education_low"
  case educationMiddle = "education_middle"
  case educationHigh = "education_high"
  // Share of inhabitants of the largest category of origin-neutral `group`, where the table gives one.
  case groupMajority = "group_majority"
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

  /// A value and its origin.
  public init(_ value: Double, _ origin: MarginOrigin) {
    self.value = value
    self.origin = origin
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
    code: String, name: String, wijk: String, gemeente: String, gemeenteName: String, households: Int,
    margins: [MarginValue]
  ) {
    precondition(
      margins.count == Margin.allCases.count, "margins: one per margin, found \(margins.count)")
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
    // allCases is in declaration order; the index of a case is its place there.
    margins[Margin.allCases.firstIndex(of: margin) ?? 0]
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
    default: Margin(rawValue: column).map { self[$0].value }
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
