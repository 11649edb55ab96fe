import BuurtModel
import BuurtScenario

/// Writes good scenarios, each different, for properties that must hold for all of them.
struct ScenarioWriter {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func scenario() -> String {
    var lines = ["scenario: s\(random.below(1_000))"]
    if random.chance(0.7) { lines.append("question: \(question())") }
    lines.append("world:")
    lines.append(
      "  table: \(random.pick(["tables/made_up.csv", "\"tables/made_up.csv\"", "./tables/made_up.csv"]))"
    )
    if random.chance(0.3) {
      lines.append("  select: {min_households: \(random.below(100)), gemeente: [GM9901, GM9902]}")
    }
    if random.chance(0.5) {
      lines.append("  scale: \(random.pick(["0.5", "1", "2.125", "1e1", "0.333333"]))")
    }
    let weeks = 60 + random.below(500)
    lines.append("run: {weeks: \(random.pick(["\(weeks)", "\(weeks) weeks"])), seed: \(random.next() >> 1)}")
    if random.chance(0.6) { lines += parameters() }
    if random.chance(0.6) {
      lines.append("switches:")
      for item in Switch.allCases where random.chance(0.5) {
        lines.append(
          "  \(item.rawValue): \(random.pick(["on", "off", "true", "false", "yes", "no", "'off'"]))"
        )
      }
      if lines.last == "switches:" { lines.removeLast() }
    }
    if random.chance(0.4) {
      let hazard = random.pick(ShockTarget.allCases)
      lines.append(
        "shocks: [{name: \(random.pick(["recessie", "'no'"])), hazard: \(hazard.rawValue), factor: 1.75, "
          + "from: \(random.pick(["week 8", "8"])), until: 60}]"
      )
    }
    lines.append("interventions:" + (random.chance(0.5) ? " []" : "\n" + item(name: "overal")))
    lines.append("arms:")
    let arms = 1 + random.below(3)
    for arm in 0..<arms {
      let count = random.below(3)
      guard random.chance(0.6) else {
        lines += settings(arm, interventions: count)
        continue
      }
      lines.append("  arm_\(arm):" + (count == 0 ? " []" : ""))
      for index in 0..<count { lines.append(item(name: "n \(index)")) }
    }
    if random.chance(0.5) { lines.append("reference: arm_\(random.below(arms))") }
    if random.chance(0.6) {
      lines.append(
        "measure: {every: \(random.pick(["1", "4 weeks", "28 days", "1 year"])), by: "
          + "\(random.pick(["[]", "[buurt]", "[income, newcomer]"])), snapshots: [\(random.below(60)), "
          + "week 60], buurten: \(random.pick(["every", "snapshots"]))}"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // An arm as a map.
  private mutating func settings(_ arm: Int, interventions count: Int) -> [String] {
    var lines = ["  arm_\(arm):"]
    if random.chance(0.5) {
      lines.append("    switches: {\(random.pick(Switch.allCases).rawValue): \(random.pick(["on", "off"]))}")
    }
    if random.chance(0.5) {
      lines.append("    parameters: {settings.unaided: 0.\(random.below(1_000))}")
    }
    if count > 0, random.chance(0.7) {
      lines.append("    budget: EUR \(random.pick(["0", "99999", "1234.56", "1e6"])) per year")
    }
    lines.append("    interventions:" + (count == 0 ? " []" : ""))
    for index in 0..<count { lines.append(item(name: "n \(index)")) }
    return lines
  }

  private mutating func question() -> String {
    random.pick([
      "Helpt een ontmoetingsplek?", "\"tab\\t, quote \\\" and \\u2028 line\"", "'0363'", "no", "\"\"",
      "\"\\x00\\x1b[31m\"", "é – 🙂", "|\n  twee\n  regels", "\"\\uFFFE\\U0001F642\"",
      "'# geen commentaar: wel'",
    ])
  }

  private mutating func parameters() -> [String] {
    var lines: [String] = []
    for definition in ParameterRegistry.all where random.chance(0.5) {
      let width = definition.range.upperBound - definition.range.lowerBound
      let value = definition.range.lowerBound + width * Double.random(in: 0...1, using: &random)
      lines.append("  \(definition.key): \(value)")
    }
    return lines.isEmpty ? [] : ["parameters:"] + lines
  }

  private mutating func item(name: String) -> String {
    let kind = random.pick(InterventionCatalogue.kinds.filter(\.canBeCapped))
    var lines = ["    - kind: \(kind.key)", "      name: \(name)"]
    let from = random.below(40)
    if random.chance(0.5) { lines.append("      from: \(random.pick(["week \(from)", "\(from)"]))") }
    if random.chance(0.5) { lines.append("      until: \(from + 1 + random.below(100))") }
    if random.chance(0.6) {
      lines.append(
        "      where: "
          + random.pick([
            "all", "Havenbuurt", "[Havenbuurt, BU99020101]", "{lowest: income, share: 20 %}",
            "{highest: households, share: 0.07}",
          ])
      )
    }
    if random.chance(0.5) {
      lines.append(
        "      who: "
          + random.pick([
            "{composition: single}", "{tenure: [corporatie, private_rent], need: 0.3..1}",
            "{income_decile: 1..2, education: [low]}", "{initial_decile: 3, life_stage: expecting}", "{}",
          ])
      )
    }
    for field in kind.fields where random.chance(0.7) {
      lines.append("      \(field.key): \(value(of: field.kind))")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func value(of kind: FieldKind) -> String {
    switch kind {
    case .number(let unit, let range): number(unit, range.lowerBound, range.upperBound)
    case .integer(let unit, let range):
      written(
        unit,
        String(
          Int.random(in: range.lowerBound...min(range.upperBound, range.lowerBound + 50), using: &random)
        )
      )
    case .choice(let words): random.pick(words)
    case .flag: random.pick(["on", "off", "yes", "no", "true", "false"])
    }
  }

  private mutating func number(_ unit: FieldUnit, _ low: Double, _ high: Double) -> String {
    let value = low + (high - low) * random.pick([0, 0.25, 0.123_456_789, 0.5, 1])
    if unit == .share, random.chance(0.5) { return "\((value * 100).rounded()) %" }
    if unit == .perWeek, random.chance(0.3) { return "\(value) per year" }
    if unit == .weeks, random.chance(0.3) { return "\((value * 7).rounded(.down)) days" }
    return written(unit, "\(value)")
  }

  private func written(_ unit: FieldUnit, _ number: String) -> String {
    switch unit {
    case .none, .share, .count: number
    case .perWeek: "\(number) per week"
    case .hoursPerWeek: "\(number) hours per week"
    case .hours: "\(number) hours"
    case .weeks: "\(number) weeks"
    case .euro: "EUR \(number)0"
    case .euroPerYear: "EUR \(number)0 per year"
    case .euroPerHour: "EUR \(number)0 per hour"
    }
  }
}
