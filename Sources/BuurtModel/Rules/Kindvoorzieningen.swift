/// Whether a family may use a fund for children: by fiscal income, or by what it can spend.
///
/// - Properties: what can be spent is never more than the fiscal income, so that the second opens the fund to
///   at least as many.
/// - Limits: the limit of income has no figure in the source; it is a field of the intervention.
/// - Source: RVS 2024, I-G9, I-G10.
enum Kindfonds {
  /// Which income counts.
  enum Basis: String, CaseIterable, Sendable {
    case fiscal
    case disposable
  }

  /// Whether it is open to a family.
  ///
  /// - Parameters:
  ///   - income: euros a month before repayments.
  ///   - repaid: euros a month that debts take.
  ///   - limit: euros a month up to which it is open.
  ///   - basis: which income counts.
  /// - Returns: whether that income is at most the limit.
  static func isOpen(income: Double, repaid: Double, limit: Double, basis: Basis) -> Bool {
    (basis == .fiscal ? income : income - max(0, repaid)) <= limit
  }
}

/// Whether provisions for a child reach it: through a claim of its parents, or by a right of its own.
///
/// - Properties: with a right of its own every child is reached.
/// - Source: RVS 2024, I-G13, S-27 (the reservation on article 26 of the convention on the rights of the child).
enum Kinderrecht {
  /// Whether the child is reached.
  static func reaches(parentsClaim: Bool, ownRight: Bool) -> Bool { parentsClaim || ownRight }
}

/// In which order households with arrears are approached: as they come, or families first, youngest child first.
///
/// - Properties: a total order for equal capacity: who comes earlier pushes another one back.
/// - Source: RVS 2024, I-G8, S-17.
enum Vroegsignalering {
  /// What the order counts.
  enum Order: String, CaseIterable, Sendable {
    case arrival
    case families
  }

  /// Where a household stands: lower comes first.
  ///
  /// - Parameters:
  ///   - order: what counts.
  ///   - youngest: age of the youngest child in weeks; nil without children below 18.
  /// - Returns: 0 for all, or weeks of age with households without children last.
  static func rank(_ order: Order, youngest: Int?) -> Int {
    guard order == .families else { return 0 }
    guard let youngest, youngest < childhood else { return childhood }
    return youngest
  }

  /// Weeks until 18 years.
  static let childhood = 18 * Int(weeksPerYear)
}
