/// The norm of reciprocity of a buurt: attendance raises it slowly, for those who stay at home too.
///
/// In four weeks: n += rise * (share that came this week) * (1 - n) - fall * (n - start).
///
/// - Properties: behind the switch `norm`, off by default; then n stays at its start and nothing hangs on it.
///   It enters perceived support and thuisgevoel of every household of the buurt, visitor or not.
/// - Source: Coleman 1988 and Putnam 2007, as the literature on youth help reads them (M-80, M-81): the sign.
/// - Assumption: sizes, centred low.
struct Norm: Sendable {
  private let start: Float
  private let rise: Float
  private let fall: Float

  /// Constants from the registry.
  init(_ input: SimulationInput) {
    let p = input.parameters.civic
    let share = Double(Wellbeing.period) / weeksPerYear
    let isOn = input.switches[.norm]
    start = Float(p.norm.value)
    rise = isOn ? Float(1 - Exponential.exp(-p.normRise.value * share)) : 0
    fall = isOn ? Float(1 - Exponential.exp(-p.normFall.value * share)) : 0
  }

  /// How far a norm is beyond where it started, 0 with the switch off.
  @inline(__always)
  func beyond(_ norm: Float) -> Float { norm - start }

  /// Four weeks of a buurt of which a share came to a place or a meeting this week.
  func act(_ buurt: Int, attendance: Float, _ world: World) {
    let now = world.civic.norm[buurt]
    world.civic.norm[buurt] = now + rise * attendance * (1 - now) - fall * (now - start)
  }
}
