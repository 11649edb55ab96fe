/// How volunteers are asked, answer, are overloaded and stop.
extension CivicParameters {
  static let volunteeringDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.civic.ask,
      "civic.ask",
      0.4,
      in: 0...10,
      .calibrated,
      "P22",
      "How often a household is asked to volunteer at work, in a faith community or elsewhere."
    ),
    ParameterDefinition(
      \.civic.askClub,
      "civic.ask_club",
      0.25,
      in: 0...10,
      .calibrated,
      "P22; asking is the channel (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-55)",
      "How often it is asked for each of its memberships."
    ),
    ParameterDefinition(
      \.civic.askChild,
      "civic.ask_child",
      0.3,
      in: 0...10,
      .calibrated,
      "P22; Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-55",
      "How often it is asked for a team or class of children at home."
    ),
    ParameterDefinition(
      \.civic.askPlace,
      "civic.ask_place",
      6,
      in: 0...50,
      .assumption,
      "participants become volunteers (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40: sign)",
      "How often it is asked a year if it would visit a place every week."
    ),
    ParameterDefinition(
      \.civic.askShortage,
      "civic.ask_shortage",
      0.5,
      in: 0...5,
      .assumption,
      "no source",
      "How much more is asked where volunteers are short."
    ),
    ParameterDefinition(
      \.civic.accept,
      "civic.accept",
      -1.7,
      in: -8...4,
      .calibrated,
      "P22",
      "Constant of the answer: a household that did not grow and has no spare time."
    ),
    ParameterDefinition(
      \.civic.acceptGrowth,
      "civic.accept_growth",
      1,
      in: 0...6,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40 (sign)",
      "Weight of growth in the answer."
    ),
    ParameterDefinition(
      \.civic.acceptTime,
      "civic.accept_time",
      1,
      in: 0...6,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "Weight of the spare share of time in the answer."
    ),
    ParameterDefinition(
      \.civic.first,
      "civic.first",
      0.2,
      in: 0...1,
      .calibrated,
      "P22; about what the rates lead to",
      "Share of the first households with time that volunteers regularly, before the burn-in."
    ),
    ParameterDefinition(
      \.civic.regular,
      "civic.regular",
      0.25,
      in: 0...1,
      .calibrated,
      "P22 counts incidental volunteers too",
      "Share of those who say yes that becomes a regular volunteer; others help once."
    ),
    ParameterDefinition(
      \.civic.hours,
      "civic.hours",
      4,
      in: 0.25...30,
      .source,
      "about 4 hours a week (Statistics Netherlands, volunteering 2023)",
      "Mean hours a week of a regular volunteer."
    ),
    ParameterDefinition(
      \.civic.exit,
      "civic.exit",
      0.22,
      in: 0...5,
      .calibrated,
      "P22",
      "Rate at which a volunteer without overload stops."
    ),
    ParameterDefinition(
      \.civic.exitOverload,
      "civic.exit_overload",
      1,
      in: 0...20,
      .assumption,
      "exit by overload is an assumption (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64)",
      "What full overload adds to that rate."
    ),
    ParameterDefinition(
      \.civic.lockIn,
      "civic.lock_in",
      0.5,
      in: 0...1,
      .assumption,
      "leaving feels like abandonment (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-65: sign)",
      "Share of exits by overload that do not happen where no professional is known to take over."
    ),
    ParameterDefinition(
      \.civic.overload,
      "civic.overload",
      0,
      in: -1...1,
      .assumption,
      "scale",
      "Overload where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.civic.overloadNeed,
      "civic.overload_need",
      1.5,
      in: 0...20,
      .assumption,
      "complexity (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64: sign)",
      "What the mean need of the buurt adds."
    ),
    ParameterDefinition(
      \.civic.overloadSkill,
      "civic.overload_skill",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-64 (sign)",
      "What skill above the middle takes away."
    ),
    ParameterDefinition(
      \.civic.overloadCoordinator,
      "civic.overload_coordinator",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-66, M-77 (sign)",
      "What workers who know the whole buurt take away."
    ),
    ParameterDefinition(
      \.civic.overloadTime,
      "civic.overload_time",
      0.5,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "What using all of the spare time adds."
    ),
    ParameterDefinition(
      \.civic.overloadShortage,
      "civic.overload_shortage",
      0.3,
      in: 0...4,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), loop F2 (sign)",
      "What full shortage of volunteers adds."
    ),
    ParameterDefinition(
      \.civic.overloadMemory,
      "civic.overload_memory",
      13,
      in: 2...104,
      .assumption,
      "no source",
      "Half-life of overload."
    ),
    ParameterDefinition(
      \.civic.wanted,
      "civic.wanted",
      0.8,
      in: 0...10,
      .assumption,
      "no source",
      "Hours of volunteers a week that a buurt wants for each household."
    ),
    ParameterDefinition(
      \.civic.placeUse,
      "civic.place_use",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "Share of the hours of volunteers of a place that facilitates there; the rest is bar, stairs and accounts."
    ),
    ParameterDefinition(
      \.civic.visitCost,
      "civic.visit_cost",
      0.05,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "How far each hour a week of volunteering keeps from places."
    ),
  ]
}
