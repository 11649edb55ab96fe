/// What can be done for the network of one household in a week, and how the hours are divided over it.
///
/// Each move has a share of the hours; what the shares leave is mapping and talk, which change nothing. A move
/// that finds nothing to work on yields nothing, unless a diagnosis came first: then the hours go to the moves
/// that do find something, by their shares.
///
/// - Source: Kamstra 2016 in Van Mourik and Kok 2023, I3-03 (five strategies on existing ties), I3-04, I3-06
///   ... I3-13; Inholland 2021, I-25 ... I-30.
/// - Limits: one move a household and week. Who does the work sees all ties; instruments that miss some are not
///   in it.
struct NetworkMoves: Sendable {
  /// One move.
  enum Move: Int, CaseIterable, Sendable {
    case reanimate, activate, unblock, intensify, maintain, knit, broaden, build, cut, relieve, giveBack,
      encourage, inviteHelp, teach
  }

  private let shares: [Double]
  private let diagnosis: Bool
  private let persons: Int
  private let sparesLoaded: Bool
  private let mend: Float
  private let relief: Float
  private let lesson: Double
  private let skillLimit: Double
  private let esteem: Double
  private let search: Channels.Search
  private let candidates: Int
  private let attempts: Int
  private let jointTask: Float
  /// How far frictions are eased, here and in meetings.
  let easing: Easing

  /// How far frictions are eased, and for how long.
  struct Easing: Sendable {
    let share: Double
    let most: Double
    let halfLife: Double
  }

  /// Somebody to whom a household is being introduced.
  struct Contact: Sendable {
    var row: UInt32
    var identity: UInt32
    /// Introductions so far.
    var attempts = 0
  }

  /// Share of a move.
  subscript(_ move: Move) -> Double { shares[move.rawValue] }

  /// Reads its fields.
  init(reading parameters: inout ParameterReader) {
    shares = NetworkMoves.shares(reading: &parameters)
    diagnosis = parameters.flag(
      "diagnosis",
      default: false,
      .assumption,
      "Van Mourik and Kok 2023, I3-02, I3-23: map first, then choose",
      "Whether hours of a move that finds nothing to work on go to the other moves."
    )
    persons = parameters.assumedCount(
      "persons",
      .count,
      in: 1...20,
      3,
      "Inholland 2021, I-32 (several rather than one)",
      "Ties over which a move is spread."
    )
    sparesLoaded = parameters.flag(
      "spare_loaded",
      default: true,
      .assumption,
      "Van Mourik and Kok 2023, I3-18; Inholland 2021, I-27",
      "Whether those who already give more than they can keep up are left in peace."
    )
    mend = Float(
      Self.size(&parameters, "mend", 0.3, "Part of a scar that a success takes away, with `unblock`.")
    )
    relief = Float(
      Self.size(
        &parameters,
        "relief",
        0.3,
        "Part of the help that a household gives which others take over at a success, with `relieve`."
      )
    )
    lesson = Self.size(
      &parameters,
      "lesson",
      0.05,
      "Part of the way to `skill_limit` that a success teaches, with `teach`."
    )
    skillLimit = parameters.assumed(
      "skill_limit",
      .none,
      in: 0.2...2,
      1.1,
      "no source; the mean skill is 1",
      "Social skill beyond which nothing is taught."
    )
    esteem = Self.size(
      &parameters,
      "esteem",
      0.03,
      "Part of what self-esteem lacks that a favour gives, with `give_back`."
    )
    easing = Easing(
      share: Self.size(&parameters, "ease", 0.15, "Part of a friction that a success takes away for a time."),
      most: Self.size(&parameters, "ease_most", 0.5, "Part of a friction that can be taken away at most."),
      halfLife: parameters.assumed(
        "ease_half_life",
        .weeks,
        in: 1...520,
        13,
        "no source; temporary by Van Mourik and Kok 2023, M3-E10",
        "Weeks after which half of an eased friction is back."
      )
    )
    search =
      parameters.choice(
        "introduces_to",
        default: .wijk,
        .assumption,
        "Van Mourik and Kok 2023, I3-06, I3-17; snowball: Inholland 2021, I-48",
        "Where somebody is looked for whom the household does not know."
      )
    candidates = parameters.assumedCount(
      "candidates",
      .count,
      in: 1...20,
      5,
      "matching on common ground: Van Mourik and Kok 2023, I3-17",
      "Households looked at for an introduction; the one most alike is chosen."
    )
    attempts = parameters.assumedCount(
      "attempts",
      .none,
      in: 1...50,
      6,
      "no source",
      "Introductions to the same household before another one is sought."
    )
    jointTask = Float(
      Self.size(&parameters, "joint_task", 0.3, "Joint task when two are brought together.")
    )
  }

