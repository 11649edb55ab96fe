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
  /// Its part of the budget, 0...1, where the item says one.
  var share: (value: Double, place: Place)?
  /// The key path of the item.
  var path: String
}
