/// A text of a file, with the bytes where it stands.
struct RawText: Equatable {
  var text: String
  var range: Range<Int>

  /// Whether nothing stands there.
  var isBlank: Bool { text.isEmpty }
}

/// What a line about a tie can say.
enum EdgeColumn: String, CaseIterable {
  case from, to, weight
  case ageWeeks = "age_weeks"
  case origin

  /// The names that it has in files, the first one preferred.
  var names: [String] {
    switch self {
    case .from: ["from", "source"]
    case .to: ["to", "target"]
    case .weight: ["weight", "strength"]
    case .ageWeeks, .origin: [rawValue]
    }
  }
}

/// What a line about a household can say.
enum NodeColumn: String, CaseIterable {
  case id, buurt, dwelling, education
  case incomeDecile = "income_decile"
  case group

  /// The names that it has in files, the first one preferred.
  var names: [String] { self == .id ? ["id", "node"] : [rawValue] }
}

/// A network as its files say it, before anything but their form was checked.
struct RawNetwork {
  /// A tie: its columns, blank ones left out.
  struct Edge {
    var values: [EdgeColumn: RawText]
    /// The whole line or element.
    var range: Range<Int>
  }

  /// A household: its columns, blank ones left out.
  struct Node {
    var values: [NodeColumn: RawText]
    /// The whole line or element.
    var range: Range<Int>
  }

  var edges: [Edge] = []
  /// Nil where no file lists the households.
  var nodes: [Node]?
  /// Columns and attributes that nothing is read from.
  var unread: [String] = []
}
