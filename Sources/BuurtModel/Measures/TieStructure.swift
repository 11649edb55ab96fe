/// What the ties of a world form together; dear, so at snapshots only.
///
/// A tie counts when it is not dormant. Over ties within a buurt:
/// - transitivity = closed pairs of ties with a common end / all such pairs;
/// - clustering = mean over households of the closed share of the pairs of their own ties, 0 below two ties.
///
/// Over all ties of the world:
/// - assortativity by a trait = (sum e_kk - sum a_k^2) / (1 - sum a_k^2), with e_kl the share of ends of ties
///   that lead from class k to class l and a_k its sum over l: 1 when like is tied to like only, 0 when the
///   trait plays no part; NaN where all ends are of one class;
/// - components: sets of households that ties connect, a household without ties being one; and the share of
///   households in the largest.
///
/// - Properties: counts are whole numbers and the only sum of fractions goes by buurt in table order, so the
///   result depends neither on threads nor on the cut into shards.
/// - Complexity: O(sum of squared degrees x degree / 8) for closed pairs; O(ties) for the rest, of which the
///   components by one thread.
/// - Source: Newman (2003), Mixing patterns in networks, for assortativity; Watts and Strogatz (1998) for
///   clustering.
struct TieStructure {
  let transitivity: Double
  let clustering: Double
  let assortativityGroup: Double
  let assortativityEducation: Double
  let assortativityLifeStage: Double
  let components: Int
  let largestComponent: Double

  /// Reads every tie of a world.
  init(of world: World) {
    let reading = StructureReading(world)
    let pairs = reading.pairs()
    transitivity = pairs.all > 0 ? pairs.closed / pairs.all : .nan
    clustering = pairs.households > 0 ? pairs.local / pairs.households : .nan
    let mixing = reading.mixing()
    assortativityGroup = Self.assortativity(mixing.group)
    assortativityEducation = Self.assortativity(mixing.education)
    assortativityLifeStage = Self.assortativity(mixing.lifeStage)
    let sizes = reading.componentSizes()
    components = sizes.count
    let households = sizes.reduce(0, +)
    largestComponent = households > 0 ? Double(sizes.max() ?? 0) / Double(households) : .nan
  }

  /// The coefficient of a matrix of counts, square and symmetric.
  static func assortativity(_ counts: [[Int64]]) -> Double {
    let ends = Double(counts.joined().reduce(0, +))
    guard ends > 0 else { return .nan }
    var like = 0.0
    var expected = 0.0
    for k in counts.indices {
      like += Double(counts[k][k]) / ends
      let share = Double(counts[k].reduce(0, +)) / ends
      expected += share * share
    }
    return expected < 1 ? (like - expected) / (1 - expected) : .nan
  }
}

/// One reading of all ties that are not dormant.
private struct StructureReading {
  let world: World
  private let dormant: Float

  init(_ world: World) {
    self.world = world
    dormant = Float(world.input.parameters.rungs.dormant.value)
  }

  /// Pairs of ties within the buurt with a common end, those that are closed, the sum over households of
  /// their closed share, and households.
  func pairs() -> (all: Double, closed: Double, local: Double, households: Double) {
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let buurten = world.layout.buurtStart.count
    let all = Column<Int64>(buurten, in: memory, repeating: 0)
    let closed = Column<Int64>(buurten, in: memory, repeating: 0)
    let lived = Column<Int64>(buurten, in: memory, repeating: 0)
    let local = Column<Double>(buurten, in: memory, repeating: 0)
    world.pool.run(world.shards) { shard in
      var friends: [UInt32] = []
      for buurt in world.layout.shardBuurten[shard] {
        for dwelling in world.dwellings(buurt) where world.households.lived(UInt32(dwelling)) {
          lived[buurt] += 1
          friends.removeAll(keepingCapacity: true)
          for k in 0..<world.ties[shard].degree(UInt32(dwelling)) {
            let entry = world.ties[shard].entry(UInt32(dwelling), k)
            if isNear(entry.index, shard) { friends.append(entry.partner) }
          }
          let own = friends.count * (friends.count - 1) / 2
          guard own > 0 else { continue }
          var between = 0
          for a in friends.indices {
            for b in friends.indices where b > a {
              let index = world.ties[shard].find(friends[a], friends[b])
              if index >= 0, isNear(index, shard) { between += 1 }
            }
          }
          all[buurt] += Int64(own)
          closed[buurt] += Int64(between)
          local[buurt] += Double(between) / Double(own)
        }
      }
    }
    var sums = (all: 0.0, closed: 0.0, local: 0.0, households: 0.0)
    for buurt in 0..<buurten {
      sums.all += Double(all[buurt])
      sums.closed += Double(closed[buurt])
      sums.local += local[buurt]
      sums.households += Double(lived[buurt])
    }
    return sums
  }

