import BuurtModel

/// Makes the margins of a buurt from its row, else from its wijk, its gemeente or the registry.
///
/// A partition (composition, age, tenure, education, group) is taken whole from one row, so that its
/// parts belong together; a missing part makes the row unusable for that partition and is never a 0.
struct KWBMargins {
  private let forms: [KWBColumn.Form?]
  private let national: PopulationParameters
  private var imputed: [KWBNotice] = []
  private var absent: [[Margin]] = []
  private var gaps: [(margins: [Margin], buurten: Int, largest: Double)] = []
  private var refined = 0

  /// Margins from columns that print their numbers in these forms (nil: no such column).
  init(forms: [KWBColumn.Form?], parameters: PopulationParameters) {
    self.forms = forms
    national = parameters
  }

  /// What was decided so far: absent margins, imputations per buurt, sums that were made to match.
  var notices: [KWBNotice] {
    absent.map { .absentMargin($0) } + imputed
      + gaps.map { .renormalised(margins: $0.margins, buurten: $0.buurten, largest: $0.largest) }
      + (refined > 0 ? [.meanSizeRefined(buurten: refined)] : [])
  }

  /// One value per margin, in the order of `Margin.allCases`.
  mutating func values(_ row: KWBRow, wijk: KWBRow?, gemeente: KWBRow?) -> [MarginValue] {
    var values = Margin.allCases.map { _ in MarginValue(.nan, .national) }
    for part in Self.parts {
      let sources: [(KWBRow?, MarginOrigin)] = [(row, .observed), (wijk, .wijk), (gemeente, .gemeente)]
      var found: [MarginValue]?
      for case (let source?, let origin) in sources where found == nil {
        found = part.read(self, source)?.map { MarginValue($0.value, origin, rounding: $0.rounding) }
        if origin == .observed, found != nil { note(part, row) }
      }
      let taken = found ?? part.national(national).map { MarginValue($0, .national) }
      for (place, margin) in part.margins.enumerated() { values[margin.index] = taken[place] }
      // Nobody is drawn for an empty buurt, so nothing about it needs saying.
      guard let origin = taken.first?.origin, origin != .observed, row[.households] != 0 else { continue }
      if origin == .national, !part.columns.contains(where: { forms[$0.rawValue] != nil }) {
        if !absent.contains(part.margins) { absent.append(part.margins) }
      } else {
        imputed.append(.imputed(buurt: row.code, margins: part.margins, origin: origin))
      }
    }
    return values
  }

  /// Remembers what using a buurt's own row took.
  private mutating func note(_ part: Part, _ row: KWBRow) {
    if part.margins == [.meanSize] {
      if meanSize(row).map({ $0.value != row[.meanSize] }) ?? false { refined += 1 }
      return
    }
    guard let whole = part.whole(self, row), whole.sum != whole.total, whole.total > 0 else { return }
    let gap = abs(whole.sum - whole.total) / whole.total
    if let place = gaps.firstIndex(where: { $0.margins == part.margins }) {
      gaps[place].buurten += 1
      gaps[place].largest = max(gaps[place].largest, gap)
    } else {
      gaps.append((part.margins, 1, gap))
    }
  }
}

// MARK: - Reading one row

extension KWBMargins {
  /// A value with half the width of the interval that its printed form stands for.
  typealias Printed = (value: Double, rounding: Double)

  /// Parts of a whole as shares of their sum; nil where one is missing or all are 0.
  private func shares(_ row: KWBRow, _ columns: [KWBColumn]) -> [Printed]? {
    let values = columns.map { row[$0] }
    let sum = values.reduce(0, +)
    // NaN in any part makes the sum NaN, which is not above 0.
    guard sum > 0 else { return nil }
    return columns.map { (row[$0] / sum, halfWidth($0) / sum) }
  }

  /// Half the rounding interval of a column, in the unit it is printed in.
  private func halfWidth(_ column: KWBColumn) -> Double {
    switch forms[column.rawValue] {
    case .count(let roundedTo): roundedTo / 2
    case .percent: 0.5
    case .decimalPercent, .mean: 0.05
    case nil: 0
    }
  }

  /// A percentage as a share.
  private func share(_ row: KWBRow, _ column: KWBColumn) -> [Printed]? {
    row[column].isNaN ? nil : [(row[column] / 100, halfWidth(column) / 100)]
  }

  /// Persons per household: the printed mean, or inhabitants per household where that prints the same.
  ///
  /// The ratio has more decimals, and the mean leaves out inhabitants of institutions where it does not.
  private func meanSize(_ row: KWBRow) -> Printed? {
    let printed = row[.meanSize]
    guard printed >= 1 else { return nil }
    let ratio = row[.inhabitants] / row[.households]
    guard row[.households] > 0, ratio >= 1, abs(ratio - printed) <= 0.05 else { return (printed, 0.05) }
    // Both counts are rounded to 5, which leaves the ratio this uncertain.
    return (ratio, min(0.05, 2.5 / row[.households] * (1 + ratio)))
  }

