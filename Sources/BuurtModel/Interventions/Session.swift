/// A meeting that an intervention arranges in one week: a group session, or an introduction of two.
struct Session: Sendable {
  /// Hash of a stable name: intervention and cohort.
  var identity: UInt32
  /// Those who are asked to be there.
  var rows: [UInt32]
  /// Who they are: a household that moves or leaves before the meeting does not come.
  var identities: [UInt32]
  /// Facilitation, 0...1.
  var facilitation: Float
  /// Joint task, 0...1.
  var jointTask: Float
  /// Part of the way to the ceiling that contact can use, 0...1.
  var activity: Float
  /// Shared experience, 0...1.
  var sharedExperience: Float
  /// Whether somebody introduces them to each other.
  var introduced: Bool
  /// Where ties that begin here say they began.
  var origin: TieOrigin
  /// Intervention plus 1.
  var source: UInt8
}
