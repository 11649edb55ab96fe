import Testing

@testable import BuurtModel

@Suite struct PopulationSynthesisTests {
  private static let buurten = MadeUpBuurten.various
  private static let key = MadeUpBuurten.key

  @Test(arguments: buurten.indices)
  func `a buurt gets exactly its households, each of a shape that its composition allows`(index: Int) {
    let households = MadeUpBuurten.synthesis(Self.buurten).households(ofBuurt: index, key: Self.key)
    #expect(households.count == Self.buurten[index].households)
    for home in households {
      switch home.composition {
      case .single: #expect(home.adults == 1 && home.children == 0)
      case .couple: #expect(home.adults == 2 && home.children == 0)
      case .coupleWithChildren: #expect(home.adults == 2 && (1...8).contains(home.children))
      case .singleParent: #expect(home.adults == 1 && (1...8).contains(home.children))
      case .other: #expect((2...6).contains(home.adults) && home.children == 0)
      case .vacant: Issue.record("a drawn household is never vacant")
      }
      #expect((18 * 52..<100 * 52).contains(Int(home.referenceAge)))
      #expect((-1...39).contains(home.dueIn))
      #expect(home.incomeDecile < 10 && home.group < 8)
      if home.children == 0 {
        #expect(home.youngestAge == -1 && home.eldestAge == -1)
      } else {
        #expect(home.youngestAge >= 0 && home.youngestAge <= home.eldestAge)
        if home.children == 1 { #expect(home.youngestAge == home.eldestAge) }
        #expect(home.referenceAge - home.eldestAge >= 16 * 52)
      }
      if home.dueIn >= 0 { #expect(home.youngestAge == -1 || home.youngestAge >= 52) }
    }
  }

  @Test(arguments: 0..<4, [0, 1, 7])
  func `consistent margins hold within one household or person`(index: Int, replicate: Int) {
    let buurt = Self.buurten[index]
    let draw = MadeUpBuurten.synthesis(Self.buurten)
      .draw(ofBuurt: index, key: RandomKey(seed: 1, replicate: replicate))
    let drawn = PopulationFit.values(draw)
    let persons = Double(draw.personsByAge.reduce(0, +))
    let exempt: [Margin] = [.meanSize, .births]
    for margin in Margin.allCases where !exempt.contains(margin) {
      let ofPersons = [.age0to14, .age15to24, .age25to44, .age45to64, .age65up].contains(margin)
      let unit = 1 / (ofPersons ? persons : Double(buurt.households))
      let gap = abs(drawn[margin.index] - buurt[margin].value)
      #expect(gap < unit * 1.0001, "\(margin.rawValue): \(gap) against \(unit)")
    }
    #expect(abs(persons - buurt[.meanSize].value * Double(buurt.households)) <= 0.5)
    let births = drawn[Margin.births.index] * persons
    // One expecting household more or less is 1.3 births a year.
    #expect(abs(births - buurt[.births].value * persons) <= 1.31)
  }

  @Test func `a buurt does not depend on the others, nor on its place in the table`() {
    let alone = MadeUpBuurten.synthesis([Self.buurten[1]]).households(ofBuurt: 0, key: Self.key)
    let among = MadeUpBuurten.synthesis(Self.buurten).households(ofBuurt: 1, key: Self.key)
    #expect(alone == among)
  }

  @Test func `seed, replicate and code each give other households, the same key the same ones`() {
    let synthesis = MadeUpBuurten.synthesis([
      MadeUpBuurten.buurt("BU99010101", households: 200), MadeUpBuurten.buurt("BU99010102", households: 200),
    ])
    let first = synthesis.households(ofBuurt: 0, key: RandomKey(seed: 1, replicate: 0))
    #expect(first == synthesis.households(ofBuurt: 0, key: RandomKey(seed: 1, replicate: 0)))
    #expect(first != synthesis.households(ofBuurt: 0, key: RandomKey(seed: 2, replicate: 0)))
    #expect(first != synthesis.households(ofBuurt: 0, key: RandomKey(seed: 1, replicate: 1)))
    #expect(first != synthesis.households(ofBuurt: 1, key: RandomKey(seed: 1, replicate: 0)))
  }

  @Test func `tenure runs along the street, and not without the parameter`() {
    func sameAsNeighbour(_ clustering: Double) -> Double {
      var parameters = Parameters().population
      parameters.streetClustering = Share(clustering)
      let buurt = MadeUpBuurten.buurt(households: 4000, tenure: [0.5, 0.5, 0])
      let homes = PopulationSynthesis(table: BuurtTable(buurten: [buurt]), parameters: parameters)
        .households(ofBuurt: 0, key: Self.key)
      let pairs = (1..<homes.count).filter { $0 % Dwellings.block != 0 }
      return Double(pairs.count { homes[$0].tenure == homes[$0 - 1].tenure }) / Double(pairs.count)
    }
    // 3,800 pairs at .5: standard error .008. With correlation r of two latents cut in half the share is
    // 1/2 + asin(r) / pi, so .7 gives .747; 200 blocks leave a standard error of about .015.
    #expect(abs(sameAsNeighbour(0) - 0.5) < 0.03)
    #expect(abs(sameAsNeighbour(0.7) - 0.747) < 0.05)
  }

  @Test func `singles are poorer and rent more, the young rent privately, families are of middle age`() {
    let homes = MadeUpBuurten.synthesis([MadeUpBuurten.buurt(households: 6000)])
      .households(ofBuurt: 0, key: Self.key)
    func mean(_ kind: Composition, _ value: (HouseholdProfile) -> Double) -> Double {
      let those = homes.filter { $0.composition == kind }
      return those.reduce(0) { $0 + value($1) } / Double(those.count)
    }
    func owns(_ home: HouseholdProfile) -> Double { home.tenure == .owner ? 1 : 0 }
    // About 2,400 singles and 1,400 families: a decile's mean has a standard error below .1.
    let income = Composition.allCases.dropFirst().map { kind in mean(kind) { Double($0.incomeDecile) } }
    #expect(income[0] < income[1] - 1.5 && income[0] < income[2] - 1.5)
    #expect(income[3] < income[2] - 1.5)
    #expect(mean(.single, owns) < mean(.couple, owns) - 0.15)
    #expect(mean(.singleParent, owns) < mean(.coupleWithChildren, owns) - 0.2)
    #expect((38.0...52.0).contains(mean(.coupleWithChildren) { Double($0.referenceAge) / 52 }))
    let tenants = homes.filter { $0.tenure != .owner }
    func privately(_ those: [HouseholdProfile]) -> Double {
      Double(those.count { $0.tenure == .privateRent }) / Double(those.count)
    }
    #expect(
      privately(tenants.filter { $0.referenceAge < 35 * 52 })
        > privately(tenants.filter { $0.referenceAge >= 35 * 52 }) + 0.1
    )
    func low(_ those: [HouseholdProfile]) -> Double {
      Double(those.count { $0.education == .low }) / Double(those.count)
    }
    #expect(low(homes.filter { $0.incomeDecile < 2 }) > low(homes.filter { $0.incomeDecile > 7 }) + 0.1)
  }

  @Test func `composition goes before size: every family has a child, however small the mean size`() {
    let buurt = MadeUpBuurten.buurt(households: 300, composition: [0.5, 0.2, 0.3], meanSize: 1.1)
    let draw = MadeUpBuurten.synthesis([buurt]).draw(ofBuurt: 0, key: Self.key)
    #expect(draw.households.count { $0.composition.hasChildren } == 90)
    #expect(draw.households.allSatisfy { !$0.composition.hasChildren || $0.children == 1 })
  }

  @Test
  func `more young people than children leaves no adult under 15, and the rest of the ages in proportion`() {
    let buurt = MadeUpBuurten.buurt(
      households: 400,
      composition: [0.5, 0.3, 0.2],
      meanSize: 1.75,
      ages: [0.4, 0.1, 0.2, 0.2, 0.1]
    )
    let draw = MadeUpBuurten.synthesis([buurt]).draw(ofBuurt: 0, key: Self.key)
    let children = draw.households.reduce(0) { $0 + Int($1.children) }
    #expect(draw.personsByAge[0] == children)
    #expect(abs(draw.personsByAge[2] - draw.personsByAge[3]) <= 1)
  }

  @Test(arguments: [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  func `a buurt of one composition is drawn`(composition: [Double]) {
    for ages in [[0.0, 0, 0, 0, 1], [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0.2, 0.2, 0.2, 0.2, 0.2]] {
      let buurt = MadeUpBuurten.buurt(households: 40, composition: composition, meanSize: 2, ages: ages)
      let homes = MadeUpBuurten.synthesis([buurt]).households(ofBuurt: 0, key: Self.key)
      #expect(homes.count == 40)
      #expect(homes.allSatisfy { $0.children == 0 || $0.referenceAge - $0.eldestAge >= 16 * 52 })
    }
  }

  @Test func `a profile takes no more than 24 bytes`() {
    #expect(MemoryLayout<HouseholdProfile>.stride <= 24)
  }

  @Test func `the households of a seed stay what they were`() {
    // FNV-1a over every field of 200 households: changes with any draw, on any machine.
    let homes = MadeUpBuurten.synthesis([MadeUpBuurten.buurt(households: 200)])
      .households(ofBuurt: 0, key: RandomKey(seed: 1, replicate: 0))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for home in homes {
      let fields = [
        Int(home.composition.rawValue), Int(home.adults), Int(home.children), Int(home.youngestAge),
        Int(home.eldestAge), Int(home.dueIn), Int(home.referenceAge), Int(home.tenure.rawValue),
        Int(home.education.rawValue), Int(home.incomeDecile), Int(home.group), Int(home.interests),
        home.freeDaytime ? 1 : 0,
      ]
      for field in fields { hash = (hash ^ UInt64(bitPattern: Int64(field))) &* 0x0000_0100_0000_01B3 }
    }
    #expect(hash == 13_679_081_116_473_248_369)
  }
}
