/// Who lives with whom: partners of like age, and children with parents who can be theirs.
///
/// Everything is matched by rank, so the ages that `PersonAges` drew are used once each and the age
/// margin stays as it was:
/// 1. partners: adults in order of age plus noise, two by two;
/// 2. siblings: every family imagines its children's ages; the imagined ages in order take the drawn ones;
/// 3. parents: every family imagines the age of its younger parent, the age of the eldest child plus an
///    age at birth; the imagined ages in order take the drawn parents.
///
/// Where a parent would be too young or too old, families exchange parents; where even that fails the
/// children are made younger, which the fit report shows.
struct FamilyAges {
  /// Ages of two partners, in weeks.
  struct Couple: Equatable {
    /// Age of the older partner, who is the reference person.
    var older: Int
    /// Age of the younger partner.
    var younger: Int
  }

  /// A household with children.
  struct Family: Equatable {
    /// Ages of the parents; a single parent is both.
    var parents: Couple
    /// Ages of the children at home in weeks, eldest first.
    var children: [Int]
  }

  /// Couples without children.
  private(set) var couples: [Couple]
  /// Couples with children, then single parents.
  private(set) var families: [Family]

  private let least: Int
  private let greatest: Int

  /// Matches the persons of a buurt.
  ///
  /// - Parameters:
  ///   - ages: everybody's age by position.
  ///   - sizes: children at home per family, couples first, then single parents; they sum to the
  ///     number of children.
  ///   - firstFamily: number of the first family among the households of the buurt.
  ///   - parameters: gaps between partners, siblings and generations.
  ///   - stream: the draws of the buurt.
  init(
    _ ages: PersonAges,
    sizes: [Int],
    firstFamily: Int,
    parameters: PopulationParameters,
    stream: BuurtStream
  ) {
    least = Int(parameters.leastParentGap.value * weeksPerYear)
    greatest = Int(parameters.greatestParentGap.value * weeksPerYear)
    let noise = Float(parameters.partnerGap.value * weeksPerYear)
    var adult = 0
    couples = Self.paired(ages[.couple], noise: noise, from: &adult, stream: stream)
    let parents = Self.paired(ages[.family], noise: noise, from: &adult, stream: stream)
    let alone = ages[.singleParent].map { Couple(older: $0, younger: $0) }
    let children = Self.siblings(
      ages[.child],
      sizes: sizes,
      firstFamily: firstFamily,
      gap: Float(parameters.siblingGap.value * weeksPerYear),
      stream: stream
    )
    let wanted = Self.wantedParents(
      children,
      firstFamily: firstFamily,
      gap: parameters.siblingGap.value,
      stream: stream
    )
    families = []
    families.reserveCapacity(sizes.count)
    let pairs = parents.count
    families += Self.matched(parents, wanted: Array(wanted[..<pairs]), children: Array(children[..<pairs]))
    families += Self.matched(alone, wanted: Array(wanted[pairs...]), children: Array(children[pairs...]))
    exchangeParents(in: 0..<pairs)
    exchangeParents(in: pairs..<families.count)
    makeChildrenPossible()
  }

  private static func paired(
    _ ages: [Int],
    noise: Float,
    from adult: inout Int,
    stream: BuurtStream
  ) -> [Couple] {
    let latents = ages.indices.map { Float(ages[$0]) + noise * stream.bell(.partner, adult + $0) }
    adult += ages.count
    let order = Quota.ranked(latents)
    return stride(from: 0, to: order.count - 1, by: 2).map {
      let one = ages[order[$0]]
      let two = ages[order[$0 + 1]]
      return Couple(older: max(one, two), younger: min(one, two))
    }
  }

