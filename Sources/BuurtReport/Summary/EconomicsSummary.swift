public import BuurtExperiment
import BuurtModel
public import BuurtScenario

/// Money, equity and displacement of a finished folder, read back from its files.
public struct EconomicsSummary: Sendable {
  /// What one intervention of an arm spends.
  public struct Spending: Sendable, Equatable {
    /// The arm.
    public let arm: String
    /// The intervention.
    public let intervention: String
    /// Euros that it may spend in a year; NaN without a budget.
    public let budget: Double
    /// Euros that it spent a year while it worked, mean over replicates.
    public let spent: Double
  }

  /// One entry an arm and intervention.
  public let spending: [Spending]
  let effectiveness: TableRows
  let equity: TableRows
  let displacement: TableRows

  /// Reads a finished folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - scenario: the scenario that was run.
  ///   - dialect: the dialect of its CSV files.
  /// - Throws: `SinkError` when a file cannot be read or has other columns.
  public init(path: String, scenario: Scenario, dialect: CSVDialect) throws(SinkError) {
    let overSets = scenario.sets != nil
    func table(_ table: OutputTable) -> TableDefinition {
      .of(table, everyBuurtWeek: false, overSets: overSets)
    }
    effectiveness = try TableRows(path, table(.effectiveness), dialect)
    equity = try TableRows(path, table(.equity), dialect)
    displacement = try TableRows(path, table(.displacement), dialect)
    let last = Double(scenario.weeks)
    let rows = try TableRows(path, table(.interventions), dialect) { $0.number($1("week")) == last }
    spending = scenario.arms.flatMap { arm in
      arm.plans.map { plan in
        var euros = Moments()
        for row in rows.rows
        where rows.text(row, "arm") == arm.name && rows.text(row, "intervention") == plan.name {
          euros.add(rows.number(row, "euros"))
        }
        let weeks = max(
          0,
          min(plan.until ?? scenario.weeks, scenario.weeks) - max(plan.from, -scenario.burnIn)
        )
        return Spending(
          arm: arm.name,
          intervention: plan.name,
          budget: plan.budget.map { Double($0) / 100 } ?? .nan,
          spent: weeks > 0 ? euros.mean * weeksPerYear / Double(weeks) : 0
        )
      }
    }
  }

  /// The parts of the summary document.
  var json: [(String, JSONValue)] {
    [
      (
        "spending",
        .list(
          spending.map { item in
            .object([
              ("arm", .text(item.arm)), ("intervention", .text(item.intervention)),
              ("budget_per_year", .number(item.budget)), ("spent_per_year", .number(item.spent)),
            ])
          }
        )
      ), ("effectiveness", effectiveness.json), ("equity", equity.json), ("displacement", displacement.json),
    ]
  }
}

/// Money and displacement in the summary, as aligned text.
struct EconomicsText {
  let economics: EconomicsSummary
  /// The arms, without the reference.
  let arms: [String]
  let wording: Wording

  private var words: EconomicsLabels { wording.economics }

  /// The lines; none where no intervention costs anything.
  var lines: [String] {
    let paid = economics.spending.filter { !$0.budget.isNaN || $0.spent > 0 }
    guard !paid.isEmpty else { return [] }
    let header = [words.arm, words.intervention, words.budget, words.spent]
    let spending = paid.map { item in
      [item.arm, item.intervention, item.budget.isNaN ? "-" : euros(item.budget), euros(item.spent)]
    }
    var lines = ["", words.spendingHeading]
    lines += AlignedTable(rows: [header] + spending, headerRows: 1, leftColumns: 2).lines
    guard !arms.isEmpty else { return lines }
    lines += ["", words.effectHeading]
    lines += AlignedTable(rows: [[words.effect] + arms] + effects, headerRows: 1).lines
    lines += ["", words.displacementHeading]
    lines += AlignedTable(rows: [[words.outcome] + arms] + displaced, headerRows: 1).lines
    return lines + [words.displacementNote]
  }

  private var effects: [[String]] {
    let table = economics.effectiveness
    return Effect.allCases.map { effect in
      [words.effects[effect.rawValue] ?? effect.rawValue]
        + arms.map { arm in
          let row = table.rows.first {
            table.text($0, "arm") == arm && table.text($0, "effect") == effect.rawValue
          }
          guard let row else { return "" }
          let estimate = table.text(row, "estimate")
          guard estimate == "estimable" else { return words.estimates[estimate] ?? estimate }
          let ends = [table.number(row, "low"), table.number(row, "high")].map(euros)
          let interval = ends.joined(separator: wording.intervalSeparator)
          return "\(euros(table.number(row, "euros_per_gain"))) [\(interval)]"
        }
    }
  }

  private var displaced: [[String]] {
    let table = economics.displacement
    return StandingYear.Outcome.allCases.map { outcome in
      [words.outcomes[outcome.key] ?? outcome.key]
        + arms.map { arm in
          let row = table.rows.first {
            table.text($0, "arm") == arm && table.text($0, "outcome") == outcome.key
              && table.text($0, "by") == "all"
          }
          guard let row else { return "" }
          let shares = ["worse", "better"].map { share(table.number(row, $0)) }
          return shares.joined(separator: " / ")
        }
    }
  }

  private func euros(_ value: Double) -> String { localised(DecimalText.text(value, decimals: 0)) }

  private func share(_ value: Double) -> String {
    value.isNaN ? "-" : localised(DecimalText.text(value * 100, decimals: 1)) + " %"
  }

  private func localised(_ text: String) -> String {
    String(text.map { $0 == "." ? wording.decimalMark : $0 })
  }
}
