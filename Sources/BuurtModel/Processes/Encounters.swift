/// Meetings in settings: who stands next to whom, what it does to their tie.
///
/// In each setting those present stand on a ring in the order of their draws and meet the next. A share of
/// these meetings goes to a present friend of a friend instead (channel c). Two who are tied have contact
/// that can lift the tie up to the setting's ceiling; two who are not may begin a losse binding.
///
/// Ceiling: f = u + (1 - u) max(facilitation, joint task);
/// ceiling = los + f * activity * [(zwak - los) + (sterk - zwak) * shared experience * sigma].
/// Formation: P = base * recognition^power * openness_i * openness_j, times the introduction factor, with
/// recognition = sigma softened by the joint task: tau t + (1 - tau t) sigma.
///
/// - Properties: who stands in a setting meets one next, so the draw of a meeting is that of the one who meets,
///   keyed by identity, setting and week; it reads columns that nobody writes meanwhile, and the shards of both
///   insert the same tie.
struct Encounters: Sendable {
  private let unaided: Float
  private let los: Float
  private let toZwak: Float
  private let toSterk: Float
  let base: Float
  private let power: Int
  let introduction: Float
  private let introductionShare: UInt32
  private let tussenruimte: Float
  let strengthLow: Float
  let strengthSpan: Float
  let block: SettingRule
  let publicSpace: SettingRule
  let familyPublic: UInt32
  private let school: SettingRule
  private let consultatiebureau: SettingRule
  private let verloskundige: SettingRule
  let roster: SettingRule
  let blockSize: Int
  let memory: Float
  let habit: UInt32

  /// A setting's chance of presence and how far it carries.
  struct SettingRule: Sendable {
    var present: UInt32
    var jointTask: Float
    var activity: Float

