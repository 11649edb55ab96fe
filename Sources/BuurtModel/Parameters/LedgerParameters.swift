/// The reciprocity ledger of a tie: who has given more, and what imbalance does.
public struct LedgerParameters: Sendable {
  /// Size of help in the ledger.
  public var help = Weight(.nan)
  /// Memory of the ledger.
  public var horizon = Weeks(.nan)
  /// Memory of the ledger among kin.
  public var horizonKin = Weeks(.nan)
  /// Imbalance that is tolerated.
  public var tolerance = Share(.nan)
  /// Imbalance that is tolerated among kin.
  public var toleranceKin = Share(.nan)
  /// Scar of a week beyond tolerance.
  public var strain = RatePerWeek(.nan)
  /// Healing of a scar.
  public var healing = Weeks(.nan)
  /// Scar from which a tie is strained.
  public var strained = Share(.nan)
  /// Contact that a scar takes away.
  public var contactCost = Share(.nan)
  /// Imbalance in the decay of ties.
  public var decay = Weight(.nan)
  /// Pull towards giving back.
  public var returnPull = Weight(.nan)
  /// Losses of a role.
  public var roleLoss = RatePerYear(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.ledger.help,
      "ledger.help",
      0.2,
      in: 0.01...0.5,
      .assumption,
      "each tie has a balance of its own (Movisie 2023, M3-C5); size chosen",
      "What one help in need moves the ledger, between -1 and 1."
    ),
    ParameterDefinition(
      \.ledger.horizon,
      "ledger.horizon",
      26,
      in: 4...260,
      .assumption,
      "return need not be immediate (Movisie 2023, M3-C2); half a year chosen",
      "Weeks in which the ledger of a tie that is not kin forgets all but 37 %."
    ),
    ParameterDefinition(
      \.ledger.horizonKin,
      "ledger.horizon_kin",
      208,
      in: 26...1040,
      .assumption,
      "among kin the balance is of years (Movisie 2023, M3-C2, M3-C16: sign)",
      "Weeks in which the ledger of a kin tie forgets all but 37 %."
    ),
    ParameterDefinition(
      \.ledger.tolerance,
      "ledger.tolerance",
      0.3,
      in: 0.05...0.95,
      .assumption,
      "imbalance is borne up to a point (Movisie 2023, M3-C5, M3-C6); size chosen",
      "Imbalance that a tie bears without damage."
    ),
    ParameterDefinition(
      \.ledger.toleranceKin,
      "ledger.tolerance_kin",
      0.8,
      in: 0.05...0.95,
      .assumption,
      "among kin the balance is of years (Movisie 2023, M3-C2: sign)",
      "Imbalance that a kin tie bears without damage."
    ),
    ParameterDefinition(
      \.ledger.strain,
      "ledger.strain",
      0.1,
      in: 0...1,
      .assumption,
      "a balance not respected damages the tie (Movisie 2023, M3-C6: sign); channel b",
      "Scar that a week of full imbalance beyond tolerance leaves, in proportion to the excess."
    ),
    ParameterDefinition(
      \.ledger.healing,
      "ledger.healing",
      104,
      in: 13...520,
      .assumption,
      "damage lasts (Movisie 2023, M3-C6, M3-C12: sign)",
      "Weeks in which a scar heals to 37 % when the imbalance is gone."
    ),
    ParameterDefinition(
      \.ledger.strained,
      "ledger.strained",
      0.2,
      in: 0.05...0.9,
      .assumption,
      "vocabulary of the model; threshold chosen",
      "Scar from which a tie counts as strained."
    ),
    ParameterDefinition(
      \.ledger.contactCost,
      "ledger.contact_cost",
      0.4,
      in: 0...1,
      .assumption,
      "relations under pressure (Movisie 2023, M3-C6: sign); channel b",
      "Part of contact outside settings that a full scar takes away."
    ),
    ParameterDefinition(
      \.ledger.decay,
      "ledger.decay",
      1.5,
      in: 0...4,
      .assumption,
      "reciprocity makes ties persist (Movisie 2023, M3-C4: sign); P3 is held out; channel b",
      "What full imbalance adds to the loss of strength without contact, relative to that loss."
    ),
    ParameterDefinition(
      \.ledger.returnPull,
      "ledger.return_pull",
      0.5,
      in: 0...1,
      .assumption,
      "receiving calls forth giving (Movisie 2023, M3-C1: sign); channel b",
      "What full debt adds to the chance that a favour comes from the side that owes."
    ),
    ParameterDefinition(
      \.ledger.roleLoss,
      "ledger.role_loss",
      0.22,
      in: 0...1.5,
      .calibrated,
      "set with P2",
      "Losses a year of a role that a tie carries and does not renew."
    ),
  ]
}
