/// A preset as a listing shows it: an intervention with a name, and what its writer says of it.
public struct PresetNotes: Sendable, Equatable {
  /// A note of a preset: one of `ScenarioFields.presetNotes`.
  public struct Note: Sendable, Equatable {
    /// The key: `what`, `source`, `evidence`, `against` or `conditions`.
    public var key: String
    /// The text.
    public var text: String
  }

  /// The word behind `preset:`.
  public var key: String
  /// The kind of intervention; of a bundle the kinds of its parts, each once, joined by ` + `.
  public var kind: String
  /// The fields that it sets, of a bundle as `part.field`, in the order of the file.
  public var fields: [String]
  /// The name of the programme; the key where none is written.
  public var name: String
  /// The notes that are written, in the order of `ScenarioFields.presetNotes`.
  public var notes: [Note]

  /// The text of a note, nil where it is not written.
  public subscript(note: String) -> String? { notes.first { $0.key == note }?.text }
}

extension ScenarioReader {
  /// The presets of the directories that hold for every scenario, by key.
  ///
  /// A preset that cannot be read is left out: `read` says what is wrong with it where a scenario uses it.
  public func presetNotes() -> [PresetNotes] {
    let paths = presetDirectories.flatMap { directory in
      files.names(in: directory).filter { $0.hasSuffix(".yaml") }.map { (directory, String($0.dropLast(5))) }
    }
    return paths.compactMap { directory, key in
      let file = PathText.join(directory, key + ".yaml")
      guard let bytes = try? files.read(file, limit: YAMLLimits.bytes) else { return nil }
      let context = ReadingContext(files: files)
      guard let root = YAMLDocument.read(bytes, name: file, role: .preset, context: context) else {
        return nil
      }
      let kinds = kinds(of: root, in: directory)
      guard !kinds.isEmpty else { return nil }
      let notes = ScenarioFields.presetNotes.compactMap { field in
        root[field.key]?.word.map { PresetNotes.Note(key: field.key, text: $0) }
      }
      return PresetNotes(
        key: key,
        kind: kinds.joined(separator: " + "),
        fields: Self.fields(of: root),
        name: root["name"]?.word ?? key,
        notes: notes
      )
    }.sorted { $0.key < $1.key }
  }

  /// The kinds of a preset: its own, or those of its parts.
  private func kinds(of root: SourceNode, in directory: String) -> [String] {
    if let kind = root["kind"]?.word { return [kind] }
    guard case .list(let parts)? = root["bundle"]?.content else { return [] }
    var found: [String] = []
    for part in parts {
      let own = part["kind"]?.word ?? part["preset"]?.word.flatMap { kind(ofPreset: $0, in: directory) }
      if let own, !found.contains(own) { found.append(own) }
    }
    return found
  }

  private func kind(ofPreset key: String, in directory: String) -> String? {
    let file = PathText.join(directory, key + ".yaml")
    guard let bytes = try? files.read(file, limit: YAMLLimits.bytes) else { return nil }
    let context = ReadingContext(files: files)
    return YAMLDocument.read(bytes, name: file, role: .preset, context: context)?["kind"]?.word
  }

  private static func fields(of root: SourceNode) -> [String] {
    let common = ScenarioFields.children(of: "interventions.*").map(\.key)
    let known = Set(common + ScenarioFields.presetNotes.map(\.key))
    guard case .list(let parts)? = root["bundle"]?.content else {
      return root.entries.map(\.key).filter { !known.contains($0) }
    }
    return parts.flatMap { part in
      part.entries.map(\.key).filter { !known.contains($0) }.map { "\(part["name"]?.word ?? "").\($0)" }
    }
  }
}
