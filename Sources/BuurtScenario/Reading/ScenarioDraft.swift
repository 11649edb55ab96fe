import BuurtModel

/// A scenario that was checked against everything but the table of buurten.
struct ScenarioDraft {
  /// The single values; nil after a problem with one that has no default.
  struct Settings {
    var name: String
    var question: String
    var selection: TableSelection
    var scale: Double
    var weeks: Int
    var burnIn: Int
    var replicates: Int
    var seed: UInt64
    var fixedPopulation: Bool
    var reference: String
    var measure: MeasureSettings
  }

  /// An arm with its own interventions and settings.
  struct DraftArm {
    var name: String
    var place: Place?
    var plans: [DraftPlan] = []
    var switches: [SwitchSetting] = []
    var parameters: [ParameterSetting] = []
    /// Cents a year, with the place of the key, where the arm says so.
    var budget: (cents: Int, place: Place)?
  }

  /// Where the table is named; nil when it is not.
  var table: SourceNode?
  /// What is selected from it, as written; nil when everything is.
  var select: SourceNode?
  var selection = TableSelection()
  var scale = 1.0
  /// The observed network; nil where there is none, and after a problem with a key of it.
  var network: NetworkDraft?
  /// The parameter sets; nil where none are asked for.
  var sets: SetsDraft?
  var parameters = Parameters()
  /// The parameters that the scenario writes itself.
  var writtenParameters: [String] = []
  var switches = Switches()
  var shocks: [Shock] = []
  /// Interventions of every arm.
  var interventions: [DraftPlan] = []
  var arms: [DraftArm] = []
  /// Cents a year for every arm, where the scenario says so.
  var budget: Int?
  var settings: Settings?
}
