import BuurtModel

/// Quantities as scenarios write them: a number with its unit.
enum QuantityText {
  /// Why a text is not a quantity.
  enum Fault: Error, Equatable {
    /// The number itself is wrong.
    case number(NumberFault)
    /// The unit is not one of these; each is an example of what to write.
    case unit(accepted: [ValueExample])
  }

  /// The value of a text in the field's own unit.
  static func read(_ text: String, unit: FieldUnit) -> Result<Double, Fault> {
    let (number, currency, words) = split(text)
    guard let number else { return .failure(.number(.word)) }
    let refusing = currency || unit.isMoney || unit == .count
    let value: Double
    switch NumberText.read(number, refusingThousands: refusing) {
    case .success(let read): value = read
    case .failure(let error): return .failure(.number(error.fault))
    }
    let form = unit.forms.first { $0.currency == currency && $0.words == words }
    guard let form else { return .failure(.unit(accepted: unit.examples)) }
    let converted = value * form.times / form.over
    return converted.isFinite ? .success(converted) : .failure(.number(.notFinite))
  }

  /// A value in the field's own unit as text that reads back to it.
  static func write(_ value: Double, unit: FieldUnit) -> String {
    var number = NumberText.write(value)
    // Three decimals could be taken for thousands, so they get a fourth.
    if unit.isMoney || unit == .count, case .failure = NumberText.read(number, refusingThousands: true) {
      number += "0"
    }
    return unit.written(number)
  }

  // The number, whether it is money, and the words of the unit in lower case.
  private static func split(_ text: String) -> (number: String?, currency: Bool, words: [String]) {
    var spaced = ""
    for character in text {
      switch character {
      case "%": spaced += " % "
      case "€": spaced += " eur "
      default: spaced.append(character)
      }
    }
    var words = spaced.split { $0 == " " || $0 == "\t" }.map { String($0) }
    // EUR60000 without a blank.
    if let first = words.first, first.count > 3, first.lowercased().hasPrefix("eur") {
      words.replaceSubrange(0..<1, with: ["eur", String(first.dropFirst(3))])
    }
    var currency = false
    if words.first?.lowercased() == "eur" {
      currency = true
      words.removeFirst()
    }
    guard let number = words.first else { return (nil, currency, []) }
    words.removeFirst()
    words = words.map { $0.lowercased() }
    if words.first == "eur", !currency {
      currency = true
      words.removeFirst()
    }
    return (number, currency, words)
  }
}

/// One way of writing a unit, with the conversion to the field's own.
struct UnitForm: Sendable {
  var currency: Bool
  var words: [String]
  var times: Double
  var over: Double

  init(_ words: String = "", times: Double = 1, over: Double = 1, currency: Bool = false) {
    self.currency = currency
    self.words = words.split(separator: " ").map { String($0) }
    self.times = times
    self.over = over
  }
}

extension FieldUnit {
  /// Whether it is an amount of money.
  var isMoney: Bool { self == .euro || self == .euroPerYear || self == .euroPerHour }

  /// Every way of writing the unit.
  var forms: [UnitForm] {
    switch self {
    case .none, .count: [UnitForm()]
    case .share: [UnitForm(), UnitForm("%", over: 100)]
    case .perWeek: Self.weekly("")
    case .hoursPerWeek: Self.weekly("") + Self.weekly("hours ") + Self.weekly("hour ")
    case .hours:
      [
        UnitForm("hours"), UnitForm("hour"), UnitForm("minutes", over: 60), UnitForm("minute", over: 60),
      ]
    case .weeks:
      [
        UnitForm("weeks"), UnitForm("week"), UnitForm("days", over: 7), UnitForm("day", over: 7),
        UnitForm("months", times: weeksPerYear, over: 12), UnitForm("month", times: weeksPerYear, over: 12),
        UnitForm("years", times: weeksPerYear), UnitForm("year", times: weeksPerYear),
      ]
    case .euro: [UnitForm(currency: true)]
    case .euroPerYear:
      [
        UnitForm("per year", currency: true), UnitForm("per month", times: 12, currency: true),
        UnitForm("per week", times: weeksPerYear, currency: true),
      ]
    case .euroPerHour: [UnitForm("per hour", currency: true)]
    }
  }

  private static func weekly(_ noun: String) -> [UnitForm] {
    [
      UnitForm(noun + "per week"), UnitForm(noun + "per month", times: 12, over: weeksPerYear),
      UnitForm(noun + "per year", over: weeksPerYear), UnitForm(noun + "per day", times: 7),
    ]
  }

  /// Examples of what to write.
  var examples: [ValueExample] {
    switch self {
    case .none, .count: [.bareNumber]
    case .share: ValueExample.quoted("12 %", "0.12")
    case .perWeek: ValueExample.quoted("120 per week", "per day", "per month", "per year")
    case .hoursPerWeek: ValueExample.quoted("18 hours per week", "per day", "per month", "per year")
    case .hours: ValueExample.quoted("2 hours", "90 minutes")
    case .weeks: ValueExample.quoted("6 weeks", "90 days", "3 months", "2 years")
    case .euro: ValueExample.quoted("EUR 57")
    case .euroPerYear: ValueExample.quoted("EUR 60000 per year", "per month", "per week")
    case .euroPerHour: ValueExample.quoted("EUR 70 per hour")
    }
  }

  /// The unit behind (or before) a number.
  func written(_ number: String) -> String {
    switch self {
    case .none, .count, .share: number
    case .perWeek: number + " per week"
    case .hoursPerWeek: number + " hours per week"
    case .hours: number + " hours"
    case .weeks: number + " weeks"
    case .euro: "EUR " + number
    case .euroPerYear: "EUR " + number + " per year"
    case .euroPerHour: "EUR " + number + " per hour"
    }
  }
}
