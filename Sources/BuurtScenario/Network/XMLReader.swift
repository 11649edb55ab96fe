/// Reads XML one event at a time: elements, attributes and text, each with its place.
///
/// A reader of its own, because the one of Foundation is a library more to carry, and says neither where an
/// attribute stands nor no to what a file of a network has no use for.
///
/// - Limits: refuses document types, and with them entities of one's own; names keep no prefix; nesting goes
///   as deep as `deepest`.
/// - Complexity: O(bytes); memory of one element.
struct XMLReader {
  /// A part of the document.
  enum Event {
    case start(name: String, attributes: [(name: String, value: RawText)], range: Range<Int>)
    case end(name: String, range: Range<Int>)
    case text(RawText)
  }

  /// What is not well-formed, and where.
  struct Fault: Error {
    var what: XMLFault
    var range: Range<Int>
  }

  /// Elements that may stand in one another.
  static let deepest = 64

  private let bytes: [UInt8]
  private var next: Int
  private var open: [(name: [UInt8], range: Range<Int>)] = []
  // The end of an element that closes itself, told after its start.
  private var pending: Event?
  private var hasRoot = false

  /// A reader over a document in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next event; nil at the end of the document.
  ///
  /// - Throws: `Fault` at the first place that is not well-formed.
  mutating func event() throws(Fault) -> Event? {
    if let event = pending {
      pending = nil
      return event
    }
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "<") {
        if let event = try markup() { return event }
      } else if let event = try text() {
        return event
      }
    }
    if let element = open.last {
      throw Fault(what: .openElement, range: element.range)
    }
    guard hasRoot else { throw Fault(what: .noElement, range: 0..<min(1, bytes.count)) }
    return nil
  }

  // MARK: Markup

  private mutating func markup() throws(Fault) -> Event? {
    let start = next
    if has("<!--") {
      try skip(to: "-->", from: start, .openComment)
      return nil
    }
    if has("<![CDATA[") {
      let from = start + 9
      try skip(to: "]]>", from: start, .openCDATA)
      guard !open.isEmpty else { throw Fault(what: .textOutside, range: start..<next) }
      let range = from..<(next - 3)
      return .text(RawText(text: String(decoding: bytes[range], as: UTF8.self), range: range))
    }
    if has("<?") {
      try skip(to: "?>", from: start, .openInstruction)
      return nil
    }
    if has("<!") { throw Fault(what: .documentType, range: start..<start + 2) }
    if has("</") { return try end() }
    return try element()
  }

  private mutating func end() throws(Fault) -> Event {
    let start = next
    next += 2
    let name = try name()
    skipBlanks()
    guard next < bytes.count, bytes[next] == UInt8(ascii: ">") else {
      throw Fault(what: .openEnd, range: start..<next)
    }
    next += 1
    guard let element = open.popLast(), element.name.elementsEqual(name) else {
      throw Fault(what: .strayEnd, range: start..<next)
    }
    return .end(name: Self.plain(name), range: start..<next)
  }

  private mutating func element() throws(Fault) -> Event {
    let start = next
    next += 1
    let name = Array(try name())
    guard !open.isEmpty || !hasRoot else {
      throw Fault(what: .secondRoot, range: start..<next)
    }
    hasRoot = true
    var attributes: [(name: String, value: RawText)] = []
    while true {
      let blanks = skipBlanks()
      guard next < bytes.count else {
        throw Fault(what: .openElement, range: start..<min(start + 1, bytes.count))
      }
      if bytes[next] == UInt8(ascii: ">") || has("/>") { break }
      guard blanks else { throw Fault(what: .noBlank, range: next..<next + 1) }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw Fault(what: .attributeTwice(attribute.name), range: attribute.value.range)
      }
      attributes.append(attribute)
    }
    let closes = bytes[next] == UInt8(ascii: "/")
    next += closes ? 2 : 1
    let range = start..<next
    if closes {
      pending = .end(name: Self.plain(name[...]), range: range)
    } else {
      guard open.count < Self.deepest else {
        throw Fault(what: .tooDeep(limit: Self.deepest), range: range)
      }
      open.append((name, range))
    }
    return .start(name: Self.plain(name[...]), attributes: attributes, range: range)
  }

  private mutating func attribute() throws(Fault) -> (name: String, value: RawText) {
    let start = next
    let name = String(decoding: try name(), as: UTF8.self)
    skipBlanks()
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      throw Fault(what: .noValue(name), range: start..<next)
    }
    next += 1
    skipBlanks()
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") else {
      throw Fault(what: .noQuotes(name), range: start..<next)
    }
    let quote = bytes[next]
    next += 1
    let low = next
    while next < bytes.count, bytes[next] != quote {
      guard bytes[next] != UInt8(ascii: "<") else {
        throw Fault(what: .bracketInAttribute, range: next..<next + 1)
      }
      next += 1
    }
    guard next < bytes.count else {
      throw Fault(what: .openQuote, range: low - 1..<low)
    }
    next += 1
    return (name, RawText(text: try decoded(low..<next - 1), range: low..<next - 1))
  }

  // MARK: Text

  private mutating func text() throws(Fault) -> Event? {
    let start = next
    while next < bytes.count, bytes[next] != UInt8(ascii: "<") { next += 1 }
    var low = start
    var high = next
    while low < high, Self.isBlank(bytes[low]) { low += 1 }
    while low < high, Self.isBlank(bytes[high - 1]) { high -= 1 }
    guard low < high else { return nil }
    guard !open.isEmpty else { throw Fault(what: .textOutside, range: low..<high) }
    return .text(RawText(text: try decoded(low..<high), range: low..<high))
  }

  // The text of bytes with references filled in.
  private func decoded(_ range: Range<Int>) throws(Fault) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var plain: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        plain.append(bytes[place])
        place += 1
        continue
      }
      // The longest reference to a character is shorter than this.
      let end = bytes[place..<min(range.upperBound, place + 12)].firstIndex(of: UInt8(ascii: ";"))
      guard let end, let text = Self.reference(String(decoding: bytes[place + 1..<end], as: UTF8.self)) else {
        throw Fault(what: .badReference, range: place..<place + 1)
      }
      plain.append(contentsOf: text.utf8)
      place = end + 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func reference(_ name: String) -> String? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      // Control characters stay out, written this way too.
      guard let number, number >= 32 || number == 9 || number == 10 || number == 13 else { return nil }
      return Unicode.Scalar(number).map { String($0) }
    }
  }

  // MARK: Parts

  private mutating func name() throws(Fault) -> ArraySlice<UInt8> {
    let start = next
    while next < bytes.count, Self.isName(bytes[next]) { next += 1 }
    guard next > start else { throw Fault(what: .noName, range: start..<min(start + 1, bytes.count)) }
    return bytes[start..<next]
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = next
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
    return next > start
  }

  private mutating func skip(to end: StaticString, from start: Int, _ what: XMLFault) throws(Fault) {
    let wanted = Array(end.description.utf8)
    while next < bytes.count, !bytes[next...].starts(with: wanted) { next += 1 }
    guard next < bytes.count else { throw Fault(what: what, range: start..<start + 2) }
    next += wanted.count
  }

  private func has(_ text: StaticString) -> Bool { bytes[next...].starts(with: text.description.utf8) }

  // A name without its prefix.
  private static func plain(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 9 || byte == 10 || byte == 13
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
