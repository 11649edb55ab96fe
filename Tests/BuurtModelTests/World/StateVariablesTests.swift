import Testing

@testable import BuurtModel

/// The list of state variables against the columns themselves.
@Suite struct StateVariablesTests {
  private static func listed(_ entity: String) -> Set<String> {
    Set(StateVariableCatalogue.all.filter { $0.entity == entity }.map(\.name))
  }

  /// Names of the columns of a struct of columns, with the room before those of a struct in it.
  private static func columns(of value: Any, room: String = "") -> [String] {
    Mirror(reflecting: value).children.flatMap { child -> [String] in
      guard let label = child.label else { return [] }
      let type = "\(type(of: child.value))"
      if type.hasPrefix("Column<") { return [room + label] }
      return type.hasSuffix("Columns") ? columns(of: child.value, room: "\(label).") : []
    }
  }

  private static func expectListed(_ names: [String], _ entity: String) {
    let missing = names.filter { !listed(entity).contains($0) }
    let left = listed(entity).subtracting(names).sorted()
    #expect(missing == [], "add a row for each to World/StateVariables.swift")
    #expect(left == [], "rows of World/StateVariables.swift without a column")
  }

  @Test func `every column of households has a row in the list of state variables, and no row is left over`()
  {
    let memory = ColumnMemory()
    let names = Self.columns(of: Households(rows: 16, in: memory))
    #expect(names.count > 40)
    Self.expectListed(names, "household")
  }

  @Test func `every field of a tie and a place has a row, and no row is left over`() {
    let tie = TieRecord(
      low: 0,
      high: 1,
      lowIdentity: 0,
      highIdentity: 1,
      strength: 1,
      born: 0,
      marks: 0,
      meetings: 0,
      embedded: 0,
      similarity: 0,
      source: 0
    )
    Self.expectListed(Mirror(reflecting: tie).children.compactMap(\.label), "tie")
    let place = Place(
      identity: 0,
      buurt: 0,
      from: 0,
      until: 1,
      capacity: 1,
      openHours: 1,
      slots: 1,
      threshold: 0,
      formal: 0,
      jointTask: 0,
      activity: 0,
      sharedExperience: 0,
      audience: nil,
      ownHours: 0,
      source: 0
    )
    let state = Mirror(reflecting: PlaceState()).children.compactMap { $0.label.map { "state.\($0)" } }
    let fields = Mirror(reflecting: place).children.compactMap(\.label).filter { $0 != "state" }
    Self.expectListed(fields + state, "place")
    let memory = ColumnMemory()
    let rosters = Mirror(reflecting: Rosters(perBuurt: [1], codes: ["BU99010000"], in: memory)).children
    Self.expectListed(rosters.compactMap(\.label).filter { $0 != "ofBuurt" }, "roster")
  }

  @Test func `a row says its unit and ends its sentence`() {
    #expect(
      Set(StateVariableCatalogue.all.map { "\($0.entity) \($0.name)" }).count
        == StateVariableCatalogue.all.count
    )
    for row in StateVariableCatalogue.all {
      #expect(!row.unit.isEmpty && row.sentence.hasSuffix("."), "\(row.name)")
    }
  }
}
