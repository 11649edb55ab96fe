public import BuurtModel

/// One kind of thing that was decided about a table, counted over its buurten: a sentence, not a list of rows.
public enum TableNotice: Sendable, Equatable {
  /// Buurten smaller than the selection allows were left out.
  case belowMinimum(buurten: Int, households: Int, minimum: Int)
  /// Buurten without any number of households were left out; their codes.
  case leftOut(buurten: [String])
  /// Households were estimated from inhabitants and mean size.
  case householdsEstimated(buurten: Int, households: Int)
  /// The table has no column for these margins: the national values of the registry.
  case nationalShares(margins: [Margin])
  /// Values that a buurt's own row lacks were taken from elsewhere, in one buurt or more.
  case imputed(buurten: Int, margins: [Margin], from: [MarginOrigin])
  /// Buurten without households stay in the world, empty.
  case emptyBuurten(Int)
  /// Parts were divided by their sum; `largest` gap in any buurt, as a share of the whole.
  case renormalised(margins: [Margin], largest: Double)
  /// Printed mean sizes were made more precise within their rounding.
  case meanSizeRefined(buurten: Int)

  /// A stable word for logs and JSON.
  public var key: String {
    switch self {
    case .belowMinimum: "below_minimum"
    case .leftOut: "left_out"
    case .householdsEstimated: "households_estimated"
    case .nationalShares: "national_shares"
    case .imputed: "imputed"
    case .emptyBuurten: "empty_buurten"
    case .renormalised: "renormalised"
    case .meanSizeRefined: "mean_size_refined"
    }
  }

  /// Whether it changes who lives in the world beyond what rounding in the table explains.
  public var isWarning: Bool {
    switch self {
    case .emptyBuurten, .renormalised, .meanSizeRefined: false
    default: true
    }
  }

  /// What was decided, in one sentence: lower case, no full stop.
  public func sentence(in language: Language) -> String { language.diagnostics.notice(self) }

  /// Origins as their words.
  public static func list(_ origins: [MarginOrigin]) -> String {
    origins.map(\.rawValue).joined(separator: ", ")
  }

  /// Margins as their keys.
  public static func list(_ margins: [Margin]) -> String { margins.map(\.rawValue).joined(separator: ", ") }

  /// The first three of a list, and whether there are more.
  public static func some(_ codes: [String]) -> String {
    codes.prefix(3).joined(separator: ", ") + (codes.count > 3 ? ", ..." : "")
  }

  /// A share in percent with one decimal.
  public static func percent(_ share: Double) -> String { String((share * 1_000).rounded() / 10) }
}

extension TableNotice {
  /// One notice per kind, in the order in which `TableNotice` declares them.
  ///
  /// - Parameter notices: what the reader of key figures said, buurt by buurt.
  /// - Returns: the summary; problems of the selection are not part of it.
  public static func summary(of notices: [KWBNotice]) -> [TableNotice] {
    var small: [TableNotice] = []
    var leftOut: [String] = []
    var estimated = (buurten: 0, households: 0)
    var absent: Set<Margin> = []
    var filled: (buurten: Set<String>, margins: Set<Margin>) = ([], [])
    var origins: Set<MarginOrigin> = []
    var empty = 0
    var gaps: (margins: Set<Margin>, largest: Double) = ([], 0)
    var refined = 0
    for notice in notices {
      switch notice {
      case .unknownSelection, .nothingSelected: break
      case .belowMinimum(let buurten, let households, let minimum):
        small = [.belowMinimum(buurten: buurten, households: households, minimum: minimum)]
      case .leftOut(let buurt): leftOut.append(buurt)
      case .householdsEstimated(_, let households):
        estimated.buurten += 1
        estimated.households += households
      case .emptyBuurten(let codes): empty += codes.count
      case .absentMargin(let margins): absent.formUnion(margins)
      case .imputed(let buurt, let margins, let origin):
        filled.buurten.insert(buurt)
        filled.margins.formUnion(margins)
        origins.insert(origin)
      case .renormalised(let margins, _, let largest):
        gaps.margins.formUnion(margins)
        gaps.largest = max(gaps.largest, largest)
      case .meanSizeRefined(let buurten): refined += buurten
      }
    }
    func ordered(_ margins: Set<Margin>) -> [Margin] { Margin.allCases.filter(margins.contains) }
    var all = small
    if !leftOut.isEmpty { all.append(.leftOut(buurten: leftOut)) }
    if estimated.buurten > 0 {
      all.append(.householdsEstimated(buurten: estimated.buurten, households: estimated.households))
    }
    if !absent.isEmpty { all.append(.nationalShares(margins: ordered(absent))) }
    if !filled.buurten.isEmpty {
      all.append(
        .imputed(
          buurten: filled.buurten.count,
          margins: ordered(filled.margins),
          from: [.wijk, .gemeente, .national].filter(origins.contains)
        )
      )
    }
    if empty > 0 { all.append(.emptyBuurten(empty)) }
    if !gaps.margins.isEmpty {
      all.append(.renormalised(margins: ordered(gaps.margins), largest: gaps.largest))
    }
    if refined > 0 { all.append(.meanSizeRefined(buurten: refined)) }
    return all
  }
}
