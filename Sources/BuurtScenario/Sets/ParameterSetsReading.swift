import BuurtModel

/// What a scenario says of its parameter sets, checked by key.
struct SetsDraft {
  /// Sets asked for.
  var count: Int
  /// Where that stands.
  var place: Place
  /// The file that it names; nil for the one that is found.
  var from: SourceNode?
}

/// Finds and reads the parameter sets of a scenario.
///
/// A file that is not named is looked up as presets are: beside the file that asks for sets, beside the
/// scenario, then in the directories of the reader.
struct ParameterSetsReading {
  /// Problems of the file that are listed.
  static let most = 20

  let context: ReadingContext
  /// The directory of the scenario file.
  let scenarioDirectory: String
  /// Directories that hold a file of sets for every scenario.
  let directories: [String]

  /// The sets of a scenario and the file that they stand in.
  ///
  /// - Parameters:
  ///   - draft: what it asks for.
  ///   - fixed: parameters that it writes itself, which win.
  /// - Returns: nil after a problem.
  func sets(_ draft: SetsDraft, fixed: [String]) -> (sets: ParameterSets, input: InputFile)? {
    guard let (path, bytes) = file(draft) else { return nil }
    guard var sets = Self.read(bytes, path, context) else { return nil }
    guard sets.members.count >= draft.count else {
      let count = sets.members.count
      context.report(
        .tooFewSets(asked: draft.count, found: count, path: path),
        at: draft.place,
        path: "run.sets"
      )
      return nil
    }
    let own = sets.keys.filter { fixed.contains($0) }
    let isShipped = draft.from == nil && directories.contains(PathText.directory(of: path))
    let relative = isShipped ? path : PathText.relative(path, to: scenarioDirectory)
    sets.path = isShipped ? nil : relative
    sets = sets.taking(draft.count, without: own)
    if !own.isEmpty { context.report(.setsNotice(fixed: own), at: draft.place, path: "run.sets") }
    guard !sets.keys.isEmpty else {
      context.report(
        .setsAllFixed(path: path),
        at: draft.place,
        path: "run.sets"
      )
      return nil
    }
    return (sets, InputFile(path: relative, bytes: bytes))
  }

  private func file(_ draft: SetsDraft) -> (String, [UInt8])? {
    let paths: [String]
    if let node = draft.from {
      guard let written = node.word else { return nil }
      paths = [PathText.join(context.directory(of: node.place), written)]
    } else {
      var folders = [context.directory(of: draft.place), scenarioDirectory]
      folders += directories
      paths = folders.map { PathText.join($0, ParameterSetsCSV.fileName) }
    }
    let place = draft.from?.place ?? draft.place
    let key = draft.from == nil ? "run.sets" : "run.sets_from"
    for path in paths {
      do throws(FileFault) {
        return (path, try context.files.read(path, limit: ScenarioReader.largestTable))
      } catch {
        guard error == .missing, path != paths.last else {
          context.report(.file(.sets, error, path: path), at: place, path: key)
          return nil
        }
      }
    }
    return nil
  }

  /// The sets of a file; problems go to the context, and nothing is returned when there are any.
  static func read(_ bytes: [UInt8], _ path: String, _ context: ReadingContext) -> ParameterSets? {
    var problems: [SetsProblem] = []
    let sets = ParameterSetsCSV.read(bytes, problems: &problems)
    let places = TextPlaces(bytes)
    for (number, problem) in problems.prefix(most).enumerated() {
      let place = problem.range.map(places.place) ?? (line: 1, column: 1, length: 1)
      let more = problems.count - most
      let further = number == most - 1 ? max(0, more) : 0
      context.report(
        Diagnostic(
          point: SourcePoint(file: path, line: place.line, column: place.column),
          length: place.length,
          sourceLine: problem.range == nil ? nil : places.text(place.line),
          path: "run.sets_from",
          problem: .sets(problem.fault, column: problem.column, further: further)
        )
      )
    }
    return sets
  }
}
