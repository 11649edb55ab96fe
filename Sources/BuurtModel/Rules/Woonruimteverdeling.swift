/// Who gets a home of the corporatie: by length of registration, or by points that count the situation.
///
/// Registration: years. Points: years + min(12, months in the situation) + min(30, months of active search),
/// the situation being that of separating parents with children or of a family that lives in with others, a
/// month of search being one with at least four responses.
///
/// - Properties: points are never fewer than years; each part is capped.
/// - Limits: families that live in with others are not in the world, so that only separating parents count. The
///   gemeente's judgement of a request is not modelled.
/// - Source: RVS 2024, I-H1, I-H8, I-H9, Q-56 to Q-58 (Amstelland-Meerlanden and Zaanstreek-Waterland, from
///   January 2023).
enum Woonruimteverdeling {
  /// What the order counts.
  enum Order: String, CaseIterable, Sendable {
    case registration
    case points
  }

  /// Most situatiepunten and zoekpunten.
  static let mostSituation = 12.0
  static let mostSearch = 30.0
  /// Responses in a month that make it a month of active search.
  static let responses = 4

  /// One point a month in the situation, at most 12.
  static func situatiepunten(months: Double) -> Double { min(mostSituation, max(0, months)) }

  /// One point for each month with at least four responses, at most 30.
  static func zoekpunten(responses months: [Int]) -> Double {
    zoekpunten(activeMonths: Double(months.count { $0 >= responses }))
  }

  /// One point for each month of active search, at most 30.
  static func zoekpunten(activeMonths: Double) -> Double { min(mostSearch, max(0, activeMonths)) }

  /// The score that decides who is first.
  ///
  /// - Parameters:
  ///   - order: what counts.
  ///   - years: years of registration, one point each.
  ///   - situation: months in a situation that counts; 0 without one.
  ///   - search: months of active search.
  /// - Returns: points; the highest is first.
  static func score(_ order: Order, years: Double, situation: Double, search: Double) -> Double {
    switch order {
    case .registration: years
    case .points: years + situatiepunten(months: situation) + zoekpunten(activeMonths: search)
    }
  }
}

/// A temporary contract for a large home: for households of at least eight, until fewer than five are left.
///
/// - Properties: between five and seven persons a running contract goes on and no new one begins.
/// - Source: RVS 2024, I-H3, Q-54.
enum Doelgroepencontract {
  static let smallestAtStart = 8
  static let smallestToStay = 5

  /// Whether a household has the contract, given whether it had it before.
  static func holds(persons: Int, before: Bool) -> Bool {
    persons >= (before ? smallestToStay : smallestAtStart)
  }
}

/// Which homes of the corporatie a household with a low income may be offered.
///
/// Now: none above the aftoppingsgrens. With a situation component: also a dearer one up to the
/// liberalisatiegrens, when the present home is cramped and the offered one is not, made to fit the income.
///
/// - Properties: with the component never fewer homes than without.
/// - Limits: what counts as cramped has no figure in the proposal; 20 m2 a person is that of an analysis of large
///   families in Nieuw-West (RVS 2024, Q-50), in `money.cramped`.
/// - Source: RVS 2024, I-H6, I-H7.
enum PassendToewijzen {
  /// Whether the home may be offered.
  ///
  /// - Parameters:
  ///   - rent: of the home on offer, euros a month.
  ///   - lowIncome: whether the income is minimum or low.
  ///   - cramped: whether the present home is cramped and the offered one is not.
  ///   - component: whether the situation counts.
  /// - Returns: whether the rule lets the corporatie offer it.
  static func mayOffer(rent: Double, lowIncome: Bool, cramped: Bool, component: Bool) -> Bool {
    guard lowIncome else { return true }
    let rule = Huurtoeslag.year2023
    return rent <= rule.cap || component && cramped && rent <= rule.liberalisation
  }

  /// Euros a month that make a dearer home fit: what is above the aftoppingsgrens.
  static func subsidy(rent: Double) -> Double { max(0, rent - Huurtoeslag.year2023.cap) }
}
