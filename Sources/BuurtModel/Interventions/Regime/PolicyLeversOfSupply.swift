/// Levers on professionals and institutions.
extension PolicyLever {
  static let ofSupply: [PolicyLever] = [
    PolicyLever(
      "work_hours",
      \.workHours,
      .factor,
      in: 0...3,
      .capacity,
      "RVS 2024, I-N5; SCP 2025, BG-21 (sign)",
      "Paid hours of opbouwwerk and of the hosts of places."
    ),
    PolicyLever(
      "case_hours",
      \.caseHours,
      .factor,
      in: 0...3,
      .capacity,
      "SCP 2025, BG-21; Movisie 2023, I3-112 (sign)",
      "Hours of the wijkteam."
    ),
    PolicyLever(
      "accountability",
      \.accountability,
      .shift,
      in: -0.5...0.7,
      .capacity,
      "SCP 2025, M-28 (sign)",
      "Share of all paid hours that more (or less) goes to meetings and accounts."
    ),
    PolicyLever(
      "ring_fence",
      \.ringFence,
      .shift,
      in: 0...1,
      .capacity,
      "SCP 2025, M-27; Movisie 2023, I3-100 (sign)",
      "Part of collective hours that crises and cases cannot take."
    ),
    PolicyLever(
      "to_collective",
      \.toCollective,
      .shift,
      in: 0...1,
      .ceiling,
      "SCP 2025, BR-06; Movisie 2023, S3-11 (sign)",
      "Part of the hours of the wijkteam that goes to the places of the buurt."
    ),
    PolicyLever(
      "turnover",
      \.turnover,
      .factor,
      in: 0...4,
      .trust,
      "RVS 2024, I-N5 (sign)",
      "How fast workers forget whom they knew: staff that leaves takes it along."
    ),
    PolicyLever(
      "noticing",
      \.noticing,
      .factor,
      in: 0...3,
      .awareness,
      "RVS 2024, M-20e; SCP 2025, BG-23 (sign)",
      "Chance that a need is noticed, recognised and acted on where a household comes."
    ),
    PolicyLever(
      "capacity",
      \.capacity,
      .factor,
      in: 0...3,
      .capacity,
      "Movisie 2023, I3-112; SCP 2025, BG-24 (sign)",
      "Households that the institutions can help at a time; the mean over the buurten of a gemeente "
        + "counts."
    ),
    PolicyLever(
      "entry",
      \.entry,
      .shift,
      in: -0.3...0.5,
      .course,
      "SCP 2025, BG-22; Inholland 2021, I-13, I-14 (sign)",
      "Added to the severity of need from which formal help is sought."
    ),
    PolicyLever(
      "pointing",
      \.pointing,
      .factor,
      in: 0...3,
      .referral,
      "RVS 2024, I-F3, M-37; Inholland 2021, I-10 (sign)",
      "How much a visit to a place or an invitation lowers that severity, because somebody points the "
        + "way."
    ),
    PolicyLever(
      "simplicity",
      \.simplicity,
      .shift,
      in: 0...1,
      .awareness,
      "Movisie 2023, I3-120, I3-122 (sign)",
      "Part of those who do not know or trust the way that find it nevertheless, because little is "
        + "asked of them."
    ),
    PolicyLever(
      "wayfinding",
      \.wayfinding,
      .shift,
      in: -0.5...0.5,
      .awareness,
      "SCP 2025, BG-24, BR-03 (sign)",
      "Added to the linking of a household while it seeks help."
    ),
    PolicyLever(
      "treatment",
      \.treatment,
      .factor,
      in: -3...3,
      .trust,
      "Movisie 2023, I3-88, I3-90, I3-121 (sign)",
      "What weeks in help do to trust in institutions; below 0 they take it away."
    ),
    PolicyLever(
      "ladder",
      \.ladder,
      .shift,
      in: 0...52,
      .queue,
      "Movisie 2023, I3-119 (sign)",
      "Weeks for which who has a network is sent back to it before it may stand in line; crises "
        + "excepted."
    ),
    PolicyLever(
      "child_weight",
      \.childWeight,
      .shift,
      in: 0...1,
      .queue,
      "RVS 2024, I-J8 (form)",
      "What children at home add to the urgency of a request for help; 1 is the worst severity."
    ),
    PolicyLever(
      "refusal",
      \.refusal,
      .factor,
      in: 0...3,
      .queue,
      "Inholland 2021, I-10, I-11 (sign)",
      "How often a household is sent away when its turn comes, because it does not fit."
    ),
    PolicyLever(
      "taper",
      \.taper,
      .shift,
      in: -1...1,
      .course,
      "SCP 2025, M-75; Inholland 2021, I-22 (sign)",
      "Added to the chance that help ends by tapering and not at once."
    ),
    PolicyLever(
      "help_effect",
      \.helpEffect,
      .factor,
      in: 0...2,
      .course,
      "Movisie 2023, I3-88 (sign)",
      "What a week of formal help takes away of need."
    ),
    PolicyLever(
      "help_complex",
      \.helpComplex,
      .factor,
      in: 0...2,
      .course,
      "Inholland 2021, I-09 (sign)",
      "The same again for households with needs in three domains or more."
    ),
    PolicyLever(
      "network_in_help",
      \.networkInHelp,
      .shift,
      in: -1...1,
      .course,
      "Movisie 2023, I3-01, I3-110 (sign)",
      "Added to the chance that the network takes part in formal help."
    ),
    PolicyLever(
      "dependence",
      \.dependence,
      .factor,
      in: 0...3,
      .effort,
      "Movisie 2023, I3-05, M3-F9 (sign)",
      "How fast help without the network takes away effort for the own network."
    ),
  ]
}
