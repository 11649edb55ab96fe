import BuurtModel
import BuurtReport

/// The phases of a week, in order.
enum ScheduleListing {
  static func text(json: Bool) -> String {
    let phases = Simulation.schedule
    if json {
      return JSONValue.list(
        phases.map { phase in
          .object([
            ("name", .text(phase.name)), ("sentence", .text(phase.sentence)),
            ("reads", .list(phase.reads.map { .text($0) })),
            ("writes", .list(phase.writes.map { .text($0) })),
          ])
        }
      ).pretty
    }
    let rows = phases.enumerated().map { ["\($0 + 1)", $1.name, $1.sentence] }
    return AlignedTable(rows: rows, leftColumns: 3).lines.joined(separator: "\n")
  }
}