  /// Inhabitants by group.
  ///
  /// The columns of origin give a partition and nothing else: which part is which
  /// is forgotten here, on purpose.
  private func groups(_ row: KWBRow) -> [Printed]? {
    let total = forms[KWBColumn.originWest.rawValue].map { form in
      if case .count = form { row[.inhabitants] } else { 100.0 }
    }
    let fine: [KWBColumn] = [.origin1, .origin2, .origin3, .origin4, .origin5]
    let parts: [Double]
    if let total, total > 0, !row[.originWest].isNaN, !row[.originElsewhere].isNaN {
      let rest = max(0, total - row[.originWest] - row[.originElsewhere])
      let elsewhere = fine.map { row[$0] }
      let split = elsewhere.allSatisfy { !$0.isNaN } && elsewhere.contains { $0 > 0 }
      parts = [rest, row[.originWest]] + (split ? elsewhere : [row[.originElsewhere]])
    } else {
      parts = [.originHere, .originEurope, .originOutside].map { row[$0] }
    }
    let sum = parts.reduce(0, +)
    guard sum > 0 else { return nil }
    let column: KWBColumn = forms[KWBColumn.originWest.rawValue] == nil ? .originHere : .originWest
    let padded = parts + Array(repeating: 0, count: Self.groupMargins.count - parts.count)
    return padded.map { ($0 / sum, $0 > 0 ? halfWidth(column) / sum : 0) }
  }

  /// Births per inhabitant and year.
  private func births(_ row: KWBRow) -> [Printed]? {
    guard row[.inhabitants] > 0, !row[.births].isNaN else { return nil }
    return [(row[.births] / row[.inhabitants], halfWidth(.births) / row[.inhabitants])]
  }
}

// MARK: - The parts

extension KWBMargins {
  /// Margins that are read together.
  struct Part {
    let margins: [Margin]
    let columns: [KWBColumn]
    let read: @Sendable (KWBMargins, KWBRow) -> [Printed]?
    let national: @Sendable (PopulationParameters) -> [Double]
    /// The sum of the parts and what it should be, in the unit of the columns.
    var whole: @Sendable (KWBMargins, KWBRow) -> (sum: Double, total: Double)? = { _, _ in nil }
  }

  private static let groupMargins: [Margin] = [
    .group0, .group1, .group2, .group3, .group4, .group5, .group6, .group7,
  ]

  private static func partition(
    _ margins: [Margin],
    _ columns: [KWBColumn],
    of total: KWBColumn?,
    _ national: @escaping @Sendable (PopulationParameters) -> [Share]
  ) -> Part {
    Part(
      margins: margins,
      columns: columns,
      read: { $0.shares($1, columns) },
      national: { parameters in
        let shares = national(parameters).map(\.value)
        let sum = shares.reduce(0, +)
        return shares.map { sum > 0 ? $0 / sum : 1 / Double(shares.count) }
      },
      whole: { margins, row in
        let sum = columns.reduce(0) { $0 + row[$1] }
        if case .percent? = margins.forms[columns[0].rawValue] { return (sum, 100) }
        return total.map { (sum, row[$0]) }
      }
    )
  }

  private static let parts: [Part] = [
    partition(
      [.onePerson, .noChildren, .withChildren],
      [.onePerson, .noChildren, .withChildren],
      of: .households
    ) { [$0.onePerson, $0.noChildren, $0.withChildren] },
    Part(
      margins: [.meanSize],
      columns: [.meanSize],
      read: { margins, row in margins.meanSize(row).map { [$0] } },
      national: { [$0.meanSize.value] }
    ),
    partition(
      [.age0to14, .age15to24, .age25to44, .age45to64, .age65up],
      [.age0to14, .age15to24, .age25to44, .age45to64, .age65up],
      of: .inhabitants
    ) { [$0.age0to14, $0.age15to24, $0.age25to44, $0.age45to64, $0.age65up] },
    partition([.owner, .corporatie, .privateRent], [.owner, .corporatie, .privateRent], of: nil) {
      [$0.owner, $0.corporatie, $0.privateRent]
    },
    Part(
      margins: [.lowIncome],
      columns: [.lowIncome],
      read: { $0.share($1, .lowIncome) },
      national: { [$0.lowIncome.value] }
    ),
    Part(
      margins: [.highIncome],
      columns: [.highIncome],
      read: { $0.share($1, .highIncome) },
      national: { [$0.highIncome.value] }
    ),
    partition(
      [.educationLow, .educationMiddle, .educationHigh],
      [.educationLow, .educationMiddle, .educationHigh],
      of: nil
    ) { [$0.educationLow, $0.educationMiddle, $0.educationHigh] },
    Part(
      margins: groupMargins,
      columns: [.originWest, .originElsewhere, .originHere],
      read: { $0.groups($1) },
      national: { nationalGroups($0) }
    ),
    Part(
      margins: [.births],
      columns: [.births],
      read: { $0.births($1) },
      national: { [$0.births.value] }
    ),
  ]

  /// One category of the registry's share, the others equally large.
  private static func nationalGroups(_ parameters: PopulationParameters) -> [Double] {
    let categories = min(max(Int(parameters.groupCategories.value.rounded()), 1), groupMargins.count)
    guard categories > 1 else { return groupMargins.indices.map { $0 == 0 ? 1 : 0 } }
    let largest = parameters.groupLargest.value
    return groupMargins.indices.map { place in
      place == 0 ? largest : place < categories ? (1 - largest) / Double(categories - 1) : 0
    }
  }
}
