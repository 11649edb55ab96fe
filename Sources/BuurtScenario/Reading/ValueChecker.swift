import BuurtModel

/// Checks one value against what its key takes.
struct ValueChecker {
  let context: ReadingContext
  /// The key, or what else is checked, for messages.
  let key: Subject
  /// The key path, for diagnostics.
  let path: String

  /// The checked value of an entry, nil after a problem.
  func check(_ entry: SourceNode.Entry, as value: ScenarioValue, required: Bool = false) -> CheckedValue? {
    guard !entry.value.isNull else {
      context.report(
        .noValue(key: key, example: value.example, required: required),
        at: entry.place,
        path: path
      )
      return nil
    }
    return check(entry.value, as: value)
  }

  /// The checked value of a node, nil after a problem.
  func check(_ node: SourceNode, as value: ScenarioValue) -> CheckedValue? {
    switch value {
    case .map, .parameters, .switches, .measures, .arms, .interventions, .shocks, .bundle, .buurten:
      return .node
    case .choices(let known): return words(node)?.allKnown(known, self).map { .words($0) }
    case .choiceList(let known):
      guard isList(node) else { return nil }
      return words(node, mayBeEmpty: true)?.allKnown(known, self).map { .words($0) }
    case .words: return words(node)?.all(where: isName).map { .words($0) }
    case .weekList(let range):
      guard isList(node), case .list(let items) = node.content else { return nil }
      let weeks = items.map { week($0, in: range) }
      return weeks.contains(nil) ? nil : .weeks(weeks.compactMap { $0 })
    default:
      guard let text = scalar(node) else { return nil }
      return check(text, node, as: value)
    }
  }

  // A single value.
  private func check(_ text: String, _ node: SourceNode, as value: ScenarioValue) -> CheckedValue? {
    switch value {
    case .text(let maximum):
      let length = text.unicodeScalars.count
      guard length <= maximum else { return fail(.tooLong(key: key, length: length, limit: maximum), node) }
      return .text(text)
    case .label: return isName(Word(text: text, place: node.place)) ? .text(text) : nil
    case .name(let dashes): return checkName(text, dashes: dashes, node).map { .text($0) }
    case .path: return isName(Word(text: text, place: node.place), maximum: 1_000) ? .text(text) : nil
    case .preset: return checkName(text, dashes: true, node).map { .text($0) }
    case .kind: return .text(text)
    case .integer(let range):
      let read = quantity(text, unit: .count, node)
      return whole(read, text, in: range, rule: .whole(range), node)
    case .number(let range):
      guard let number = quantity(text, unit: .none, node) else { return nil }
      return inRange(number, text, in: range, unit: .none, node).map { .number($0) }
    case .euroPerYear(let range):
      guard let number = quantity(text, unit: .euroPerYear, node) else { return nil }
      return inRange(number, text, in: range, unit: .euroPerYear, node).map { .number($0) }
    case .share:
      guard let number = quantity(text, unit: .share, node) else { return nil }
      return inRange(number, text, in: 0...1, unit: .share, node).map { .number($0) }
    case .weeks(let range):
      let read = isBare(text) ? quantity(text, unit: .none, node) : quantity(text, unit: .weeks, node)
      return whole(read, text, in: range, rule: .wholeWeeks(range), fault: .notWholeWeeks, node)
    case .week(let range): return week(node, in: range).map { .integer($0) }
    case .choice(let known):
      guard known.contains(text) else { return fail(.unknownWord(text, key: key, known: known), node) }
      return .text(text)
    case .integers(let range):
      let bounds = Double(range.lowerBound)...Double(range.upperBound)
      guard let found = self.range(text, in: bounds, example: "'1..2'", node) else { return nil }
      guard found.lowerBound == found.lowerBound.rounded(), found.upperBound == found.upperBound.rounded()
      else {
        return fail(.notNumber(key: key, text: text, fault: .notWhole), node)
      }
      return .integers(Int(found.lowerBound)...Int(found.upperBound))
    case .numbers(let range):
      return self.range(text, in: range, example: "'0.3..1'", node).map { .numbers($0) }
    case .map, .parameters, .switches, .measures, .arms, .interventions, .shocks, .bundle, .buurten, .choices,
      .choiceList,
      .words, .weekList:
      return .node
    }
  }

  /// The number of a quantity in a unit, nil after a problem.
  func quantity(_ text: String, unit: FieldUnit, _ node: SourceNode) -> Double? {
    switch QuantityText.read(text, unit: unit) {
    case .success(let value): value
    case .failure(.number(let fault)): fail(.notNumber(key: key, text: text, fault: fault), node)
    case .failure(.unit(let accepted)): fail(.wrongUnit(key: key, text: text, accepted: accepted), node)
    }
  }

  /// The number if it lies in a range.
  func inRange(
    _ number: Double,
    _ text: String,
    in range: ClosedRange<Double>,
    unit: FieldUnit,
    _ node: SourceNode
  ) -> Double? {
    guard range.contains(number) else {
      return fail(.outOfRange(key: key, text: text, range: .quantity(range, unit: unit)), node)
    }
    return number
  }

  /// The text of a node that is a single value, nil after a problem.
  func scalar(_ node: SourceNode) -> String? {
    guard case .scalar(let text, _) = node.content else {
      return fail(.wrongShape(key: key, expected: .scalar, found: node.shape), node)
    }
    return text
  }

