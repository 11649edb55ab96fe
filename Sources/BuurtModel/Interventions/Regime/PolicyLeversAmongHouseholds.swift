/// Levers on what households, initiatives, clubs and volunteers do among themselves.
extension PolicyLever {
  static let amongHouseholds: [PolicyLever] = [
    PolicyLever(
      "ask",
      \.ask,
      .shift,
      in: -3...3,
      .asking,
      "RVS 2024, I-D7; Movisie 2023, S3-01 (sign)",
      "Pressure to turn to the own network first: added to the logit of asking a tied household for "
        + "help."
    ),
    PolicyLever(
      "offer",
      \.offer,
      .shift,
      in: -3...3,
      .offering,
      "Movisie 2023, I3-01 (sign)",
      "Added to the logit with which a tied household gives help, asked or unasked."
    ),
    PolicyLever(
      "accept",
      \.accept,
      .shift,
      in: -3...3,
      .accepting,
      "Movisie 2023, M3-E (sign)",
      "Added to the logit of accepting help that is offered."
    ),
    PolicyLever(
      "heed",
      \.heed,
      .factor,
      in: 0...3,
      .load,
      "Movisie 2023, I3-18, I3-114 (sign)",
      "How far whoever asks minds the load, the stress and the credit of the other: 0 asks blindly, "
        + "above 1 spares."
    ),
    PolicyLever(
      "give_back",
      \.giveBack,
      .shift,
      in: 0...1,
      .giving,
      "Inholland 2021, I-46 (sign)",
      "Part given back of what need takes from being able to return help."
    ),
    PolicyLever(
      "stigma",
      \.stigma,
      .factor,
      in: 0...3,
      .stigma,
      "Movisie 2023, I3-71; SCP 2025, BG-23 (sign)",
      "How much stigma a need brings."
    ),
    PolicyLever(
      "inclusion",
      \.inclusion,
      .shift,
      in: -1...1,
      .composition,
      "RVS 2024, I-B12 (sign)",
      "Above 0 places and initiatives must be for all: likeness matters less to who comes, visitors "
        + "share less, and from .5 no place keeps to one life stage. Below 0 groups get room of their "
        + "own: visitors share more."
    ),
    PolicyLever(
      "services",
      \.services,
      .shift,
      in: 0...1,
      .ceiling,
      "RVS 2024, I-A6 (sign)",
      "Facilitation in the ordinary contacts of services with families: verloskundige, "
        + "consultatiebureau, school."
    ),
    PolicyLever(
      "matching",
      \.matching,
      .shift,
      in: 0...1,
      .ceiling,
      "Movisie 2023, I3-17, I3-77 (sign)",
      "Shared ground of two who are introduced to each other by an intervention: works like a joint task and a "
        + "shared experience."
    ),
    PolicyLever(
      "groups",
      \.groups,
      .factor,
      in: 0...3,
      .capacity,
      "RVS 2024, I-A4, I-N7 (sign)",
      "How many households take help in a group where groepsgewijze hulp is offered."
    ),
    PolicyLever(
      "balance",
      \.balance,
      .shift,
      in: 0...1,
      .composition,
      "SCP 2025, BG-15 (sign)",
      "How far groups are composed so that members in need do not ask all guidance."
    ),
    PolicyLever(
      "mixing",
      \.mixing,
      .shift,
      in: 0...1,
      .composition,
      "RVS 2024, I-B13 (sign)",
      "Part of newcomers whose profile comes from anywhere in the gemeente, not from their buurt."
    ),
    PolicyLever(
      "initiative_support",
      \.initiativeSupport,
      .shift,
      in: -1...1,
      .funding,
      "RVS 2024, I-N6; SCP 2025, M-25 (sign)",
      "Added to the support of the gemeente for initiatives of residents, which fills their funds."
    ),
    PolicyLever(
      "initiative_control",
      \.initiativeControl,
      .shift,
      in: -1...1,
      .ownership,
      "RVS 2024, I-N4; SCP 2025, M-24 (sign)",
      "Added to the control of the gemeente over initiatives, which takes their ownership."
    ),
    PolicyLever(
      "club_subsidy",
      \.clubSubsidy,
      .shift,
      in: -1...2,
      .funding,
      "SCP 2025, PO-04 (sign)",
      "Added to the subsidy of clubs, in units of what a club needs beyond fixed costs."
    ),
    PolicyLever(
      "club_rules",
      \.clubRules,
      .shift,
      in: -1...2,
      .volunteers,
      "SCP 2025, PO-08, VE-12 (sign)",
      "Volunteer work that rules ask of a club more or less, as a part of what it takes anyway."
    ),
    PolicyLever(
      "club_tasks",
      \.clubTasks,
      .shift,
      in: 0...2,
      .volunteers,
      "SCP 2025, VE-15 (sign)",
      "Tasks beyond its own that a club is asked to do: more extras where it has the strength, more "
        + "work for all."
    ),
    PolicyLever(
      "volunteer_guidance",
      \.volunteerGuidance,
      .shift,
      in: -1...1,
      .volunteers,
      "SCP 2025, PO-03, EE-17 (sign)",
      "Taken from where the overload of volunteers goes: guidance, time for coordination, a fallback."
    ),
    PolicyLever(
      "volunteer_complexity",
      \.volunteerComplexity,
      .factor,
      in: 0...4,
      .volunteers,
      "SCP 2025, EE-17, EE-18 (sign)",
      "How much the needs of the buurt weigh on its volunteers."
    ),
    PolicyLever(
      "volunteer_rules",
      \.volunteerRules,
      .shift,
      in: -3...3,
      .volunteers,
      "SCP 2025, M-55 (sign)",
      "Taken from the logit with which who is asked agrees to volunteer: papers, VOG, training."
    ),
  ]
}
