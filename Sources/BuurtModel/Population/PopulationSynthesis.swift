/// Households drawn from a table of buurten, so that the margins of each buurt hold by count.
///
/// In order: composition and number of children (`HouseholdCounts`), everybody's age (`PersonAges`), who
/// lives with whom (`FamilyAges`), tenure and dwelling (`Dwellings`), income, education, group and
/// interests (`SocialPosition`), and who expects a child. Each step takes the margins of the table as
/// counts and decides by rank of a latent who belongs where.
///
/// - Properties: the households of a buurt are a function of its record, the parameters, the seed and the
///   replicate; the other buurten of the table have no say. Margins hold within one household (persons:
///   within one person) unless they contradict each other; composition goes before size, size before age.
/// - Limits: one-way margins per buurt. Inhabitants of institutions are in the margin of age but in no
///   household. The ages of a second partner and of middle children are drawn, but no profile keeps them.
public struct PopulationSynthesis: Sendable {
  private let table: BuurtTable
  private let parameters: PopulationParameters
  private let position: SocialPosition

  /// A synthesis for the buurten of a table.
  public init(table: BuurtTable, parameters: PopulationParameters) {
    self.table = table
    self.parameters = parameters
    position = SocialPosition(parameters: parameters)
  }

  /// The households of one buurt, in dwelling order.
  ///
  /// - Parameters:
  ///   - index: the buurt's place in the table.
  ///   - key: seed and replicate.
  /// - Returns: as many households as the record says; dwellings 0-19 are a block of near neighbours, and
  ///   so on.
  /// - Complexity: O(n log n) in the buurt's households.
  public func households(ofBuurt index: Int, key: RandomKey) -> [HouseholdProfile] {
    draw(ofBuurt: index, key: key).households
  }

  /// The households of one buurt with the ages of all their members.
  ///
  /// - Parameters:
  ///   - index: the buurt's place in the table.
  ///   - key: seed and replicate.
  /// - Returns: the same households as `households(ofBuurt:key:)`.
  /// - Complexity: O(n log n) in the buurt's households.
  public func draw(ofBuurt index: Int, key: RandomKey) -> BuurtDraw {
    precondition(table.buurten.indices.contains(index), "buurt \(index) of \(table.buurten.count)")
    let buurt = table.buurten[index]
    guard buurt.households > 0 else {
      return BuurtDraw(households: [], personsByAge: Array(repeating: 0, count: 5))
    }
    let stream = BuurtStream(key: key, code: buurt.code)
    let members = Members(buurt, parameters: parameters, stream: stream)
    let compositions = members.households.map(\.composition)
    let ages = members.households.map(\.reference)
    let tenures = Dwellings.tenures(
      buurt,
      compositions: compositions,
      ages: ages,
      parameters: parameters,
      stream: stream
    )
    let deciles = position.deciles(
      buurt,
      compositions: compositions,
      ages: ages,
      tenures: tenures,
      stream: stream
    )
    let educations = position.educations(buurt, ages: ages, deciles: deciles, stream: stream)
    let groups = SocialPosition.groups(buurt, stream: stream)
    let dueIn = Expecting.dueIn(buurt, members: members, stream: stream)
    let residents = Dwellings(buurt, parameters: parameters, stream: stream)
      .residents(tenures, stream: stream)
    let profiles = residents.map { household in
      let home = members.households[household]
      return HouseholdProfile(
        composition: home.composition,
        adults: UInt8(home.adults),
        children: UInt8(home.children),
        youngestAge: Int16(home.youngest),
        eldestAge: Int16(home.eldest),
        dueIn: dueIn[household],
        referenceAge: Int16(home.reference),
        tenure: tenures[household],
        education: educations[household],
        incomeDecile: deciles[household],
        group: groups[household],
        interests: SocialPosition.interests(household, chance: parameters.interestShare, stream: stream),
        freeDaytime: isFree(home, household, stream: stream)
      )
    }
    return BuurtDraw(households: profiles, personsByAge: members.personsByAge)
  }

