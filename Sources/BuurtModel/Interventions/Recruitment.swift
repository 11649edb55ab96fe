/// Who hears of a programme, who trusts it, and who comes.
///
/// Once in 13 weeks each household that the programme is for has a chance to hear of it through the route;
/// P(hear in a year) = hears * way, and who heard comes with P = interest * gate, where
///
///     way  = way-finding * doenvermogen                       self_selection
///            1 while expecting or with a child under 12       universal: verloskundige, JGZ, school
///            1                                                door_to_door
///            1 in formal help or with need that was noticed   referral
///            1 where a sampled tie has come before            word_of_mouth, else 0
///     gate = 1 - distrust * (1 - trust) - shame * acceptatieschroom, at least 0
///
/// Trust is that in the cluster of the programme.
///
/// - Properties: keyed by household, programme and week; nothing depends on the order of buurten. A route
///   differs in whom it misses, not in how many it reaches at `hears`.
/// - Limits: the form of `way` is an assumption; that self-selection misses those without a way, and universal
///   channels reach all, is RVS 2024, I-A1 and SCP 2025, M-04. With Mattheüs channel f off, `way` of
///   self-selection and `gate` are 1; with d off doenvermogen does not enter.
struct Recruitment: Sendable {
  /// How households hear of a programme.
  enum Route: String, CaseIterable, Sendable {
    case selfSelection = "self_selection"
    case universal
    case doorToDoor = "door_to_door"
    case referral
    case wordOfMouth = "word_of_mouth"
  }

  /// The route.
  let route: Route
  private let hears: Double
  private let interest: Double
  private let distrust: Double
  private let shame: Double

  /// Weeks between two chances to hear of it.
  static let cadence = 13

  /// Reads its fields, with defaults of the kind.
  ///
  /// - Parameters:
  ///   - parameters: the reader of the kind.
  ///   - route: the route where the scenario says nothing.
  ///   - hears: share of the households that hear of it in a year.
  ///   - interest: share of those who hear of it that wants to come.
  ///   - distrust: how far distrust of institutions keeps a household away.
  ///   - shame: how far shame to accept does.
  init(
    reading parameters: inout ParameterReader,
    route: Route = .referral,
    hears: Double = 0.2,
    interest: Double = 0.5,
    distrust: Double = 0.5,
    shame: Double = 0.5
  ) {
    self.route =
      parameters.choice(
        "reach",
        default: route,
        .assumption,
        "RVS 2024, I-A1; SCP 2025, M-04: which households each route misses",
        "How households hear of it."
      )
    self.hears = parameters.assumedShare(
      "hears",
      hears,
      "no source",
      "Share of the households within reach of the route that hears of it in a year."
    )
    self.interest = parameters.assumedShare(
      "interest",
      interest,
      "no source",
      "Share of those who hear of it, trust it and feel no shame that comes."
    )
    self.distrust = parameters.assumedShare(
      "distrust",
      distrust,
      "SCP 2025, M-05 (sign)",
      "How far distrust of institutions keeps a household from coming."
    )
    self.shame = parameters.assumedShare(
      "shame",
      shame,
      "RVS 2024, M-21 (sign)",
      "How far shame to accept keeps a household from coming."
    )
  }

  /// Households of a buurt that come this week, in row order, at most `wanted`; those who come are reached.
  ///
  /// - Parameters:
  ///   - buurt: by place in the table.
  ///   - wanted: how many can be taken; drawn by rank among those who come.
  ///   - cluster: whose trust counts.
  ///   - channels: the world.
  ///   - fits: further conditions of the kind, beside `who`.
  /// - Returns: their rows.
  func newcomers(
    _ buurt: Int,
    wanted: Int,
    cluster: HelpCluster = .wijkteam,
    through channels: Channels,
    where fits: (UInt32) -> Bool = { _ in true }
  ) -> [UInt32] {
    guard wanted > 0 else { return [] }
    let yearly = Double(52 / Self.cadence)
    // The chance at one look that makes `hears` in a year.
    let look = 1 - Exponential.exp(Exponential.log(max(1 - hears, 0x1p-20)) / yearly)
    var come: [(draw: UInt32, row: UInt32)] = []
    for dwelling in channels.rows(buurt) {
      let row = UInt32(dwelling)
      let identity = channels.identity(of: row)
      guard channels.isTurn(identity, of: Self.cadence), channels.fits(row), fits(row) else { continue }
      let words = channels.draw(.recruitment, Int(identity))
      let way = channels.way(row, route, cluster, words.w)
      guard Double(uniform(words.x)) < look * Double(way) else { continue }
      guard comes(row, cluster, words.y, through: channels) else { continue }
      come.append((words.z, row))
    }
    if come.count > wanted {
      come.sort { ($0.draw, $0.row) < ($1.draw, $1.row) }
      come.removeSubrange(wanted...)
      come.sort { $0.row < $1.row }
    }
    return come.map(\.row)
  }

  /// Whether a household that is told of it comes: a draw below interest * gate.
  ///
  /// It is reached in any case.
  func comes(_ row: UInt32, _ cluster: HelpCluster, _ word: UInt32, through channels: Channels) -> Bool {
    channels.reach(row)
    let gate = channels.gate(row, cluster, distrust: distrust, shame: shame)
    return Double(uniform(word)) < interest * gate
  }
}
