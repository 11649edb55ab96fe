import BuurtModel

@testable import BuurtScenario

/// Problems of every kind, with every fact that is worded on its own.
enum ProblemSamples {
  static let all: [Problem] =
    files + yaml + words + values + rules + examples + plans + table + network + sets

  private static let key = Subject.key("capacity")

  private static let files: [Problem] =
    FileRole.allCases.map { .file($0, .missing, path: "pad/naar.yaml") } + [
      .file(.table, .directory, path: "t.csv"), .file(.table, .notRegular, path: "t.csv"),
      .file(.table, .denied, path: "t.csv"), .file(.scenario, .tooLarge(limit: 1_000_000), path: "s.yaml"),
      .invalidUTF8(byte: 0xE9), .controlCharacter(scalar: 0), .emptyFile(.preset),
    ]

  private static let yaml: [Problem] =
    [
      .syntax(.parser("did not find expected key", doing: "while parsing a block mapping", since: 3)),
      .syntax(.parser("found undefined alias")), .syntax(.unreadable), .tab, .severalDocuments,
      .duplicateKey("run"), .tooDeep(limit: 64), .tooManyAliases(limit: 100), .tooManyNodes(limit: 9_000),
      .tooManyProblems(limit: 200),
    ] + YAMLFeature.allCases.map { .unsupported($0) }

  private static let words: [Problem] = [
    .unknownKey("wekken", within: key, known: ["weeks"]),
    .unknownKey("scenaro", within: .scenario, known: []),
    .unknownKey("x", within: .intervention, known: []), .unknownKey("x", within: .shock, known: []),
    .unknownKey("x", within: .preset, known: []), .unknownKey("x", within: .bundlePart, known: []),
    .unknownKey("x", within: .arm("nu"), known: []), .unknownKind("opbouwerk", known: ["opbouwwerk"]),
    .unknownPreset("huis", known: ["huus"], directories: ["presets"]),
    .unknownParameter("upkeep", known: (0..<30).map { "p\($0)" }), .unknownSwitch("norn", known: ["norm"]),
    .unknownArm("b", known: ["a"]), .unknownWord("huur", key: key, known: ["owner"]),
    .unknownWord("Noort", key: .table, known: ["Noord"]), .unknownBuurt("Havenbuurd", known: ["Havenbuurt"]),
    .ambiguousBuurt("Parkbuurt", codes: ["BU99010201", "BU99020101"]),
  ]

  private static let values: [Problem] =
    [
      .wrongShape(key: .scenario, expected: .map, found: .list),
      .wrongShape(key: key, expected: .list, found: .scalar),
      .wrongShape(key: key, expected: .scalar, found: .map),
    ]
    + NumberFault.allCases.map { .notNumber(key: key, text: "1,5", fault: $0) } + [
      .wrongUnit(key: key, text: "120", accepted: FieldUnit.perWeek.examples),
      .wrongUnit(key: key, text: "2 %", accepted: FieldUnit.none.examples),
      .notRange(key: key, text: "laag", example: "'1..2'"), .missingKey("table", within: .key("world")),
      .missingKey("world", within: .scenario),
      .badName(key: .armName, text: "a b", rule: .letters(dashes: false)),
      .badName(key: key, text: "a b", rule: .letters(dashes: true)),
      .badName(key: key, text: "", rule: .line(maximum: 120)),
      .tooLong(key: key, length: 2_001, limit: 2_000),
      .repeated(key: .key("by"), text: "income"),
    ]

  private static let rules: [Problem] = {
    let units: [FieldUnit] = [
      .none, .share, .perWeek, .hoursPerWeek, .hours, .weeks, .euro, .euroPerYear, .euroPerHour, .count,
    ]
    let rules: [ValueRule] =
      [.whole(1...10), .wholeWeeks(1...5_200), .week(0...520), .registry(0.005...0.2, unit: "rate per week")]
      + [.ends(1...10), .aboveZero, .someValues, .someArms] + units.map { .quantity(0...0.5, unit: $0) }
    return rules.map { .outOfRange(key: key, text: "-1", range: $0) }
  }()

  private static let examples: [Problem] = {
    let examples: [ValueExample] = [
      .written("'[]'"), .bareNumber, .keysBelow, .arms, .text, .name, .path, .number,
      .amount("'EUR 250000 per year'"), .share("'20 %'"), .weeks, .week, .flag, .consent,
    ]
    return examples.map { .noValue(key: key, example: $0, required: $0 == .consent) }
  }()

