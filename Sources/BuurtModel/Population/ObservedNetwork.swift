/// Ties that were seen between households, which replace the first ties of a world.
///
/// A node takes one dwelling; the household that is drawn for that dwelling stands for it, with what was seen
/// of it (education, income, group) written over what was drawn. Households that nobody saw start without a
/// tie.
///
/// - Properties: the same ties in every replicate; no other first tie is drawn.
/// - Limits: what the file does not say is drawn, so that similarity between tied households is lower than
///   it was where their traits are not given. An observed network stays on the machine: `Simulation.network()`
///   refuses a world that began with one.
/// - Assumption: without an age, ages are drawn as those of drawn first ties; without an origin, a tie within
///   a block began between neighbours, any other in public space.
public struct ObservedNetwork: Sendable, Equatable {
  /// A household that was seen, and where it is put.
  public struct Node: Sendable, Equatable {
    /// Place of its buurt in the table.
    public var buurt: Int
    /// Its dwelling, from 0, below the households of the buurt.
    public var dwelling: Int
    /// Education, where it was seen.
    public var education: Education?
    /// National income decile, 0...9, where it was seen.
    public var incomeDecile: UInt8?
    /// Group, 0...7, where it was seen.
    public var group: UInt8?

    /// A household in a dwelling.
    public init(
      buurt: Int,
      dwelling: Int,
      education: Education? = nil,
      incomeDecile: UInt8? = nil,
      group: UInt8? = nil
    ) {
      self.buurt = buurt
      self.dwelling = dwelling
      self.education = education
      self.incomeDecile = incomeDecile
      self.group = group
    }
  }

  /// A tie that was seen.
  public struct Tie: Sendable, Equatable {
    /// Place in `nodes` of one end.
    public var first: Int
    /// Place in `nodes` of the other end.
    public var second: Int
    /// Strength, above 0 and up to 1; nil where it is drawn.
    public var strength: Float?
    /// Age in weeks, 1 or more; nil where it is drawn.
    public var ageWeeks: Int?
    /// One of `ObservedNetwork.origins`; nil where it is not known.
    public var origin: String?

    /// A tie between two nodes.
    public init(
      first: Int,
      second: Int,
      strength: Float? = nil,
      ageWeeks: Int? = nil,
      origin: String? = nil
    ) {
      self.first = first
      self.second = second
      self.strength = strength
      self.ageWeeks = ageWeeks
      self.origin = origin
    }
  }

  /// The households that were seen; no two in one dwelling.
  public var nodes: [Node]
  /// The ties; no two on one pair.
  public var ties: [Tie]

  /// Ties between households.
  public init(nodes: [Node], ties: [Tie]) {
    self.nodes = nodes
    self.ties = ties
  }

  /// Words for where a tie began.
  public static let origins = TieOrigin.allCases.map(\.code)

  /// Greatest age that is accepted, in weeks: some 96 years.
  public static let greatestAge = 5_000
}

extension HouseholdProfile {
  /// The profile with what was seen of a household in place of what was drawn.
  func seen(as node: ObservedNetwork.Node) -> HouseholdProfile {
    var profile = self
    profile.education = node.education ?? education
    profile.incomeDecile = node.incomeDecile ?? incomeDecile
    profile.group = node.group ?? group
    return profile
  }
}

extension ObservedNetwork {
  /// The nodes of each buurt, by its place in the table.
  var nodesByBuurt: [Int: [Node]] { Dictionary(grouping: nodes, by: \.buurt) }

  /// What keeps this network out of a world of the given table; nil when it fits.
  ///
  /// Whoever reads a file has said all of this with a place in the file; here it guards the world.
  func misfit(in table: BuurtTable) -> String? {
    var taken: Set<Int> = []
    for node in nodes {
      guard table.buurten.indices.contains(node.buurt) else { return "a node in no buurt" }
      guard (0..<table.buurten[node.buurt].households).contains(node.dwelling) else {
        return "a node in a dwelling that its buurt does not have"
      }
      guard taken.insert(node.buurt << 32 | node.dwelling).inserted else { return "two nodes in a dwelling" }
      guard node.incomeDecile ?? 0 < 10, node.group ?? 0 < 8 else { return "a node outside its classes" }
    }
    var pairs: Set<Int> = []
    for tie in ties {
      guard nodes.indices.contains(tie.first), nodes.indices.contains(tie.second), tie.first != tie.second
      else { return "a tie without two ends" }
      guard pairs.insert(min(tie.first, tie.second) << 32 | max(tie.first, tie.second)).inserted else {
        return "two ties on a pair"
      }
      guard tie.strength.map({ $0 > 0 && $0 <= 1 }) ?? true else { return "a strength outside 0...1" }
      guard (1...Self.greatestAge).contains(tie.ageWeeks ?? 1) else { return "an age out of range" }
      guard tie.origin.map({ TieOrigin(code: $0) != nil }) ?? true else { return "an unknown origin" }
    }
    return nil
  }
}
