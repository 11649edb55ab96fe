/// What a household in need lacks this week.
enum HelpKind: UInt8, CaseIterable, Sendable {
  case emotional = 0
  case practical, information

  /// The role of a tie that carries it.
  var role: UInt8 { 1 << rawValue }
}

/// Help that is asked or offered and accepted, on its way to the giver; or that is given, on its way to both.
struct HelpMessage: BitwiseCopyable, Sendable {
  var giver: UInt32
  var receiver: UInt32
  /// The draw by which a giver ranks whom to help.
  var draw: UInt32
  /// Raw value of `HelpKind`.
  var kind: UInt8
}

/// How far an occasion for help came: the gate that failed, or help.
enum HelpGate: Int, CaseIterable, Comparable, Sendable {
  /// No tie that can carry this kind of help.
  case noTie
  /// Nobody was asked, and nobody offered.
  case notAsked
  /// Who was asked did not give.
  case notOffered
  /// Help was refused.
  case notAccepted
  /// The giver had no capacity left this week.
  case noCapacity
  case helped

  static func < (a: HelpGate, b: HelpGate) -> Bool { a.rawValue < b.rawValue }
}

/// What became of occasions for help since the last observation.
struct SupportTally: Sendable {
  /// Occasions by the last gate that they came to, in the order of `HelpGate`.
  var gates = [6 of Int](repeating: 0)
  /// Amounts given and received in units of the ledger, counted at either end: equal over the world.
  var given = 0
  var received = 0
  /// Favours, counted at the giver.
  var favours = 0
  /// First helps in a need, and the weeks that they took from its onset.
  var firstHelps = 0
  var firstHelpWeeks = 0
}
