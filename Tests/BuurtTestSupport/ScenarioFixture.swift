public import BuurtModel
@testable public import BuurtScenario

/// Scenarios made in code, for tests of what comes after reading.
public enum ScenarioFixture {
  /// A made-up table: buurten of the given numbers of households.
  ///
  /// - Parameters:
  ///   - households: one number per buurt.
  ///   - gemeente: a code; `GM99..` is made up, any other counts as real.
  /// - Returns: the table.
  public static func table(_ households: [Int] = [60, 40, 120], gemeente: String = "GM9901") -> BuurtTable {
    BuurtTable(
      buurten: households.enumerated().map { index, count in
        BuurtRecord(
          code: "BU\(gemeente.dropFirst(2))000\(index)",
          name: "Buurt \(index)",
          wijk: "WK990100",
          gemeente: gemeente,
          gemeenteName: "Voorbeeldstad",
          households: count,
          margins: Margin.allCases.map { _ in MarginValue(0.5, .observed) }
        )
      }
    )
  }

  /// A place where neighbours meet, from a week.
  public static func plan(_ name: String = "Huis", from week: Int = 4) -> InterventionPlan {
    InterventionPlan(kind: "ontmoetingsplek", name: name, from: week)
  }

  /// A small scenario with a reference arm and two others.
  public static func scenario(
    name: String = "proef",
    table: BuurtTable = table(),
    weeks: Int = 12,
    burnIn: Int = 5,
    replicates: Int = 3,
    seed: UInt64 = 20_260_101,
    arms: [(String, [InterventionPlan])] = [
      ("nu", []), ("ruimte", [plan()]), ("ruimte_en_meer", [plan(), plan("Werker", from: 6)]),
    ],
    every: Int = 4,
    by: [String] = ["buurt", "composition", "initial_decile"],
    snapshots: [Int] = [0, 8],
    everyBuurtWeek: Bool = false,
    resolved: String = "scenario: proef\n",
    sets: ParameterSets? = nil,
    relevant: [RelevantEffect] = []
  ) -> Scenario {
    Scenario(
      name: name,
      question: "Helpt het?",
      table: table,
      inputs: [InputFile(path: "tabel.csv", bytes: Array("a;b\n".utf8))],
      documents: [],
      selection: TableSelection(),
      scale: 1,
      weeks: weeks,
      burnIn: burnIn,
      replicates: replicates,
      seed: seed,
      fixedPopulation: false,
      parameters: Parameters(),
      switches: Switches(),
      arms: arms.map { Arm(name: $0.0, plans: $0.1) },
      reference: arms[0].0,
      measure: MeasureSettings(
        every: every,
        by: by,
        snapshots: snapshots,
        everyBuurtWeek: everyBuurtWeek,
        relevant: relevant
      ),
      resolved: resolved,
      sets: sets
    )
  }
}
