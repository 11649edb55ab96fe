/// All numbers of the model, each declared once in the registry.
///
/// A group is a struct in a file of its own, with the rows of the registry beside its fields.
public struct Parameters: Sendable {
  /// Shares that stand in for margins that a table does not have.
  public var population = PopulationParameters()
  /// Traits of households.
  public var traits = TraitParameters()
  /// First ties.
  public var first = FirstTieParameters()
  /// Rungs of a tie.
  public var rungs = RungParameters()
  /// Similarity.
  public var similarity = SimilarityParameters()
  /// Settings.
  public var settings = SettingParameters()
  /// Rosters.
  public var rosters = RosterParameters()
  /// First meetings.
  public var formation = FormationParameters()
  /// Contact and decay.
  public var upkeep = UpkeepParameters()
  /// Need and stress.
  public var needs = NeedParameters()
  /// Life events.
  public var life = LifeParameters()
  /// Moving.
  public var moving = MovingParameters()
  /// Visits to places.
  public var visits = VisitParameters()
  /// Asking for help, offering and accepting it.
  public var support = SupportParameters()
  /// What giving costs, and everyday exchange.
  public var giving = GivingParameters()
  /// The reciprocity ledger of a tie.
  public var ledger = LedgerParameters()
  /// The present supply of places.
  public var supply = SupplyParameters()
  /// What hours of people do.
  public var facilitation = FacilitationParameters()
  /// How households fare.
  public var wellbeing = WellbeingParameters()
  /// Time, volunteers, noticing and norm.
  public var civic = CivicParameters()
  /// Initiatives of residents.
  public var initiatives = InitiativeParameters()
  /// Organisatiekracht of clubs.
  public var clubs = ClubParameters()
  /// Trust in institutions and the way to them.
  public var linking = LinkingParameters()
  /// Formal help.
  public var help = HelpParameters()
  /// What institutions have to offer.
  public var institutions = InstitutionParameters()
  /// What professionals see of networks.
  public var views = ViewParameters()
  /// Income, costs and homes.
  public var money = MoneyParameters()

  /// Every number at its default.
  public init() {
    for definition in ParameterRegistry.all { definition.write(&self, definition.defaultValue) }
  }
}

/// The registry: every number of the model, in the order of the groups.
public enum ParameterRegistry {
  /// All rows.
  public static let all: [ParameterDefinition] =
    PopulationParameters.definitions + TraitParameters.definitions + FirstTieParameters.definitions
    + RungParameters.definitions + SimilarityParameters.definitions + SettingParameters.definitions
    + RosterParameters.definitions + FormationParameters.definitions + UpkeepParameters.definitions
    + NeedParameters.definitions + LifeParameters.definitions + MovingParameters.definitions
    + VisitParameters.definitions + SupplyParameters.definitions + FacilitationParameters.definitions
    + SupportParameters.definitions + GivingParameters.definitions + LedgerParameters.definitions
    + WellbeingParameters.definitions + CivicParameters.definitions + InitiativeParameters.definitions
    + ClubParameters.definitions
    + LinkingParameters.definitions + HelpParameters.definitions + InstitutionParameters.definitions
    + ViewParameters.definitions + MoneyParameters.definitions

  /// Whether a key decides which households are drawn: those of the group `population`, the only ones that
  /// `PopulationSynthesis` reads.
  public static func isOfPopulation(_ key: String) -> Bool { key.hasPrefix("population.") }

  /// The row with a key, nil for an unknown one.
  public static func definition(_ key: String) -> ParameterDefinition? { all.first { $0.key == key } }
}
