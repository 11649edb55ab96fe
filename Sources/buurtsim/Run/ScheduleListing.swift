import BuurtModel
import BuurtReport

/// The phases of a week, in order.
enum ScheduleListing {
  static func text(json: Bool, _ wording: Wording) -> String {
    let phases = Simulation.schedule
    if json {
      return JSONValue.list(
        phases.map { phase in
          .object([
            ("name", .text(phase.name)), ("sentence", .text(phase.sentence)),
            ("reads", .list(phase.reads.map { .text($0) })),
            ("writes", .list(phase.writes.map { .text($0) })), ("serial", .flag(phase.serial)),
          ])
        }
      ).pretty
    }
    let words = wording.schedule
    let rows = phases.enumerated().map { place, phase in
      [
        "\(place + 1)", phase.name, phase.sentence,
        phase.serial ? words.serial : phase.reads.joined(separator: ", "),
        phase.writes.joined(separator: ", "),
      ]
    }
    let header = ["", words.phase, words.sentence, words.reads, words.writes]
    return AlignedTable(rows: [header] + rows, headerRows: 1, leftColumns: header.count)
      .lines.joined(separator: "\n")
  }
}
