import BuurtModel

/// An intervention that was checked against everything but the table of buurten.
struct DraftPlan {
  var plan: InterventionPlan
  /// The name with its place, or the place of the item.
  var name: Word
  /// Buurten that the item names.
  var buurten: [Word]
  /// Conditions that a real table does not allow, with the place of their key.
  var unobserved: [Word]
  /// The key path of the item.
  var path: String
}