  private static let plans: [Problem] =
    Conflict.allCases.map { .conflict("kind", "preset", $0) } + [
      .extendsCycle(["a.yaml", "b.yaml", "a.yaml"]), .extendsTooDeep(limit: 16),
      .duplicateIntervention(name: "Huis", arm: "a"), .untilBeforeFrom(from: 52, until: 26),
      .startsAfterEnd(from: 60, weeks: 52), .snapshotOutside(week: 200, weeks: 100),
      .unobservedTarget("need"),
      .populationInArm("population.births"), .budgetWithoutInterventions(arm: "a"),
      .shareWithoutBudget(name: "Huis", arm: "a"),
      .uncapped(name: "Recht", kind: "bestaanszekerheid", arm: "a"),
      .sharesNotWhole(arm: "a", sum: 1.125, open: 0), .sharesNotWhole(arm: "a", sum: 1, open: 1),
      .sharesNotWhole(arm: "a", sum: 1, open: 2), .overrideSyntax("x"),
      .overridePath("run.weeks.x", at: "x", known: ["weeks"]),
    ]

  static let tableFaults: [TableFault] =
    ForeignFile.allCases.map { .notText($0) } + [
      .tooLarge(bytes: 2, most: 1), .empty, .notUTF8(byte: 0xE9), .openQuote, .textAfterQuote(found: "x"),
      .noHeader(found: ["1", "2"]), .noCodeColumn(known: ["a", "b"]), .noHouseholdColumn(known: ["a"]),
      .columnTwice(first: 1), .fieldCount(found: 1, header: 4), .fieldCount(found: 3, header: 4),
      .badCode(found: "BU1"), .codeTwice(code: "BU99010101", firstLine: 2), .notANumber(found: "veel"),
      .notWhole(found: "1.5"), .negative(found: "-1"), .above100(found: "101"), .noBuurten(rows: 1),
      .noBuurten(rows: 2),
    ]

  static let tableNotices: [TableNotice] = [
    .belowMinimum(buurten: 2, households: 9, minimum: 20), .leftOut(buurten: ["BU99010104"]),
    .householdsEstimated(buurten: 1, households: 100), .nationalShares(margins: [.owner]),
    .imputed(buurten: 3, margins: [.owner, .births], from: [.wijk, .national]), .emptyBuurten(2),
    .renormalised(margins: [.owner], largest: 0.0123), .meanSizeRefined(buurten: 4),
  ]

  private static let table: [Problem] =
    tableFaults.map { .table($0, column: "a_hh") } + tableNotices.map { .tableNotice($0) } + [
      .moreInTable(1), .moreInTable(30), .noHouseholds,
    ]

  static let networkFaults: [NetworkFault] =
    [
      .text(.empty), .text(.openQuote), .text(.fieldCount(found: 1, header: 2)),
      .text(.tooLarge(bytes: 2, most: 1)), .noColumn(["from", "source"]), .columnTwice(first: 1), .noTies,
      .noName, .unknownNode("z", suggestion: nil), .unknownNode("z", suggestion: "a"), .selfTie("a"),
      .tieTwice(firstLine: 2), .bothWays(firstLine: 2), .nodeTwice("a", firstLine: 2), .notANumber("x"),
      .strengthOutOfRange("9", full: 4), .outOfRange("9", range: 0...7),
      .unknownWord("buren", known: ["kin"]),
      .dwellingTwice("3", firstLine: 2), .tooManyNodes(buurt: "BU99010101", nodes: 5, households: 4),
    ]
    + ([
      .openElement, .noElement, .openComment, .openCDATA, .openInstruction, .openQuote, .textOutside,
      .documentType, .openEnd, .strayEnd, .secondRoot, .noBlank, .attributeTwice("a"), .noValue("a"),
      .noQuotes("a"), .bracketInAttribute, .badReference, .noName, .tooDeep(limit: 64),
    ] as [XMLFault]).map { .markup($0) }
    + ([
      .noGraph, .secondGraph, .wrongRoot("svg"), .keyWithoutID, .unreadElement("port"), .undeclaredKey("k"),
    ] as [GraphFault]).map { .notAGraph($0) }

  private static let network: [Problem] =
    networkFaults.map { .network($0, column: "") } + [
      .moreInNetwork(2),
      .networkNotice([.unseen(households: 1), .drawnStrengths(ties: 1, of: 2), .burnIn(weeks: 52)]),
      .networkNotice([.unseen(households: 4), .unread(["kleur"])]), .networkExport,
    ]

  private static let sets: [Problem] =
    ([
      .text(.empty), .text(.openQuote), .noColumn("weight"), .columnTwice("set", first: 1),
      .unknownParameter("upkeep.decey", suggestion: "upkeep.decay"), .unknownParameter("x", suggestion: nil),
      .noParameters, .noSets, .notANumber("snel"), .notAWeight("0"), .notASetNumber("1.5"),
      .setTwice(1, firstLine: 2), .outOfRange("2", 0.005...0.2, unit: "rate per week"),
    ] as [SetsFault]).map { .sets($0, column: "set", further: 0) } + [
      .sets(.noSets, column: "", further: 3), .tooFewSets(asked: 50, found: 2, path: "sets.csv"),
      .setsAllFixed(path: "sets.csv"), .setsNotice(fixed: ["upkeep.decay"]),
    ]
}
