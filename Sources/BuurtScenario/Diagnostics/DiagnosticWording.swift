/// All sentences about problems, in English; the only file to translate.
enum DiagnosticWording {
  /// The first line: lower case, no full stop, the user's word quoted.
  static func message(_ problem: Problem) -> String {
    switch problem {
    case .file(let role, let fault, _): file(role, fault)
    case .invalidUTF8(let byte): "not UTF-8: byte \(hex(UInt32(byte))) cannot stand here"
    case .controlCharacter(let scalar): "control character \(hex(scalar)) is not allowed"
    case .emptyFile(let role): "\(name(role)) is empty"
    case .syntax(let problem): "not valid YAML: \(shown(problem))"
    case .tab: "tab in the indentation"
    case .severalDocuments: "a second document starts here"
    case .duplicateKey(let key): "key \(quoted(key)) is written twice"
    case .unsupported(.mergeKey): "merge keys are not used in scenarios"
    case .unsupported(.tag): "tags are not used in scenarios"
    case .unsupported(.keyNotText): "a key must be a single word"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .tooManyAliases(let limit): "more than \(limit) aliases"
    case .tooManyNodes(let limit): "more than \(limit) values, aliases filled in"
    case .tooManyProblems(let limit): "more than \(limit) problems; the others are left out"
    case .unknownKey(let key, let within, _):
      "unknown key \(quoted(key))" + (within.isEmpty ? "" : " in \(shown(within))")
    case .unknownKind(let word, _): "unknown kind \(quoted(word))"
    case .unknownPreset(let word, _, _): "unknown preset \(quoted(word))"
    case .unknownParameter(let word, _): "unknown parameter \(quoted(word))"
    case .unknownSwitch(let word, _): "unknown switch \(quoted(word))"
    case .unknownArm(let word, _): "unknown arm \(quoted(word))"
    case .unknownWord(let word, let key, _): "\(shown(key)) does not know \(quoted(word))"
    case .wrongShape(let key, let expected, let found):
      "\(shown(key)) must be \(shape(expected)), found \(shape(found))"
    case .notNumber(let key, let text, .notWhole):
      "\(shown(key)) must be a whole number, found \(quoted(text))"
    case .notNumber(let key, let text, .notWholeWeeks):
      "\(shown(key)) must be a whole number of weeks, found \(quoted(text))"
    case .notNumber(let key, let text, _): "\(shown(key)) must be a number, found \(quoted(text))"
    case .wrongUnit(let key, let text, _): "\(shown(key)) has another unit, found \(quoted(text))"
    case .outOfRange(let key, let text, let range):
      "\(shown(key)) must be \(range), found \(quoted(text))"
    case .notRange(let key, let text, _): "\(shown(key)) must be a number or a range, found \(quoted(text))"
    case .missingKey(let key, let within):
      "missing key \(quoted(key))" + (within.isEmpty ? "" : " in \(shown(within))")
    case .noValue(let key, _, _): "\(shown(key)) has no value"
    case .badName(let key, let text, let rule): "\(shown(key)) must be \(rule), found \(quoted(text))"
    case .tooLong(let key, let length, let limit):
      "\(shown(key)) must be at most \(limit) characters, found \(length)"
    case .repeated(let key, let text): "\(shown(key)) lists \(quoted(text)) twice"
    case .extendsCycle(let files): "extends goes round: " + files.map(shown).joined(separator: " -> ")
    case .extendsTooDeep(let limit): "extends goes through more than \(limit) files"
    case .duplicateIntervention(let name, let arm):
      "two interventions named \(quoted(name)) in arm \(quoted(arm))"
    case .conflict(let first, let second, _): "\(quoted(first)) and \(quoted(second)) exclude each other"
    case .untilBeforeFrom(let from, let until): "until (week \(until)) must be later than from (week \(from))"
    case .startsAfterEnd(let from, let weeks):
      "starts in week \(from), but the run ends with week \(weeks)"
    case .snapshotOutside(let week, let weeks):
      "snapshot in week \(week), but the run ends with week \(weeks)"
    case .unknownBuurt(let word, _): "unknown buurt \(quoted(word))"
    case .ambiguousBuurt(let word, let codes): "\(codes.count) buurten are named \(quoted(word))"
    case .unobservedTarget(let key):
      "\(quoted(key)) cannot be observed, so it may not select households of a real table"
    case .populationInArm(let key):
      "parameter \(quoted(key)) decides which households there are, so it cannot differ between arms"
    case .budgetWithoutInterventions(let arm): "arm \(quoted(arm)) has a budget and no interventions"
    case .uncapped(let name, let kind, let arm):
      "\(quoted(name)) in arm \(quoted(arm)) is \(kind), a right or rule for everybody: no budget holds it back"
    case .shareWithoutBudget(let name, let arm):
      "\(quoted(name)) has a share of the budget, but arm \(quoted(arm)) has no budget"
    case .sharesNotWhole(let arm, let sum, let open):
      "shares in arm \(quoted(arm)) add up to \(percent(sum))"
        + (open > 0 ? ", which leaves nothing for \(open) more" : "")
    case .overrideSyntax(let text): "override must be key=value, found \(quoted(text))"
    case .overridePath(let path, let at, _): "override of \(quoted(path)) leads nowhere at \(quoted(at))"
    case .table(let message, _): shown(message)
    case .tableNotice(let notice): shown(notice.english)
    case .noHouseholds: "no household is left after world.select and world.scale"
    case .network(let message, _): shown(message)
    case .networkNotice(let notices): shown(notices.map(\.english).joined(separator: "; "))
    case .sets(let message, _): shown(message)
    case .setsNotice(let fixed): "fixed in every set: \(fixed.map(shown).joined(separator: ", "))"
    case .networkExport: "this world began with an observed network, which is never exported"
    }
  }