    init(_ p: SettingNumbers) {
      present = threshold(p.presence.value)
      jointTask = Float(p.jointTask.value)
      activity = Float(p.activity.value)
    }
  }

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters
    unaided = Float(p.settings.unaided.value)
    los = Float(p.rungs.ceilingLos.value)
    toZwak = Float(p.rungs.ceilingZwak.value - p.rungs.ceilingLos.value)
    toSterk = Float(p.rungs.ceilingSterk.value - p.rungs.ceilingZwak.value)
    base = Float(p.formation.base.value)
    power = Int(p.formation.recognition.value)
    introduction = Float(p.formation.introduction.value)
    introductionShare =
      input.switches[.matthewFormation] ? threshold(p.formation.introductionShare.value) : 0
    tussenruimte = Float(p.settings.tussenruimte.value)
    strengthLow = Float(p.formation.strengthLow.value)
    strengthSpan = Float(p.formation.strengthHigh.value - p.formation.strengthLow.value)
    block = SettingRule(p.settings.block)
    publicSpace = SettingRule(p.settings.publicSpace)
    familyPublic = threshold(p.settings.publicSpace.presence.value * p.settings.familyPublic.value)
    school = SettingRule(p.settings.school)
    consultatiebureau = SettingRule(p.settings.consultatiebureau)
    verloskundige = SettingRule(p.settings.verloskundige)
    roster = SettingRule(p.settings.roster)
    blockSize = Int(p.settings.blockSize.value)
    memory = Float(1 / p.visits.memory.value)
    habit = threshold(p.visits.habit.value)
  }

  /// One setting as the meetings in it see it.
  struct Setting: BitwiseCopyable {
    var identity: UInt32
    var facilitation: Float
    var activity: Float
    var jointTask: Float
    var sharedExperience: Float
    var origin: TieOrigin
    var source: UInt8
    /// What presence means here, to ask it of a friend of a friend.
    var kind: Kind

    enum Kind: BitwiseCopyable {
      case block(Int)
      case publicSpace(Int)
      case family(Int, UInt8)
      case roster(Int)
      /// Only those on the ring are present.
      case closed

      /// Whether friends introduce friends here.
      var introduces: Bool { if case .closed = self { false } else { true } }

      /// Whether a friend can introduce somebody here: in a setting of the buurt one who lives there.
      func reaches(_ friend: UInt32, _ layout: Layout) -> Bool {
        switch self {
        case .block(let first):
          layout.buurt(of: friend) == layout.buurt(of: UInt32(truncatingIfNeeded: first))
        case .publicSpace(let buurt), .family(let buurt, _): layout.buurt(of: friend) == buurt
        case .roster: true
        case .closed: false
        }
      }
    }
  }

  /// f of the ceiling rule.
  @inline(__always)
  func reach(facilitation: Float, jointTask: Float) -> Float {
    unaided + (1 - unaided) * max(facilitation, jointTask)
  }

  /// The ceiling of contact in a setting for a pair of a given similarity.
  @inline(__always)
  func ceiling(_ setting: Setting, _ sigma: Float) -> Float {
    los + setting.facilitation * setting.activity * (toZwak + toSterk * setting.sharedExperience * sigma)
  }

  /// All settings of a shard.
  func act(on world: World, shard: Int, _ scratch: Scratch) {
    var meetings = Meetings(world, shard, self, scratch)
    for buurt in world.layout.shardBuurten[shard] {
      blocks(buurt, &meetings)
      publicSpace(buurt, &meetings)
      families(buurt, &meetings)
      rosters(buurt, &meetings)
      meetings.settle()
    }
    places(&meetings)
    for session in world.sessions[shard] { hold(session, &meetings) }
    meetings.settle()
  }

  /// Tells the draw of a meeting from the one that asks for an introduction.
  static let meetingStep: UInt32 = 0x9E37_79B9

  /// The ring's key: category, draw, row; sorted, it groups by category and orders by draw.
  @inline(__always)
  static func key(_ category: UInt8, _ draw: UInt32, _ row: UInt32) -> UInt64 {
    UInt64(category) << 56 | UInt64(draw) << 24 | UInt64(row)
  }

  @inline(__always)
  func isInPublic(_ row: UInt32, _ h: Households) -> Bool {
    h.publicDraw[row] < (h.children[row] > 0 ? familyPublic : publicSpace.present)
  }

  /// The family setting of a household this week: 1 verloskundige, 2 consultatiebureau, 3 and up the school
  /// classes by age of the youngest pupil, 0 none.
  @inline(__always)
  static func familyCategory(_ row: UInt32, _ h: Households, _ week: Int) -> UInt8 {
    if h.due[row] != Households.never { return 1 }
    guard h.youngestBorn[row] != Households.never else { return 0 }
    let age = week - Int(h.youngestBorn[row])
    if age < 4 * 52 { return 2 }
    return age < 12 * 52 ? UInt8(truncatingIfNeeded: 3 + (age - 4 * 52) / 52) : 0
  }

  @inline(__always)
  func familyRule(_ category: UInt8) -> SettingRule {
    category == 1 ? verloskundige : category == 2 ? consultatiebureau : school
  }

  func ring(_ setting: Setting, _ meetings: inout Meetings) {
    meetings.keys.sortInPlace()
    walk(0..<meetings.keys.count, setting, &meetings)
  }

  /// Everybody of a sorted ring meets the next, or a present friend of a friend.
  func walk(_ range: Range<Int>, _ setting: Setting, _ meetings: inout Meetings) {
    let count = range.count
    guard count > 1 else { return }
    meetings.enter(setting)
    let introduces = setting.kind.introduces
    for k in 0..<(count == 2 ? 1 : count) {
      let key = meetings.keys[range.lowerBound + k]
      let a = UInt32(truncatingIfNeeded: key & 0xFF_FFFF)
      let next = meetings.keys[range.lowerBound + (k + 1 == count ? 0 : k + 1)]
      let b = UInt32(truncatingIfNeeded: next & 0xFF_FFFF)
      let draw = mixed(UInt32(truncatingIfNeeded: key >> 24) ^ setting.identity)
      meetings.add(a, b, word: mixed(draw &+ Self.meetingStep), introduced: false)
      if introduces, draw < introductionShare { meetings.askIntroduction(draw) }
    }
  }

  /// Whether a household is present in a setting this week.
  @inline(__always)
  func isPresent(_ row: UInt32, _ kind: Setting.Kind, _ world: World) -> Bool {
    let h = world.households
    switch kind {
    case .block(let first):
      return Int(row) >= first && Int(row) < first + blockSize && h.blockDraw[row] < block.present
        && world.sameBuurt(row, UInt32(truncatingIfNeeded: first))
    case .publicSpace(let buurt):
      return world.layout.buurt(of: row) == buurt && isInPublic(row, h)
    case .family(let buurt, let category):
      return world.layout.buurt(of: row) == buurt
        && Self.familyCategory(row, h, world.week) == category
        && h.familyDraw[row] < familyRule(category).present
    case .roster(let number):
      return (h.roster0[row] == UInt32(number + 1) || h.roster1[row] == UInt32(number + 1))
        && mixed(h.rosterDraw[row] ^ world.rosters.identity[number]) < roster.present
    case .closed:
      return false
    }
  }

  /// Asks for what `isPresent` reads of a household that may be anywhere.
  @inline(__always)
  func prefetchPresence(_ row: UInt32, _ kind: Setting.Kind, _ world: World) {
    guard case .roster = kind else { return }
    world.households.roster0.prefetch(row)
    world.households.roster1.prefetch(row)
    world.households.rosterDraw.prefetch(row)
  }

  /// sigma, softened by a joint task, to the power of recognition.
  @inline(__always)
  func recognition(_ sigma: Float, jointTask: Float) -> Float {
    let softened = tussenruimte * jointTask + (1 - tussenruimte * jointTask) * sigma
    var product: Float = 1
    for _ in 0..<power { product *= softened }
    return product
  }
}
