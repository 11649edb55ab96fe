/// The one time budget of a household, and what roles take of it.
extension CivicParameters {
  static let timeBudgetDefinitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.civic.timeAdult,
      "civic.time_adult",
      10,
      in: 0...60,
      .assumption,
      "one budget for all roles (Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51)",
      "Hours a week that an adult has for clubs, places, volunteering and care together."
    ),
    ParameterDefinition(
      \.civic.timeChild,
      "civic.time_child",
      2,
      in: 0...20,
      .assumption,
      "no source",
      "Hours a week that each child at home takes from that."
    ),
    ParameterDefinition(
      \.civic.clubHours,
      "civic.club_hours",
      2.5,
      in: 0...20,
      .assumption,
      "an evening",
      "Hours a week that a membership takes."
    ),
    ParameterDefinition(
      \.civic.visitHours,
      "civic.visit_hours",
      2,
      in: 0...20,
      .assumption,
      "an afternoon",
      "Hours that a visit takes."
    ),
    ParameterDefinition(
      \.civic.careHours,
      "civic.care_hours",
      4,
      in: 0...40,
      .assumption,
      "Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-51 (sign)",
      "Hours a week that giving help at capacity takes."
    ),
  ]
}
