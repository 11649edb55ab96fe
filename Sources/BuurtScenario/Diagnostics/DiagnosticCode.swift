/// Every code of a diagnostic.
///
/// The numbers are stable: scripts and manuals name them.
public enum DiagnosticCode: String, Sendable, CaseIterable, Codable {
  case missingFile = "BS001"
  case unreadableFile = "BS002"
  case fileTooLarge = "BS003"
  case notText = "BS004"
  case emptyFile = "BS005"
  case syntax = "BS006"
  case tab = "BS007"
  case severalDocuments = "BS008"
  case duplicateKey = "BS009"
  case unsupportedYAML = "BS010"
  case unknownKey = "BS011"
  case unknownKind = "BS012"
  case unknownPreset = "BS013"
  case unknownParameter = "BS014"
  case unknownSwitch = "BS015"
  case unknownArm = "BS016"
  case unknownWord = "BS017"
  case wrongShape = "BS018"
  case notNumber = "BS019"
  case wrongUnit = "BS020"
  case outOfRange = "BS021"
  case notRange = "BS022"
  case missingKey = "BS023"
  case noValue = "BS024"
  case badText = "BS025"
  case repeated = "BS026"
  case extendsCycle = "BS027"
  case duplicateIntervention = "BS028"
  case conflict = "BS029"
  case timeOrder = "BS030"
  case startsAfterEnd = "BS031"
  case unknownBuurt = "BS032"
  case unobservedTarget = "BS033"
  case badOverride = "BS034"
  case table = "BS035"
  case noHouseholds = "BS036"
  case tooComplex = "BS037"
  case tableNotice = "BS038"
  case network = "BS039"
  case networkNotice = "BS040"
  case populationInArm = "BS041"
  case budget = "BS042"
  case sets = "BS043"
  case setsNotice = "BS044"

  /// A few words: what this code is about.
  public var title: String { entry.title }

  /// A few sentences: what the rule is, why it is there, and what to write instead.
  public var explanation: String { entry.explanation }

  /// The code with a text such as `BS012`, nil for an unknown one; case does not count.
  public init?(text: String) { self.init(rawValue: text.uppercased()) }
}