  /// The remark beside the caret: what was probably meant.
  static func remark(_ problem: Problem) -> String? {
    switch problem {
    case .unknownKey(let word, _, let known), .unknownKind(let word, let known),
      .unknownPreset(let word, let known, _), .unknownParameter(let word, let known),
      .unknownSwitch(let word, let known), .unknownArm(let word, let known),
      .unknownWord(let word, _, let known), .unknownBuurt(let word, let known):
      EditDistance.suggestion(for: word, in: known).map { "did you mean \(quoted($0))?" }
    case .notNumber(_, _, .leadingZero): "leave out the leading zeros"
    case .notNumber(_, _, .comma): "decimals follow a point, as in 0.6"
    case .notNumber(_, _, .thousands): "write thousands without a point, or one more decimal"
    case .notNumber(_, _, .underscore): "write the digits without underscores"
    case .notNumber(_, _, .notFinite): "too large, or not a number at all"
    case .wrongUnit(_, _, let accepted): "write \(accepted.joined(separator: " or "))"
    case .notRange(_, _, let example): "write for example \(example)"
    case .noValue(_, let example, let required):
      "write \(example)" + (required ? "" : ", or leave the key out")
    case .tab: "use spaces"
    case .severalDocuments: "one scenario per file"
    case .invalidUTF8: "save the file as UTF-8"
    case .conflict(_, _, .presetKind): "leave out 'kind': the preset has one"
    case .conflict(_, _, .whereRules): "keep one of them"
    case .conflict(_, _, .bundleKind): "leave out 'kind': the parts have theirs"
    case .conflict(_, _, .bundleField): "write it under 'bundle', below the name of a part"
    case .conflict(_, _, .notBundle):
      "leave out 'bundle': this is one intervention, its fields stand in the item"
    case .conflict(_, _, .bundleInBundle): "name the parts of that bundle instead: a part is one intervention"
    case .conflict(_, _, .partIdentity): "leave it out: the preset says what the part is"
    case .conflict(_, _, .facilitationHours): "leave one out: facilitation follows from hours"
    case .populationInArm: "write it under 'parameters' at the top"
    case .budgetWithoutInterventions: "leave it out"
    case .uncapped: "leave the budget out of this arm, and read its costs beside those of the others"
    case .shareWithoutBudget: "give the arm a budget, or leave the share out"
    case .sharesNotWhole(_, _, let open): open > 0 ? "leave something over" : "make it 100 %"
    case .unsupported(.mergeKey): "use 'extends' to share keys"
    case .unsupported(.tag): "leave out the tag"
    case .table(_, let hint), .network(_, let hint), .sets(_, let hint): hint.map(shown)
    case .networkExport: "'buurtsim network FILE' prints its measures"
    case .conflict(_, _, .graphNodes): "leave it out: GraphML has its nodes in it"
    default: nil
    }
  }

