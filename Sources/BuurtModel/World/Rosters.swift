/// Fixed groups: clubs, courses, teams.
///
/// A roster belongs to the shard of its buurt.
///
/// Members are kept as rows in a fixed frame of `frame` per roster; their order says nothing, because who
/// meets whom is decided by draws.
struct Rosters: Sendable {
  /// Room for members of one roster.
  static let frame = 32

  /// Rosters of each buurt, a range of indices.
  let ofBuurt: [Range<Int>]
  /// Hash of the stable name (buurt code and number).
  let identity: [UInt32]
  /// What it is about: one bit of `interests`.
  let topic: [UInt8]
  /// Buurt of each roster.
  let buurt: [Int32]
  /// Members of each roster.
  let count: Column<UInt8>
  /// Rows of members, `frame` for each roster.
  let members: Column<UInt32>

  /// Empty rosters, numbered through the buurten.
  init(perBuurt: [Int], codes: [String], in memory: ColumnMemory) {
    var ranges: [Range<Int>] = []
    var names: [UInt32] = []
    var topics: [UInt8] = []
    var homes: [Int32] = []
    for (home, number) in perBuurt.enumerated() {
      ranges.append(names.count..<names.count + number)
      for k in 0..<number {
        let name = RandomKey.identity(of: "\(codes[home])/roster/\(k)")
        names.append(name)
        topics.append(1 << UInt8(mixed(name) & 7))
        homes.append(Int32(home))
      }
    }
    ofBuurt = ranges
    identity = names
    topic = topics
    buurt = homes
    count = Column(max(names.count, 1), in: memory, repeating: 0)
    members = Column(max(names.count, 1) * Self.frame, in: memory, repeating: 0)
  }

  /// The same rosters with columns in another memory, to be filled by copying it.
  init(copying other: Rosters, in memory: ColumnMemory) {
    ofBuurt = other.ofBuurt
    identity = other.identity
    topic = other.topic
    buurt = other.buurt
    count = Column(other.count.count, in: memory, repeating: 0)
    members = Column(other.members.count, in: memory, repeating: 0)
  }

  /// The row of a member.
  @inline(__always)
  func member(_ roster: Int, _ k: Int) -> UInt32 { members[roster * Self.frame + k] }

  /// Adds a member; the frame must have room.
  func add(_ row: UInt32, to roster: Int) {
    let k = Int(count[roster])
    precondition(k < Self.frame, "roster: full")
    members[roster * Self.frame + k] = row
    count[roster] = UInt8(k + 1)
  }

  /// Removes a member, if it is one.
  func remove(_ row: UInt32, from roster: Int) {
    let last = Int(count[roster]) - 1
    guard last >= 0 else { return }
    for k in 0...last where member(roster, k) == row {
      members[roster * Self.frame + k] = member(roster, last)
      count[roster] = UInt8(last)
      return
    }
  }
}
