/// The weeks that one number of a run stands for.
public enum Window: String, Sendable, CaseIterable {
  /// The last week.
  case final
  /// The mean over the reported weeks among the last 52: a level without the noise of one week.
  case lastYear = "last_year"

  /// Weeks in a year.
  static let yearWeeks = 52

  /// Whether a reported week counts.
  ///
  /// - Parameters:
  ///   - week: the week.
  ///   - last: the last week of the run.
  /// - Returns: true for a week of the window.
  public func contains(_ week: Int, last: Int) -> Bool {
    switch self {
    case .final: week == last
    case .lastYear: week > last - Self.yearWeeks && week <= last && week >= 0
    }
  }
}

/// The numbers by which runs are compared: one per window and measure.
public struct Endpoints: Sendable, Equatable {
  private let last: Int
  private var windows: [[Moments]]

  /// Nothing added yet.
  ///
  /// - Parameters:
  ///   - measures: number of measures.
  ///   - last: the last week of the run.
  public init(measures: Int, last: Int) {
    self.last = last
    windows = Window.allCases.map { _ in Array(repeating: Moments(), count: measures) }
  }

  /// Adds the values of a reported week, one per measure; NaN where it has none.
  public mutating func add(_ values: [Double], week: Int) {
    for (index, window) in Window.allCases.enumerated() where window.contains(week, last: last) {
      for measure in values.indices { windows[index][measure].add(values[measure]) }
    }
  }

  /// One value per measure; NaN where no reported week of the window has one.
  public func values(_ window: Window) -> [Double] {
    let index = Window.allCases.firstIndex(of: window) ?? 0
    return windows[index].map(\.mean)
  }
}
