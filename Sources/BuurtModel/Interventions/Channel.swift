/// A way in which an intervention can act on the world; there is none that writes an outcome.
///
/// Each method of `Channels` that changes anything notes the channel it goes through, so that a kind can be
/// held to what it says it does, and a preset that touches nothing is found.
public enum Channel: String, CaseIterable, Sendable {
  /// Brings households together: places, sessions, introductions.
  case meeting
  /// Raises how far contact can lift a tie: facilitation, joint task, activity, shared experience.
  case ceiling
  /// Changes how much effort goes into a tie.
  case effort
  /// Wakes a dormant tie.
  case revival
  /// Mends a strained tie.
  case repair
  /// Ends a tie, or makes it small.
  case cutting
  /// Makes asking for help easier or harder.
  case asking
  /// Makes offering help easier or harder.
  case offering
  /// Makes accepting help easier or harder.
  case accepting
  /// Lets a household give, or give back.
  case giving
  /// Takes load off a household, or puts it on.
  case load
  /// Teaches social skill or doenvermogen.
  case skill
  /// Changes self-esteem.
  case esteem
  /// Changes felt stigma.
  case stigma
  /// Changes trust in people or in institutions.
  case trust
  /// Makes places, programmes or ways to institutions known.
  case awareness
  /// Hands a household over to another provision.
  case referral
  /// Changes what institutions and programmes can take on.
  case capacity
  /// Changes the order or the course of a queue.
  case queue
  /// Changes the course of formal help: its start, its end, what it asks.
  case course
  /// Gives money to initiatives and clubs, or takes it.
  case funding
  /// Changes whose an initiative or place is: support, control, takeover.
  case ownership
  /// Changes how many volunteer, and what they can carry.
  case volunteers
  /// Changes income, debt and what need follows from them.
  case money
  /// Houses households, or changes rules of housing.
  case housing
  /// Changes who lives together in a buurt.
  case composition
  /// Gives support of a volunteer or a professional to a household.
  case support

  var bit: UInt32 { 1 << UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}
