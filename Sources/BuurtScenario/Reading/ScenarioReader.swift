import BuurtModel

/// Reads scenario files: all problems in one run, or a scenario.
public struct ScenarioReader: Sendable {
  /// What a reading brought.
  public struct ReadResult: Sendable {
    /// The scenario; nil when there is an error.
    public var scenario: Scenario?
    /// Errors and warnings in file order: the scenario, what it extends, presets, overrides, the table.
    public var diagnostics: [Diagnostic]
    /// Whether a file that is needed does not exist (exit code 66 instead of 65).
    public var missingInput: Bool
  }

  /// What reading a table alone brought.
  public struct TableResult: Sendable {
    /// The buurten, and what was decided about them; nil when there is an error.
    public var content: TableContent?
    /// Every problem, in file order.
    public var diagnostics: [Diagnostic]
    /// Whether the table does not exist (exit code 66 instead of 65).
    public var missingInput: Bool
  }

  /// What reading a file of parameter sets alone brought.
  public struct SetsResult: Sendable {
    /// The sets; nil when there is an error.
    public var sets: ParameterSets?
    /// Every problem, in file order.
    public var diagnostics: [Diagnostic]
    /// Whether the file does not exist (exit code 66 instead of 65).
    public var missingInput: Bool
  }

  /// Bytes of a table that are read at most.
  static let largestTable = 256_000_000

  let files: any FileAccess
  private let tableReader: TableReading
  let presetDirectories: [String]
  private let setsDirectories: [String]

  /// A reader.
  ///
  /// - Parameters:
  ///   - fileAccess: how it gets at files.
  ///   - tableReader: reads the table of buurten.
  ///   - presetDirectories: where presets are looked up, after `presets` beside the scenario.
  ///   - setsDirectories: where the file of parameter sets is looked up, after the scenario's own directory.
  public init(
    fileAccess: any FileAccess,
    tableReader: @escaping TableReading,
    presetDirectories: [String] = [],
    setsDirectories: [String] = []
  ) {
    files = fileAccess
    self.tableReader = tableReader
    self.presetDirectories = presetDirectories
    self.setsDirectories = setsDirectories
  }

  /// Reads a scenario with everything that it extends and names.
  ///
  /// - Parameters:
  ///   - path: the scenario file.
  ///   - overrides: changes as `key=value`, applied in order after `extends`.
  /// - Returns: a scenario, or at least one error.
  public func read(path: String, overrides: [String] = []) -> ReadResult {
    let context = ReadingContext(files: files)
    let scenario = read(path, overrides, context)
    return ReadResult(
      scenario: context.hasErrors ? nil : scenario,
      diagnostics: context.diagnostics,
      missingInput: context.missingInput
    )
  }

  private func read(_ path: String, _ overrides: [String], _ context: ReadingContext) -> Scenario? {
    guard let file = ScenarioLoader(context: context).load(path) else { return nil }
    let root = Overrides(context: context, scenario: path).apply(overrides, to: file)
    let directory = PathText.directory(of: path)
    let presets = PresetFinder(
      context: context,
      scenarioDirectory: directory,
      directories: presetDirectories
    )
    let draft = ScenarioChecker(context: context, presets: presets).check(root)
    guard let tableNode = draft.table, let written = tableNode.word else { return nil }
    let tablePath = PathText.join(context.directory(of: tableNode.place), written)
    let networks = NetworkReading(context: context)
    let files = draft.network.flatMap(networks.files)
    let found = draft.sets.flatMap { wanted in
      ParameterSetsReading(
        context: context,
        scenarioDirectory: directory,
        directories: setsDirectories
      ).sets(wanted, fixed: draft.writtenParameters)
    }
    guard
      let (content, bytes) = readTable(tablePath, at: tableNode.place, draft: draft, context: context)
    else { return nil }
    let table = content.table
    let targets = TargetChecker(context: context, table: table)
    for plan in draft.interventions { targets.check(plan) }
    for arm in draft.arms { for plan in arm.plans { targets.check(plan) } }
    let network = files.flatMap {
      networks.network($0, table: table, settings: draft.settings, directory: directory)
    }
    guard !context.hasErrors, let settings = draft.settings else { return nil }

    let arms = draft.arms.map { arm in
      let budget = BudgetChecker.budget(of: arm, in: draft)
      var plans = (draft.interventions + arm.plans).map(\.plan)
      if let budget { for index in plans.indices { plans[index].budget = budget.part(index) } }
      return Arm(
        name: arm.name,
        plans: plans,
        switches: arm.switches.filter { draft.switches[$0.item] != $0.isOn },
        parameters: arm.parameters.filter { setting in
          ParameterRegistry.definition(setting.key)?.read(draft.parameters) != setting.value
        },
        budget: budget
      )
    }
    var scenario = Scenario(
      name: settings.name,
      question: settings.question,
      table: table,
      inputs: ([InputFile(path: tablePath, bytes: bytes), files?.edges, files?.nodes]).compactMap { file in
        file.map { InputFile(path: PathText.relative($0.path, to: directory), bytes: $0.bytes) }
      } + (found.map { [$0.input] } ?? []),
      documents: context.documents,
      selection: settings.selection,
      scale: settings.scale,
      weeks: settings.weeks,
      burnIn: settings.burnIn,
      replicates: settings.replicates,
      seed: settings.seed,
      fixedPopulation: settings.fixedPopulation,
      parameters: draft.parameters,
      switches: draft.switches,
      shocks: draft.shocks,
      arms: arms,
      reference: settings.reference,
      measure: settings.measure,
      notices: content.notices,
      resolved: "",
      network: network,
      sets: found?.sets
    )
    scenario.resolved = ResolvedText.write(scenario, tablePath: scenario.inputs[0].path)
    return scenario
  }

