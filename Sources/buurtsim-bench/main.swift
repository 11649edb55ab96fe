import BuurtModel
import BuurtScenario
import Glibc

func read(_ path: String) -> [UInt8] {
  let f = unsafe fopen(path, "r")!
  var out: [UInt8] = []
  var buf = [UInt8](repeating: 0, count: 1 << 20)
  while true { let n = unsafe fread(&buf, 1, buf.count, f); if n == 0 { break }; out += buf[0..<n] }
  unsafe fclose(f)
  return out
}
let a = CommandLine.arguments
var p = Parameters()
for o in a.dropFirst(5) where o.contains("=") {
  let kv = o.split(separator: "="); ParameterRegistry.definition(String(kv[0]))!.write(&p, Double(kv[1])!)
}
let table = try KWBReader.read(read(a[1]), file: a[1]).table(
  select: TableSelection(),
  scale: 1,
  parameters: p
)
.table
let burn = Int(a[3])!, weeks = Int(a[4])!
var input = SimulationInput(
  table: table,
  parameters: p,
  seed: 1,
  replicate: 0,
  burnIn: burn,
  weeks: weeks,
  breakdowns: ["initial_decile"]
)
if a.contains("ALL") {
  input.plans = [
    InterventionPlan(kind: "ontmoetingsplek", name: "Huis", from: 0),
    InterventionPlan(kind: "opbouwwerk", name: "Ow", from: 0),
    InterventionPlan(kind: "groepsgewijze_hulp", name: "G", from: 0),
  ]
}
let clock = ContinuousClock()
func secs(_ d: Duration) -> Double { Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18 }
var sim: Simulation!
print(
  "households",
  table.households,
  "build",
  secs(try clock.measure { sim = try Simulation(input, threads: Int(a[2])!) })
)
func show(_ o: Observation) {
  var s = "week \(o.week) hh \(o.world.households)"
  for (d, v) in zip(MeasureCatalogue.household, o.world.values) {
    s += " \(d.key)=\((v * 1000).rounded() / 1000)"
  }
  for (d, v) in zip(MeasureCatalogue.network, o.network) { s += " \(d.key)=\((v * 1000).rounded() / 1000)" }
  print(s)
  for i in o.interventions { print("  ", i.name, i.values) }
}
show(sim.observe(snapshot: true, buurten: false))
for v in sim.violations() { print("VIOLATION", v) }
var phases = Array(repeating: 0.0, count: Simulation.schedule.count)
let start = clock.now
for w in 1...(burn + weeks) {
  sim.step(timedBy: { secs(start.duration(to: clock.now)) }, into: &phases)
  if w % 260 == 0 || w == burn {
    show(sim.observe(snapshot: true, buurten: false));
    for v in sim.violations().prefix(3) { print("VIOLATION", v) }
  }
}
let total = phases.reduce(0, +)
print(
  "hhw/s",
  Double(table.households) * Double(burn + weeks) / total / 1e6,
  "M; records/hh",
  Double(sim.tieRecords) / Double(sim.households),
  "bytes/hh",
  Double(sim.byteCount) / Double(sim.households)
)
for (d, s) in zip(Simulation.schedule, phases) {
  print(
    "  \(d.name): \((s / total * 1000).rounded() / 10) %  ns/hh-week \((s / Double(table.households) / Double(burn + weeks) * 1e10).rounded() / 10)"
  )
}
