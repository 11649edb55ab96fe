/// Bytes per household: how much the peak memory of a process grows from 10^4 to 10^6 households, divided
/// by the households between them.
enum MemorySlope {
  /// The smaller size; what a program takes without a world has fallen out of the difference.
  static let smaller = 10_000
  /// The larger size.
  static let larger = 1_000_000

  /// The slope for every number of threads that was measured at both sizes, in the order of the cells.
  ///
  /// Of cells that were measured more than once, the first counts.
  static func all(of cells: [Cell]) -> [(jobs: Int, bytes: Double)] {
    var slopes: [(jobs: Int, bytes: Double)] = []
    for large in cells where large.households == larger {
      guard !slopes.contains(where: { $0.jobs == large.jobs }),
        let small = cells.first(where: { $0.households == smaller && $0.jobs == large.jobs })
      else { continue }
      slopes.append((large.jobs, Double(large.peakBytes - small.peakBytes) / Double(larger - smaller)))
    }
    return slopes
  }
}
