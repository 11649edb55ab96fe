/// Growth in places and clubs, how need is noticed there, and the norm of reciprocity.
extension CivicParameters {
  static let noticingDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.civic.growthPlace,
      "civic.growth_place",
      0.05,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-40 (sign)",
      "Growth that a visit brings where facilitation is full."
    ),
    ParameterDefinition(
      \.civic.growthClub,
      "civic.growth_club",
      0.2,
      in: 0...0.5,
      .assumption,
      "no source",
      "Growth that each membership keeps up."
    ),
    ParameterDefinition(
      \.civic.growthMemory,
      "civic.growth_memory",
      52,
      in: 4...520,
      .assumption,
      "a year",
      "Half-life of growth."
    ),
    ParameterDefinition(
      \.civic.notice,
      "civic.notice",
      0.3,
      in: 0...1,
      .assumption,
      "fun first reveals need (RVS 2024, M-20e; SCP 2025, M-44: sign)",
      "Chance that need is noticed in four weeks in which a household comes."
    ),
    ParameterDefinition(
      \.civic.noticeClub,
      "civic.notice_club",
      0.5,
      in: 0...1,
      .assumption,
      "no source",
      "That chance in a club, relative to a place."
    ),
    ParameterDefinition(
      \.civic.recognise,
      "civic.recognise",
      0.2,
      in: 0...1,
      .assumption,
      "volunteers cannot be expected to recognise (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-44: sign)",
      "Chance that what is noticed is recognised without facilitation or extras."
    ),
    ParameterDefinition(
      \.civic.act,
      "civic.act",
      0.6,
      in: 0...1,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-45 (sign)",
      "Chance that what is recognised is acted on where workers know the whole buurt."
    ),
    ParameterDefinition(
      \.civic.norm,
      "civic.norm",
      0.2,
      in: 0...1,
      .assumption,
      "centred low",
      "Norm of reciprocity of a buurt at the start and without meetings."
    ),
    ParameterDefinition(
      \.civic.normRise,
      "civic.norm_rise",
      0.5,
      in: 0...10,
      .assumption,
      "attendance serves absentees too (Putnam 2007: sign)",
      "Rate at which the norm rises if every household comes every week."
    ),
    ParameterDefinition(
      \.civic.normFall,
      "civic.norm_fall",
      0.1,
      in: 0...5,
      .assumption,
      "slow",
      "Rate at which it falls back."
    ),
  ]
}
