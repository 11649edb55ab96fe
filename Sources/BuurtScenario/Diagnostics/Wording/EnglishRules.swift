import BuurtModel

/// What is checked and what it must be, in English: the parts of sentences that several problems share.
enum EnglishRules {
  /// What a problem is about.
  static func subject(_ subject: Subject) -> String {
    switch subject {
    case .key(let key): key
    case .scenario: "the scenario"
    case .intervention: "an intervention"
    case .shock: "a shock"
    case .preset: "a preset"
    case .bundlePart: "a part of a bundle"
    case .arm(let name): "arm \(name)"
    case .armName: "the name of an arm"
    case .table: "the table"
    }
  }

  /// What a value must be.
  static func rule(_ rule: ValueRule) -> String {
    switch rule {
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .wholeWeeks(let range): "\(range.lowerBound) to \(range.upperBound) weeks"
    case .week(let range): "week \(range.lowerBound) to \(range.upperBound)"
    case .quantity(let bounds, let unit): range(bounds, unit: unit)
    case .registry(let bounds, let unit): "\(range(bounds, unit: .none)) (\(unit))"
    case .ends(let bounds): range(bounds, unit: .none) + ", the lowest first"
    case .aboveZero: "above 0"
    case .someValues: "a list of at least one value"
    case .someArms: "a map with at least one arm"
    }
  }

  /// What a name must be.
  static func rule(_ rule: NameRule) -> String {
    switch rule {
    case .letters(let dashes): "1 to 64 letters, digits\(dashes ? ", '-'" : "") or '_'"
    case .line(let maximum): "one line of 1 to \(maximum) characters"
    }
  }

  /// A range of quantities.
  static func range(_ range: ClosedRange<Double>, unit: FieldUnit) -> String {
    let low = NumberText.write(range.lowerBound)
    let high = NumberText.write(range.upperBound)
    return switch unit {
    case .none, .count: "\(low) to \(high)"
    case .share: "\(ShownText.percent(range.lowerBound)) to \(ShownText.percent(range.upperBound))"
    case .euro, .euroPerYear, .euroPerHour: "EUR \(low) to \(unit.written(high).dropFirst(4))"
    case .perWeek, .hoursPerWeek, .hours, .weeks: "\(low) to \(unit.written(high))"
    }
  }

  /// What to write.
  static func example(_ example: ValueExample) -> String {
    switch example {
    case .written(let text): text
    case .bareNumber: "a bare number"
    case .keysBelow: "its keys below it"
    case .arms: "at least one arm"
    case .text: "a text"
    case .name: "a name"
    case .path: "a path"
    case .number: "a number"
    case .amount(let text): "an amount such as \(text)"
    case .share(let text): "a share such as \(text)"
    case .weeks: "a number of weeks"
    case .week: "a week"
    case .flag: "'on' or 'off'"
    case .consent: "how those in it agreed"
    }
  }

  /// Why a text is no YAML.
  static func syntax(_ fault: SyntaxFault) -> String {
    switch fault {
    case .parser(let problem, let doing, let line):
      problem + (doing.map { " (\($0), line \(line))" } ?? "")
    case .unreadable: "the text cannot be read"
    }
  }
}
