import Testing

@testable import BuurtModel

@Suite struct ParameterRegistryTests {
  /// The quantities of a group, nested parts included.
  private static func leaves(_ value: Any) -> [Double] {
    if let quantity = value as? any Quantity { return [quantity.value] }
    return Mirror(reflecting: value).children.flatMap { leaves($0.value) }
  }

  @Test func `a key is group, dot, name in snake_case, and stands once`() {
    let keys = ParameterRegistry.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(key.wholeMatch(of: /[a-z]+(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+/) != nil, "\(key)")
    }
  }

  @Test(arguments: ParameterRegistry.all.map(\.key))
  func `a row has a unit, a source, a sentence and a default inside a range`(key: String) throws {
    let row = try #require(ParameterRegistry.definition(key))
    #expect(!row.unit.isEmpty)
    #expect(!row.source.isEmpty)
    #expect(row.sentence.hasSuffix(".") && row.sentence.count > 15)
    #expect(row.range.contains(row.defaultValue))
    #expect(row.range.lowerBound < row.range.upperBound)
    #expect(row.range.lowerBound.isFinite && row.range.upperBound.isFinite)
    switch row.unit {
    case Share.unit, Probability.unit, WeeklyProbability.unit:
      #expect(row.range.lowerBound >= 0 && row.range.upperBound <= 1)
    case Count.unit, RatePerYear.unit, RatePerWeek.unit, Weeks.unit, Years.unit:
      #expect(row.range.lowerBound >= 0)
    default: break
    }
    #expect(row.read(Parameters()) == row.defaultValue)
  }

  @Test(arguments: ParameterRegistry.all.map(\.key))
  func `writing a row changes its own number and no other`(key: String) throws {
    let row = try #require(ParameterRegistry.definition(key))
    let value = row.defaultValue == row.range.lowerBound ? row.range.upperBound : row.range.lowerBound
    var parameters = Parameters()
    let before = Self.leaves(parameters)
    row.write(&parameters, value)
    #expect(row.read(parameters) == value)
    #expect(zip(before, Self.leaves(parameters)).count { $0 != $1 } == 1)
  }

  @Test func `every stored number of every group has a row, under the group's name`() {
    var all = 0
    for group in Mirror(reflecting: Parameters()).children {
      let name = group.label ?? ""
      let numbers = Self.leaves(group.value)
      #expect(numbers.count == ParameterRegistry.all.count { $0.key.hasPrefix(name + ".") }, "\(name)")
      #expect(numbers.allSatisfy { $0.isFinite }, "\(name)")
      all += numbers.count
    }
    #expect(all == ParameterRegistry.all.count)
  }

  @Test func `an unknown key has no row`() { #expect(ParameterRegistry.definition("upkeep.nonsense") == nil) }
}
