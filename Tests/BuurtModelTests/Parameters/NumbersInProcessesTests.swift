import Foundation
import Testing

@testable import BuurtModel

/// No number of the model outside the registry: the source of every process is read, and each literal must be
/// a representation (bits, lanes, fractions of a byte), a unit, or one of the few in the table with its reason.
@Suite struct NumbersInProcessesTests {
  /// Counts of lanes, slots and sides, days and weeks, and what a byte or word is a fraction of.
  private static let representation: Set<String> = [
    "0", "1", "2", "3", "4", "8", "16", "0.0", "1.0", "0.25", "0.5", "7", "52", "127", "128", "254", "255",
    "256",
    "257", "4096", "65_025", "65_535",
  ]

  /// Numbers that are no parameters, by file, with the reason.
  private static let known: [String: [String: String]] = [
    "Encounters.swift": ["12": "age at which primary school ends"],
    "FormalHelp.swift": [
      "1.001": "a bound above every value, so that rounding cannot pass it",
      "0.05": "a regime cannot move a threshold to 0", "0.95": "a regime cannot move a threshold to 1",
    ],
    "NeedHazards.swift": [
      "1.001": "a bound above every value, so that rounding cannot pass it",
      "9": "highest decile", "10": "deciles of income", "6": "compositions",
      "35": "border of the age groups of the rates", "65": "border of the age groups of the rates",
    ],
    "LifeEvents.swift": [
      "15": "households due in a week, one in 16",
      "35": "border of the age classes", "55": "border of the age classes",
      "50": "age from which the reference person can die", "70": "age from which a household can end",
      "75": "age for which mortality is given",
    ],
    "Turns.swift": [
      "9": "highest decile", "18": "age from which work is lost and found",
      "50": "age for which illness is given",
    ],
    "Similarity.swift": [
      "18": "gap of nine deciles, in halves", "40": "years apart that count as wholly different",
    ],
    "Clubs.swift": ["9": "highest decile"],
    "Easing.swift": [
      "127.0": "levels of a byte", "32": "levels that double a pace",
      "0.2": "slowest pace that a byte can hold",
    ],
    "Linking.swift": ["9": "highest decile"],
    "Needs.swift": ["5": "lane of a domain", "6": "lane of a domain", "24": "bits of a lane"],
    "Recovery.swift": ["15": "bits of a count"],
    "Visits.swift": [
      "15": "full awareness", "1.001": "a bound above every value, so that rounding cannot pass it",
    ],
    "Queues.swift": ["5": "tells one draw from another", "6": "tells one draw from another"],
    "Upkeep.swift": [
      "6": "third term of the exponential series", "26": "weeks of the funnel",
      "32": "longest table of shared partners",
    ],
    "Embeddedness.swift": ["13": "cadence, a quarter of a year"],
    "Initiatives.swift": ["500": "households that the rates are counted per"],
    "Meetings.swift": ["24": "shorter lists are sorted directly"],
    "Moving.swift": ["64": "room to begin with"],
    "Partnering.swift": ["520": "weeks of ten years, an age group"],
    "Wellbeing.swift": ["64": "households looked at together"],
  ]

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/BuurtModel/Processes")
  }

  /// Decimal literals of a line of code, without text, comments, hexadecimal numbers and widths of shifts.
  static func literals(_ line: String) -> [String] {
    var code = line
    if let comment = code.firstRange(of: "//") { code.removeSubrange(comment.lowerBound...) }
    code = code.replacing(/"[^"]*"/, with: "")
    code = code.replacing(/(<<|>>)\s*[0-9]+/, with: "")
    code = code.replacing(/0x[0-9A-Fa-f_]+(\.[0-9A-Fa-f]+)?(p-?[0-9]+)?/, with: "")
    return code.matches(of: /(^|[^A-Za-z0-9_.])([0-9][0-9_]*(\.[0-9]+)?)/).map { String($0.output.2) }
  }

  @Test func `every number in a process is in the registry, or no number of the model`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".swift")
    }.sorted()
    #expect(files.count > 30)
    var used: Set<String> = []
    for file in files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for literal in Self.literals(String(line)) where !Self.representation.contains(literal) {
          used.insert("\(file) \(literal)")
          #expect(
            Self.known[file]?[literal] != nil,
            "Processes/\(file):\(number + 1): \(literal) stands outside the parameter registry"
          )
        }
      }
    }
    for (file, literals) in Self.known {
      for literal in literals.keys {
        #expect(used.contains("\(file) \(literal)"), "\(file) has no \(literal) any more")
      }
    }
  }

  @Test func `literals are found in code, not in text, comments, shifts and hexadecimal words`() {
    #expect(Self.literals("let x = 0.37 * y // 12") == ["0.37"])
    #expect(Self.literals("h << 24 | mixed(0x1F) + a2 + word &>> 9").isEmpty)
    #expect(Self.literals("guard name == \"7 weeks\", count > 1_000 else") == ["1_000"])
    #expect(Self.literals("0x1p-24 * 3") == ["3"])
  }
}
