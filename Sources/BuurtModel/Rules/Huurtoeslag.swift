/// Rent allowance of a household of three or more persons below pension age: full from the basic rent to the
/// quality limit, a part up to the high aftoppingsgrens, nothing above it; none above the liberalisatiegrens.
///
///     allowance = min(rent, quality) - basic + .65 (min(rent, cap) - quality), both parts at least 0
///
/// - Properties: for a fixed cap the allowance does not fall with rent up to the liberalisatiegrens, and what
///   the tenant pays rises with rent. A higher cap never lowers it.
/// - Limits: the boundaries of 2023. The basic rent depends on income, and only its lowest value is given. One
///   and two persons have another cap, which the source does not give, so they are left out. That 65 % also
///   holds up to the liberalisatiegrens when the cap is raised to it is an assumption: no percentage is given.
/// - Source: RVS 2024, I-H4, I-H5, Q-H. Its example of the larger home adds up wrongly (a rise of almost 105
///   euros); the rule gives 143.66.
struct Huurtoeslag: Equatable, Sendable {
  /// Euros a month that the tenant always pays.
  var basicRent = 225.54
  /// Rent up to which all above the basic rent is paid.
  var qualityLimit = 452.20
  /// High aftoppingsgrens: rent up to which a part is paid.
  var cap = 693.60
  /// Highest rent with an allowance.
  var liberalisation = 808.06
  /// The part between quality limit and cap.
  var part = 0.65

  /// The rule of 2023.
  static let year2023 = Huurtoeslag()

  /// The rule with the high aftoppingsgrens at the liberalisatiegrens (RVS 2024, I-H5).
  static let raisedCap: Huurtoeslag = {
    var rule = Huurtoeslag()
    rule.cap = rule.liberalisation
    return rule
  }()

  /// The smallest household to which it applies.
  static let persons = 3

  /// Euros a month for a rent; 0 above the liberalisatiegrens.
  func allowance(rent: Double) -> Double {
    guard rent <= liberalisation else { return 0 }
    return max(0, min(rent, qualityLimit) - basicRent) + part * max(0, min(rent, cap) - qualityLimit)
  }

  /// What the tenant pays of a rent.
  func net(rent: Double) -> Double { rent - allowance(rent: rent) }

  /// Rents of the worked example: a home, and the larger one that the family needs (RVS 2024, Q-H).
  static let exampleHome = (present: 530.0, larger: 780.0)

  /// What moving to a larger home costs the tenant a month.
  func jump(from rent: Double, to larger: Double) -> Double { net(rent: larger) - net(rent: rent) }
}
