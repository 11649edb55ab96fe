import BuurtModel

/// A made-up table of any size, the same on every machine, whose buurten differ as real ones do.
///
/// Buurten have 500 to 1,500 households, four make a wijk and a hundred a gemeente. Every margin runs
/// evenly through a plausible range, each at a pace of its own, so that margins do not rise and fall
/// together. Assumption: speed and memory depend on margins so weakly that plausible ones suffice;
/// `--table` measures a real table instead.
enum SyntheticTable {
  /// Buurten in a wijk.
  static let buurtenPerWijk = 4
  /// Buurten in a gemeente.
  static let buurtenPerGemeente = 100
  /// Households of a buurt.
  static let buurtSizes = 500...1_500

  /// A table with exactly so many households.
  ///
  /// - Parameter households: 1 or more; below 500 they are one buurt.
  /// - Returns: the buurten, ordered by code.
  /// - Complexity: O(buurten).
  static func table(households: Int) -> BuurtTable {
    precondition(households >= 1, "households must be 1 or more, found \(households)")
    return BuurtTable(buurten: sizes(households).enumerated().map { buurt($0, households: $1) })
  }

  /// Sizes of buurten that add up to a number of households.
  private static func sizes(_ households: Int) -> [Int] {
    var sizes: [Int] = []
    var left = households
    while left > buurtSizes.upperBound {
      let wanted = Int(within(500, 1_500, turn(sizes.count, 0)).rounded())
      // What is left must still make a buurt.
      let size = min(wanted, left - buurtSizes.lowerBound)
      sizes.append(size)
      left -= size
    }
    return sizes + [left]
  }

  private static func buurt(_ index: Int, households: Int) -> BuurtRecord {
    let gemeente = "99" + digits(index / buurtenPerGemeente, base: 36)
    let wijk = gemeente + digits(index % buurtenPerGemeente / buurtenPerWijk, base: 10)
    let code = "BU" + wijk + digits(index % buurtenPerWijk, base: 10)
    return BuurtRecord(
      code: code,
      name: code,
      wijk: "WK" + wijk,
      gemeente: "GM" + gemeente,
      gemeenteName: "GM" + gemeente,
      households: households,
      margins: margins(index)
    )
  }

  /// The margins in the order of `Margin.allCases`.
  private static func margins(_ index: Int) -> [MarginValue] {
    let onePerson = within(0.2, 0.6, turn(index, 1))
    let families = (1 - onePerson) * within(0.35, 0.6, turn(index, 2))
    let composition = [onePerson, 1 - onePerson - families, families]
    // What the composition implies: two persons without children, 1.8 more in a family.
    let meanSize = composition[0] + 2 * composition[1] + 3.8 * composition[2]
    let children = 1.6 * families / meanSize
    let grown = parts([0.14, within(0.25, 0.4, turn(index, 3)), 0.3, within(0.1, 0.4, turn(index, 4))])
    let ages = [children] + grown.map { $0 * (1 - children) }
    let owner = within(0.2, 0.85, turn(index, 5))
    let corporatie = (1 - owner) * within(0.4, 0.9, turn(index, 6))
    let lowIncome = within(0.15, 0.6, turn(index, 7))
    let highIncome = (1 - lowIncome) * within(0.15, 0.4, turn(index, 8))
    let education = parts([within(0.15, 0.45, turn(index, 9)), 0.4, within(0.15, 0.5, turn(index, 10))])
    let groups = parts([within(1.5, 9, turn(index, 11)), 0.4, 0.3, 0.3, 0.2, 0.2, 0.1, 0.1])
    let births = 0.035 * children
    let values =
      composition + [meanSize] + ages + [owner, corporatie, 1 - owner - corporatie]
      + [lowIncome, highIncome] + education + groups + [births]
    return values.map { MarginValue($0, .observed) }
  }

  /// A number from 0 to below 1 for a buurt: multiples of an irrational step, which spread evenly.
  ///
  /// - Source: Weyl (1916): the fractional parts of multiples of an irrational number are uniform.
  private static func turn(_ index: Int, _ pace: Int) -> Double {
    let steps = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].map { Double($0).squareRoot() }
    let place = Double(index + 1) * steps[pace]
    return place - place.rounded(.down)
  }

  private static func within(_ low: Double, _ high: Double, _ turn: Double) -> Double {
    low + (high - low) * turn
  }

  /// Numbers divided by their sum.
  private static func parts(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// Two digits, so that codes have the form of real ones.
  private static func digits(_ number: Int, base: Int) -> String {
    let text = String(number, radix: base, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}
