public import BuurtModel

/// Cells that are too small to show: on a real table no number of a few dozen households is given out.
public enum SmallCells {
  /// A cell of fewer households than this is not shown.
  public static let leastHouseholds = 50
  /// Households of fewer buurten than this are not shown as a group.
  public static let leastBuurten = 5

  /// Whether the buurten of a table exist: at least one lies in a gemeente with a code other than the made-up
  /// ones, `GM99` and two digits.
  public static func isReal(_ table: BuurtTable) -> Bool {
    table.buurten.contains { !$0.gemeente.hasPrefix("GM99") }
  }
}
