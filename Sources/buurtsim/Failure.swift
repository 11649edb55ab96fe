import BuurtExperiment
import BuurtModel
import BuurtReport

/// Why the command ends with another code than 0, in words and in facts.
struct Failure: Error {
  let code: Int32
  let message: String
  /// What stands before the message for a person: `error: `, or nothing where the message has its own form.
  let prefix: String
  /// Further facts for `--json`.
  var facts: [(String, JSONValue)] = []

  /// A message with a form of its own: diagnostics, differences, a stop on request.
  init(code: Int32, _ message: String, facts: [(String, JSONValue)] = []) {
    self.code = code
    self.message = message
    prefix = ""
    self.facts = facts
  }

  /// An error in words.
  init(code: Int32, error message: String, _ wording: Wording, facts: [(String, JSONValue)] = []) {
    self.code = code
    self.message = message
    prefix = "\(wording.error): "
    self.facts = facts
  }

  /// A folder that cannot be used.
  init(_ error: FolderError, _ wording: Wording) {
    switch error {
    case .occupied(let path): self.init(code: ExitStatus.cannotCreate, error: wording.occupied(path), wording)
    case .otherScenario(let path):
      self.init(code: ExitStatus.cannotCreate, error: wording.otherScenario(path), wording)
    case .otherDialect(let path):
      self.init(code: ExitStatus.cannotCreate, error: wording.otherDialect(path), wording)
    case .locked(let path): self.init(code: ExitStatus.cannotCreate, error: wording.locked(path), wording)
    case .sink(let error): self.init(error, wording)
    }
  }

  /// A file that cannot be made or written.
  init(_ error: SinkError, _ wording: Wording) {
    switch error.failure {
    case .cannotCreate:
      self.init(code: ExitStatus.cannotCreate, error: wording.cannotCreate(error.path, error.reason), wording)
    case .cannotWrite:
      self.init(code: ExitStatus.cannotWrite, error: wording.cannotWrite(error.path, error.reason), wording)
    }
  }

  /// An experiment that cannot go on.
  init(_ error: ExperimentError, _ plan: ExperimentPlan, _ wording: Wording) {
    switch error {
    case .sink(let error): self.init(error, wording)
    case .world(.emptyWorld, _): self.init(code: ExitStatus.invalid, error: wording.emptyWorld, wording)
    case .world(.tooManyDwellings(let count), _):
      self.init(code: ExitStatus.invalid, error: wording.tooManyDwellings(count), wording)
    case .brokenInvariant(let rules, let run, let week):
      self.init(bug: rules, plan, run, week: week, wording)
    }
  }

  /// An error that no part of the program says it can throw.
  init(unexpected error: any Error) {
    let wording = CommonOptions.environmentLanguage.wording
    let facts = [
      ("version", ProgramVersion.text), ("commit", Machine.commit ?? "unknown"), ("error", "\(error)"),
    ]
    self.init(
      code: ExitStatus.bug,
      error: wording.bug(facts.map { "  \($0.0): \($0.1)" }.joined(separator: "\n")),
      wording,
      facts: facts.map { ($0.0, .text($0.1)) }
    )
  }

  /// A bug, with what is needed to look into it.
  private init(bug rules: [String], _ plan: ExperimentPlan, _ run: RunIdentity, week: Int, _ wording: Wording)
  {
    let facts = BugFacts(plan: plan, run: run, week: week, rules: rules)
    self.init(code: ExitStatus.bug, error: wording.bug(facts.text), wording, facts: facts.json)
  }
}
