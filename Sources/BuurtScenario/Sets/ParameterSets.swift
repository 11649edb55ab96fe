public import BuurtModel

/// Sets of parameters that a scenario runs over, in place of the one value that the registry has for each.
public struct ParameterSets: Sendable, Equatable {
  /// One set.
  public struct Member: Sendable, Equatable {
    /// Its number in the file.
    public var number: Int
    /// How much it counts, above 0; only ratios matter.
    public var weight: Double
    /// One value a key.
    public var values: [Double]

    /// All parts.
    public init(number: Int, weight: Double, values: [Double]) {
      self.number = number
      self.weight = weight
      self.values = values
    }
  }

  /// The parameters that differ between sets.
  public var keys: [String]
  /// The sets, in the order of the file.
  public var members: [Member]
  /// The file as a resolved scenario names it; nil for the one that is found without being named.
  public var path: String?

  /// All parts.
  public init(keys: [String], members: [Member], path: String? = nil) {
    self.keys = keys
    self.members = members
    self.path = path
  }

  /// Weights that sum to 1, in the order of the sets.
  public var weights: [Double] {
    let all = members.reduce(0) { $0 + $1.weight }
    return members.map { $0.weight / all }
  }

  /// Writes the values of a set over those of the scenario.
  ///
  /// - Parameters:
  ///   - place: of the set, from 0.
  ///   - parameters: what is written over.
  public func write(_ place: Int, to parameters: inout Parameters) {
    for (key, value) in zip(keys, members[place].values) {
      ParameterRegistry.definition(key)?.write(&parameters, value)
    }
  }

  /// The first sets, without the parameters that a scenario fixes itself.
  func taking(_ count: Int, without fixed: [String]) -> ParameterSets {
    let kept = keys.indices.filter { !fixed.contains(keys[$0]) }
    return ParameterSets(
      keys: kept.map { keys[$0] },
      members: members.prefix(count).map { member in
        Member(number: member.number, weight: member.weight, values: kept.map { member.values[$0] })
      },
      path: path
    )
  }
}

/// A row of a file of sets: what is read, and what is kept beside it for the reader.
public struct ParameterSetRow: Sendable {
  /// The set.
  public var member: ParameterSets.Member
  /// Sum of squared misses of the patterns.
  public var distance: Double
  /// Rows of the patterns that it passes.
  public var rowsPassed: Int

  /// All parts.
  public init(member: ParameterSets.Member, distance: Double, rowsPassed: Int) {
    self.member = member
    self.distance = distance
    self.rowsPassed = rowsPassed
  }
}
