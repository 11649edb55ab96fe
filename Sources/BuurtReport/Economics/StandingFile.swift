import BuurtExperiment
import BuurtModel

/// How households stood in the last year of a run, as its part keeps it until the parts are joined.
///
/// - Properties: a fixed number of bytes a household, in whole numbers, the lowest byte first.
enum StandingFile {
  private static let outcomes = StandingYear.Outcome.allCases.count
  private static let size = 11 + 4 * outcomes

  static func bytes(_ year: StandingYear) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(year.households.count * size)
    for household in year.households {
      append(household.identity, 4, to: &bytes)
      append(UInt32(household.buurt), 2, to: &bytes)
      bytes.append(household.composition.rawValue)
      bytes.append(household.quintile)
      bytes.append(household.decile)
      append(UInt32(household.weeks), 2, to: &bytes)
      for outcome in 0..<outcomes { append(household.sums[outcome], 4, to: &bytes) }
    }
    return bytes
  }

  private static func append(_ value: UInt32, _ count: UInt32, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  /// Reads a part's households.
  ///
  /// - Throws: `SinkError` when the file cannot be read or holds part of a household.
  static func read(_ path: String) throws(SinkError) -> StandingYear {
    let bytes = try Disk.read(path)
    guard bytes.count % size == 0 else {
      throw SinkError(.cannotWrite, path: path, reason: "\(bytes.count) bytes, not a multiple of \(size)")
    }
    func number(_ start: Int, _ count: Int) -> UInt32 {
      (0..<count).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
    }
    var households: [StandingYear.Household] = []
    households.reserveCapacity(bytes.count / size)
    for start in stride(from: 0, to: bytes.count, by: size) {
      var sums = SIMD8<UInt32>(repeating: 0)
      for outcome in 0..<outcomes { sums[outcome] = number(start + 11 + 4 * outcome, 4) }
      households.append(
        StandingYear.Household(
          identity: number(start, 4),
          buurt: UInt16(truncatingIfNeeded: number(start + 4, 2)),
          composition: Composition(rawValue: bytes[start + 6]) ?? .other,
          quintile: bytes[start + 7],
          decile: bytes[start + 8],
          weeks: UInt16(truncatingIfNeeded: number(start + 9, 2)),
          sums: sums
        )
      )
    }
    return StandingYear(households)
  }
}
