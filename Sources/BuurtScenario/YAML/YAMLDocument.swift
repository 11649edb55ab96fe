import Yams

/// Reads one YAML document into nodes with places; the only file that knows the YAML library.
///
/// Every scalar stays the text it was, so a code such as `0363` and a word such as `no` keep their form.
struct YAMLDocument {
  private let context: ReadingContext
  private let source: Int
  private var nodes = 0
  private var overflow = false
  // Keys that were masked to get past the first of two equal ones: their text, by line and column.
  private var masked: [Position: String] = [:]

  private struct Position: Hashable {
    var line: Int
    var column: Int
  }

  /// The root of a document; problems go to the context.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the file as diagnostics name it.
  ///   - role: what the file is to the scenario.
  ///   - context: takes the source and the problems.
  /// - Returns: nil when there is nothing to work with.
  static func read(_ bytes: [UInt8], name: String, role: FileRole, context: ReadingContext) -> SourceNode? {
    guard let text = UTF8Text.decode(bytes) else {
      if let fault = UTF8Text.fault(in: bytes) {
        let padding = String(repeating: "\n", count: fault.line - 1)
        let source = context.open(SourceText(name: name, text: padding + fault.before))
        let place = Place(source: source, line: fault.line, column: fault.column, length: 1)
        context.report(.invalidUTF8(byte: fault.byte), at: place)
      }
      return nil
    }
    let source = context.open(SourceText(name: name, text: text))
    return read(text, source: source, role: role, context: context)
  }

  /// The root of a text that is a source of the context already.
  static func read(_ text: String, source: Int, role: FileRole, context: ReadingContext) -> SourceNode? {
    if let (problem, line, column) = YAMLPrescan.problem(in: text) {
      context.report(problem, at: Place(source: source, line: line, column: column, length: 1))
      return nil
    }
    var document = YAMLDocument(context: context, source: source)
    guard let root = document.parse(text) else { return nil }
    guard let root, !root.isNull else {
      context.report(.emptyFile(role), at: Place(source: source, line: 1, column: 1, length: 1))
      return nil
    }
    return root
  }

  private init(context: ReadingContext, source: Int) {
    self.context = context
    self.source = source
  }

  // nil when the text cannot be parsed; .some(nil) when it holds no document.
  private mutating func parse(_ text: String) -> SourceNode?? {
    var text = text
    for _ in 0..<YAMLLimits.duplicates {
      do {
        // Without rules no scalar is taken for anything but text. The encoding is said, because its
        // default reads the environment and prints.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else { return .some(nil) }
        guard let node = convert(root, depth: 0, parentMark: nil) else { return nil }
        return .some(node)
      } catch let YamlError.duplicatedKeysInMapping(duplicates, keys) {
        guard let key = duplicates.first, mask(key, at: keys.mark, in: &text) else {
          let place = place(of: duplicates.first ?? "", keys.mark)
          context.report(.duplicateKey(duplicates.first ?? ""), at: place)
          return nil
        }
      } catch let error as YamlError {
        report(error)
        return nil
      } catch {
        report(.syntax(.parser("\(error)")), nil)
        return nil
      }
    }
    reportMasked()
    return nil
  }

  // The parser stops at the first key that stands twice. Overwriting it with as many private-use
  // characters keeps all places, lets the parser go on, and leaves the second one to be reported.
  private mutating func mask(_ key: String, at mark: Mark, in text: inout String) -> Bool {
    let (start, length) = extent(key, mark)
    guard length > 0, masked.count < 6_000,
      let filler = Unicode.Scalar(UInt32(0xE000 + masked.count))
    else { return false }
    var scalars = Array(text.unicodeScalars)
    guard let first = Self.offset(line: mark.line, column: start, in: scalars) else { return false }
    for index in first..<min(first + length, scalars.count) { scalars[index] = filler }
    text = String(String.UnicodeScalarView(scalars))
    masked[Position(line: mark.line, column: mark.column)] = key
    return true
  }

