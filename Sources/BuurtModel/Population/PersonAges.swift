/// The ages of everyone in a buurt by position in the household, so that the age margin of persons holds.
///
/// Iterative proportional fitting of the published table of position by age band to the buurt's two
/// margins; within a band ages follow the published bands of five years, evenly spread.
struct PersonAges {
  /// Positions in the household.
  enum Position: Int, CaseIterable {
    case child = 0
    case single, couple, family, singleParent, other
  }

  /// First age of each band of the margin and the one after the last, in years.
  static let bounds = [0, 15, 25, 45, 65, 100]
  /// First age of an adult, in years.
  static let adult = 18

  /// Ages in weeks per position, ascending.
  private(set) var weeks: [[Int]]

  /// Ages in weeks of one position, ascending.
  subscript(_ position: Position) -> [Int] { weeks[position.rawValue] }

  /// Draws the ages of a buurt.
  init(_ buurt: BuurtRecord, counts: HouseholdCounts, stream: BuurtStream) {
    let rows = [
      counts.children, counts.singles, 2 * counts.couples, 2 * counts.families, counts.singleParents,
      counts.otherAdults,
    ]
    let columns = Self.targets(buurt, counts: counts)
    let table = MarginFitting.counts(seed: Self.seed, rows: rows, columns: columns)
    var ordinal = 0
    weeks = Position.allCases.map { position in
      var ages: [Int] = []
      ages.reserveCapacity(rows[position.rawValue])
      for band in columns.indices {
        let start = stream.start(.ages, ordinal: ordinal)
        ordinal += 1
        Self.spread(table[position.rawValue][band], position: position, band: band, start: start, into: &ages)
      }
      return ages
    }
  }

  /// Persons per band: the margin, except where households cannot hold it: no more 0-14 than children,
  /// no more 65 and over than adults.
  static func targets(_ buurt: BuurtRecord, counts: HouseholdCounts) -> [Int] {
    let shares = [.age0to14, .age15to24, .age25to44, .age45to64, .age65up].map { buurt[$0].value }
    var targets = Quota.largestRemainder(shares, total: counts.persons)
    let last = targets.count - 1
    for (band, most) in [(0, counts.children), (last, counts.adults)] where targets[band] > most {
      var others = shares
      others[0] = 0
      others[last] = 0
      if others.reduce(0, +) <= 0 { others = [0, 1, 1, 1, 0] }
      let surplus = Quota.largestRemainder(others, total: targets[band] - most)
      targets[band] = most
      for place in targets.indices { targets[place] += surplus[place] }
    }
    return targets
  }

  /// Published persons by position and age band of the margin; 0 forbids a cell.
  private static let seed: [[Double]] = Position.allCases.map { position in
    let published = fiveYears(position)
    return (0..<5).map { band in groups(band).reduce(0) { $0 + published[$1] } }
  }

  /// The bands of five years that make up a band of the margin.
  private static func groups(_ band: Int) -> Range<Int> { bounds[band] / 5..<bounds[band + 1] / 5 }

  private static func fiveYears(_ position: Position) -> [Double] {
    typealias Table = HouseholdStatistics.Position
    return switch position {
    case .child: Table.child
    case .single, .other: Table.single
    case .couple: zip(Table.couple, Table.coupleWithChildren).map { $0 * (1 - $1) }
    case .family: zip(Table.couple, Table.coupleWithChildren).map { $0 * $1 }
    case .singleParent: Table.singleParent
    }
  }

  /// Appends `count` ages of one band, evenly spread within bands of five years.
  private static func spread(
    _ count: Int,
    position: Position,
    band: Int,
    start: Double,
    into ages: inout [Int]
  ) {
    guard count > 0 else { return }
    let groups = groups(band)
    let published = fiveYears(position)
    var weights = groups.map { published[$0] }
    // A band that the fit filled although the published table has nobody there: evenly.
    if weights.reduce(0, +) <= 0 { weights = weights.map { _ in 1 } }
    let perGroup = Quota.systematic(weights, total: count, start: start)
    let least = position == .child ? 0 : adult
    for (place, group) in groups.enumerated() where perGroup[place] > 0 {
      let from = Double(max(group * 5, least))
      let width = Double((group + 1) * 5) - from
      // A group below the age of an adult has width 0 or less: its people are just adult.
      for person in 0..<perGroup[place] {
        let years = from + max(width, 0) * (Double(person) + start) / Double(perGroup[place])
        ages.append(Int(years * weeksPerYear))
      }
    }
  }
}
