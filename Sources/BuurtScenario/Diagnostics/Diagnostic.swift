/// How bad a problem is.
public enum Severity: String, Sendable, Codable {
  /// The scenario cannot be run.
  case error
  /// The scenario can be run, but probably does not say what its writer meant.
  case warning
}

/// A place in a file.
public struct SourcePoint: Sendable, Equatable {
  /// The file, as it was named to the reader; `--set` for an override on the command line.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in Unicode scalars, from 1.
  public var column: Int

  /// A place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// One problem, facts only.
///
/// `DiagnosticRenderer` makes sentences of them.
public struct Diagnostic: Sendable, Equatable {
  /// Where it stands.
  public var point: SourcePoint
  /// Scalars that the caret underlines, 1 or more.
  public var length: Int
  /// The text of the line; nil where there is none to show, as for a missing file.
  public var sourceLine: String?
  /// The key path in the scenario, such as `arms.alleen_ruimte.0.capacity`; empty for a file as a whole.
  public var path: String
  /// An earlier place that matters: the first of two equal keys, the value that an override replaces.
  public var related: SourcePoint?
  /// What is wrong.
  public var problem: Problem

  /// All facts of a problem.
  public init(
    point: SourcePoint,
    length: Int = 1,
    sourceLine: String? = nil,
    path: String = "",
    related: SourcePoint? = nil,
    problem: Problem
  ) {
    self.point = point
    self.length = length
    self.sourceLine = sourceLine
    self.path = path
    self.related = related
    self.problem = problem
  }

  /// The code that `explain` knows.
  public var code: DiagnosticCode { problem.code }
  /// How bad it is.
  public var severity: Severity { problem.severity }
}

/// What a file is to the scenario.
public enum FileRole: String, Sendable, CaseIterable {
  /// The scenario itself.
  case scenario
  /// A scenario that another one extends.
  case extended
  /// A preset of an intervention.
  case preset
  /// The table of buurten.
  case table
  /// A file of an observed network.
  case network
  /// A file of parameter sets.
  case sets
}

/// Why a file could not be read.
public enum FileFault: Error, Sendable, Equatable {
  /// There is nothing of that name.
  case missing
  /// It is a directory.
  case directory
  /// It is a device, pipe or socket.
  case notRegular
  /// The system refuses to read it.
  case denied
  /// It is larger than the limit, in bytes.
  case tooLarge(limit: Int)
}

/// What a node of a scenario can be.
public enum NodeShape: String, Sendable {
  /// Keys with values.
  case map
  /// Items.
  case list
  /// A word, number or sentence.
  case scalar
}

/// Why a text is not a number.
public enum NumberFault: Sendable, Equatable, CaseIterable {
  /// It does not look like one.
  case word
  /// It has leading zeros, which some readers take for base 8.
  case leadingZero
  /// It has a decimal comma.
  case comma
  /// Its point can separate thousands or decimals.
  case thousands
  /// It has underscores between digits.
  case underscore
  /// It is infinite or not a number, or too large to be stored.
  case notFinite
  /// It should be whole.
  case notWhole
  /// It should be a whole number of weeks.
  case notWholeWeeks
}

/// Something of YAML that scenario files do not use.
public enum YAMLFeature: String, Sendable, CaseIterable {
  /// `<<: *base`.
  case mergeKey
  /// `!!int 3`.
  case tag
  /// A list or map in the place of a key.
  case keyNotText
}

/// Why two keys exclude each other.
public enum Conflict: String, Sendable, CaseIterable {
  /// A preset has its own kind.
  case presetKind
  /// A `where` takes one rule.
  case whereRules
  /// Facilitation is computed from hours where hours are in play.
  case facilitationHours
  /// GraphML has its nodes in it.
  case graphNodes
  /// A bundle has the kinds of its parts.
  case bundleKind
  /// A field of a part is written below the name of the part.
  case bundleField
  /// `bundle` is for presets that are one.
  case notBundle
  /// A part of a bundle is no bundle.
  case bundleInBundle
  /// A part has a kind and a name of its own.
  case partIdentity
}

/// What is wrong, with the facts that a sentence about it needs.
public enum Problem: Sendable, Equatable {
  case file(FileRole, FileFault, path: String)
  case invalidUTF8(byte: UInt8)
  case controlCharacter(scalar: UInt32)
  case emptyFile(FileRole)
  case syntax(SyntaxFault)
  case tab
  case severalDocuments
  case duplicateKey(String)
  case unsupported(YAMLFeature)
  case tooDeep(limit: Int)
  case tooManyAliases(limit: Int)
  case tooManyNodes(limit: Int)
  case tooManyProblems(limit: Int)
  case unknownKey(String, within: Subject, known: [String])
  case unknownKind(String, known: [String])
  case unknownPreset(String, known: [String], directories: [String])
  case unknownParameter(String, known: [String])
  case unknownSwitch(String, known: [String])
  case unknownArm(String, known: [String])
  case unknownWord(String, key: Subject, known: [String])
  case wrongShape(key: Subject, expected: NodeShape, found: NodeShape)
  case notNumber(key: Subject, text: String, fault: NumberFault)
  case wrongUnit(key: Subject, text: String, accepted: [ValueExample])
  case outOfRange(key: Subject, text: String, range: ValueRule)
  case notRange(key: Subject, text: String, example: String)
  case missingKey(String, within: Subject)
  case noValue(key: Subject, example: ValueExample, required: Bool)
  case badName(key: Subject, text: String, rule: NameRule)
  case tooLong(key: Subject, length: Int, limit: Int)
  case repeated(key: Subject, text: String)
  case extendsCycle([String])
  case extendsTooDeep(limit: Int)
  case duplicateIntervention(name: String, arm: String)
  case conflict(String, String, Conflict)
  case untilBeforeFrom(from: Int, until: Int)
  case startsAfterEnd(from: Int, weeks: Int)
  case snapshotOutside(week: Int, weeks: Int)
  case unknownBuurt(String, known: [String])
  case ambiguousBuurt(String, codes: [String])
  case unobservedTarget(String)
  case populationInArm(String)
  case budgetWithoutInterventions(arm: String)
  case shareWithoutBudget(name: String, arm: String)
  /// A right or a rule in an arm with a budget.
  case uncapped(name: String, kind: String, arm: String)
  case sharesNotWhole(arm: String, sum: Double, open: Int)
  case overrideSyntax(String)
  case overridePath(String, at: String, known: [String])
  /// A fault in the column of that name; empty where none is meant.
  case table(TableFault, column: String)
  /// Problems of the table beyond those listed.
  case moreInTable(Int)
  case tableNotice(TableNotice)
  case noHouseholds
  /// A fault in the column or attribute of that name; empty where none is meant.
  case network(NetworkFault, column: String)
  /// Problems of a file of a network beyond those listed.
  case moreInNetwork(Int)
  case networkNotice([NetworkNotice])
  case networkExport
  /// A fault in the column of that name, and how many problems follow that are not listed.
  case sets(SetsFault, column: String, further: Int)
  case tooFewSets(asked: Int, found: Int, path: String)
  case setsAllFixed(path: String)
  case setsNotice(fixed: [String])

