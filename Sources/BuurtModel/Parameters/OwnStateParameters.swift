/// Satisfaction, self-esteem, felt stigma, thuisgevoel, and what is made of contact and help.
extension WellbeingParameters {
  static let ownStateDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.wellbeing.satisfaction,
      "wellbeing.satisfaction",
      0.35,
      in: 0...1,
      .assumption,
      "scale",
      "Satisfaction with contacts where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionContact,
      "wellbeing.satisfaction_contact",
      0.4,
      in: 0...1,
      .assumption,
      "own state beside loneliness (Van Mourik and Kok (Movisie 2023), A16)",
      "What contact far beyond what is wanted adds to satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionHome,
      "wellbeing.satisfaction_home",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "What full thuisgevoel adds to satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.satisfactionStress,
      "wellbeing.satisfaction_stress",
      0.3,
      in: 0...1,
      .assumption,
      "no source",
      "What full stress takes from satisfaction."
    ),
    ParameterDefinition(
      \.wellbeing.esteem,
      "wellbeing.esteem",
      0.6,
      in: 0...1,
      .assumption,
      "scale",
      "Self-esteem where nothing adds or takes away."
    ),
    ParameterDefinition(
      \.wellbeing.giving,
      "wellbeing.giving",
      0.2,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), C10 (sign)",
      "What giving adds to self-esteem at most."
    ),
    ParameterDefinition(
      \.wellbeing.givingHalf,
      "wellbeing.giving_half",
      2,
      in: 0.1...20,
      .assumption,
      "no source",
      "Times of help, or hours of volunteering, in a week that give half of that."
    ),
    ParameterDefinition(
      \.wellbeing.receiverBonus,
      "wellbeing.receiver_bonus",
      1,
      in: 0...5,
      .assumption,
      "most for those who always receive (Van Mourik and Kok (Movisie 2023), C10: sign)",
      "How much more giving adds for a household that is fully helped."
    ),
    ParameterDefinition(
      \.wellbeing.esteemStress,
      "wellbeing.esteem_stress",
      0.25,
      in: 0...1,
      .assumption,
      "no source",
      "What full stress takes from self-esteem."
    ),
    ParameterDefinition(
      \.wellbeing.stigma,
      "wellbeing.stigma",
      0.9,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D8 (sign)",
      "Felt stigma of full need without self-esteem."
    ),
    ParameterDefinition(
      \.wellbeing.stigmaEsteem,
      "wellbeing.stigma_esteem",
      0.6,
      in: 0...1,
      .assumption,
      "no source",
      "Share of stigma that full self-esteem takes away."
    ),
    ParameterDefinition(
      \.wellbeing.thuisgevoelHalf,
      "wellbeing.thuisgevoel_half",
      4,
      in: 0.1...30,
      .assumption,
      "RVS 2024, M-7 (sign)",
      "Familiar households in the buurt that give half of full thuisgevoel."
    ),
    ParameterDefinition(
      \.wellbeing.recognition,
      "wellbeing.recognition",
      0.5,
      in: 0...1,
      .assumption,
      "RVS 2024, M-7 (sign)",
      "Share of that weight that hangs on recognising oneself in the other."
    ),
    ParameterDefinition(
      \.wellbeing.useNeed,
      "wellbeing.use_need",
      0.3,
      in: 0...1,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D9 (sign)",
      "Share of contact and help that full need keeps from becoming support (channel d)."
    ),
    ParameterDefinition(
      \.wellbeing.useSkill,
      "wellbeing.use_skill",
      0.3,
      in: 0...2,
      .assumption,
      "Van Mourik and Kok (Movisie 2023), D9 (sign)",
      "How far skill above or below the middle changes what contact and help become (channel d)."
    ),
    ParameterDefinition(
      \.wellbeing.norm,
      "wellbeing.norm",
      0.2,
      in: 0...2,
      .assumption,
      "Coleman 1988, Putnam 2007 (sign)",
      "What a norm of 1 would add to perceived support above what it started from."
    ),
    ParameterDefinition(
      \.wellbeing.normFamiliar,
      "wellbeing.norm_familiar",
      3,
      in: 0...30,
      .assumption,
      "Coleman 1988: trust helps newcomers without acquaintances (sign)",
      "Familiar households that such a norm stands for in thuisgevoel."
    ),
  ]
}