  private static func offset(line: Int, column: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var current = 1
    var offset = 0
    while current < line {
      guard offset < scalars.count else { return nil }
      switch scalars[offset].value {
      case 0x0D where offset + 1 < scalars.count && scalars[offset + 1] == "\n": offset += 1
      default: break
      }
      switch scalars[offset].value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: current += 1
      default: break
      }
      offset += 1
    }
    return offset + column - 1
  }

  private func reportMasked() {
    for (position, key) in masked.sorted(by: { ($0.key.line, $0.key.column) < ($1.key.line, $1.key.column) })
    {
      let mark = place(of: key, line: position.line, column: position.column)
      context.report(.duplicateKey(key), at: mark)
    }
  }

  // MARK: Nodes

  private mutating func convert(_ node: Node, depth: Int, parentMark: Mark?) -> SourceNode? {
    nodes += 1
    let mark = node.mark ?? parentMark
    guard nodes <= YAMLLimits.nodes, depth <= YAMLLimits.depth else {
      if !overflow {
        let deep = depth > YAMLLimits.depth
        report(deep ? .tooDeep(limit: YAMLLimits.depth) : .tooManyNodes(limit: YAMLLimits.nodes), mark)
      }
      overflow = true
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let plain = scalar.style == .plain
      let place = place(of: scalar.string, mark)
      // A quoted text carries the tag of a text; a plain one carries a tag only if somebody wrote it.
      let tag = scalar.tag.rawValue
      if !tag.isEmpty, plain || tag != "tag:yaml.org,2002:str" {
        context.report(.unsupported(.tag), at: place)
      }
      return SourceNode(content: .scalar(scalar.string, plain: plain), place: place)
    case .sequence(let sequence):
      let place = Place(source: source, line: mark?.line ?? 1, column: mark?.column ?? 1, length: 1)
      if !sequence.tag.rawValue.isEmpty { context.report(.unsupported(.tag), at: place) }
      var items: [SourceNode] = []
      for item in sequence {
        guard let converted = convert(item, depth: depth + 1, parentMark: mark) else { return nil }
        items.append(converted)
      }
      return SourceNode(content: .list(items), place: place)
    case .mapping(let mapping):
      let place = Place(source: source, line: mark?.line ?? 1, column: mark?.column ?? 1, length: 1)
      if !mapping.tag.rawValue.isEmpty { context.report(.unsupported(.tag), at: place) }
      guard let entries = convert(mapping, depth: depth, mark: mark) else { return nil }
      return SourceNode(content: .map(entries), place: place)
    case .alias: return nil
    }
  }

  private mutating func convert(_ mapping: Node.Mapping, depth: Int, mark: Mark?) -> [SourceNode.Entry]? {
    var entries: [SourceNode.Entry] = []
    var first: [String: Place] = [:]
    for (keyNode, valueNode) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        report(.unsupported(.keyNotText), keyNode.mark ?? mark)
        continue
      }
      let keyMark = scalar.mark ?? mark
      var key = scalar.string
      if let keyMark, let original = masked[Position(line: keyMark.line, column: keyMark.column)] {
        key = original
      }
      let place = place(of: key, keyMark)
      guard let value = convert(valueNode, depth: depth + 1, parentMark: keyMark) else { return nil }
      if key == "<<", scalar.style == .plain {
        context.report(.unsupported(.mergeKey), at: place)
      } else if let earlier = first[key] {
        context.report(.duplicateKey(key), at: place, related: earlier)
      } else {
        first[key] = place
        entries.append(SourceNode.Entry(key: key, place: place, value: value))
      }
    }
    return entries
  }

  // MARK: Places

  private func place(of text: String, _ mark: Mark?) -> Place {
    place(of: text, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func place(of text: String, line: Int, column: Int) -> Place {
    let rest = context.sources[source].rest(of: line, from: column)
    return Place(source: source, line: line, column: column, length: Self.length(of: text, in: rest))
  }

  // Scalars of a value as it is written on the rest of a line.
  private static func length(of text: String, in rest: ArraySlice<Unicode.Scalar>) -> Int {
    let scalars = Array(text.unicodeScalars)
    if !scalars.isEmpty, rest.starts(with: scalars) { return scalars.count }
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let end = rest.firstIndex(of: " ") ?? rest.endIndex
      return max(1, end - rest.startIndex)
    }
    return (closingQuote(in: rest) ?? rest.count - 1) + 1
  }

  // How far the closing quote stands behind the opening one.
  private static func closingQuote(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let quote = scalars.first else { return nil }
    var index = scalars.startIndex + 1
    while index < scalars.endIndex {
      if quote == "\"", scalars[index] == "\\" {
        index += 1
      } else if scalars[index] == quote {
        let doubled = quote == "'" && index + 1 < scalars.endIndex && scalars[index + 1] == "'"
        guard doubled else { return index - scalars.startIndex }
        index += 1
      }
      index += 1
    }
    return nil
  }

  // The column and length of the letters of a key, without its quotes; length 0 where they are not plain to see.
  private func extent(_ key: String, _ mark: Mark) -> (column: Int, length: Int) {
    let rest = context.sources[source].rest(of: mark.line, from: mark.column)
    let scalars = Array(key.unicodeScalars)
    if !scalars.isEmpty, rest.starts(with: scalars) { return (mark.column, scalars.count) }
    guard let quote = rest.first, quote == "\"" || quote == "'", let end = Self.closingQuote(in: rest) else {
      return (mark.column, 0)
    }
    return (mark.column + 1, end - 1)
  }

  // MARK: Errors

  private func report(_ problem: Problem, _ mark: Mark?) {
    let lines = context.sources[source].lines
    var place = Place(source: source, line: mark?.line ?? 1, column: mark?.column ?? 1, length: 1)
    // The end of the text is the end of its last line.
    if place.line > lines.count, let last = lines.last {
      place.line = lines.count
      place.column = last.unicodeScalars.count + 1
    }
    context.report(problem, at: place)
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(let origin, let problem, let mark, _), .parser(let origin, let problem, let mark, _):
      let line = context.sources[source].line(mark.line) ?? ""
      let before = line.unicodeScalars.prefix(mark.column)
      if before.last == "\t", before.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "-" }) {
        report(.tab, mark)
      } else if problem.contains("nesting level") {
        report(.tooDeep(limit: YAMLLimits.depth), mark)
      } else {
        report(.syntax(.parser(problem, doing: origin?.text, since: origin?.mark.line ?? 0)), mark)
      }
    case .composer(let origin, _, let mark, _) where origin != nil: report(.severalDocuments, mark)
    case .composer(_, let problem, let mark, _): report(.syntax(.parser(problem)), mark)
    case .reader(let problem, _, _, _): report(.syntax(.parser(problem)), nil)
    default: report(.syntax(.unreadable), nil)
    }
  }
}
