/// What giving asks of a household, what receiving adds up to, and exchange without need.
public struct GivingParameters: Sendable {
  /// Most helps of an adult in a week.
  public var room = Count(.nan)
  /// Helps a week that an adult can keep up.
  public var capacity = Count(.nan)
  /// Capacity that full need takes away.
  public var needCost = Share(.nan)
  /// Forgetting of load in a week.
  public var loadMemory = Share(.nan)
  /// Withdrawal under overload.
  public var withdrawal = Weight(.nan)
  /// Load from which giving is intensive.
  public var intensive = Weight(.nan)
  /// Helps a week that are full support.
  public var full = Count(.nan)
  /// Forgetting of support in a week.
  public var memory = Share(.nan)
  /// Everyday exchanges at a contact.
  public var everyday = WeeklyProbability(.nan)
  /// Everyday exchanges that are leisure.
  public var leisure = Share(.nan)
  /// Size of a favour.
  public var favour = Share(.nan)
  /// Ties that do harm.
  public var harmful = Share(.nan)
  /// Stress of a contact that does harm.
  public var harm = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.giving.room,
      "giving.room",
      1,
      in: 0.1...5,
      .assumption,
      "one help a week for each adult",
      "Helps that an adult without need gives in a week at most; parts are rounded by a draw."
    ),
    ParameterDefinition(
      \.giving.capacity,
      "giving.capacity",
      0.1,
      in: 0.02...2,
      .calibrated,
      "set with P21b",
      "Helps a week that an adult without need can keep up."
    ),
    ParameterDefinition(
      \.giving.needCost,
      "giving.need_cost",
      0.6,
      in: 0...1,
      .assumption,
      "in a vulnerable position it is harder to give (Movisie 2023, M3-C13: sign); channel b",
      "Part of room, of what can be kept up, and of favours, that full need takes away."
    ),
    ParameterDefinition(
      \.giving.loadMemory,
      "giving.load_memory",
      0.04,
      in: 0.02...1,
      .assumption,
      "a memory of about half a year",
      "Part of load that a week without giving takes away."
    ),
    ParameterDefinition(
      \.giving.withdrawal,
      "giving.withdrawal",
      1,
      in: 0...4,
      .assumption,
      "overload ends in giving less (Movisie 2023, M3-F3, M3-F6: sign); channel e",
      "Part of the room for help withdrawn for each capacity that load goes over it."
    ),
    ParameterDefinition(
      \.giving.intensive,
      "giving.intensive",
      0.5,
      in: 0.05...0.9,
      .calibrated,
      "set with P21b: a giver counts as intensive from here",
      "Load from which a household counts as giving intensive help."
    ),
    ParameterDefinition(
      \.giving.full,
      "giving.full",
      1,
      in: 0.2...5,
      .assumption,
      "one help a week",
      "Helps a week of one kind that count as full support."
    ),
    ParameterDefinition(
      \.giving.memory,
      "giving.memory",
      0.12,
      in: 0.02...1,
      .assumption,
      "a memory of about eight weeks",
      "Part of the support received that a week takes away."
    ),
    ParameterDefinition(
      \.giving.everyday,
      "giving.everyday",
      0.09,
      in: 0...0.5,
      .calibrated,
      "set with P15",
      "Chance of an everyday exchange when a tie from zwak up has contact in a week."
    ),
    ParameterDefinition(
      \.giving.leisure,
      "giving.leisure",
      0.4,
      in: 0...1,
      .assumption,
      "ties have roles beside help (Movisie 2023, M3-A11)",
      "Share of everyday exchanges that are leisure together; the others are favours."
    ),
    ParameterDefinition(
      \.giving.favour,
      "giving.favour",
      0.3,
      in: 0.05...1,
      .assumption,
      "a favour is smaller than help in need",
      "Size of a favour relative to help in need."
    ),
    ParameterDefinition(
      \.giving.harmful,
      "giving.harmful",
      0.02,
      in: 0...0.2,
      .assumption,
      "some contacts are better broken (Movisie 2023, M3-G2); no size in the source",
      "Share of ties that do harm: they bring stress and no help."
    ),
    ParameterDefinition(
      \.giving.harm,
      "giving.harm",
      0.05,
      in: 0...0.5,
      .assumption,
      "sign only (Movisie 2023, M3-G2)",
      "Part of the way to full stress that a week with contact over a harmful tie goes."
    ),
  ]
}
