/// All sentences about problems, in Dutch.
///
/// Keys, words and units of scenario files stay as they are written, between quotes.
enum DutchDiagnostics: DiagnosticWording {
  static let help = "uitleg"

  static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "fout"
    case .warning: "waarschuwing"
    }
  }

  static func more(_ count: Int) -> String { "nog \(count)" }

  static func notice(_ notice: TableNotice) -> String { DutchNotices.table(notice) }

  private static func named(_ subject: Subject) -> String { shown(DutchRules.subject(subject)) }

  // Where a key stands; the top of the scenario goes without saying.
  private static func inside(_ subject: Subject) -> String {
    subject == .scenario ? "" : " in \(named(subject))"
  }

  static func message(_ problem: Problem) -> String {
    switch problem {
    case .file(let role, let fault, _): file(role, fault)
    case .invalidUTF8(let byte): "geen UTF-8: byte \(ShownText.hex(UInt32(byte))) kan hier niet staan"
    case .controlCharacter(let scalar): "stuurteken \(ShownText.hex(scalar)) is niet toegestaan"
    case .emptyFile(let role): "\(name(role)) is leeg"
    case .syntax(let fault): "geen geldige YAML: \(shown(DutchRules.syntax(fault)))"
    case .tab: "tab in de inspringing"
    case .severalDocuments: "hier begint een tweede document"
    case .duplicateKey(let key): "sleutel \(quoted(key)) staat er twee keer"
    case .unsupported(.mergeKey): "samengevoegde sleutels ('<<') worden in scenario's niet gebruikt"
    case .unsupported(.tag): "tags worden in scenario's niet gebruikt"
    case .unsupported(.keyNotText): "een sleutel moet één woord zijn"
    case .tooDeep(let limit): "meer dan \(limit) niveaus in elkaar"
    case .tooManyAliases(let limit): "meer dan \(limit) aliassen"
    case .tooManyNodes(let limit): "meer dan \(limit) waarden als de aliassen zijn ingevuld"
    case .tooManyProblems(let limit): "meer dan \(limit) problemen; de andere zijn weggelaten"
    case .unknownKey(let key, let within, _): "onbekende sleutel \(quoted(key))\(inside(within))"
    case .unknownKind(let word, _): "onbekende soort interventie \(quoted(word))"
    case .unknownPreset(let word, _, _): "onbekende preset \(quoted(word))"
    case .unknownParameter(let word, _): "onbekende parameter \(quoted(word))"
    case .unknownSwitch(let word, _): "onbekende schakelaar \(quoted(word))"
    case .unknownArm(let word, _): "onbekende arm \(quoted(word))"
    case .unknownWord(let word, let key, _): "\(named(key)) kent \(quoted(word)) niet"
    case .wrongShape(let key, let expected, let found):
      "\(named(key)) moet \(shape(expected)) zijn, maar is \(shape(found))"
    case .notNumber(let key, let text, .notWhole):
      "\(named(key)) moet een geheel getal zijn, maar er staat \(quoted(text))"
    case .notNumber(let key, let text, .notWholeWeeks):
      "\(named(key)) moet een geheel aantal weken zijn, maar er staat \(quoted(text))"
    case .notNumber(let key, let text, _):
      "\(named(key)) moet een getal zijn, maar er staat \(quoted(text))"
    case .wrongUnit(let key, let text, _):
      "\(named(key)) vraagt een andere eenheid, maar er staat \(quoted(text))"
    case .outOfRange(let key, let text, let range):
      "\(named(key)) moet \(DutchRules.rule(range)), maar er staat \(quoted(text))"
    case .notRange(let key, let text, _):
      "\(named(key)) moet een getal of een bereik zijn, maar er staat \(quoted(text))"
    case .missingKey(let key, let within): "sleutel \(quoted(key)) ontbreekt\(inside(within))"
    case .noValue(let key, _, _): "\(named(key)) heeft geen waarde"
    case .badName(let key, let text, let rule):
      "\(named(key)) moet \(DutchRules.rule(rule)), maar er staat \(quoted(text))"
    case .tooLong(let key, let length, let limit):
      "\(named(key)) mag hoogstens \(limit) tekens hebben, maar heeft er \(length)"
    case .repeated(let key, let text): "\(named(key)) noemt \(quoted(text)) twee keer"
    case .extendsCycle(let files): "'extends' loopt rond: " + files.map(shown).joined(separator: " -> ")
    case .extendsTooDeep(let limit): "'extends' loopt door meer dan \(limit) bestanden"
    case .duplicateIntervention(let name, let arm):
      "twee interventies met de naam \(quoted(name)) in arm \(quoted(arm))"
    case .conflict(let first, let second, _): "\(quoted(first)) en \(quoted(second)) sluiten elkaar uit"
    case .untilBeforeFrom(let from, let until):
      "'until' (week \(until)) moet later zijn dan 'from' (week \(from))"
    case .startsAfterEnd(let from, let weeks): "begint in week \(from), maar de run eindigt met week \(weeks)"
    case .snapshotOutside(let week, let weeks):
      "momentopname in week \(week), maar de run eindigt met week \(weeks)"
    case .unknownBuurt(let word, _): "onbekende buurt \(quoted(word))"
    case .ambiguousBuurt(let word, let codes): "er zijn \(codes.count) buurten met de naam \(quoted(word))"
    case .unobservedTarget(let key):
      "\(quoted(key)) is niet waar te nemen en mag dus geen huishoudens uit een echte tabel kiezen"
    case .populationInArm(let key):
      "parameter \(quoted(key)) bepaalt welke huishoudens er zijn en kan dus niet per arm verschillen"
    case .budgetWithoutInterventions(let arm): "arm \(quoted(arm)) heeft een budget, maar geen interventies"
    case .uncapped(let name, let kind, let arm):
      "\(quoted(name)) in arm \(quoted(arm)) is van de soort \(quoted(kind)), een recht of regel voor iedereen: "
        + "een budget houdt dat niet tegen"
    case .shareWithoutBudget(let name, let arm):
      "\(quoted(name)) heeft een aandeel in het budget, maar arm \(quoted(arm)) heeft geen budget"
    case .sharesNotWhole(let arm, let sum, let open):
      "de aandelen in arm \(quoted(arm)) zijn samen \(percent(sum))"
        + (open > 0 ? ", zodat er voor de \(open == 1 ? "andere" : "\(open) andere") niets overblijft" : "")
    case .overrideSyntax(let text):
      "een wijziging moet de vorm key=value hebben, maar er staat \(quoted(text))"
    case .overridePath(let path, let at, _): "de wijziging van \(quoted(path)) loopt dood bij \(quoted(at))"
    case .table(let fault, let column):
      inFile(column, DutchTableFaults.found(fault), DutchTableFaults.valid(fault))
    case .moreInTable(let count), .moreInNetwork(let count):
      count == 1 ? "nog 1 probleem is niet getoond" : "nog \(count) problemen zijn niet getoond"
    case .tableNotice(let notice): shown(DutchNotices.table(notice))
    case .noHouseholds: "na 'world.select' en 'world.scale' blijft geen huishouden over"
    case .network(let fault, let column):
      inFile(column, DutchNetworkFaults.found(fault), DutchNetworkFaults.valid(fault))
    case .networkNotice(let notices): shown(notices.map(DutchNotices.network).joined(separator: "; "))
    case .sets(let fault, let column, let further):
      inFile(column, DutchSetsFaults.found(fault), DutchSetsFaults.valid(fault), further)
    case .tooFewSets(let asked, let found, let path):
      shown("\(asked) sets gevraagd, maar \(found) gevonden in \(path)")
    case .setsAllFixed(let path): shown("'parameters' legt elke parameter van \(path) vast")
    case .setsNotice(let fixed): "ligt in elke set vast: \(fixed.map(shown).joined(separator: ", "))"
    case .networkExport: "deze wereld begon met een waargenomen netwerk, en dat wordt nooit geëxporteerd"
    }
  }

  static func remark(_ problem: Problem) -> String? {
    switch problem {
    case .unknownKey(let word, _, let known), .unknownKind(let word, let known),
      .unknownPreset(let word, let known, _), .unknownParameter(let word, let known),
      .unknownSwitch(let word, let known), .unknownArm(let word, let known),
      .unknownWord(let word, _, let known), .unknownBuurt(let word, let known):
      EditDistance.suggestion(for: word, in: known).map { "bedoelde u \(quoted($0))?" }
    case .notNumber(_, _, .leadingZero): "laat de nullen vooraan weg"
    case .notNumber(_, _, .comma): "decimalen staan achter een punt, zoals in 0.6"
    case .notNumber(_, _, .thousands): "schrijf duizendtallen zonder punt, of een decimaal meer"
    case .notNumber(_, _, .underscore): "schrijf de cijfers zonder lage streepjes"
    case .notNumber(_, _, .notFinite): "te groot, of helemaal geen getal"
    case .wrongUnit(_, _, let accepted):
      "schrijf \(accepted.map(DutchRules.example).joined(separator: " of "))"
    case .notRange(_, _, let example): "schrijf bijvoorbeeld \(example)"
    case .noValue(_, let example, let required):
      "schrijf \(DutchRules.example(example))" + (required ? "" : ", of laat de sleutel weg")
    case .tab: "gebruik spaties"
    case .severalDocuments: "één scenario per bestand"
    case .invalidUTF8: "bewaar het bestand als UTF-8"
    case .conflict(_, _, .presetKind): "laat 'kind' weg: de preset heeft er al een"
    case .conflict(_, _, .whereRules): "houd er één over"
    case .conflict(_, _, .bundleKind): "laat 'kind' weg: de onderdelen hebben het zelf"
    case .conflict(_, _, .bundleField): "schrijf het onder 'bundle', onder de naam van een onderdeel"
    case .conflict(_, _, .notBundle):
      "laat 'bundle' weg: dit is één interventie, de velden staan in het item zelf"
    case .conflict(_, _, .bundleInBundle):
      "noem liever de onderdelen van die bundel: een onderdeel is één interventie"
    case .conflict(_, _, .partIdentity): "laat het weg: de preset zegt wat het onderdeel is"
    case .conflict(_, _, .facilitationHours): "laat er één weg: facilitering volgt uit de uren"
    case .conflict(_, _, .graphNodes): "laat het weg: in GraphML staan de huishoudens er al in"
    case .populationInArm: "schrijf het bovenaan onder 'parameters'"
    case .budgetWithoutInterventions: "laat het budget weg"
    case .uncapped: "laat het budget van deze arm weg, en leg de kosten naast die van de andere armen"
    case .shareWithoutBudget: "geef de arm een budget, of laat het aandeel weg"
    case .sharesNotWhole(_, _, let open): open > 0 ? "laat iets over" : "maak er 100 % van"
    case .unsupported(.mergeKey): "gebruik 'extends' om sleutels te delen"
    case .unsupported(.tag): "laat de tag weg"
    case .table(let fault, _): DutchTableFaults.advice(fault).map(shown)
    case .network(let fault, _): DutchNetworkFaults.advice(fault).map(shown)
    case .sets(let fault, _, _): DutchSetsFaults.advice(fault).map(shown)
    case .moreInTable, .moreInNetwork: "herstel eerst deze"
    case .tooFewSets(_, let found, _):
      "vraag er hoogstens \(found), of noem een ander bestand met 'sets_from'"
    case .setsAllFixed: "laat 'sets' weg"
    case .networkExport: "'buurtsim network FILE' toont de maten ervan"
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
    case .file(let role, _, let path): role == .scenario ? [] : list("pad", [path])
    case .unknownKey(_, _, let known): list("bekende sleutels", known)
    case .unknownKind(_, let known): list("bekende soorten", known)
    case .unknownPreset(_, let known, let directories):
      list("bekende presets", known) + list("gezocht in", directories)
    case .unknownParameter(_, let known): list("bekende parameters", known, all: "buurtsim parameters")
    case .unknownSwitch(_, let known): list("bekende schakelaars", known)
    case .unknownArm(_, let known): list("bekende armen", known)
    case .unknownWord(_, _, let known): list("bekende waarden", known)
    case .unknownBuurt(_, let known): list("bekende buurten", known)
    case .ambiguousBuurt(_, let codes): list("gebruik een code", codes)
    case .overridePath(_, _, let known): list("daar bekend", known)
    default: []
    }
  }

  static func relation(_ problem: Problem) -> String {
    switch problem {
    case .duplicateKey, .duplicateIntervention, .repeated: "de eerste"
    case .conflict: "de andere"
    default: "vervangt de waarde"
    }
  }

  private static func file(_ role: FileRole, _ fault: FileFault) -> String {
    switch fault {
    case .missing: "\(name(role)) niet gevonden"
    case .directory: "\(name(role)) is een map"
    case .notRegular: "\(name(role)) is geen gewoon bestand"
    case .denied: "\(name(role)) kan niet worden gelezen"
    case .tooLarge(let limit): "\(name(role)) is groter dan \(limit / 1_000_000) MB"
    }
  }

  private static func name(_ role: FileRole) -> String {
    switch role {
    case .scenario: "scenario"
    case .extended: "scenario achter 'extends'"
    case .preset: "preset"
    case .table: "tabel"
    case .network: "netwerk"
    case .sets: "bestand met parametersets"
    }
  }

  // A `map` would be a folder in Dutch.
  private static func shape(_ shape: NodeShape) -> String {
    switch shape {
    case .map: "een blok met sleutels"
    case .list: "een lijst"
    case .scalar: "één losse waarde"
    }
  }

  private static func percent(_ share: Double) -> String {
    DutchRules.decimal(NumberText.write((share * 1e6).rounded() / 1e4)) + " %"
  }

  // What was found in a file, and in which column.
  private static func inFile(_ column: String, _ found: String, _ valid: String, _ further: Int = 0) -> String
  {
    shown(
      (column.isEmpty ? "" : "kolom '\(column)': ") + "gevonden: \(found); verwacht: \(valid)"
        + (further > 0 ? " (nog \(further) niet getoond)" : "")
    )
  }
}
