import BuurtModel
import BuurtReport

/// Something that has a name in scenarios or output: a parameter, measure, switch, kind, or field of a kind.
struct Entry {
  let name: String
  let category: String
  let sentence: String
  /// Label and value, in the order in which they are shown.
  let facts: [(label: String, key: String, value: JSONValue)]

  /// As `explain` shows it.
  var text: String {
    let rows = facts.map { [$0.label, Self.plain($0.value)] }
    let lines = ["\(name) (\(category))", sentence] + AlignedTable(rows: rows, leftColumns: 2).lines
    return lines.joined(separator: "\n")
  }

  var json: JSONValue {
    .object(
      [("name", .text(name)), ("category", .text(category)), ("sentence", .text(sentence))]
        + facts.map { ($0.key, $0.value) }
    )
  }

  /// A value as a reader sees it, without quotes.
  static func plain(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .list(let values) where values.allSatisfy(\.isText): values.map(plain).joined(separator: "; ")
    case .list(let values): values.map(plain).joined(separator: "...")
    default: value.compact
    }
  }

  /// The value of a fact, for listings; empty where it has none.
  func shown(_ key: String) -> String { facts.first { $0.key == key }.map { Self.plain($0.value) } ?? "" }
}

extension JSONValue {
  /// Whether it is a text.
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
