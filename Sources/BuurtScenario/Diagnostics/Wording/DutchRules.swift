import BuurtModel

/// What is checked and what it must be, in Dutch: the parts of sentences that several problems share.
enum DutchRules {
  /// What a problem is about.
  static func subject(_ subject: Subject) -> String {
    switch subject {
    case .key(let key): "'\(key)'"
    case .scenario: "het scenario"
    case .intervention: "een interventie"
    case .shock: "een schok"
    case .preset: "een preset"
    case .bundlePart: "een onderdeel van een bundel"
    case .arm(let name): "arm '\(name)'"
    case .armName: "de naam van een arm"
    case .table: "de tabel"
    }
  }

  /// What a value must be, with its verb, behind `moet`.
  static func rule(_ rule: ValueRule) -> String {
    switch rule {
    case .whole(let range): "\(range.lowerBound) tot en met \(range.upperBound) zijn"
    case .wholeWeeks(let range): "\(range.lowerBound) tot en met \(range.upperBound) weken zijn"
    case .week(let range): "week \(range.lowerBound) tot en met \(range.upperBound) zijn"
    case .quantity(let bounds, let unit): range(bounds, unit: unit) + " zijn"
    case .registry(let bounds, let unit): "\(range(bounds, unit: .none)) zijn (\(unit))"
    case .ends(let bounds): range(bounds, unit: .none) + " zijn, de laagste eerst"
    case .aboveZero: "groter zijn dan 0"
    case .someValues: "een lijst met ten minste één waarde zijn"
    case .someArms: "een blok met ten minste één arm zijn"
    }
  }

  /// What a name must be, with its verb, behind `moet`.
  static func rule(_ rule: NameRule) -> String {
    switch rule {
    case .letters(let dashes): "bestaan uit 1 tot en met 64 letters, cijfers\(dashes ? ", '-'" : "") of '_'"
    case .line(let maximum): "één regel van 1 tot en met \(maximum) tekens zijn"
    }
  }

  /// A range of quantities; numbers as scenarios write them, units in Dutch.
  static func range(_ range: ClosedRange<Double>, unit: FieldUnit) -> String {
    let numbers = "\(NumberText.write(range.lowerBound)) tot en met \(NumberText.write(range.upperBound))"
    return switch unit {
    case .none, .count: numbers
    case .share: "\(ShownText.percent(range.lowerBound)) tot en met \(ShownText.percent(range.upperBound))"
    case .perWeek: numbers + " per week"
    case .hoursPerWeek: numbers + " uur per week"
    case .hours: numbers + " uur"
    case .weeks: numbers + " weken"
    case .euro: "EUR " + numbers
    case .euroPerYear: "EUR " + numbers + " per jaar"
    case .euroPerHour: "EUR " + numbers + " per uur"
    }
  }

  /// What to write.
  static func example(_ example: ValueExample) -> String {
    switch example {
    case .written(let text): text
    case .bareNumber: "alleen een getal"
    case .keysBelow: "de sleutels eronder"
    case .arms: "ten minste één arm"
    case .text: "een tekst"
    case .name: "een naam"
    case .path: "een pad"
    case .number: "een getal"
    case .amount(let text): "een bedrag zoals \(text)"
    case .share(let text): "een aandeel zoals \(text)"
    case .weeks: "een aantal weken"
    case .week: "een week"
    case .flag: "'on' of 'off'"
    case .consent: "hoe de mensen erin hebben toegestemd"
    }
  }

  /// Why a text is no YAML.
  static func syntax(_ fault: SyntaxFault) -> String {
    switch fault {
    case .parser(let problem, let doing, let line):
      DutchParser.sentence(problem) + (doing.map { " (\(DutchParser.sentence($0)), regel \(line))" } ?? "")
    case .unreadable: "de tekst is niet te lezen"
    }
  }

  /// A number with a comma before its decimals, for sentences; never for what is to be written.
  static func decimal(_ number: String) -> String { String(number.map { $0 == "." ? "," : $0 }) }
}