  /// A word, or a list of words that differ; nil after a problem.
  func words(_ node: SourceNode, mayBeEmpty: Bool = false) -> [Word]? {
    switch node.content {
    case .scalar(let text, _): return [Word(text: text, place: node.place)]
    case .map: return fail(.wrongShape(key: key, expected: .list, found: .map), node)
    case .list(let items):
      guard !items.isEmpty || mayBeEmpty else {
        return fail(.outOfRange(key: key, text: "[]", range: .someValues), node)
      }
      var words: [Word] = []
      var seen: [String: Place] = [:]
      var complete = true
      for item in items {
        guard let text = scalar(item) else {
          complete = false
          continue
        }
        if let first = seen[text] {
          context.report(.repeated(key: key, text: text), at: item.place, path: path, related: first)
          complete = false
        }
        seen[text] = item.place
        words.append(Word(text: text, place: item.place))
      }
      return complete ? words : nil
    }
  }

  /// A week of the run: `week 52` or 52.
  private func week(_ node: SourceNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(node) else { return nil }
    let words = text.split(separator: " ").map { String($0) }
    let bare = words.count == 2 && words[0].lowercased() == "week" ? words[1] : text
    guard isBare(bare) else {
      return fail(.wrongUnit(key: key, text: text, accepted: ValueExample.quoted("week 52", "52")), node)
    }
    let read = quantity(bare, unit: .count, node)
    guard case .integer(let week)? = whole(read, text, in: range, rule: .week(range), node) else {
      return nil
    }
    return week
  }

  // Whether no unit follows.
  private func isBare(_ text: String) -> Bool { !text.contains(" ") }

  private func whole(
    _ number: Double?,
    _ text: String,
    in range: ClosedRange<Int>,
    rule: ValueRule,
    fault: NumberFault = .notWhole,
    _ node: SourceNode
  ) -> CheckedValue? {
    guard let number else { return nil }
    guard number == number.rounded() else {
      return fail(.notNumber(key: key, text: text, fault: fault), node)
    }
    guard let integer = exactInteger(text, number), range.contains(integer) else {
      return fail(.outOfRange(key: key, text: text, range: rule), node)
    }
    return .integer(integer)
  }

  // Doubles lose digits from 2^53 on; a seed may have more.
  private func exactInteger(_ text: String, _ number: Double) -> Int? { Int(text) ?? Int(exactly: number) }

  private func range(
    _ text: String,
    in range: ClosedRange<Double>,
    example: String,
    _ node: SourceNode
  ) -> ClosedRange<Double>? {
    var ends: [Double] = []
    for part in text.parts(around: "..") {
      guard case .success(let number) = NumberText.read(part) else {
        return fail(.notRange(key: key, text: text, example: example), node)
      }
      ends.append(number)
    }
    guard let low = ends.first, let high = ends.last, ends.count <= 2 else {
      return fail(.notRange(key: key, text: text, example: example), node)
    }
    guard low <= high, range.contains(low), range.contains(high) else {
      let rule: ValueRule = low > high ? .ends(range) : .quantity(range, unit: .none)
      return fail(.outOfRange(key: key, text: text, range: rule), node)
    }
    return low...high
  }

  private func checkName(_ text: String, dashes: Bool, _ node: SourceNode) -> String? {
    let fits = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      case "-": dashes
      default: false
      }
    }
    guard fits, (1...64).contains(text.unicodeScalars.count), text.first != "-" else {
      return fail(.badName(key: key, text: text, rule: .letters(dashes: dashes)), node)
    }
    return text
  }

  // One line that is not empty, without characters that nobody sees.
  private func isName(_ word: Word) -> Bool { isName(word, maximum: 120) }

  private func isName(_ word: Word, maximum: Int) -> Bool {
    let scalars = word.text.unicodeScalars
    let visible = scalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    guard visible, (1...maximum).contains(scalars.count), scalars.contains(where: { $0 != " " }) else {
      context.report(
        .badName(key: key, text: word.text, rule: .line(maximum: maximum)),
        at: word.place,
        path: path
      )
      return false
    }
    return true
  }

  private func isList(_ node: SourceNode) -> Bool {
    guard node.shape != .list else { return true }
    context.report(.wrongShape(key: key, expected: .list, found: node.shape), at: node.place, path: path)
    return false
  }

  /// Reports a problem of the node; always nil.
  func fail<Value>(_ problem: Problem, _ node: SourceNode) -> Value? {
    context.report(problem, at: node.place, path: path)
    return nil
  }
}

extension [Word] {
  /// The words if each is one of a list; reports each that is not.
  fileprivate func allKnown(_ known: [String], _ checker: ValueChecker) -> [Word]? {
    all { word in
      guard !known.contains(word.text) else { return true }
      checker.context.report(
        .unknownWord(word.text, key: checker.key, known: known),
        at: word.place,
        path: checker.path
      )
      return false
    }
  }

  /// The words if each passes; every one is looked at.
  fileprivate func all(where passes: (Word) -> Bool) -> [Word]? {
    let results = map(passes)
    return results.contains(false) ? nil : self
  }
}

extension String {
  /// The parts before and after each occurrence of a separator.
  fileprivate func parts(around separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]).trimmed)
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest).trimmed]
  }

  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension ScenarioValue {
  /// What to write where nothing stands.
  var example: ValueExample {
    switch self {
    case .map, .bundle: .keysBelow
    case .parameters, .switches: .written("'{}'")
    case .measures: .written("'{isolated: 0.02}'")
    case .arms: .arms
    case .interventions, .shocks: .written("'[]'")
    case .text: .text
    case .label, .name, .kind, .preset, .words: .name
    case .path: .path
    case .integer, .number, .integers, .numbers: .number
    case .euroPerYear: .amount("'EUR 250000 per year'")
    case .share: .share("'20 %'")
    case .weeks: .weeks
    case .week: .week
    case .weekList, .choiceList: .written("'[]'")
    case .choice(let known), .choices(let known): .written("'\(known.first ?? "")'")
    case .buurten: .written("'all'")
    }
  }
}