  private static func size(
    _ parameters: inout ParameterReader,
    _ key: String,
    _ value: Double,
    _ sentence: String
  ) -> Double {
    parameters.assumedShare(key, value, "no source", sentence)
  }

  // MARK: A week

  /// Ties that a move can work on, those that it would rather take first.
  private func objects(_ move: Move, _ ties: [OwnTie], _ channels: Channels) -> [OwnTie] {
    let (dormant, zwak, sterk) = channels.rungs
    let strained = channels.strained
    let score: (OwnTie) -> Float? =
      switch move {
      case .reanimate: { $0.strength < dormant ? $0.strength : nil }
      case .activate: { Self.missing($0, zwak, sterk) == nil ? nil : $0.strength }
      // Strain first, then distance.
      case .unblock: { $0.scar >= strained ? 1 + $0.scar : $0.isFar ? $0.strength : nil }
      case .intensify: { $0.strength >= dormant && $0.strength < sterk ? $0.strength : nil }
      case .maintain: { $0.strength >= zwak ? ($0.isFar ? 2 : 1) - $0.strength : nil }
      case .giveBack: { $0.strength >= dormant && $0.debt > 0 ? $0.debt : nil }
      case .inviteHelp: { $0.strength >= zwak ? $0.strength : nil }
      case .cut: { $0.strength }
      default: { _ in nil }
      }
    let asked = [.reanimate, .activate, .intensify, .inviteHelp].contains(move)
    let fitting = ties.compactMap { tie -> (score: Float, tie: OwnTie)? in
      guard tie.isHarmful == (move == .cut), !(asked && sparesLoaded && tie.load > 1),
        let score = score(tie)
      else { return nil }
      return (score, tie)
    }
    // Ties come by identity, so equal scores keep an order that says nothing.
    return fitting.enumerated().sorted { a, b in
      a.element.score == b.element.score ? a.offset < b.offset : a.element.score > b.element.score
    }.prefix(persons).map(\.element.tie)
  }

  /// The kind of help that a tie could carry and does not.
  private static func missing(_ tie: OwnTie, _ zwak: Float, _ sterk: Float) -> HelpKind? {
    if tie.strength >= zwak, tie.roles & HelpKind.practical.role == 0 { return .practical }
    return tie.strength >= sterk && tie.roles & HelpKind.emotional.role == 0 ? .emotional : nil
  }

  /// Whether a move finds anything to work on.
  private func applies(_ move: Move, to row: UInt32, _ ties: [OwnTie], _ channels: Channels) -> Bool {
    switch move {
    case .broaden, .build, .encourage, .teach, .giveBack: true
    case .knit: ties.count { !$0.isHarmful && $0.strength >= channels.rungs.zwak } > 1
    case .relieve: !loaded(row, ties, channels).isEmpty
    default: !objects(move, ties, channels).isEmpty
    }
  }

  /// The household and those whom it is tied to, as far as they give more than they can keep up.
  private func loaded(_ row: UInt32, _ ties: [OwnTie], _ channels: Channels) -> [UInt32] {
    var found: [(load: Float, row: UInt32)] = []
    if channels.load(of: row) > 1 { found.append((channels.load(of: row), row)) }
    for tie in ties where tie.load > 1 && !tie.isHarmful && tie.strength >= channels.rungs.zwak {
      found.append((tie.load, tie.partner))
    }
    return found.enumerated().sorted { a, b in
      a.element.load == b.element.load ? a.offset < b.offset : a.element.load > b.element.load
    }.prefix(persons).map(\.element.row)
  }

  /// The move of a week; nil for mapping and talk.
  func pick(_ word: UInt32, for row: UInt32, _ ties: [OwnTie], _ channels: Channels) -> Move? {
    let open = Move.allCases.filter {
      self[$0] > 0 && (!diagnosis || applies($0, to: row, ties, channels))
    }
    let given = shares.reduce(0, +)
    let left = open.reduce(0) { $0 + self[$1] }
    // Shares beyond the whole divide it; with a diagnosis the open moves share what all were given.
    let scale = left > 0 ? min(1, given) / left : 0
    var mark = 0.0
    for move in open {
      mark += self[move] * (diagnosis ? scale : 1 / max(1, given))
      if Double(uniform(word)) < mark { return move }
    }
    return nil
  }

