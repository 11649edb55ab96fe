import ArgumentParser
import BuurtExperiment
import BuurtModel
import BuurtReport

/// `mattheus`: three readings of the Mattheüseffect, and which channel carries how much of each.
struct Mattheus: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Read the Mattheüseffect three ways, with its channels switched off one by one and on one by one.",
    discussion: """
      Worlds: the arms of a scenario in which one arm has all channels off, such as Scenarios/mattheus_ablatie.yaml; \
      of any other scenario, and without one of the shipped world with the national mix, the reference arm with all \
      channels, none, all but one, one only. Every number is that world less the world with no channel, paired by \
      replicate, with a 95 % interval over replicates. Readings: relative change of ties two \
      years after need rose, against matched households; Gini of ties at equal mean; correlation of ranks from \
      year to year.
      """
  )

  @Argument(
    help: "The scenario file.",
    completion: .file(extensions: ["yaml"])
  )
  var scenario: String?

  @Option(help: "Replicates.")
  var replicates = 5

  @Option(help: "Years after week 0.")
  var years = 5

  @OptionGroup var world: WorldOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...10_000).contains(replicates) {
      throw ValidationError("--replicates must be 1...10000, found \(replicates)")
    }
    if !(3...100).contains(years) { throw ValidationError("--years must be 3...100, found \(years)") }
  }

  func run() throws {
    let checked = try Worlds.scenario(scenario, world.settings, common.wording)
    let run = MattheusRun(checked, replicates: replicates, years: years, jobs: world.threads)
    let worlds = try Worlds.carryOut(common.wording) { flag throws(SimulationError) in
      try run.run(cancellation: flag) { done in
        if Terminal.isRich { Terminal.note("\(done)/\(replicates)") }
      }
    }
    if common.json {
      Terminal.result(.list(worlds.map(Self.json)))
    } else {
      Terminal.result(Self.text(worlds))
    }
  }

  private static func text(_ worlds: [MattheusRun.World]) -> String {
    let readings = MattheusRun.Reading.allCases
    let header = ["channels on"] + readings.map(\.rawValue)
    let rows = worlds.map { world in
      [world.name]
        + readings.indices.map { place in
          world.on.isEmpty
            ? "(" + Worlds.number(world.level[place].mean, 4) + ")" : shown(world.difference[place])
        }
    }
    let table = AlignedTable(rows: [header] + rows, headerRows: 1)
    let note = "Each world less the one without channels, whose own level stands in brackets."
    return (table.lines + ["", note]).joined(separator: "\n")
  }

  private static func shown(_ moments: Moments) -> String {
    let half = (try? moments.halfWidth()) ?? .nan
    return Worlds.number(moments.mean, 4) + (half.isFinite ? " ±" + Worlds.number(half, 4) : "")
  }

  private static func json(_ world: MattheusRun.World) -> JSONValue {
    let readings = MattheusRun.Reading.allCases.enumerated().map { place, reading in
      let difference = world.difference[place]
      return (
        reading.rawValue,
        JSONValue.object([
          ("level", .number(world.level[place].mean)), ("difference", .number(difference.mean)),
          ("half_width", .number((try? difference.halfWidth()) ?? .nan)),
          ("replicates", .integer(difference.count)),
        ])
      )
    }
    return .object(
      [("world", .text(world.name)), ("on", .list(world.on.map { .text($0.rawValue) }))] + readings
    )
  }
}