  /// Whether at least one adult is free in the daytime.
  private func isFree(_ home: Members.Household, _ household: Int, stream: BuurtStream) -> Bool {
    let old = home.reference >= 65 * Int(weeksPerYear)
    let chance = old ? parameters.freeDaytimeOld.value : parameters.freeDaytimeAdult.value
    var nobody = 1.0
    for _ in 0..<home.adults { nobody *= 1 - chance }
    return Double(uniform(stream.words(.birth, household).x)) < 1 - nobody
  }
}

/// The households of one buurt, and the ages of all their members.
public struct BuurtDraw: Sendable, Equatable {
  /// The households, in dwelling order.
  public let households: [HouseholdProfile]
  /// Persons of 0-14, 15-24, 25-44, 45-64 and 65 years and over.
  public let personsByAge: [Int]
}

/// The members of every household of a buurt, before anything else is known about them.
struct Members {
  /// One household's members; ages in weeks, -1 where there is nobody.
  struct Household {
    var composition: Composition
    var adults: Int
    var children = 0
    var reference: Int
    var younger: Int
    var youngest = -1
    var eldest = -1
  }

  /// The households: singles, couples, others, families, single parents.
  private(set) var households: [Household] = []
  /// Persons of 0-14, 15-24, 25-44, 45-64 and 65 years and over.
  private(set) var personsByAge = Array(repeating: 0, count: 5)

  init(_ buurt: BuurtRecord, parameters: PopulationParameters, stream: BuurtStream) {
    let counts = HouseholdCounts(buurt, parameters: parameters, stream: stream)
    let ages = PersonAges(buurt, counts: counts, stream: stream)
    let firstFamily = counts.singles + counts.couples + counts.others
    let sizes = Self.familySizes(counts, firstFamily: firstFamily, stream: stream)
    let related = FamilyAges(
      ages,
      sizes: sizes,
      firstFamily: firstFamily,
      parameters: parameters,
      stream: stream
    )
    households.reserveCapacity(counts.households)
    for age in ages[.single] { add(.single, [age]) }
    for couple in related.couples { add(.couple, [couple.older, couple.younger]) }
    for place in 0..<counts.others {
      // Housemates are of like age: consecutive in order of age, the remainder to the first households.
      let from = place * counts.otherAdults / counts.others
      let upTo = (place + 1) * counts.otherAdults / counts.others
      add(.other, ages[.other][from..<upTo].reversed())
    }
    for (place, family) in related.families.enumerated() {
      let alone = place >= counts.families
      add(
        alone ? .singleParent : .coupleWithChildren,
        alone ? [family.parents.older] : [family.parents.older, family.parents.younger],
        children: family.children
      )
    }
  }

  private mutating func add(_ composition: Composition, _ adults: [Int], children: [Int] = []) {
    households.append(
      Household(
        composition: composition,
        adults: adults.count,
        children: children.count,
        reference: adults[0],
        younger: adults[adults.count - 1],
        youngest: children.last ?? -1,
        eldest: children.first ?? -1
      )
    )
    for age in adults + children {
      let years = age / Int(weeksPerYear)
      personsByAge[years < 15 ? 0 : years < 25 ? 1 : years < 45 ? 2 : years < 65 ? 3 : 4] += 1
    }
  }

  /// Children at home per family, couples first: the published odds within the buurt's total.
  private static func familySizes(
    _ counts: HouseholdCounts,
    firstFamily: Int,
    stream: BuurtStream
  ) -> [Int] {
    let couple = Positions(HouseholdStatistics.Children.couple)
    let single = Positions(HouseholdStatistics.Children.singleParent)
    let latents = (0..<counts.withChildren).map { family in
      (family < counts.families ? couple : single)
        .position(uniform(stream.words(.household, firstFamily + family).x))
    }
    return Quota.byRank(latents, counts: counts.childrenCounts()).map { $0 + 1 }
  }
}