  /// Does a move for a household.
  ///
  /// - Parameters:
  ///   - move: what is done.
  ///   - row: the household.
  ///   - ties: its ties.
  ///   - word: chooses among the ties that will do.
  ///   - facilitation: what the hours of the week amount to, 0...1.
  ///   - contact: whom the household is being introduced to.
  ///   - channels: the world.
  func perform(
    _ move: Move,
    for row: UInt32,
    _ ties: [OwnTie],
    _ word: UInt32,
    facilitation: Float,
    contact: inout Contact?,
    through channels: Channels
  ) {
    let objects = objects(move, ties, channels)
    let tie = objects.isEmpty ? nil : objects[Int(bounded(word, UInt32(objects.count)))]
    switch move {
    case .broaden, .build:
      introduce(row, across: move == .broaden, facilitation, &contact, channels)
    case .encourage:
      for friction in [Friction.shame, .reluctance] { ease(friction, row, channels) }
    case .teach: channels.teach(row, by: lesson, upTo: skillLimit)
    case .relieve:
      let loaded = loaded(row, ties, channels)
      guard !loaded.isEmpty else { return }
      channels.relieve(loaded[Int(bounded(word, UInt32(loaded.count)))], by: relief)
    case .knit: knit(ties, word, facilitation, channels)
    case .giveBack:
      if let tie {
        channels.doFavour(row, for: tie.partner)
        channels.value(row, by: esteem)
      } else {
        giveToSomebodyNew(row, facilitation, &contact, channels)
      }
    default:
      guard let tie else { return }
      work(move, row, tie, facilitation, channels)
    }
  }

  private func work(
    _ move: Move,
    _ row: UInt32,
    _ tie: OwnTie,
    _ facilitation: Float,
    _ channels: Channels
  ) {
    switch move {
    case .reanimate, .intensify:
      channels.deepen(row, tie.partner, facilitation: facilitation, jointTask: jointTask)
    case .maintain: channels.keepUp(row, tie.partner)
    case .unblock:
      channels.mend(row, tie.partner, by: mend)
      channels.keepUp(row, tie.partner)
    case .activate:
      let (_, zwak, sterk) = channels.rungs
      if let kind = Self.missing(tie, zwak, sterk) { channels.agree(row, tie.partner, on: kind) }
    case .inviteHelp: ease(.reserve, tie.partner, channels)
    default: channels.cut(row, tie.partner)
    }
  }

  private func ease(_ friction: Friction, _ row: UInt32, _ channels: Channels) {
    channels.ease(friction, of: row, by: easing.share, most: easing.most, halfLife: easing.halfLife)
  }

  /// Introduces a household to somebody, again and again until a zwakke binding stands or the attempts are over.
  private func introduce(
    _ row: UInt32,
    across: Bool,
    _ facilitation: Float,
    _ contact: inout Contact?,
    _ channels: Channels
  ) {
    if let known = contact {
      let strength = channels.tie(row, known.row)?.strength ?? 0
      let moved = channels.identity(of: known.row) != known.identity
      if moved || strength >= channels.rungs.zwak || known.attempts >= attempts { contact = nil }
    }
    if contact == nil,
      let found = channels.stranger(to: row, search, candidates: candidates, across: across, draw: 1)
    {
      contact = Contact(row: found, identity: channels.identity(of: found))
    }
    guard let known = contact else { return }
    contact?.attempts += 1
    channels.introduce(row, to: known.row, facilitation: facilitation, jointTask: jointTask)
  }

  /// A task for somebody nearby: they are introduced, and once they are tied the household does favours.
  private func giveToSomebodyNew(
    _ row: UInt32,
    _ facilitation: Float,
    _ contact: inout Contact?,
    _ channels: Channels
  ) {
    if let known = contact, channels.identity(of: known.row) == known.identity,
      channels.tie(row, known.row) != nil
    {
      channels.doFavour(row, for: known.row)
      channels.keepUp(row, known.row)
      channels.value(row, by: esteem)
    } else {
      introduce(row, across: false, facilitation, &contact, channels)
    }
  }

  /// Two of a household's ties who do not know each other are introduced.
  private func knit(_ ties: [OwnTie], _ word: UInt32, _ facilitation: Float, _ channels: Channels) {
    let own = ties.filter {
      !$0.isHarmful && $0.strength >= channels.rungs.zwak && !(sparesLoaded && $0.load > 1)
    }
    guard own.count > 1 else { return }
    let first = Int(bounded(word, UInt32(own.count)))
    for step in 1..<own.count {
      let other = own[(first + step) % own.count]
      guard channels.tie(own[first].partner, other.partner) == nil else { continue }
      return channels.introduce(
        own[first].partner,
        to: other.partner,
        facilitation: facilitation,
        jointTask: jointTask
      )
    }
  }
}
