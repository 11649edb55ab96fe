/// What one reading gathers: sources, problems, input files.
///
/// A class, because every part of a reading adds to it; it never leaves the reading.
final class ReadingContext {
  /// Problems that are kept; whoever has more has another problem.
  static let mostProblems = 1_000

  /// The files at hand.
  let files: any FileAccess
  /// Every source that was opened, in the order of opening; the overrides have one of their own.
  private(set) var sources: [SourceText] = []
  /// The files that the scenario was put together from.
  var documents: [InputFile] = []
  /// Whether a part of the scenario could not be read, so that nobody knows which keys are missing.
  var incomplete = false
  /// Whether a file that is needed does not exist.
  var missingInput = false
  /// Where the value stood that an override replaces, by source of the override.
  var replaced: [Int: SourcePoint] = [:]
  private var found: [(source: Int, diagnostic: Diagnostic)] = []

  private var seen: Set<Mark> = []

  private struct Mark: Hashable {
    var source: Int
    var line: Int
    var column: Int
    var code: DiagnosticCode
    var missing: String
  }

  init(files: any FileAccess) { self.files = files }

  /// Takes in a source.
  ///
  /// - Returns: its index, for places.
  func open(_ source: SourceText) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// Adds a problem at a place.
  func report(_ problem: Problem, at place: Place, path: String = "", related: Place? = nil) {
    if case .file(_, .missing, _) = problem { missingInput = true }
    let diagnostic = Diagnostic(
      point: point(place),
      length: max(1, place.length),
      sourceLine: sources[place.source].line(place.line),
      path: path,
      related: related.map(point) ?? replaced[place.source],
      problem: problem
    )
    // An alias or a preset that is used twice shows one mistake once. Two keys can be missing in one map.
    let missing = if case .missingKey(let key, _) = problem { key } else { "" }
    let mark = Mark(
      source: place.source,
      line: place.line,
      column: place.column,
      code: problem.code,
      missing: missing
    )
    guard seen.insert(mark).inserted, found.count <= Self.mostProblems else { return }
    guard found.count < Self.mostProblems else {
      let closing = Diagnostic(
        point: point(place),
        path: path,
        problem: .tooManyProblems(limit: Self.mostProblems)
      )
      found.append((Int.max, closing))
      return
    }
    found.append((place.source, diagnostic))
  }

  /// Adds a problem in a file that is not a source, such as a table; files stand in the order of `order`.
  func report(_ diagnostic: Diagnostic, order: Int = Int.max) {
    if case .file(_, .missing, _) = diagnostic.problem { missingInput = true }
    found.append((order, diagnostic))
  }

  /// Whether an error was found.
  var hasErrors: Bool { found.contains { $0.diagnostic.severity == .error } }

  /// How many problems were found so far.
  var count: Int { found.count }

  /// The problems in file order: the scenario, then the other files as they were opened.
  var diagnostics: [Diagnostic] {
    let order = found.indices.sorted { first, second in
      let (a, b) = (found[first], found[second])
      if a.source != b.source { return a.source < b.source }
      let (p, q) = (a.diagnostic.point, b.diagnostic.point)
      if p.line != q.line { return p.line < q.line }
      return p.column != q.column ? p.column < q.column : first < second
    }
    return order.map { found[$0].diagnostic }
  }

  /// A place as people name it.
  func point(_ place: Place) -> SourcePoint {
    SourcePoint(file: sources[place.source].name, line: place.line, column: place.column)
  }

  /// The directory from which paths written at a place are looked up.
  func directory(of place: Place) -> String { sources[place.source].directory }
}
