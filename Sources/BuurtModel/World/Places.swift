/// A place, session room or activity where households that choose to come meet.
struct Place {
  /// Hash of the stable name: who it is in draws.
  var identity: UInt32
  /// The buurt where it stands; its shard owns it.
  var buurt: Int
  /// First week in which it is open.
  var from: Int
  /// First week in which it is closed for good.
  var until: Int
  /// Visits a week that it can receive.
  var capacity: Int
  /// Hours a week that it is open.
  var openHours: Float
  /// Day parts a week between which visits are spread.
  var slots: UInt32
  /// What keeps households out beside themselves: price, referral, an unmarked door.
  var threshold: Float
  /// Presence of agencies, 0...1.
  var formal: Float
  /// Joint task, 0...1.
  var jointTask: Float
  /// Part of the way to the ceiling that contact can use, 0...1.
  var activity: Float
  /// Shared experience of visitors, 0...1.
  var sharedExperience: Float
  /// Whom it is for; nil for all.
  var audience: Audience?
  /// Hours a week of its own people.
  var ownHours: Float
  /// Intervention plus 1; 0 for the present supply.
  var source: UInt8
  /// Others whom a visitor meets in a week of visits; over one they stand further on in the ring.
  var rounds: Int = 1
  /// How far pleasure comes first: the share by which need and distrust count less at its door, 0...1.
  var ease: Float = 0
  /// Whether it stands nowhere (online): distance does not count, and a buurt's own hours do not go to it.
  var online = false
  /// Hours a week of facilitation, own and lent; set by the calendar.
  var hours: Float = 0
  /// Facilitation, 0...1; set by the calendar.
  var facilitation: Float = 0
  /// What visitors leave behind; changed by the thread of the owning shard only.
  var state = PlaceState()

  /// Whether it is open in a week.
  func open(_ week: Int) -> Bool { week >= from && week < until }
}

/// The places of a world and the candidates that each buurt knows.
struct Places {
  /// Most candidates of a buurt: awareness has room for eight.
  static let most = 8

  /// All places, closed ones too; an index is never reused.
  var all: [Place] = []
  /// Per buurt the places that its households may know, own buurt first; at most eight.
  var candidates: [[Candidate]]
  /// Places by owning shard.
  var ofShard: [[Int]]

  /// A place as a buurt sees it.
  struct Candidate: Sendable {
    /// Index in `all`.
    var place: Int
    /// Whether it stands in the own buurt.
    var near: Bool
  }

  /// No places yet.
  init(buurten: Int, shards: Int) {
    candidates = Array(repeating: [], count: buurten)
    ofShard = Array(repeating: [], count: shards)
  }

  /// Adds a place and offers it to its buurt and, if there is room, to others.
  ///
  /// - Parameters:
  ///   - place: the place.
  ///   - shard: the shard of its buurt.
  ///   - others: further buurten that may know it, for which two candidates are kept free for their own.
  /// - Returns: its index.
  mutating func add(_ place: Place, shard: Int, others: [Int]) -> Int {
    let index = all.count
    all.append(place)
    ofShard[shard].append(index)
    if candidates[place.buurt].count < Self.most {
      candidates[place.buurt].append(Candidate(place: index, near: true))
    }
    for buurt in others where candidates[buurt].count < Self.most - 2 {
      candidates[buurt].append(Candidate(place: index, near: false))
    }
    return index
  }
}

/// What visitors leave behind in a place.
final class PlaceState {
  /// Whom it draws.
  var mix: PlaceMix
  /// Visits admitted this week.
  var visits: Int

  /// A place nobody has visited.
  init() {
    mix = PlaceMix()
    visits = 0
  }

  /// A state of its own with the same contents.
  init(copying other: PlaceState) {
    mix = other.mix
    visits = other.visits
  }
}

/// The public of a place.
struct PlaceMix {
  /// Smoothed number of visits a week by life stage (lanes 0...6) and group (lanes 8...15).
  private var visits = SIMD16<Float>(repeating: 0)

  /// A week's visits enter with the weight of one over the memory.
  mutating func add(_ week: SIMD16<Float>, memory: Float) { visits += (week - visits) * memory }

  /// How much of the public resembles a household, 0...1; 0.5 while there is none.
  @inline(__always)
  func comfort(stage: LifeStage, group: UInt8) -> Float {
    var total: Float = 0
    for lane in 0..<7 { total += visits[lane] }
    guard total >= 1 else { return 0.5 }
    return 0.5 * (visits[Int(stage.rawValue)] + visits[8 + Int(group & 7)]) / total
  }
}
