import BuurtModel

/// Finds presets: `presets` beside the file that names one, beside the scenario, then the given directories.
struct PresetFinder {
  let context: ReadingContext
  /// The directory of the scenario file.
  let scenarioDirectory: String
  /// Directories that hold presets for every scenario.
  let directories: [String]
  private let cache = PresetCache()

  init(context: ReadingContext, scenarioDirectory: String, directories: [String]) {
    self.context = context
    self.scenarioDirectory = scenarioDirectory
    self.directories = directories
  }

  /// The entries of a preset that an intervention takes.
  ///
  /// - Parameters:
  ///   - key: the file name without `.yaml`.
  ///   - place: where the preset is named.
  ///   - path: the key path there.
  /// - Returns: nil after a problem.
  func preset(_ key: String, at place: Place, path: String) -> SourceNode? {
    let searched = search(from: place)
    for directory in searched {
      let file = PathText.join(directory, key + ".yaml")
      if let known = cache.presets[file] { return known }
      do throws(FileFault) {
        let bytes = try context.files.read(file, limit: YAMLLimits.bytes)
        let preset = read(bytes, file)
        cache.presets[file] = .some(preset)
        return preset
      } catch {
        guard error != .missing else { continue }
        context.report(.file(.preset, error, path: file), at: place, path: path)
        return nil
      }
    }
    let names = searched.flatMap { context.files.names(in: $0) }.filter { $0.hasSuffix(".yaml") }
    let known = Set(names).map { String($0.dropLast(5)) }.sorted()
    context.report(.unknownPreset(key, known: known, directories: searched), at: place, path: path)
    return nil
  }

  private func search(from place: Place) -> [String] {
    let beside = [context.directory(of: place), scenarioDirectory].map { PathText.join($0, "presets") }
    var seen: [String] = []
    for directory in beside + directories where !seen.contains(directory) { seen.append(directory) }
    return seen
  }

  private func read(_ bytes: [UInt8], _ file: String) -> SourceNode? {
    context.documents.append(InputFile(path: file, bytes: bytes))
    guard !bytes.isEmpty else {
      let point = SourcePoint(file: file, line: 1, column: 1)
      context.report(
        Diagnostic(
          point: point,
          length: 1,
          sourceLine: nil,
          path: "",
          related: nil,
          problem: .emptyFile(.preset)
        )
      )
      return nil
    }
    guard let root = YAMLDocument.read(bytes, name: file, role: .preset, context: context) else { return nil }
    guard MapChecker(context: context).isMap(root, name: .preset, path: "") else { return nil }
    let kind = root["kind"]?.word.flatMap { InterventionCatalogue.kind($0) }
    let common = ScenarioFields.children(of: "interventions.*").map(\.key).filter { $0 != "preset" }
    let taken = common + (kind?.fields.map(\.key) ?? [])
    let known = taken + ScenarioFields.presetNotes.map(\.key)
    var entries: [SourceNode.Entry] = []
    for entry in root.entries {
      if let note = ScenarioFields.presetNotes.first(where: { $0.key == entry.key }) {
        _ = ValueChecker(context: context, key: .key(note.key), path: note.key).check(entry, as: note.value)
      } else if entry.key == "kind", let bundle = root.entries.first(where: { $0.key == "bundle" }) {
        context.report(
          .conflict("kind", "bundle", .bundleKind),
          at: entry.place,
          path: "kind",
          related: bundle.place
        )
      } else if !taken.contains(entry.key), kind != nil || entry.key == "preset" || root["bundle"] != nil {
        context.report(
          .unknownKey(entry.key, within: .preset, known: known),
          at: entry.place,
          path: entry.key
        )
      } else {
        entries.append(entry)
      }
    }
    return SourceNode(content: .map(entries), place: root.place)
  }
}

/// The presets that were read, so that each is read and judged once.
private final class PresetCache {
  var presets: [String: SourceNode?] = [:]
}
