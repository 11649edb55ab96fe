/// A value that fits its field.
enum CheckedValue {
  case text(String)
  case integer(Int)
  case number(Double)
  case words([Word])
  case weeks([Int])
  case integers(ClosedRange<Int>)
  case numbers(ClosedRange<Double>)
  /// A value that another part of the reader looks into.
  case node
}

/// A word with its place.
struct Word {
  var text: String
  var place: Place
}

/// The checked values of a map, by key.
struct CheckedMap {
  /// A value with what is needed to say more about it.
  struct Item {
    var value: CheckedValue
    var node: SourceNode
    var keyPlace: Place
  }

  private var items: [String: Item] = [:]

  subscript(key: String) -> Item? {
    get { items[key] }
    set { items[key] = newValue }
  }

  func text(_ key: String) -> String? {
    guard case .text(let text)? = items[key]?.value else { return nil }
    return text
  }

  func integer(_ key: String) -> Int? {
    guard case .integer(let number)? = items[key]?.value else { return nil }
    return number
  }

  func number(_ key: String) -> Double? {
    guard case .number(let number)? = items[key]?.value else { return nil }
    return number
  }

  func words(_ key: String) -> [Word]? {
    guard case .words(let words)? = items[key]?.value else { return nil }
    return words
  }

  func weeks(_ key: String) -> [Int]? {
    guard case .weeks(let weeks)? = items[key]?.value else { return nil }
    return weeks
  }

  func integers(_ key: String) -> ClosedRange<Int>? {
    guard case .integers(let range)? = items[key]?.value else { return nil }
    return range
  }

  func numbers(_ key: String) -> ClosedRange<Double>? {
    guard case .numbers(let range)? = items[key]?.value else { return nil }
    return range
  }
}
