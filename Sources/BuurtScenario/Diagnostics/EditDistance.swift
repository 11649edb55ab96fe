/// Finds the word that somebody probably meant.
public enum EditDistance {
  /// Changes needed to make one word of another: a letter added, dropped, replaced, or two swapped.
  ///
  /// Case does not count. The optimal string alignment of Damerau and Levenshtein.
  ///
  /// - Parameters:
  ///   - first: a word.
  ///   - second: another.
  ///   - limit: distances from here on are returned as `limit`.
  /// - Returns: the number of changes, 0...limit.
  /// - Complexity: O(mn) for words of m and n letters whose lengths differ by less than `limit`.
  static func between(_ first: String, _ second: String, limit: Int) -> Int {
    let a = Array(first.lowercased().unicodeScalars)
    let b = Array(second.lowercased().unicodeScalars)
    guard abs(a.count - b.count) < limit else { return limit }
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = above
      above = row
    }
    return min(above[b.count], limit)
  }

  /// The nearest of the valid words: fewer than 4 changes, and at most half of the letters of the word.
  ///
  /// - Returns: nil when none is near; the first of equals.
  public static func suggestion(for word: String, in valid: [String]) -> String? {
    let letters = word.unicodeScalars.count
    // A very long word is no typing error of a short one, and its distance would cost time.
    guard letters <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in valid {
      let distance = between(word, candidate, limit: 4)
      guard distance < 4, distance * 2 <= max(letters, 2) else { continue }
      // Of two equally near words, the one that was begun: `of` is nearer to `off` than to `on`.
      let begun = candidate.hasPrefix(word) && best.map { !$0.word.hasPrefix(word) } ?? true
      guard distance < best?.distance ?? 4 || (begun && distance == best?.distance) else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }
}
