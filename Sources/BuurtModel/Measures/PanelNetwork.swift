/// Who knows whom in a snapshot, and what that adds up to for each household.
///
/// Ties count from the dormancy threshold up; support ties from zwak up.
public struct PanelNetwork: Sendable {
  /// Ties within the buurt, per household of the snapshot.
  public private(set) var local: [Int]
  /// Ties anywhere in the world.
  public private(set) var all: [Int]
  /// Support ties anywhere in the world.
  public private(set) var support: [Int]
  /// Support ties within the buurt.
  public private(set) var localSupport: [Int]
  /// Support ties that did not begin as kin.
  public private(set) var nonKin: [Int]
  /// Sterke ties.
  public private(set) var bonding: [Int]
  /// Support ties across.
  public private(set) var bridging: [Int]
  private let starts: [Int]
  private let partners: [Int]
  private let localStarts: [Int]
  private let localPartners: [Int]

  /// Reads a snapshot.
  public init(_ panel: PanelSnapshot) {
    let number = panel.households.count
    let none = Array(repeating: 0, count: number)
    (local, all, support, localSupport) = (none, none, none, none)
    (nonKin, bonding, bridging) = (none, none, none)
    for tie in panel.ties where tie.strength >= panel.dormant {
      for end in [tie.low, tie.high] {
        all[end] += 1
        if tie.isLocal { local[end] += 1 }
        guard tie.strength >= panel.zwak else { continue }
        support[end] += 1
        if tie.isLocal { localSupport[end] += 1 }
        if !tie.isKin { nonKin[end] += 1 }
        if tie.isAcross { bridging[end] += 1 }
        if tie.strength >= panel.sterk { bonding[end] += 1 }
      }
    }
    (starts, partners) = Self.lists(panel, all, onlyLocal: false)
    (localStarts, localPartners) = Self.lists(panel, local, onlyLocal: true)
  }

  /// Partners in one array, sorted within each household.
  private static func lists(
    _ panel: PanelSnapshot,
    _ counts: [Int],
    onlyLocal: Bool
  ) -> (starts: [Int], partners: [Int]) {
    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var ends = starts
    var partners = Array(repeating: 0, count: starts.last ?? 0)
    for tie in panel.ties where tie.strength >= panel.dormant && (tie.isLocal || !onlyLocal) {
      partners[ends[tie.low]] = tie.high
      partners[ends[tie.high]] = tie.low
      ends[tie.low] += 1
      ends[tie.high] += 1
    }
    for place in counts.indices where counts[place] > 1 { partners[starts[place]..<starts[place + 1]].sort() }
    return (starts, partners)
  }

  /// Partners of a household, ascending.
  public func partners(of place: Int) -> ArraySlice<Int> { partners[starts[place]..<starts[place + 1]] }

  /// Households that both know.
  public func shared(_ a: Int, _ b: Int) -> Int { Self.common(partners(of: a), partners(of: b)) }

  /// Share of the pairs of ties within the buurt with a common end that are closed; NaN without such pairs.
  public var transitivity: Double {
    var wedges = 0.0
    var closed = 0.0
    for place in local.indices {
      let own = localPartners[localStarts[place]..<localStarts[place + 1]]
      wedges += Double(own.count * (own.count - 1)) / 2
      for partner in own {
        let theirs = localPartners[localStarts[partner]..<localStarts[partner + 1]]
        // Each closed pair of this household is seen from both of its partners.
        closed += Double(Self.common(own, theirs)) / 2
      }
    }
    return wedges > 0 ? closed / wedges : .nan
  }

  private static func common(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
    var count = 0
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