  /// The code that `explain` knows.
  public var code: DiagnosticCode {
    switch self {
    case .file(_, .missing, _): .missingFile
    case .file(_, .tooLarge, _): .fileTooLarge
    case .file: .unreadableFile
    case .invalidUTF8, .controlCharacter: .notText
    case .emptyFile: .emptyFile
    case .syntax: .syntax
    case .tab: .tab
    case .severalDocuments: .severalDocuments
    case .duplicateKey: .duplicateKey
    case .unsupported: .unsupportedYAML
    case .tooDeep, .tooManyAliases, .tooManyNodes, .tooManyProblems: .tooComplex
    case .unknownKey: .unknownKey
    case .unknownKind: .unknownKind
    case .unknownPreset: .unknownPreset
    case .unknownParameter: .unknownParameter
    case .unknownSwitch: .unknownSwitch
    case .unknownArm: .unknownArm
    case .unknownWord: .unknownWord
    case .wrongShape: .wrongShape
    case .notNumber: .notNumber
    case .wrongUnit: .wrongUnit
    case .outOfRange: .outOfRange
    case .notRange: .notRange
    case .missingKey: .missingKey
    case .noValue: .noValue
    case .badName, .tooLong: .badText
    case .repeated: .repeated
    case .extendsCycle, .extendsTooDeep: .extendsCycle
    case .duplicateIntervention: .duplicateIntervention
    case .conflict: .conflict
    case .untilBeforeFrom, .snapshotOutside: .timeOrder
    case .startsAfterEnd: .startsAfterEnd
    case .unknownBuurt, .ambiguousBuurt: .unknownBuurt
    case .unobservedTarget: .unobservedTarget
    case .populationInArm: .populationInArm
    case .budgetWithoutInterventions, .shareWithoutBudget, .sharesNotWhole, .uncapped: .budget
    case .overrideSyntax, .overridePath: .badOverride
    case .table, .moreInTable: .table
    case .tableNotice: .tableNotice
    case .noHouseholds: .noHouseholds
    case .network, .moreInNetwork, .networkExport: .network
    case .networkNotice: .networkNotice
    case .sets, .tooFewSets, .setsAllFixed: .sets
    case .setsNotice: .setsNotice
    }
  }

  /// How bad it is.
  public var severity: Severity {
    switch self {
    case .startsAfterEnd, .tableNotice, .networkNotice, .setsNotice: .warning
    default: .error
    }
  }
}