  private static func siblings(
    _ ages: [Int],
    sizes: [Int],
    firstFamily: Int,
    gap: Float,
    stream: BuurtStream
  ) -> [[Int]] {
    var imagined: [Float] = []
    imagined.reserveCapacity(ages.count)
    for family in sizes.indices {
      let size = sizes[family]
      let place = firstFamily + family
      // One child has the age of a random child of the buurt; the others are spaced around it.
      let anchorAge = stream.words(.birth, place).w
      let anchor = Int(uniform(stream.words(.family, place).x) * Float(size))
      let near = stream.words(.siblings, place)
      let far = stream.words(.moreSiblings, place)
      var offsets: [Float] = [0]
      for child in 1..<max(size, 1) {
        let word = child <= 4 ? near[child - 1] : far[(child - 5) % 4]
        offsets.append(offsets[child - 1] + gap * (0.4 + 1.2 * uniform(word)))
      }
      let youngest =
        Float(ages[Int(uniform(anchorAge) * Float(ages.count))]) - offsets[min(anchor, size - 1)]
      // A family whose youngest would not be born yet has a youngest of under a year and a half.
      let from = youngest >= 0 ? youngest : 78 * uniform(anchorAge &* 0x9E37_79B9)
      for child in 0..<size { imagined.append(from + offsets[child]) }
    }
    var drawn = Array(repeating: 0, count: imagined.count)
    for (rank, place) in Quota.ranked(imagined).enumerated() { drawn[place] = ages[rank] }
    var next = 0
    return sizes.map { size in
      defer { next += size }
      return drawn[next..<(next + size)].sorted(by: >)
    }
  }

  /// The age of the younger parent that a family imagines, in weeks.
  private static func wantedParents(
    _ children: [[Int]],
    firstFamily: Int,
    gap: Double,
    stream: BuurtStream
  ) -> [Float] {
    let bands = HouseholdStatistics.motherAge
    let births = Positions(bands.map(\.births))
    let total = bands.reduce(0) { $0 + $1.births }
    let mean = bands.reduce(0) { $0 + ($1.from + $1.width / 2) * $1.births } / total
    let youngest = bands[0].from
    return children.indices.map { family in
      let position = births.position(uniform(stream.words(.family, firstFamily + family).y))
      let band = bands[min(Int(position), bands.count - 1)]
      let atBirth = band.from + band.width * Double(position - Float(Int(position)))
      // The published ages are those at any birth. The eldest was born half a sibship before the mean
      // child; the ages shrink towards the youngest by as much on average, so that none falls below it.
      let earlier = gap * Double(children[family].count - 1) / 2
      let atFirst = youngest + (atBirth - youngest) * max(0, 1 - earlier / (mean - youngest))
      return Float(children[family][0]) + Float(atFirst * weeksPerYear)
    }
  }

  private static func matched(_ parents: [Couple], wanted: [Float], children: [[Int]]) -> [Family] {
    var families = children.map { Family(parents: Couple(older: 0, younger: 0), children: $0) }
    let inOrder = Quota.ranked(parents.map { Float($0.younger) })
    for (rank, family) in Quota.ranked(wanted).enumerated() {
      families[family].parents = parents[inOrder[rank]]
    }
    return families
  }

  private func possible(_ parents: Couple, _ children: [Int]) -> Bool {
    guard let eldest = children.first, let youngest = children.last else { return true }
    return parents.younger - eldest >= least && parents.younger - youngest <= greatest
  }

  /// Lets each family with an impossible parent exchange parents with the first family with which both
  /// become possible.
  private mutating func exchangeParents(in range: Range<Int>) {
    for family in range where !possible(families[family].parents, families[family].children) {
      let other = range.first {
        possible(families[$0].parents, families[family].children)
          && possible(families[family].parents, families[$0].children)
      }
      guard let other else { continue }
      (families[family].parents, families[other].parents) = (
        families[other].parents, families[family].parents
      )
    }
  }

  private mutating func makeChildrenPossible() {
    for family in families.indices {
      let most = max(0, families[family].parents.younger - least)
      for child in families[family].children.indices where families[family].children[child] > most {
        families[family].children[child] = most
      }
    }
  }
}
