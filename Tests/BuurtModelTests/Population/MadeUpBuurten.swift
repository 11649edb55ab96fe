@testable import BuurtModel

/// Made-up buurten for tests of the synthesis.
enum MadeUpBuurten {
  /// A buurt with all margins given in the order of `Margin.allCases`, groups and births filled in.
  static func buurt(
    _ code: String = "BU99010101",
    households: Int,
    composition: [Double] = [0.4, 0.3, 0.3],
    meanSize: Double = 2.1,
    ages: [Double] = [0.16, 0.12, 0.26, 0.27, 0.19],
    tenure: [Double] = [0.5, 0.35, 0.15],
    income: [Double] = [0.42, 0.19],
    education: [Double] = [0.28, 0.41, 0.31],
    groups: [Double] = [0.7, 0.1, 0.08, 0.05, 0.04, 0.03, 0, 0],
    births: Double = 0.011
  ) -> BuurtRecord {
    let values = composition + [meanSize] + ages + tenure + income + education + groups + [births]
    return BuurtRecord(
      code: code,
      name: code,
      wijk: "WK990101",
      gemeente: "GM9901",
      gemeenteName: "Voorbeeldstad",
      households: households,
      margins: values.map { MarginValue($0, .observed) }
    )
  }

  /// Buurten that differ as much as real ones do.
  static let various: [BuurtRecord] = [
    buurt("BU99010101", households: 700),
    buurt(
      "BU99010102",
      households: 523,
      composition: [0.67, 0.23, 0.10],
      meanSize: 1.47,
      ages: [0.06, 0.2, 0.47, 0.18, 0.09],
      tenure: [0.24, 0.2, 0.56],
      income: [0.55, 0.13],
      education: [0.12, 0.34, 0.54]
    ),
    buurt(
      "BU99010103",
      households: 611,
      composition: [0.18, 0.27, 0.55],
      meanSize: 2.83,
      ages: [0.25, 0.13, 0.24, 0.28, 0.10],
      tenure: [0.9, 0.06, 0.04],
      income: [0.12, 0.45]
    ),
    buurt(
      "BU99010104",
      households: 402,
      composition: [0.6, 0.33, 0.07],
      meanSize: 1.5,
      ages: [0.04, 0.05, 0.12, 0.2, 0.59],
      tenure: [0.2, 0.7, 0.1],
      income: [0.62, 0.06]
    ),
    buurt("BU99010105", households: 15, meanSize: 1.9),
    buurt("BU99010106", households: 1),
    buurt("BU99010107", households: 0),
  ]

  static let key = RandomKey(seed: 20_260_101, replicate: 3)

  static func synthesis(_ buurten: [BuurtRecord]) -> PopulationSynthesis {
    PopulationSynthesis(table: BuurtTable(buurten: buurten), parameters: Parameters().population)
  }
}
