import Testing

@testable import BuurtModel

@Suite struct ReferenceModelTests {
  /// DWSN-1 in its settled state; the ranges are those of independent implementations of the same model.
  @Test func `100,000 households settle at the known shape of the network`() throws {
    let model = try ReferenceModel(households: 100_000, seed: 1, threads: 2)
    for _ in 0..<52 { model.step() }
    let formed = model.formed
    for _ in 0..<104 { model.step() }
    let statistics = model.statistics()
    #expect((10.0...10.25).contains(statistics.meanDegree))
    #expect((0.290...0.295).contains(statistics.meanStrength))
    #expect((0.81...0.82).contains(statistics.inBlock))
    #expect((0.044...0.050).contains(statistics.clustering))
    #expect((0.87...0.91).contains(Double(model.formed - formed) / 100_000 / 2))
    #expect(model.week == 156)
    #expect(statistics.meanDegree == Double(2 * statistics.ties) / 100_000)
  }

  @Test func `threads change nothing, the seed does`() throws {
    func shape(_ seed: UInt64, _ threads: Int) throws -> [Double] {
      let model = try ReferenceModel(households: 12_000, seed: seed, threads: threads)
      for _ in 0..<30 { model.step() }
      let found = model.statistics()
      return [
        Double(found.ties), found.meanStrength, found.inBlock, found.clustering, Double(model.formed),
        Double(model.tieUpdates),
      ]
    }
    let one = try shape(3, 1)
    #expect(try shape(3, 2) == one)
    #expect(try shape(3, 5) == one)
    #expect(try shape(4, 1) != one)
  }
}
