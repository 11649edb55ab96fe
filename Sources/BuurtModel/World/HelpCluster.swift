/// The clusters of institutions that households know or do not know the way to; raw value = lane of
/// `HelpColumns`.
enum HelpCluster: Int, CaseIterable, Sendable {
  /// School and JGZ (consultatiebureau, school nurse): opvoeden.
  case school
  /// Wijkteam and gemeente: wonen, relatie, werk.
  case wijkteam
  /// Debt help and help with money: geld.
  case geldzaken
  /// General practice, health care and ggz: gezondheid, psychisch.
  case zorg

  /// The word for it in scenarios.
  var word: String {
    switch self {
    case .school: "school"
    case .wijkteam: "wijkteam"
    case .geldzaken: "geldzaken"
    case .zorg: "zorg"
    }
  }

  /// The domains that it helps in; each domain has one cluster.
  var domains: [NeedDomain] {
    switch self {
    case .school: [.opvoeden]
    case .wijkteam: [.wonen, .relatie, .werk]
    case .geldzaken: [.geld]
    case .zorg: [.gezondheid, .psychisch]
    }
  }

  /// The worst severity in each cluster.
  @inline(__always)
  static func worst(_ severity: SIMD8<UInt8>) -> SIMD4<UInt8> {
    // Shifts of one word: reading lanes of a vector one by one takes longer.
    let all = packed(severity)
    return SIMD4(
      of(.opvoeden, all),
      max(of(.wonen, all), max(of(.relatie, all), of(.werk, all))),
      of(.geld, all),
      max(of(.gezondheid, all), of(.psychisch, all))
    )
  }

  @inline(__always)
  private static func of(_ domain: NeedDomain, _ all: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: all >> UInt64(domain.rawValue * 8))
  }

  /// How many domains have a severity of at least so many 255ths.
  static func domains(_ severity: SIMD8<UInt8>, from least: UInt8) -> Int {
    (0..<8).count { severity[$0] >= max(1, least) }
  }

  /// Lane of the worst domain of a cluster, the first of equals; nil where none has any severity.
  static func worstDomain(_ lane: Int, _ severity: SIMD8<UInt8>) -> Int? {
    let lanes: SIMD8<UInt8> =
      switch lane {
      case school.rawValue: SIMD8(0, 0, 0, 0, 1, 0, 0, 0)
      case wijkteam.rawValue: SIMD8(1, 0, 0, 0, 0, 1, 1, 0)
      case geldzaken.rawValue: SIMD8(0, 1, 0, 0, 0, 0, 0, 0)
      default: SIMD8(0, 0, 1, 1, 0, 0, 0, 0)
      }
    let own = severity &* lanes
    let most = own.max()
    guard most > 0 else { return nil }
    return (0..<8).first { own[$0] == most }
  }

  /// The cluster of each domain, by lane of `NeedColumns.severity`; the free lane has none.
  static let ofDomain: [Int] = NeedDomain.allCases.map { domain in
    allCases.firstIndex { $0.domains.contains(domain) } ?? 0
  }
}

/// Where a household stands with a cluster; raw value of `HelpColumns.state`.
enum HelpState {
  static let none: UInt8 = 0
  static let waiting: UInt8 = 1
  static let inHelp: UInt8 = 2
  static let ended: UInt8 = 3
}

/// The bits of `HelpColumns.marks`.
enum HelpMarks {
  /// The network takes part in the help of a cluster.
  @inline(__always)
  static func network(_ lane: Int) -> UInt8 { 1 << UInt8(truncatingIfNeeded: lane) }
  /// Help of a cluster is being tapered; where it has ended: it ended abruptly.
  @inline(__always)
  static func ending(_ lane: Int) -> UInt8 { 16 << UInt8(truncatingIfNeeded: lane) }
  /// The network bits of all clusters.
  static let networks: UInt8 = 15
}
