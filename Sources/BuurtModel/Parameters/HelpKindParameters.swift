/// Which kind of help a need asks for, by its domain.
///
/// p(kind | domain) is the share of the kind over all occasions times its weight, over the sum of these; the
/// weight of practical help is 1 in each domain.
///
/// - Properties: with the defaults the mean over the needs of the national mix stays at the shares over all
///   (`support.emotional`, `support.information`).
/// - Assumption: every weight. The documents say which ties carry which help, not which need asks for which.
public struct HelpKindParameters: Sendable {
  /// Emotional help, over practical help.
  public var wonenEmotional = Weight(.nan)
  /// Information, over practical help.
  public var wonenInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var geldEmotional = Weight(.nan)
  /// Information, over practical help.
  public var geldInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var gezondheidEmotional = Weight(.nan)
  /// Information, over practical help.
  public var gezondheidInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var psychischEmotional = Weight(.nan)
  /// Information, over practical help.
  public var psychischInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var opvoedenEmotional = Weight(.nan)
  /// Information, over practical help.
  public var opvoedenInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var relatieEmotional = Weight(.nan)
  /// Information, over practical help.
  public var relatieInformation = Weight(.nan)
  /// Emotional help, over practical help.
  public var werkEmotional = Weight(.nan)
  /// Information, over practical help.
  public var werkInformation = Weight(.nan)

  /// Weights of emotional help and of information, in the order of `NeedDomain`.
  var byDomain: [(emotional: Weight, information: Weight)] {
    [
      (wonenEmotional, wonenInformation), (geldEmotional, geldInformation),
      (gezondheidEmotional, gezondheidInformation), (psychischEmotional, psychischInformation),
      (opvoedenEmotional, opvoedenInformation), (relatieEmotional, relatieInformation),
      (werkEmotional, werkInformation),
    ]
  }

  static let definitions: [ParameterDefinition] =
    pair(\.wonenEmotional, \.wonenInformation, "wonen", "housing", 0.2, 1.3)
    + pair(\.geldEmotional, \.geldInformation, "geld", "money", 0.35, 1.4)
    + pair(\.gezondheidEmotional, \.gezondheidInformation, "gezondheid", "health", 0.55, 0.5)
    + pair(\.psychischEmotional, \.psychischInformation, "psychisch", "mental health", 2.4, 0.65)
    + pair(\.opvoedenEmotional, \.opvoedenInformation, "opvoeden", "upbringing", 1, 1)
    + pair(\.relatieEmotional, \.relatieInformation, "relatie", "relations", 2.5, 0.9)
    + pair(\.werkEmotional, \.werkInformation, "werk", "work", 0.55, 2)

  private static func pair(
    _ emotional: any WritableKeyPath<Self, Weight> & Sendable,
    _ information: any WritableKeyPath<Self, Weight> & Sendable,
    _ name: String,
    _ words: String,
    _ first: Double,
    _ second: Double
  ) -> [ParameterDefinition] {
    [
      ParameterDefinition(
        \.support.kinds,
        emotional,
        "support.kinds.\(name)_emotional",
        first,
        in: 0...10,
        .assumption,
        "mean over domains kept at support.emotional; no source for the difference",
        "How much more a need in \(words) asks for emotional help, over practical help, than needs on average."
      ),
      ParameterDefinition(
        \.support.kinds,
        information,
        "support.kinds.\(name)_information",
        second,
        in: 0...10,
        .assumption,
        "mean over domains kept at support.information; no source for the difference",
        "How much more a need in \(words) asks for information, over practical help, than needs on average."
      ),
    ]
  }
}
