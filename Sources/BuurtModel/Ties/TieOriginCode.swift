extension TieOrigin {
  /// The name in files: the name of the case in snake_case, by the one rule of the house.
  var code: String {
    String(describing: self).reduce(into: "") { text, letter in
      text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// The origin with a name; nil for an unknown one.
  init?(code: String) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}
