import BuurtModel
import BuurtScenario
import Testing

/// What a selection and a scale make of a table.
@Suite struct KWBTableTests {
  private static let text = """
    gwb_code;regio;gm_naam;a_inw;a_hh;g_hhgro
    GM9901;Voorbeeldstad;Voorbeeldstad;2000;1000;2.0
    WK990101;Wijk 01 Noord;Voorbeeldstad;2000;1000;2.0
    BU99010101;Molenwijk;Voorbeeldstad;1200;600;2.0
    BU99010102;Kade;Voorbeeldstad;60;30;2.0
    BU99010201;Haven;Voorbeeldstad;0;0;.
    BU99010202;Ven;Voorbeeldstad;210;.;2.1
    BU99010203;Plas;Voorbeeldstad;.;.;.
    GM9902;Elders;Elders;500;250;2.0
    BU99020101;Ginder;Elders;500;250;2.0
    """

  private func take(
    _ select: TableSelection,
    scale: Double = 1
  ) throws -> (table: BuurtTable, notices: [KWBNotice]) {
    try KWBTables.read(Self.text).table(select: select, scale: scale, parameters: Parameters())
  }

  @Test func `all buurten come in the order of the file; one without any number is left out`() throws {
    let (table, notices) = try take(TableSelection())
    #expect(
      table.buurten.map(\.code) == ["BU99010101", "BU99010102", "BU99010201", "BU99010202", "BU99020101"]
    )
    #expect(table.buurten.map(\.households) == [600, 30, 0, 100, 250])
    #expect(notices.contains(.leftOut(buurt: "BU99010203")))
    #expect(notices.contains(.householdsEstimated(buurt: "BU99010202", households: 100)))
    #expect(notices.contains(.emptyBuurten(["BU99010201"])))
    #expect(!notices.contains { $0.isProblem })
  }

  @Test(arguments: ["Voorbeeldstad", "voorbeeldstad ", "GM9901", "gm9901"])
  func `a gemeente is selected by name or code`(name: String) throws {
    let (table, _) = try take(TableSelection(gemeenten: [name]))
    #expect(table.buurten.count == 4)
    #expect(table.buurten.allSatisfy { $0.gemeente == "GM9901" && $0.gemeenteName == "Voorbeeldstad" })
  }

  @Test func `a wijk is selected by code or name, buurten by code or name`() throws {
    #expect(try take(TableSelection(wijken: ["WK990101"])).table.buurten.count == 2)
    #expect(try take(TableSelection(wijken: ["wijk 01 noord"])).table.buurten.count == 2)
    let (table, notices) = try take(TableSelection(buurten: ["BU99020101", "kade", "Nergens"]))
    #expect(table.buurten.map(\.name) == ["Kade", "Ginder"])
    #expect(
      notices.contains { notice in
        guard case .unknownSelection(let unknown) = notice else { return false }
        return unknown.key == .buurten && unknown.name == "Nergens" && unknown.known.first == "Molenwijk"
      }
    )
  }

  @Test func `an unknown gemeente is a problem that names those there are`() throws {
    let (table, notices) = try take(TableSelection(gemeenten: ["Voorbeeldstat"]))
    #expect(table.buurten.isEmpty)
    #expect(
      notices.filter(\.isProblem) == [
        .unknownSelection(
          UnknownName(key: .gemeente, name: "Voorbeeldstat", known: ["Voorbeeldstad", "Elders"])
        ),
        .nothingSelected,
      ]
    )
  }

  @Test func `buurten below the minimum are left out and counted`() throws {
    let (table, notices) = try take(TableSelection(gemeenten: ["Voorbeeldstad"], minHouseholds: 100))
    #expect(table.buurten.map(\.name) == ["Molenwijk", "Ven"])
    #expect(notices.contains(.belowMinimum(buurten: 2, households: 30, minimum: 100)))
  }

  @Test func `a scale changes numbers of households only, and empties no buurt`() throws {
    let full = try take(TableSelection()).table
    let small = try take(TableSelection(), scale: 0.01).table
    #expect(small.buurten.map(\.households) == [6, 1, 0, 1, 3])
    #expect(small.buurten.map(\.margins) == full.buurten.map(\.margins))
    #expect(try take(TableSelection(), scale: 2.5).table.buurten[0].households == 1500)
  }

  @Test func `every number of the population group changes the households or the table`() throws {
    // One table without any margin, one with low incomes and few families.
    let bare = "gwb_code;a_hh\nBU99010101;1500"
    let poor = "gwb_code;a_hh;p_hh_li;p_hh_hi\nBU99010101;1500;61.5;8.0"
    func drawn(_ parameters: Parameters) throws -> [[HouseholdProfile]] {
      try [bare, poor].map { text in
        let table = try KWBTables.read(text).table(select: TableSelection(), parameters: parameters).table
        return PopulationSynthesis(table: table, parameters: parameters.population)
          .households(ofBuurt: 0, key: RandomKey(seed: 1, replicate: 0))
      }
    }
    let before = try drawn(Parameters())
    let definitions = ParameterRegistry.all.filter { $0.key.hasPrefix("population.") }
    #expect(definitions.count == 40)
    for definition in definitions {
      let far =
        definition.range.upperBound - definition.defaultValue
        > definition.defaultValue - definition.range.lowerBound
      var parameters = Parameters()
      definition.write(&parameters, far ? definition.range.upperBound : definition.range.lowerBound)
      #expect(try drawn(parameters) != before, "\(definition.key) does nothing")
    }
  }

  @Test func `shares of one whole sum to one wherever they come from`() throws {
    for url in [KWBTables.voorbeeldstad] {
      let table = try KWBTables.read(url).table(select: TableSelection(), parameters: Parameters()).table
      for buurt in table.buurten {
        for partition in Margin.partitions {
          #expect(abs(partition.reduce(0) { $0 + buurt[$1].value } - 1) < 1e-12)
          #expect(Set(partition.map { buurt[$0].origin }).count == 1)
        }
      }
    }
  }
}
