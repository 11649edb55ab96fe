import BuurtExperiment
import BuurtReport
import BuurtScenario

/// What a report of a bug needs: which program, which run, what was broken.
struct BugFacts {
  let plan: ExperimentPlan
  let run: RunIdentity
  let week: Int
  let rules: [String]

  private var pairs: [(String, String)] {
    [
      ("version", ProgramVersion.text), ("commit", Machine.commit ?? "unknown"),
      ("scenario", plan.scenario.name), ("arm", plan.scenario.arms[run.arm].name),
      ("seed", String(plan.scenario.seed)), ("replicate", String(run.replicate)), ("week", String(week)),
    ]
  }

  var text: String {
    (pairs.map { "  \($0.0): \($0.1)" } + rules.prefix(20).map { "  - \($0)" }).joined(separator: "\n")
  }

  var json: [(String, JSONValue)] {
    pairs.map { ($0.0, .text($0.1)) } + [("broken_rules", .list(rules.map { .text($0) }))]
  }
}
