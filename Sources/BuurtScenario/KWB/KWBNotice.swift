public import BuurtModel

/// What a scenario takes from a table.
public struct KWBSelection: Sendable, Equatable {
  /// Name or code of a gemeente; nil for all.
  public var gemeente: String?
  /// Code of a wijk; nil for all.
  public var wijk: String?
  /// Codes or names of buurten; empty for all.
  public var buurten: [String]
  /// Least number of households in the table; smaller buurten are left out.
  public var minHouseholds: Int

  /// A selection; everything unless said otherwise.
  public init(gemeente: String? = nil, wijk: String? = nil, buurten: [String] = [], minHouseholds: Int = 0) {
    self.gemeente = gemeente
    self.wijk = wijk
    self.buurten = buurten
    self.minHouseholds = minHouseholds
  }
}

/// Something that was decided about a table and that a reader must know; none of it stops a run by itself.
public enum KWBNotice: Sendable, Equatable {
  /// The selection names a gemeente, wijk or buurt that the table does not have; what it has instead
  /// (names of gemeenten, codes of wijken), at most 10.
  case unknownSelection(name: String, known: [String])
  /// The selection leaves no buurt.
  case nothingSelected
  /// Buurten smaller than the selection allows were left out.
  case belowMinimum(buurten: Int, households: Int, minimum: Int)
  /// The table has no number of households and none can be estimated: the buurt is left out.
  case leftOut(buurt: String)
  /// The table has no number of households: inhabitants divided by mean size.
  case householdsEstimated(buurt: String, households: Int)
  /// A buurt without households stays in the world, empty.
  case emptyBuurten([String])
  /// The table has none of a margin's columns anywhere: the national value of the registry.
  case absentMargin([Margin])
  /// A buurt's own row has no usable value: that of its wijk, gemeente or the country.
  case imputed(buurt: String, margins: [Margin], origin: MarginOrigin)
  /// Parts that do not add up to their whole (rounding; unknown owners of dwellings): every part was divided
  /// by their sum.
  ///
  /// `largest` is the largest gap in any buurt, as a share of the whole.
  case renormalised(margins: [Margin], buurten: Int, largest: Double)
  /// Printed mean sizes replaced by inhabitants per household within the interval that the rounding leaves.
  case meanSizeRefined(buurten: Int)

  /// Whether a scenario that asked for this cannot be meant so.
  public var isProblem: Bool {
    switch self {
    case .unknownSelection, .nothingSelected: true
    default: false
    }
  }
}
