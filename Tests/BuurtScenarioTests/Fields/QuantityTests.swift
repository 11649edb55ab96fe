import BuurtModel
import Testing

@testable import BuurtScenario

@Suite struct QuantityTests {
  @Test(arguments: [
    ("120 per week", FieldUnit.perWeek, 120.0), ("52 per year", .perWeek, 1), ("13 per month", .perWeek, 3),
    ("2 per day", .perWeek, 14), ("18 hours per week", .hoursPerWeek, 18), ("18 per week", .hoursPerWeek, 18),
    ("52 hours per month", .hoursPerWeek, 12), ("90 minutes", .hours, 1.5), ("2 hours", .hours, 2),
    ("91 days", .weeks, 13), ("3 months", .weeks, 13), ("2 years", .weeks, 104), ("6 weeks", .weeks, 6),
    ("EUR 60000 per year", .euroPerYear, 60_000), ("€ 5000 per month", .euroPerYear, 60_000),
    ("EUR57", .euro, 57), ("57 EUR", .euro, 57), ("EUR 70.5 per hour", .euroPerHour, 70.5),
    ("12 %", .share, 0.12),
    ("7%", .share, 0.07), ("0.12", .share, 0.12), (".5", .none, 0.5), ("1e-3", .none, 0.001),
    ("40", .count, 40),
  ])
  func `a quantity is converted to the unit of its field`(text: String, unit: FieldUnit, value: Double) {
    #expect(QuantityText.read(text, unit: unit) == .success(value))
  }

  @Test func `every unit reads back what it writes`() {
    let units: [FieldUnit] = [
      .none, .share, .perWeek, .hoursPerWeek, .hours, .weeks, .euro, .euroPerYear, .euroPerHour, .count,
    ]
    var random = RandomSource(seed: 7)
    var values = [0, 1, 0.1, 57.125, 60.0, 1_234.567, 1e-9, 1e17, 12.0 / 52]
    for _ in 0..<200 { values.append(Double.random(in: 0...10_000, using: &random)) }
    for unit in units {
      for value in values {
        let text = QuantityText.write(value, unit: unit)
        #expect(QuantityText.read(text, unit: unit) == .success(value), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("60.000", NumberFault.thousands), ("1.000.000", .thousands), ("0,5", .comma), ("1_000", .underscore),
    ("0363", .leadingZero), ("1e999", .notFinite), ("nan", .notFinite), ("-inf", .notFinite), ("", .word),
    ("1.", .word), ("--1", .word), ("0x1F", .word), ("١٢", .word),
  ])
  func `a text that is no number says why`(text: String, fault: NumberFault) {
    #expect(NumberText.read(text, refusingThousands: true) == .failure(NumberError(fault)))
  }

  @Test func `a point before three decimals is allowed where nobody counts in thousands`() {
    #expect(NumberText.read("2.035") == .success(2.035))
    #expect(
      QuantityText.read("0.125", unit: .euro) == .failure(.unit(accepted: ValueExample.quoted("EUR 57")))
    )
    #expect(QuantityText.read("EUR 0.125", unit: .euro) == .success(0.125))
  }
}