  /// Reads a table without a scenario: all of it, unscaled, with the parameters of the registry.
  ///
  /// - Parameter path: the table.
  /// - Returns: what it gives, nil after an error; and every problem, in file order.
  public func readTable(path: String) -> TableResult {
    let context = ReadingContext(files: files)
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try files.read(path, limit: Self.largestTable)
    } catch {
      let diagnostic = Diagnostic(
        point: SourcePoint(file: path, line: 1, column: 1),
        problem: .file(.table, error, path: path)
      )
      context.report(diagnostic)
      return TableResult(
        content: nil,
        diagnostics: context.diagnostics,
        missingInput: context.missingInput
      )
    }
    switch tableReader(bytes, path, TableSelection(), Defaults.number("world.scale"), Parameters()) {
    case .success(let content): return TableResult(content: content, diagnostics: [], missingInput: false)
    case .failure(let problem):
      return TableResult(
        content: nil,
        diagnostics: problem.facts.map { Self.diagnostic($0, path, bytes) },
        missingInput: false
      )
    }
  }

  /// Reads a file of parameter sets without a scenario.
  ///
  /// - Parameter path: the file.
  /// - Returns: its sets, nil after an error; and every problem, in file order.
  public func readSets(path: String) -> SetsResult {
    let context = ReadingContext(files: files)
    var sets: ParameterSets?
    do throws(FileFault) {
      sets = ParameterSetsReading.read(try files.read(path, limit: Self.largestTable), path, context)
    } catch {
      context.report(
        Diagnostic(
          point: SourcePoint(file: path, line: 1, column: 1),
          problem: .file(.sets, error, path: path)
        )
      )
    }
    return SetsResult(sets: sets, diagnostics: context.diagnostics, missingInput: context.missingInput)
  }

  private func readTable(
    _ path: String,
    at place: Place,
    draft: ScenarioDraft,
    context: ReadingContext
  ) -> (TableContent, [UInt8])? {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try files.read(path, limit: Self.largestTable)
    } catch {
      context.report(.file(.table, error, path: path), at: place, path: "world.table")
      return nil
    }
    guard !bytes.isEmpty else {
      context.report(.emptyFile(.table), at: place, path: "world.table")
      return nil
    }
    switch tableReader(bytes, path, draft.selection, draft.scale, draft.parameters) {
    case .success(let content):
      guard content.table.households > 0 else {
        context.report(.noHouseholds, at: place, path: "world.table")
        return nil
      }
      for notice in content.notices where notice.isWarning {
        context.report(
          Diagnostic(
            point: SourcePoint(file: path, line: 1, column: 1),
            path: "world.table",
            problem: .tableNotice(notice)
          )
        )
      }
      return (content, bytes)
    case .failure(let problem):
      for fact in problem.facts { context.report(Self.diagnostic(fact, path, bytes)) }
      for unknown in problem.unknownNames {
        report(unknown, at: Self.place(of: unknown, in: draft.select) ?? place, context)
      }
      return nil
    }
  }

  private func report(_ unknown: UnknownName, at place: Place, _ context: ReadingContext) {
    let path = "world.select.\(unknown.key.rawValue)"
    let problem: Problem =
      unknown.key == .buurten
      ? .unknownBuurt(unknown.name, known: unknown.known)
      : .unknownWord(unknown.name, key: .table, known: unknown.known)
    context.report(problem, at: place, path: path)
  }

  // Where a name of the selection is written; nil where an override or a default put it there.
  private static func place(of unknown: UnknownName, in select: SourceNode?) -> Place? {
    guard let node = select?[unknown.key.rawValue] else { return nil }
    guard case .list(let items) = node.content else { return node.place }
    return items.first { $0.word == unknown.name }?.place ?? node.place
  }

  private static func diagnostic(_ fact: TableProblem.Fact, _ path: String, _ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      point: SourcePoint(file: path, line: fact.line, column: fact.column),
      length: fact.length,
      sourceLine: line(fact.line, of: bytes),
      path: "world.table",
      related: nil,
      problem: fact.problem
    )
  }

  // The text of a line of a table; bytes that are not UTF-8 become replacement characters.
  private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
    var start = bytes.startIndex
    for _ in 1..<max(1, number) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    guard start < bytes.endIndex else { return nil }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
