public import BuurtModel

/// Something that was decided about a table and that a reader must know; none of it stops a run by itself.
public enum KWBNotice: Sendable, Equatable {
  /// The selection names a gemeente, wijk or buurt that the table does not have; what it has instead
  /// (names of gemeenten and buurten, codes of wijken), in the order of the file.
  case unknownSelection(UnknownName)
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
