import Testing

@testable import BuurtModel

@Suite struct SupportGatesTests {
  private static let asker = SupportGates.Asker(
    need: 0.6,
    back: 0.4,
    trust: 0.5,
    shame: 0.3,
    reluctance: 0.7,
    stress: 0.8,
    stigma: 0.2
  )
  private static let partner = SupportGates.Partner(
    strength: 0.5,
    debt: 0.9,
    scar: 0.1,
    distance: 1,
    habit: 1,
    load: 0.5,
    stress: 0.25,
    reserve: 0.6
  )

  private static func gates(off: [Switch] = []) -> SupportGates {
    var switches = Switches()
    for item in off { switches[item] = false }
    return SupportGates(SupportParameters.standard, switches)
  }

  @Test func `every gate is the sum that its formula states`() {
    let q = SupportParameters.standard
    let (i, j) = (Self.asker, Self.partner)
    let gates = Self.gates()
    var x = q.ask.value + q.askNeed.value * 0.6 + q.askTrust.value * 0.25 + q.askReturn.value * 0.4
    x += q.habit.value - q.askShame.value * 0.3 - q.askLoad.value * 0.5 - q.askStress.value * 0.25
    x -= q.askDebt.value * 0.9 + q.askDistance.value
    #expect(abs(Double(gates.asking(i, j)) - x) < 1e-5)
    x = q.offer.value + q.offerStrength.value * 0.5 + q.offerSeen.value + q.habit.value
    x -= q.offerReserve.value * 0.6 + q.offerLoad.value * 0.5 + q.offerStigma.value * 0.2
    #expect(abs(Double(gates.giving(i, j, asked: true)) - x) < 1e-5)
    x -= q.offerSeen.value * (1 - q.noticing.value * 0.6)
    #expect(abs(Double(gates.giving(i, j, asked: false)) - x) < 1e-5)
    var owing = j
    owing.debt = -0.5
    x += q.offerOwed.value * 0.5
    #expect(abs(Double(gates.giving(i, owing, asked: false)) - x) < 1e-5)
    x = q.accept.value + q.acceptNeed.value * 0.6 - q.acceptReluctance.value * 0.7
    x += q.acceptReturn.value * 0.4 - q.acceptDebt.value * 0.9 - q.acceptScar.value * 0.1
    #expect(abs(Double(gates.accepting(i, j)) - x) < 1e-5)
  }

  @Test func `with channel b off need lowers nothing, and debt, scar and stigma count for nothing`() {
    let gates = Self.gates(off: [.matthewReciprocity])
    #expect(gates.back(1) == 1 && Self.gates().back(1) == 0)
    var (i, j) = (Self.asker, Self.partner)
    let before = (gates.asking(i, j), gates.giving(i, j, asked: true), gates.accepting(i, j))
    i.stigma = 1
    j.debt = -1
    j.scar = 1
    #expect(before == (gates.asking(i, j), gates.giving(i, j, asked: true), gates.accepting(i, j)))
    let on = Self.gates()
    #expect(on.asking(i, j) != on.asking(Self.asker, Self.partner))
    #expect(on.accepting(i, j) != on.accepting(Self.asker, Self.partner))
  }

  @Test func `with channel e off load and shared stress count for nothing`() {
    let gates = Self.gates(off: [.matthewOverload])
    var (i, j) = (Self.asker, Self.partner)
    let before = (gates.asking(i, j), gates.giving(i, j, asked: true))
    i.stress = 1
    j.stress = 1
    j.load = 3
    #expect(before == (gates.asking(i, j), gates.giving(i, j, asked: true)))
    #expect(Self.gates().asking(i, j) < Self.gates().asking(Self.asker, Self.partner))
  }
}

extension SupportParameters {
  /// The defaults of the registry.
  static var standard: SupportParameters { Parameters().support }
}