  /// Lines below: the valid values, and other facts.
  static func notes(_ problem: Problem) -> [String] {
    switch problem {
    case .file(let role, _, let path): role == .scenario ? [] : list("path", [path])
    case .unknownKey(_, _, let known): list("known keys", known)
    case .unknownKind(_, let known): list("known kinds", known)
    case .unknownPreset(_, let known, let directories):
      list("known presets", known) + list("looked in", directories)
    case .unknownParameter(_, let known): list("known parameters", known, all: "buurtsim parameters")
    case .unknownSwitch(_, let known): list("known switches", known)
    case .unknownArm(_, let known): list("known arms", known)
    case .unknownWord(_, _, let known): list("known values", known)
    case .unknownBuurt(_, let known): list("known buurten", known)
    case .ambiguousBuurt(_, let codes): list("use a code", codes)
    case .overridePath(_, _, let known): list("known there", known)
    default: []
    }
  }

  /// What stands before the place of a second fact.
  static func relation(_ problem: Problem) -> String {
    switch problem {
    case .duplicateKey, .duplicateIntervention, .repeated: "first one"
    case .conflict: "the other"
    default: "replaces the value"
    }
  }

  /// A text of the user in quotes: control characters made visible, at most 60 characters.
  static func quoted(_ text: String) -> String { "'" + shown(text, limit: 60) + "'" }

  /// A text with control characters made visible, at most `limit` characters.
  static func shown(_ text: String, limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return result + "..." }
      count += 1
      result += visible(scalar)
    }
    return result
  }

  private static func shown(_ text: String) -> String { shown(text, limit: 400) }

  /// A scalar as it may be sent to a terminal.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      "<" + hex(scalar.value) + ">"
    default: String(Character(scalar))
    }
  }

  private static func file(_ role: FileRole, _ fault: FileFault) -> String {
    switch fault {
    case .missing: "\(name(role)) not found"
    case .directory: "\(name(role)) is a directory"
    case .notRegular: "\(name(role)) is not a regular file"
    case .denied: "\(name(role)) cannot be read"
    case .tooLarge(let limit): "\(name(role)) is larger than \(limit / 1_000_000) MB"
    }
  }

  private static func name(_ role: FileRole) -> String {
    switch role {
    case .scenario: "scenario"
    case .extended: "extended scenario"
    case .preset: "preset"
    case .table: "table"
    case .network: "network"
    case .sets: "file of parameter sets"
    }
  }

  private static func shape(_ shape: NodeShape) -> String {
    switch shape {
    case .map: "a map"
    case .list: "a list"
    case .scalar: "a single value"
    }
  }

  private static func percent(_ share: Double) -> String {
    NumberText.write((share * 1e6).rounded() / 1e4) + " %"
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }

  // One line; a long list is cut, because nobody reads 400 names in an error.
  private static func list(_ title: String, _ words: [String], all command: String? = nil) -> [String] {
    guard !words.isEmpty else { return [] }
    let limit = 24
    var line = title + ": " + words.prefix(limit).map(shown).joined(separator: ", ")
    if words.count > limit {
      line += ", ... (\(words.count - limit) more" + (command.map { ": \($0)" } ?? "") + ")"
    }
    return [line]
  }
}
