import BuurtExperiment
import BuurtModel
import BuurtReport

/// Why the command ends with another code than 0, in words and in facts.
struct Failure: Error {
  let code: Int32
  let message: String
  /// Further facts for `--json`.
  var facts: [(String, JSONValue)] = []

  init(code: Int32, _ message: String, facts: [(String, JSONValue)] = []) {
    self.code = code
    self.message = message
    self.facts = facts
  }

  /// A folder that cannot be used.
  init(_ error: FolderError, _ wording: Wording) {
    switch error {
    case .occupied(let path): self.init(code: ExitStatus.cannotCreate, wording.occupied(path))
    case .otherScenario(let path): self.init(code: ExitStatus.cannotCreate, wording.otherScenario(path))
    case .otherDialect(let path): self.init(code: ExitStatus.cannotCreate, wording.otherDialect(path))
    case .locked(let path): self.init(code: ExitStatus.cannotCreate, wording.locked(path))
    case .sink(let error): self.init(error, wording)
    }
  }

  /// A file that cannot be made or written.
  init(_ error: SinkError, _ wording: Wording) {
    switch error.failure {
    case .cannotCreate:
      self.init(code: ExitStatus.cannotCreate, wording.cannotCreate(error.path, error.reason))
    case .cannotWrite:
      self.init(code: ExitStatus.cannotWrite, wording.cannotWrite(error.path, error.reason))
    }
  }

  /// An experiment that cannot go on.
  init(_ error: ExperimentError, _ plan: ExperimentPlan, _ wording: Wording) {
    switch error {
    case .sink(let error): self.init(error, wording)
    case .world(.emptyWorld, _): self.init(code: ExitStatus.invalid, wording.emptyWorld)
    case .world(.tooManyDwellings(let count), _):
      self.init(code: ExitStatus.invalid, wording.tooManyDwellings(count))
    case .world(.buurtTooLarge(let buurt), _):
      self.init(code: ExitStatus.invalid, wording.buurtTooLarge(buurt))
    case .brokenInvariant(let rules, let run, let week):
      self.init(bug: rules, plan, run, week: week, wording)
    }
  }

  /// A bug, with what is needed to look into it.
  private init(bug rules: [String], _ plan: ExperimentPlan, _ run: RunIdentity, week: Int, _ wording: Wording)
  {
    let facts = BugFacts(plan: plan, run: run, week: week, rules: rules)
    self.init(code: ExitStatus.bug, wording.bug(facts.text), facts: facts.json)
  }
}
