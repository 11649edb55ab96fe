/// A quick look at a text before it is parsed: what no parser should be asked to read.
///
/// The counts are rough (they do not know quotes) and the limits wide, so that no honest text meets them.
struct YAMLPrescan {
  /// The first problem with its line and column from 1, nil for a text that may be parsed.
  static func problem(in text: String) -> (problem: Problem, line: Int, column: Int)? {
    var scan = YAMLPrescan()
    for scalar in text.unicodeScalars {
      if let problem = scan.next(scalar) { return (problem, scan.line, scan.column) }
    }
    return nil
  }

  private var line = 1
  private var column = 0
  private var previous: Unicode.Scalar = "\n"
  private var beforePrevious: Unicode.Scalar = "\n"
  private var indents: [Int] = []
  private var started = false
  private var inIndent = true
  private var inComment = false
  private var flowDepth = 0
  private var dashes = 0
  private var aliases = 0
  private var inAlias = false
  private var complexKeys = 0

  private mutating func next(_ scalar: Unicode.Scalar) -> Problem? {
    defer {
      beforePrevious = previous
      previous = scalar
    }
    if started, previous == "\n" || (previous == "\r" && scalar != "\n") { startLine() }
    started = true
    column += 1
    guard Self.isAllowed(scalar) else { return .controlCharacter(scalar: scalar.value) }
    guard scalar != "\n", scalar != "\r" else { return nil }
    if inIndent, let problem = indentation(scalar) { return problem }
    if scalar == "#", Self.isBlank(previous) || column == 1 { inComment = true }
    return inComment ? nil : indicators(scalar)
  }

  private mutating func startLine() {
    line += 1
    column = 0
    inIndent = true
    inComment = false
    inAlias = false
    dashes = 0
  }

  private mutating func indentation(_ scalar: Unicode.Scalar) -> Problem? {
    if scalar == " " || scalar == "\t" { return nil }
    if scalar == "-" || scalar == "?" {
      dashes += 1
      return dashes > YAMLLimits.depth ? .tooDeep(limit: YAMLLimits.depth) : nil
    }
    inIndent = false
    guard scalar != "#" else { return nil }
    while let last = indents.last, last >= column { indents.removeLast() }
    indents.append(column)
    return indents.count > YAMLLimits.depth ? .tooDeep(limit: YAMLLimits.depth) : nil
  }

  private mutating func indicators(_ scalar: Unicode.Scalar) -> Problem? {
    switch scalar {
    case "[", "{":
      flowDepth += 1
      if flowDepth > YAMLLimits.depth { return .tooDeep(limit: YAMLLimits.depth) }
    case "]", "}": flowDepth = max(0, flowDepth - 1)
    case ":" where previous == "]" || previous == "}" || inAlias: complexKeys += 1
    case " " where previous == "?" && Self.startsToken(after: beforePrevious): complexKeys += 1
    default:
      if previous == "*", Self.isName(scalar), Self.startsToken(after: beforePrevious) {
        aliases += 1
        inAlias = true
      }
    }
    if inAlias, !Self.isName(scalar), scalar != " " { inAlias = false }
    // The parser compares keys by their content, so an alias in a key costs what it stands for.
    if complexKeys > 0, aliases > YAMLLimits.aliasesBesideComplexKeys {
      return .tooManyAliases(limit: YAMLLimits.aliasesBesideComplexKeys)
    }
    if aliases > YAMLLimits.aliases { return .tooManyAliases(limit: YAMLLimits.aliases) }
    return complexKeys > YAMLLimits.complexKeys ? .unsupported(.keyNotText) : nil
  }

  private static func startsToken(after scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "[", "{", ",", ":", "-", "?": true
    default: false
    }
  }

  // The characters of an alias.
  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// Whether a character may stand in a file: the printable ones of YAML 1.1.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
