/// Everything that one run of the model is a function of; no file, clock or environment beside it.
public struct SimulationInput: Sendable {
  /// The buurten of the world.
  public var table: BuurtTable
  /// All numbers of the model.
  public var parameters: Parameters
  /// What is turned off.
  public var switches: Switches
  /// The interventions of the arm, in the order of the scenario.
  public var plans: [InterventionPlan]
  /// Root of all draws.
  public var seed: UInt64
  /// Number of the replicate, from 0.
  public var replicate: Int
  /// Weeks before week 0, 0 or more.
  public var burnIn: Int
  /// Weeks after week 0 that are reported, 1 or more.
  public var weeks: Int
  /// The breakdowns that an observation carries: `composition`, `life_stage`, `income`, `newcomer`, `initial_decile`.
  public var breakdowns: [String]
  /// Whether every replicate lives in the population of replicate 0.
  public var fixedPopulation: Bool
  /// Ties that were seen, in place of drawn first ties; nil where they are drawn.
  public var observed: ObservedNetwork?
  /// Hazards that are higher or lower for a time.
  public var shocks: [Shock]

  /// All parts of the input.
  public init(
    table: BuurtTable,
    parameters: Parameters,
    switches: Switches = Switches(),
    plans: [InterventionPlan] = [],
    seed: UInt64,
    replicate: Int = 0,
    burnIn: Int = 156,
    weeks: Int = 520,
    breakdowns: [String] = [],
    fixedPopulation: Bool = false,
    observed: ObservedNetwork? = nil,
    shocks: [Shock] = []
  ) {
    self.table = table
    self.parameters = parameters
    self.switches = switches
    self.plans = plans
    self.seed = seed
    self.replicate = replicate
    self.burnIn = burnIn
    self.weeks = weeks
    self.breakdowns = breakdowns
    self.fixedPopulation = fixedPopulation
    self.observed = observed
    self.shocks = shocks
  }
}
