extension NetworkMoves {
  /// Reads the share of each move, in the order of `Move`.
  static func shares(reading parameters: inout ParameterReader) -> [Double] {
    Move.allCases.map { move in
      let (key, source, sentence) = words(move)
      return parameters.assumedShare(
        key,
        0,
        "a programme's own; " + source,
        "Share of the hours that " + sentence
      )
    }
  }

  private static func words(_ move: Move) -> (key: String, source: String, sentence: String) {
    switch move {
    case .reanimate:
      ("reanimate", "Van Mourik and Kok 2023, I3-03a", "wakes dormant ties by contact.")
    case .activate:
      (
        "activate", "Van Mourik and Kok 2023, I3-03b",
        "agrees with somebody of the network on help that the tie does not carry yet."
      )
    case .unblock:
      ("unblock", "Van Mourik and Kok 2023, I3-03c", "mends strained ties, or helps contact over a distance.")
    case .intensify:
      (
        "intensify", "Van Mourik and Kok 2023, I3-03d",
        "brings about more and deeper contact over ties that are not yet sterk."
      )
    case .maintain:
      (
        "maintain", "Van Mourik and Kok 2023, I3-03e",
        "sees to it that existing ties have contact, those over a distance first."
      )
    case .knit:
      (
        "knit", "Van Mourik and Kok 2023, I3-40",
        "introduces members of the network to each other; in a meeting the share of the pairs that are."
      )
    case .broaden:
      (
        "broaden", "Van Mourik and Kok 2023, I3-06; snowball in a meeting: Inholland 2021, I-48",
        "introduces to somebody who differs; in a meeting the share of those present who bring somebody new."
      )
    case .build:
      (
        "build", "Van Mourik and Kok 2023, I3-17; Inholland 2021, I-26, I-30",
        "introduces to somebody new who is alike."
      )
    case .cut: ("cut", "Van Mourik and Kok 2023, I3-08", "ends ties that do harm.")
    case .relieve:
      (
        "relieve", "Van Mourik and Kok 2023, I3-07",
        "takes over help that the household or its network gives beyond what can be kept up."
      )
    case .giveBack:
      (
        "give_back", "Van Mourik and Kok 2023, I3-10, I3-11",
        "lets the household do favours: for whom it owes, else for somebody new."
      )
    case .encourage:
      (
        "encourage", "Van Mourik and Kok 2023, I3-09, M3-E11",
        "makes asking for help and accepting it easier for a time."
      )
    case .inviteHelp:
      (
        "invite_help", "Van Mourik and Kok 2023, I3-44",
        "makes offering help easier for members of the network for a time."
      )
    case .teach:
      ("teach", "Van Mourik and Kok 2023, I3-06, I3-30", "teaches social skill, which stays.")
    }
  }
}
