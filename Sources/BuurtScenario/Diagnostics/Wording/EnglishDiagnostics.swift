/// All sentences about problems, in English.
enum EnglishDiagnostics: DiagnosticWording {
  static let help = "help"

  static func severity(_ severity: Severity) -> String { severity.rawValue }

  static func more(_ count: Int) -> String { "\(count) more" }

  static func notice(_ notice: TableNotice) -> String { EnglishNotices.table(notice) }

  private static func named(_ subject: Subject) -> String { shown(EnglishRules.subject(subject)) }

  // Where a key stands; the top of the scenario goes without saying.
  private static func inside(_ subject: Subject) -> String {
    subject == .scenario ? "" : " in \(named(subject))"
  }

  static func message(_ problem: Problem) -> String {
    switch problem {
    case .file(let role, let fault, _): file(role, fault)
    case .invalidUTF8(let byte): "not UTF-8: byte \(ShownText.hex(UInt32(byte))) cannot stand here"
    case .controlCharacter(let scalar): "control character \(ShownText.hex(scalar)) is not allowed"
    case .emptyFile(let role): "\(name(role)) is empty"
    case .syntax(let fault): "not valid YAML: \(shown(EnglishRules.syntax(fault)))"
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
      "unknown key \(quoted(key))\(inside(within))"
    case .unknownKind(let word, _): "unknown kind \(quoted(word))"
    case .unknownPreset(let word, _, _): "unknown preset \(quoted(word))"
    case .unknownParameter(let word, _): "unknown parameter \(quoted(word))"
    case .unknownSwitch(let word, _): "unknown switch \(quoted(word))"
    case .unknownArm(let word, _): "unknown arm \(quoted(word))"
    case .unknownWord(let word, let key, _): "\(named(key)) does not know \(quoted(word))"
    case .wrongShape(let key, let expected, let found):
      "\(named(key)) must be \(shape(expected)), found \(shape(found))"
    case .notNumber(let key, let text, .notWhole):
      "\(named(key)) must be a whole number, found \(quoted(text))"
    case .notNumber(let key, let text, .notWholeWeeks):
      "\(named(key)) must be a whole number of weeks, found \(quoted(text))"
    case .notNumber(let key, let text, _): "\(named(key)) must be a number, found \(quoted(text))"
    case .wrongUnit(let key, let text, _): "\(named(key)) has another unit, found \(quoted(text))"
    case .outOfRange(let key, let text, let range):
      "\(named(key)) must be \(EnglishRules.rule(range)), found \(quoted(text))"
    case .notRange(let key, let text, _): "\(named(key)) must be a number or a range, found \(quoted(text))"
    case .missingKey(let key, let within):
      "missing key \(quoted(key))\(inside(within))"
    case .noValue(let key, _, _): "\(named(key)) has no value"
    case .badName(let key, let text, let rule):
      "\(named(key)) must be \(EnglishRules.rule(rule)), found \(quoted(text))"
    case .tooLong(let key, let length, let limit):
      "\(named(key)) must be at most \(limit) characters, found \(length)"
    case .repeated(let key, let text): "\(named(key)) lists \(quoted(text)) twice"
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
    case .table(let fault, let column):
      inFile(column, EnglishTableFaults.found(fault), EnglishTableFaults.valid(fault))
    case .moreInTable(let count), .moreInNetwork(let count):
      "\(count) more \(count == 1 ? "problem is" : "problems are") not shown"
    case .tableNotice(let notice): shown(EnglishNotices.table(notice))
    case .noHouseholds: "no household is left after world.select and world.scale"
    case .network(let fault, let column):
      inFile(column, EnglishNetworkFaults.found(fault), EnglishNetworkFaults.valid(fault))
    case .networkNotice(let notices): shown(notices.map(EnglishNotices.network).joined(separator: "; "))
    case .sets(let fault, let column, let further):
      inFile(column, EnglishSetsFaults.found(fault), EnglishSetsFaults.valid(fault), further)
    case .tooFewSets(let asked, let found, let path):
      shown("\(asked) sets asked for, found \(found) in \(path)")
    case .setsAllFixed(let path): shown("'parameters' fixes every parameter of \(path)")
    case .setsNotice(let fixed): "fixed in every set: \(fixed.map(shown).joined(separator: ", "))"
    case .networkExport: "this world began with an observed network, which is never exported"
    }
  }

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
    case .wrongUnit(_, _, let accepted):
      "write \(accepted.map(EnglishRules.example).joined(separator: " or "))"
    case .notRange(_, _, let example): "write for example \(example)"
    case .noValue(_, let example, let required):
      "write \(EnglishRules.example(example))" + (required ? "" : ", or leave the key out")
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
    case .table(let fault, _): EnglishTableFaults.advice(fault).map(shown)
    case .network(let fault, _): EnglishNetworkFaults.advice(fault).map(shown)
    case .sets(let fault, _, _): EnglishSetsFaults.advice(fault).map(shown)
    case .moreInTable, .moreInNetwork: "mend these first"
    case .tooFewSets(_, let found, _): "ask for at most \(found), or name another file with 'sets_from'"
    case .setsAllFixed: "leave 'sets' out"
    case .networkExport: "'buurtsim network FILE' prints its measures"
    case .conflict(_, _, .graphNodes): "leave it out: GraphML has its nodes in it"
    case .file, .controlCharacter, .emptyFile, .syntax, .duplicateKey, .unsupported(.keyNotText), .tooDeep,
      .tooManyAliases, .tooManyNodes, .tooManyProblems, .wrongShape, .notNumber(_, _, .word),
      .notNumber(_, _, .notWhole), .notNumber(_, _, .notWholeWeeks), .outOfRange, .missingKey, .badName,
      .tooLong,
      .repeated, .extendsCycle, .extendsTooDeep, .duplicateIntervention, .untilBeforeFrom, .startsAfterEnd,
      .snapshotOutside, .ambiguousBuurt, .unobservedTarget, .overrideSyntax, .overridePath, .tableNotice,
      .noHouseholds, .networkNotice, .setsNotice:
      nil
    }
  }

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

  static func relation(_ problem: Problem) -> String {
    switch problem {
    case .duplicateKey, .duplicateIntervention, .repeated: "first one"
    case .conflict: "the other"
    default: "replaces the value"
    }
  }

  // What was found in a file, and in which column.
  private static func inFile(_ column: String, _ found: String, _ valid: String, _ further: Int = 0) -> String
  {
    shown(
      (column.isEmpty ? "" : "column '\(column)': ") + "found \(found), expected \(valid)"
        + (further > 0 ? " (\(further) more not shown)" : "")
    )
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
}
