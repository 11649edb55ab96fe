/// Which dwelling has which owner, and which household lives in which dwelling.
struct Dwellings {
  /// Dwellings in a block: near neighbours.
  static let block = 20

  /// The tenure of each dwelling, in dwelling order.
  let tenures: [Tenure]

  /// The tenures of a buurt: the margin by count, in runs along the street.
  init(_ buurt: BuurtRecord, parameters: PopulationParameters, stream: BuurtStream) {
    let counts = Self.counts(buurt)
    let dwellings = buurt.households
    let common = Float(parameters.streetClustering.value.squareRoot())
    let own = Float((1 - parameters.streetClustering.value).squareRoot())
    func latents(_ block: BuurtStream.Draw, _ dwelling: BuurtStream.Draw) -> [Float] {
      let blocks = (0..<(dwellings + Self.block - 1) / Self.block).map { stream.bell(block, $0) }
      return (0..<dwellings).map { common * blocks[$0 / Self.block] + own * stream.bell(dwelling, $0) }
    }
    tenures = Self.twoSteps(
      counts,
      owner: latents(.blockOwner, .dwellingOwner),
      privateRent: latents(.blockPrivate, .dwellingPrivate)
    )
  }

  /// Dwellings per tenure, in the order of `Tenure`.
  static func counts(_ buurt: BuurtRecord) -> [Int] {
    Quota.largestRemainder(
      [.owner, .corporatie, .privateRent].map { buurt[$0].value },
      total: buurt.households
    )
  }

  /// Tenures by two choices: the highest latents own, then the highest of the rest rent privately.
  static func twoSteps(_ counts: [Int], owner: [Float], privateRent: [Float]) -> [Tenure] {
    let owns = Quota.byRank(owner, counts: [counts[1] + counts[2], counts[0]])
    let tenants = owns.indices.filter { owns[$0] == 0 }
    let rents = Quota.byRank(tenants.map { privateRent[$0] }, counts: [counts[1], counts[2]])
    var tenures = Array(repeating: Tenure.owner, count: owns.count)
    for (place, tenant) in tenants.enumerated() {
      tenures[tenant] = rents[place] == 0 ? .corporatie : .privateRent
    }
    return tenures
  }

  /// The household in each dwelling: households of a tenure, shuffled, fill the dwellings of that tenure.
  ///
  /// - Parameters:
  ///   - households: the tenure of each household; as many of each as there are dwellings.
  ///   - stream: the draws of the buurt.
  /// - Returns: a household's number per dwelling.
  func residents(_ households: [Tenure], stream: BuurtStream) -> [Int] {
    let shuffled = Quota.ranked(households.indices.map { uniform(stream.words(.household, $0).y) })
    var queues = Tenure.allCases.map { tenure in shuffled.filter { households[$0] == tenure }.makeIterator() }
    return tenures.map { tenure in
      guard let resident = queues[Int(tenure.rawValue)].next() else {
        preconditionFailure("residents: fewer households than dwellings of tenure \(tenure.code)")
      }
      return resident
    }
  }

  /// The tenure of each household: the margin by count; couples, families and the middle-aged own more
  /// often, the young among tenants rent privately more often.
  static func tenures(
    _ buurt: BuurtRecord,
    compositions: [Composition],
    ages: [Int],
    parameters: PopulationParameters,
    stream: BuurtStream
  ) -> [Tenure] {
    var owner: [Float] = []
    var privateRent: [Float] = []
    owner.reserveCapacity(compositions.count)
    privateRent.reserveCapacity(compositions.count)
    for household in compositions.indices {
      let words = stream.words(.household, household)
      let young = ages[household] < 35 * Int(weeksPerYear)
      let old = ages[household] >= 75 * Int(weeksPerYear)
      let composition =
        switch compositions[household] {
        case .couple: parameters.ownerCouple.value
        case .coupleWithChildren: parameters.ownerFamily.value
        case .singleParent: parameters.ownerSingleParent.value
        case .vacant, .single, .other: 0.0
        }
      let age = young ? parameters.ownerYoung.value : old ? parameters.ownerOld.value : 0
      owner.append(Float(composition + age) + logistic(words.z))
      privateRent.append((young ? Float(parameters.privateYoung.value) : 0) + logistic(words.w))
    }
    return twoSteps(counts(buurt), owner: owner, privateRent: privateRent)
  }

  /// A draw of the logistic distribution, the noise behind log odds.
  private static func logistic(_ word: UInt32) -> Float {
    let u = Double(uniform(word)) + 0x1p-25
    return Float(Exponential.log(u / (1 - u)))
  }
}
