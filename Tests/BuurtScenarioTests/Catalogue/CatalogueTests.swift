import BuurtModel
import BuurtScenario
import Foundation
import Testing

/// The catalogue, row by row: every system that the documents name is there.
@Suite struct CatalogueTests {
  @Test func `the catalogue has every row once, with a form, a kind, evidence and sources to follow`() throws
  {
    let rows = try ShippedPresets.rows()
    #expect(rows.count == 265 && Set(rows.map(\.key)).count == 265)
    let forms = Dictionary(grouping: rows, by: \.form).mapValues(\.count)
    #expect(forms == [.preset: 156, .regime: 54, .context: 45, .instrument: 10])
    for row in rows {
      #expect(row.key.wholeMatch(of: /[a-z0-9]+(_[a-z0-9]+)*/) != nil && !row.name.isEmpty, "\(row.key)")
      #expect(!row.sources.isEmpty && !row.evidence.isEmpty && !row.kind.isEmpty, "\(row.key)")
      for source in row.sources {
        let cited = source.wholeMatch(of: /(RVS 2024|SCP 2025|Movisie 2023|Inholland 2021), [A-Z0-9-]+[a-z]?/)
        #expect(cited != nil, "\(row.key): \(source)")
      }
      #expect(row.carriers.isEmpty == (row.form == .preset || row.form == .regime), "\(row.key)")
    }
  }

  @Test func `every preset and regime has a file under its key that holds its kind`() throws {
    let rows = try ShippedPresets.rows().filter { $0.form == .preset || $0.form == .regime }
    let missing = rows.map(\.key).filter { !ShippedPresets.keys.contains($0) }
    #expect(missing.isEmpty, "\(missing.count) of \(rows.count) without a file: \(missing)")
    let notes = Dictionary(uniqueKeysWithValues: ShippedPresets.reader.presetNotes().map { ($0.key, $0) })
    for row in rows where !missing.contains(row.key) {
      guard let preset = notes[row.key] else {
        Issue.record("\(row.key).yaml cannot be read as a preset")
        continue
      }
      let wanted = row.form == .regime ? "beleidsregime" : row.kind
      #expect(preset.kind.components(separatedBy: " + ").contains(wanted), "\(row.key): \(preset.kind)")
      for note in ["what", "source", "evidence", "against", "conditions"] {
        #expect((preset[note] ?? "").count > 3, "\(row.key): \(note)")
      }
      #expect(!preset.fields.isEmpty, "\(row.key) sets nothing of its own")
    }
  }

  @Test func `regimes differ from each other in more than their text`() throws {
    let regimes = try ShippedPresets.rows().filter { $0.form == .regime }.map(\.key)
    var seen: [String: String] = [:]
    for key in regimes {
      let result = try ShippedPresets.read(key)
      let plan = try #require(result.scenario?.arms.first?.plans.first, "\(key)")
      let values = plan.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined()
      let until = plan.until.map { "\($0)" } ?? ""
      #expect(seen[values + until] == nil, "\(key) and \(seen[values + until] ?? "")")
      seen[values + until] = key
    }
    #expect(seen.count == 54)
  }

  @Test func `instruments have a view, and context names phases and groups of parameters that exist`() throws
  {
    let views = Set(MeasureCatalogue.network.map(\.key).filter { $0.hasPrefix("seen_by_") })
    let phases = Set(Simulation.schedule.map(\.name))
    let groups = Set(ParameterRegistry.all.compactMap { $0.key.split(separator: ".").first.map(String.init) })
    var used: Set<String> = []
    for row in try ShippedPresets.rows() {
      for carrier in row.carriers {
        switch carrier {
        case .view(let key):
          #expect(views.contains(key) && row.form == .instrument, "\(row.key): \(key)")
          used.insert(key)
        case .phase(let name): #expect(phases.contains(name), "\(row.key): \(name)")
        case .parameters(let group): #expect(groups.contains(group), "\(row.key): \(group)")
        }
      }
      if row.form == .context {
        #expect(row.carriers.contains { if case .phase = $0 { true } else { false } })
      }
    }
    #expect(used == views)
  }

  @Test func `a catalogue with another header or a broken row is refused where it breaks`() throws {
    #expect(throws: ProgrammeCatalogue.Fault.columns) { try ProgrammeCatalogue.read(Array("a,b\n".utf8)) }
    let header = ProgrammeCatalogue.columns.joined(separator: ",")
    let good = "k,N,maatje,,context,,,,,,,figure,\"RVS 2024, I-1\",phase needs,"
    #expect(
      try ProgrammeCatalogue.read(Array("\(header)\n\(good)\n".utf8)).map(\.carriers) == [[.phase("needs")]]
    )
    for broken in [good.replacing("context", with: "plan"), good.replacing("phase", with: "fase"), "k,N"] {
      #expect(throws: ProgrammeCatalogue.Fault.row(line: 3)) {
        try ProgrammeCatalogue.read(Array("\(header)\n\(good)\n\(broken)\n".utf8))
      }
    }
  }
}
