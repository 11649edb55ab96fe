public import BuurtModel

/// What a problem is about.
public enum Subject: Sendable, Equatable {
  /// A key or key path, as it is written; also a word such as a kind.
  case key(String)
  /// The scenario as a whole.
  case scenario
  /// An item of a list of interventions.
  case intervention
  /// An item of the list of shocks.
  case shock
  /// A preset as a whole.
  case preset
  /// A part of a bundle.
  case bundlePart
  /// An arm, by name.
  case arm(String)
  /// The name that an arm is given.
  case armName
  /// The table of buurten.
  case table
}

/// What a value must be.
public enum ValueRule: Sendable, Equatable {
  /// A whole number from a lowest to a highest.
  case whole(ClosedRange<Int>)
  /// A whole number of weeks.
  case wholeWeeks(ClosedRange<Int>)
  /// A week of the run.
  case week(ClosedRange<Int>)
  /// A quantity, in the unit's own scale.
  case quantity(ClosedRange<Double>, unit: FieldUnit)
  /// A number in a unit of the registry.
  case registry(ClosedRange<Double>, unit: String)
  /// Two ends within these, the lowest first.
  case ends(ClosedRange<Double>)
  /// More than 0.
  case aboveZero
  /// A list with something in it.
  case someValues
  /// A map with an arm in it.
  case someArms
}

/// What a name must be.
public enum NameRule: Sendable, Equatable {
  /// 1 to 64 letters, digits or `_`, and `-` where that is allowed.
  case letters(dashes: Bool)
  /// One line of at most so many characters.
  case line(maximum: Int)
}

/// What to write where nothing or something else stands.
public enum ValueExample: Sendable, Equatable {
  /// Something that can be written as it stands here.
  case written(String)
  /// A number without a unit.
  case bareNumber
  /// The keys of a map, below its own.
  case keysBelow
  /// An arm, or more.
  case arms
  /// A text.
  case text
  /// A name.
  case name
  /// A path.
  case path
  /// A number.
  case number
  /// An amount of money, with an example.
  case amount(String)
  /// A share, with an example.
  case share(String)
  /// A number of weeks.
  case weeks
  /// A week of the run.
  case week
  /// `on` or `off`.
  case flag
  /// How the people in a network agreed.
  case consent
}

extension ValueExample {
  /// Examples of what to write, each in quotes.
  static func quoted(_ texts: String...) -> [ValueExample] { texts.map { .written("'\($0)'") } }
}

/// Why a text is no YAML.
public enum SyntaxFault: Sendable, Equatable {
  /// What the parser says in its own English, what it was doing, and the line where that began.
  case parser(String, doing: String? = nil, since: Int = 0)
  /// Nothing that the parser has words for.
  case unreadable
}
