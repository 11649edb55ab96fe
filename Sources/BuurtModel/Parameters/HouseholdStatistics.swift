/// Published distributions that give the drawn households their joint shape; the table of a scenario
/// gives the margins, which always come first.
///
/// Den Haag 2019 stands for the country: of the published tables it is the one with position in the
/// household by age. Only ratios within a table are used.
///
/// - Source: Statistics Netherlands, 71488NED (persons by position and age), 71486NED (households by
///   children), 85064NED (income deciles by household type), 37201 (age of the mother at birth);
///   CC BY 4.0.
enum HouseholdStatistics {
  /// Persons by age in bands of five years from 0-4 to 95-99.
  enum Position {
    static let child: [Double] = [
      30644, 30443, 28823, 26507, 15526, 6985, 2636, 1213, 683, 595, 340, 226, 93, 38, 12, 1, 0, 0, 0, 0,
    ]
    static let single: [Double] = [
      0, 0, 0, 2587, 11344, 14158, 11041, 9099, 8174, 9229, 9031, 9491, 9221, 8527, 7953, 5828, 4556, 3181,
      1481, 479,
    ]
    static let couple: [Double] = [
      0, 0, 0, 564, 6100, 17476, 23931, 25915, 24538, 25699, 22992, 20035, 16373, 13997, 12240, 6708, 3713,
      1530, 378, 53,
    ]
    static let singleParent: [Double] = [
      0, 0, 0, 30, 439, 1476, 2395, 3108, 3497, 4215, 3695, 2573, 1394, 795, 416, 277, 209, 136, 75, 19,
    ]
    /// Share of partners with children at home, by age.
    ///
    /// Assumption: 71488NED does not split couples; this curve gives .53 of the couples in Den Haag
    /// children at home, against .52 in 71486NED.
    static let coupleWithChildren: [Double] = [
      0, 0, 0, 0.20, 0.20, 0.33, 0.60, 0.80, 0.86, 0.84, 0.70, 0.46, 0.25, 0.13, 0.08, 0.06, 0.05, 0.04,
      0.04, 0.04,
    ]
  }

  /// Households by number of children at home: 1, 2, and 3 or more spread over 3...8 by a factor of .28 a
  /// child (assumption for the spread).
  enum Children {
    static let couple: [Double] = spread(22389, 24070, 10983)
    static let singleParent: [Double] = spread(15141, 6975, 2633)

    private static func spread(_ one: Double, _ two: Double, _ more: Double) -> [Double] {
      let factor = 0.28
      var tail: [Double] = [1]
      for _ in 4...8 { tail.append((tail.last ?? 1) * factor) }
      let total = tail.reduce(0, +)
      return [one, two] + tail.map { more * $0 / total }
    }
  }

  /// Households by national income decile, lowest first, as shares.
  enum Income {
    static let single = [0.21, 0.16, 0.12, 0.09, 0.09, 0.08, 0.07, 0.06, 0.06, 0.06]
    static let singleParent = [0.23, 0.18, 0.11, 0.12, 0.09, 0.07, 0.06, 0.05, 0.04, 0.03]
    static let couple = [0.09, 0.09, 0.07, 0.08, 0.08, 0.08, 0.09, 0.10, 0.13, 0.18]
    static let coupleWithChildren = [0.12, 0.07, 0.06, 0.08, 0.08, 0.09, 0.10, 0.11, 0.13, 0.17]
    /// By age of the breadwinner: under 25, 25-44, 45-64, 65 and over.
    static let byAge = [
      [0.35, 0.15, 0.15, 0.12, 0.08, 0.06, 0.04, 0.03, 0.02, 0.01],
      [0.17, 0.10, 0.09, 0.09, 0.10, 0.09, 0.09, 0.09, 0.09, 0.10],
      [0.18, 0.10, 0.07, 0.07, 0.07, 0.08, 0.08, 0.09, 0.10, 0.15],
      [0.10, 0.19, 0.16, 0.11, 0.09, 0.08, 0.07, 0.07, 0.06, 0.08],
    ]
    /// Households of each type, to weigh the types to a total.
    static let households = (single: 125_380.0, singleParent: 24_749.0, couple: 53_679.0, family: 57_442.0)
  }

  /// Share of low, middle and high educated by age of the reference person: under 25, 25-44, 45-64, 65
  /// and over.
  ///
  /// Assumption: leans on the level of education of the population by age, Statistics Netherlands.
  static let education = [[0.25, 0.52, 0.23], [0.14, 0.38, 0.48], [0.26, 0.41, 0.33], [0.42, 0.34, 0.24]]

  /// Births by age of the mother: lower bounds of the bands in years, their width, and births.
  static let motherAge: [(from: Double, width: Double, births: Double)] = [
    (17, 3, 49), (20, 5, 547), (25, 5, 1555), (30, 5, 2266), (35, 5, 1567), (40, 5, 416), (45, 3, 30),
  ]
}
