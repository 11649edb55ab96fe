/// Who lives together.
///
/// The raw value is stored in a column; 0 is an empty dwelling.
public enum Composition: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case vacant = 0
  case single, couple, coupleWithChildren, singleParent, other

  /// The name in scenario files and CSV columns.
  public var code: String {
    switch self {
    case .vacant: "vacant"
    case .single: "single"
    case .couple: "couple"
    case .coupleWithChildren: "couple_with_children"
    case .singleParent: "single_parent"
    case .other: "other"
    }
  }

  /// Whether children (of any age) live at home.
  public var hasChildren: Bool { self == .coupleWithChildren || self == .singleParent }
}

/// Who owns the dwelling.
public enum Tenure: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case owner = 0
  case corporatie, privateRent

  /// The name in scenario files and CSV columns.
  public var code: String {
    switch self {
    case .owner: "owner"
    case .corporatie: "corporatie"
    case .privateRent: "private_rent"
    }
  }
}

/// Highest education of the reference person, in the three classes of Statistics Netherlands.
public enum Education: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case low = 0
  case middle, high

  /// The name in scenario files and CSV columns.
  public var code: String {
    switch self {
    case .low: "low"
    case .middle: "middle"
    case .high: "high"
    }
  }
}

/// Where a household stands in life: children first, then the age of the reference person.
public enum LifeStage: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case expecting = 0
  case children0to3, children4to11, children12to17, young, middle, old

  /// The name in scenario files and CSV columns.
  public var code: String {
    switch self {
    case .expecting: "expecting"
    case .children0to3: "children_0_3"
    case .children4to11: "children_4_11"
    case .children12to17: "children_12_17"
    case .young: "young"
    case .middle: "middle"
    case .old: "old"
    }
  }
}

/// What a household brings on entry, before it has ties: the row that the population synthesis draws
/// and that a newcomer receives.
public struct HouseholdProfile: Sendable, Equatable, BitwiseCopyable {
  /// Who lives together; never `vacant`.
  public var composition: Composition
  /// Adults, in persons, 1 or more (adult children not counted).
  public var adults: UInt8
  /// Children at home, of any age, in persons, 0 or more.
  public var children: UInt8
  /// Age of the youngest child in weeks; -1 without children at home.
  public var youngestAge: Int16
  /// Age of the eldest child at home in weeks; -1 without children at home.
  public var eldestAge: Int16
  /// Weeks until a birth, 0...39; -1 when not expecting.
  public var dueIn: Int16
  /// Age of the reference person in weeks, from 18 years.
  public var referenceAge: Int16
  /// Who owns the dwelling.
  public var tenure: Tenure
  /// Highest education of the reference person.
  public var education: Education
  /// National decile of standardised household income, 0 (lowest) to 9.
  public var incomeDecile: UInt8
  /// A category, 0...7, that acts only as same or other.
  public var group: UInt8
  /// Interests as a set of 8 bits.
  public var interests: UInt8
  /// Whether somebody at home is free in the daytime.
  public var freeDaytime: Bool

  /// All fields; none has a default, so that a forgotten one is an error.
  public init(
    composition: Composition,
    adults: UInt8,
    children: UInt8,
    youngestAge: Int16,
    eldestAge: Int16,
    dueIn: Int16,
    referenceAge: Int16,
    tenure: Tenure,
    education: Education,
    incomeDecile: UInt8,
    group: UInt8,
    interests: UInt8,
    freeDaytime: Bool
  ) {
    self.composition = composition
    self.adults = adults
    self.children = children
    self.youngestAge = youngestAge
    self.eldestAge = eldestAge
    self.dueIn = dueIn
    self.referenceAge = referenceAge
    self.tenure = tenure
    self.education = education
    self.incomeDecile = incomeDecile
    self.group = group
    self.interests = interests
    self.freeDaytime = freeDaytime
  }

  /// Persons in the household.
  public var size: Int { Int(adults) + Int(children) }
}
