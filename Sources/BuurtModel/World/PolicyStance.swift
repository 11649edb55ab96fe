/// How the people who govern a buurt act this week: one number a lever, neutral unless a regime sets it.
///
/// Factors are 1 and shifts are 0 where no regime is at work; processes multiply by the one and add the other,
/// so that a neutral stance changes no bit of a result. Regimes of one arm go together: factors multiply, shifts
/// add. The calendar puts every stance back to neutral before regimes act, so what a regime set ends with it.
///
/// - Properties: read once a buurt, place, volunteer or occasion for help, never once a household.
/// - Limits: the levers have signs in the documents and no sizes; see `PolicyLever`.
struct PolicyStance: Sendable, BitwiseCopyable {
  // MARK: Help between households

  /// Added to the logit of asking, of giving and of accepting.
  var ask: Float = 0
  var offer: Float = 0
  var accept: Float = 0
  /// How far who asks minds the load, the stress and the credit of the other.
  var heed: Float = 1
  /// Part given back of what need takes from being able to return help.
  var giveBack: Float = 0
  /// Stigma that a need brings.
  var stigma: Float = 1

  // MARK: Hours

  /// Paid hours of opbouwwerk and of hosts, and of the wijkteam.
  var workHours: Float = 1
  var caseHours: Float = 1
  /// Share of all hours that more goes to accounts.
  var accountability: Float = 0
  /// Part of collective hours that crises and cases cannot take.
  var ringFence: Float = 0
  /// Part of the wijkteam's hours that goes to the places of the buurt.
  var toCollective: Float = 0
  /// How fast workers forget whom they knew.
  var turnover: Float = 1

  // MARK: Places, groups and meetings

  /// Positive: places and initiatives must be for all; negative: room for groups of their own.
  var inclusion: Float = 0
  /// Facilitation in the ordinary contacts of services with families.
  var services: Float = 0
  /// Shared ground of two who are introduced.
  var matching: Float = 0
  /// Households that take help in a group.
  var groups: Float = 1
  /// How far groups are composed so that the loaded do not prevail.
  var balance: Float = 0
  /// Part of newcomers that come from anywhere in the gemeente.
  var mixing: Float = 0

  // MARK: Initiatives, clubs and volunteers

  var initiativeSupport: Float = 0
  var initiativeControl: Float = 0
  var clubSubsidy: Float = 0
  /// Volunteer work that rules ask of a club, as a part of what it takes anyway.
  var clubRules: Float = 0
  /// Tasks beyond its own that a club is asked to do.
  var clubTasks: Float = 0
  /// Taken from where the overload of volunteers goes.
  var volunteerGuidance: Float = 0
  /// How much the needs in the buurt weigh on volunteers.
  var volunteerComplexity: Float = 1
  /// Taken from the logit of agreeing to volunteer.
  var volunteerRules: Float = 0
  /// Chance that a need is noticed where a household comes.
  var noticing: Float = 1

  // MARK: Institutions

  /// Households that institutions can help at a time.
  var capacity: Float = 1
  /// Added to the severity from which formal help is sought.
  var entry: Float = 0
  /// How much somebody who points the way lowers that severity.
  var pointing: Float = 1
  /// Part of those without linking that finds its way nevertheless.
  var simplicity: Float = 0
  /// Added to linking while help is sought.
  var wayfinding: Float = 0
  /// What weeks in help do to trust; below 0 they take it away.
  var treatment: Float = 1
  /// Weeks for which who has a network is sent back to it first.
  var ladder: Float = 0
  /// Weight of children in the order of a queue, and the share of cases in which they are seen.
  var childWeight: Float = 0
  var childSeen: Float = 1
  /// Bits of the clusters in whose queue children count.
  var childClusters: UInt32 = 0b1111
  var refusal: Float = 1
  /// Added to the chance that help ends by tapering.
  var taper: Float = 0
  /// What a week of help takes away, and the same for who has needs in three domains or more.
  var helpEffect: Float = 1
  var helpComplex: Float = 1
  /// Added to the chance that the network takes part in help.
  var networkInHelp: Float = 0
  /// How fast one-sided help makes dependent.
  var dependence: Float = 1

  static let neutral = PolicyStance()

  /// What is left of hours after more accounts, where a share goes to accounts already.
  func productive(after accounts: Double) -> Float {
    max(0, 1 - accountability / Float(max(0x1p-10, 1 - accounts)))
  }
}