  /// Ends of ties by class of one end and class of the other.
  func mixing() -> (group: [[Int64]], education: [[Int64]], lifeStage: [[Int64]]) {
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let h = world.households
    // Each shard has a square of 8 classes for each of three traits.
    let square = 64
    let counts = Column<Int64>(world.shards * 3 * square, in: memory, repeating: 0)
    func count(_ trait: Int, _ shard: Int, _ a: UInt8, _ b: UInt8) {
      let first = (shard * 3 + trait) * square
      counts[first + Int(a) * 8 + Int(b)] += 1
      counts[first + Int(b) * 8 + Int(a)] += 1
    }
    world.pool.run(world.shards) { shard in
      for index in 0..<world.ties[shard].count where world.ties[shard].strength(index) >= dormant {
        let (low, high) = world.ties[shard].ends(index)
        guard world.ties[shard].holds(low) else { continue }
        count(0, shard, h.group[low] & 7, h.group[high] & 7)
        count(1, shard, h.education[low] & 7, h.education[high] & 7)
        let stages = (h.lifeStage(low, week: world.week), h.lifeStage(high, week: world.week))
        count(2, shard, stages.0.rawValue, stages.1.rawValue)
      }
    }
    func matrix(_ trait: Int) -> [[Int64]] {
      var sums = Array(repeating: Array(repeating: Int64(0), count: 8), count: 8)
      for shard in 0..<world.shards {
        for cell in 0..<square { sums[cell / 8][cell % 8] += counts[(shard * 3 + trait) * square + cell] }
      }
      return sums
    }
    return (matrix(0), matrix(1), matrix(2))
  }

  /// Households in each component, in the order of their first rows.
  func componentSizes() -> [Int] {
    var leader = (0..<UInt32(world.layout.rows)).map { $0 }
    func root(_ row: UInt32) -> UInt32 {
      var row = row
      while leader[Int(row)] != row {
        leader[Int(row)] = leader[Int(leader[Int(row)])]
        row = leader[Int(row)]
      }
      return row
    }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count where world.ties[shard].strength(index) >= dormant {
        let ends = world.ties[shard].ends(index)
        let (a, b) = (root(ends.low), root(ends.high))
        // The lower row leads, so that the order of ties plays no part.
        leader[Int(max(a, b))] = min(a, b)
      }
    }
    var sizes = Array(repeating: 0, count: world.layout.rows)
    for row in 0..<UInt32(world.layout.rows) where world.households.lived(row) { sizes[Int(root(row))] += 1 }
    return sizes.filter { $0 > 0 }
  }

  /// Whether a tie lies within a buurt and is not dormant.
  @inline(__always)
  private func isNear(_ index: Int, _ shard: Int) -> Bool {
    world.ties[shard].marks(index) & TieMarks.sameBuurt != 0 && world.ties[shard].strength(index) >= dormant
  }
}

extension NetworkMeasure {
  /// The definition of a measure of structure.
  var structure: MeasureDefinition {
    switch self {
    case .clustering:
      Self.structure(
        "clustering",
        "share",
        0...1,
        "clustering",
        "clustering",
        "Mean over households of the closed share of pairs of their ties in the buurt, 0 below two ties; at "
          + "snapshots only."
      )
    case .assortativityGroup: Self.assortativity("group", "group", "groep")
    case .assortativityEducation: Self.assortativity("education", "education", "opleiding")
    case .assortativityLifeStage: Self.assortativity("life_stage", "life stage", "levensfase")
    case .components:
      Self.structure(
        "components",
        "count",
        0...1e9,
        decimals: 0,
        "components",
        "componenten",
        "Sets of households in the world that ties connect, dormant ones left out; a household without ties is "
          + "one; at snapshots only."
      )
    default:
      Self.structure(
        "largest_component",
        "share",
        0...1,
        "largest component",
        "grootste component",
        "Share of households in the largest set that ties in the world connect; at snapshots only."
      )
    }
  }

  private static func assortativity(_ key: String, _ english: String, _ dutch: String) -> MeasureDefinition {
    structure(
      "assortativity_\(key)",
      "index",
      -1...1,
      "like tied to like by \(english)",
      "soort zoekt soort naar \(dutch)",
      "Assortativity coefficient by \(english) of the ties in the world that are not dormant; at snapshots only."
    )
  }

  private static func structure(
    _ key: String,
    _ unit: String,
    _ range: ClosedRange<Double>,
    decimals: Int = 5,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: unit,
      range: range,
      decimals: decimals,
      direction: 0,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}
