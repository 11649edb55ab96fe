/// What happened to each household week by week, by identity: what a question about a usual week or about
/// the last year asks.
///
/// A tie fades only in a week without contact, so a tie that did not get weaker since the week before, or is
/// new, had contact. The reference person takes part in c contacts of a household with A adults with chance
/// 1 - (1 - 1/A)^c.
///
/// - Assumption: each adult keeps an equal share of a household's contacts.
/// - Limits: two weeks in a row are needed before contact is known.
public struct PanelDiary: Sendable {
  /// The year of one household.
  public struct Entry: Sendable {
    /// Weeks noted.
    public var weeks = 0
    /// Weeks with a visit to a place.
    public var visits = 0
    /// Weeks in which emotional or practical support stood above 0.
    public var supported = 0
    /// Weeks in which support was being given.
    public var gave = 0
    /// Weeks in which support had been given for the present need.
    public var answered = 0
    /// Weeks in formal help, by cluster.
    public var helped = SIMD4<Int>(repeating: 0)
    /// Weeks in which contact was followed.
    public var followed = 0
    /// Sum over followed weeks of the chance that the reference person met a neighbour.
    public var neighbour = 0.0
    /// Sum over followed weeks of the chance that the reference person met anybody of the world.
    public var anybody = 0.0
    /// Followed weeks with contact with a tie zwak or stronger.
    public var close = 0

    /// Whether the reference person met a neighbour in a usual week: in at least half of them.
    public var meetsNeighbours: Bool { followed > 0 && neighbour >= 0.5 * Double(followed) }
    /// Whether the reference person met anybody of the world in a usual week.
    public var meetsAnybody: Bool { followed > 0 && anybody >= 0.5 * Double(followed) }
  }

  private var entries: [Entry] = []
  private var places: [UInt32: Int] = [:]
  private var before: [UInt64: Float] = [:]
  private var lastWeek = Int.min
  /// Whether contact is followed too: dearer, because every tie is looked at.
  public var followsContact = false

  /// Nothing noted yet.
  public init() {}

  /// The entry of a household; nil where nothing was noted.
  public func entry(_ identity: UInt32) -> Entry? { places[identity].map { entries[$0] } }

  mutating func note(_ world: World) {
    let h = world.households
    for row in 0..<UInt32(world.layout.rows) where h.lived(row) {
      let place = place(h.identity[row])
      entries[place].weeks += 1
      if h.visiting[row] > 0 { entries[place].visits += 1 }
      if h.support.emotional[row] > 0 || h.support.practical[row] > 0 { entries[place].supported += 1 }
      if h.support.load[row] > 0 { entries[place].gave += 1 }
      if h.support.waiting[row] == SupportColumns.helped { entries[place].answered += 1 }
      let inHelp = SIMD4<Int>(truncatingIfNeeded: h.help.state[row]) .== Int(HelpState.inHelp)
      entries[place].helped.replace(with: entries[place].helped &+ 1, where: inHelp)
    }
    guard followsContact else { return }
    followContact(world)
  }

  private mutating func place(_ identity: UInt32) -> Int {
    if let place = places[identity] { return place }
    places[identity] = entries.count
    entries.append(Entry())
    return entries.count - 1
  }

  private mutating func followContact(_ world: World) {
    let h = world.households
    let knowsBefore = lastWeek == world.week - 1
    let zwak = Float(world.input.parameters.rungs.zwak.value)
    var now: [UInt64: Float] = [:]
    now.reserveCapacity(before.count)
    var contacts: [(neighbours: Int, all: Int, close: Bool)] = []
    if knowsBefore { contacts = Array(repeating: (0, 0, false), count: world.layout.rows) }
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count
      where world.ties[shard].holds(world.ties[shard].ends(index).low) {
        let record = world.ties[shard][index]
        let pair = PanelSnapshot.pair(record.lowIdentity, record.highIdentity)
        now[pair] = record.strength
        guard knowsBefore, record.strength >= before[pair] ?? 0 else { continue }
        for end in [Int(record.low), Int(record.high)] {
          contacts[end].all += 1
          if record.marks & TieMarks.sameBuurt != 0 { contacts[end].neighbours += 1 }
          if record.strength >= zwak { contacts[end].close = true }
        }
      }
    }
    before = now
    lastWeek = world.week
    guard knowsBefore else { return }
    for row in 0..<UInt32(world.layout.rows) where h.lived(row) {
      let place = place(h.identity[row])
      let contact = contacts[Int(row)]
      entries[place].followed += 1
      entries[place].neighbour += Self.share(contact.neighbours, adults: Int(h.adults[row]))
      entries[place].anybody += Self.share(contact.all, adults: Int(h.adults[row]))
      if contact.close { entries[place].close += 1 }
    }
  }

  /// 1 - (1 - 1/adults)^contacts: the chance that one of the adults took part in any of them.
  static func share(_ contacts: Int, adults: Int) -> Double {
    let missed = 1 - 1 / Double(max(1, adults))
    var none = 1.0
    for _ in 0..<min(contacts, 64) { none *= missed }
    return contacts == 0 ? 0 : 1 - none
  }
}
