/// How many letters lie between two names.
///
/// - Source: Levenshtein (1966), Binary codes capable of correcting deletions, insertions, and reversals.
enum EditDistance {
  /// Insertions, deletions and replacements that make one text of the other.
  ///
  /// - Complexity: O(n m) in the lengths of both.
  static func between(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var previous = Array(0...letters.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in letters.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[letters.count]
  }

  /// The nearest name, fewer than 4 letters away; the first of equals.
  static func nearest(to name: String, in names: [String]) -> String? {
    let close = names.map { (name: $0, distance: between(name, $0)) }.filter { $0.distance < 4 }
    return close.min { $0.distance < $1.distance }?.name
  }
}
