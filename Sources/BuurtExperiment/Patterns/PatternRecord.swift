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
  /// Households that left a dwelling after week 0, ends included.
  public var moved = 0.0
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
