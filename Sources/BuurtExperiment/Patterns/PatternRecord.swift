public import BuurtModel

/// What one world showed: snapshots of everybody, a diary of the last year, and what was counted.
public struct PatternRecord: Sendable {
  /// Weeks between two snapshots.
  public static let interval = 26

  /// The numbers that the world was run with.
  public let parameters: Parameters
  /// Snapshots from week 0 on, `interval` weeks apart.
  public private(set) var panels: [PanelSnapshot] = []
  /// Who knows whom in each snapshot.
  public private(set) var networks: [PanelNetwork] = []
  /// The last year, week by week.
  public var diary = PanelDiary()
  /// What the model reports of itself at the end of each year after week 0.
  public private(set) var observations: [Observation] = []
  /// Effect of each kind of intervention on loneliness in standard deviations between households; empty
  /// where it was not measured.
  public var effects: [Double] = []

  /// Nothing recorded yet.
  public init(parameters: Parameters) { self.parameters = parameters }

  /// Takes the present week.
  public mutating func add(_ panel: PanelSnapshot) {
    panels.append(panel)
    networks.append(PanelNetwork(panel))
  }

  /// Takes the report at the end of a year.
  public mutating func add(_ observation: Observation) { observations.append(observation) }

  /// The mean over years of a measure that the model reports.
  ///
  /// - Parameters:
  ///   - key: the measure's column.
  ///   - compositions: only households of these compositions, by code; nil for the world.
  /// - Returns: nil where the model has no such measure, NaN where it has no value.
  func observed(_ key: String, _ compositions: [String]? = nil) -> Double? {
    var moments = Moments()
    if let column = MeasureCatalogue.household.firstIndex(where: { $0.key == key }) {
      for observation in observations {
        let sets =
          compositions.map { codes in
            observation.groups.filter { $0.by == "composition" && codes.contains($0.level) }.map(\.values)
          } ?? [observation.world]
        let households = sets.reduce(0) { $0 + Double($1.households) }
        let sum = sets.reduce(0.0) { $1.households > 0 ? $0 + Double($1.households) * $1.values[column] : $0 }
        moments.add(sum / households)
      }
    } else if let column = MeasureCatalogue.network.firstIndex(where: { $0.key == key }) {
      for observation in observations { moments.add(observation.network[column]) }
    } else {
      return nil
    }
    return moments.mean
  }

  /// Compositions with children.
  static let families = Composition.allCases.filter(\.hasChildren).map(\.code)

  /// The last snapshot and network; nil of nothing.
  var last: (panel: PanelSnapshot, network: PanelNetwork)? {
    guard let panel = panels.last, let network = networks.last else { return nil }
    return (panel, network)
  }

  /// Years between the first snapshot and the last.
  var years: Double {
    guard let first = panels.first, let last = panels.last else { return 0 }
    return Double(last.week - first.week) / weeksPerYear
  }

  /// Snapshots in a year.
  static let perYear = 52 / interval

  /// Places of snapshots a year apart, from the first on, that have one `years` later.
  func starts(years: Int = 1, step: Int = PatternRecord.perYear) -> [Int] {
    let lag = years * Self.perYear
    return panels.count > lag ? Array(stride(from: 0, to: panels.count - lag, by: step)) : []
  }

  /// The value of a parameter by its key; nil where the registry has none.
  func parameter(_ key: String) -> Double? { ParameterRegistry.definition(key)?.read(parameters) }

  /// Mean over yearly snapshots of a number per snapshot, values that are not a number left out.
  func yearly(_ value: (PanelSnapshot, PanelNetwork) -> Double) -> Double {
    var moments = Moments()
    for k in stride(from: panels.count - 1, through: 0, by: -Self.perYear) {
      moments.add(value(panels[k], networks[k]))
    }
    return moments.mean
  }

  /// Every row of the table.
  public func values(_ patterns: [Pattern] = PatternTable.all) -> [PatternValue] {
    patterns.map { $0.read(self) }
  }
}
