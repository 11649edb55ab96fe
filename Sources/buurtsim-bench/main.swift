import BuurtModel

let n = Int(CommandLine.arguments[1]) ?? 100000
let jobs = Int(CommandLine.arguments[2]) ?? 1
let burn = Int(CommandLine.arguments[3]) ?? 4
let ticks = Int(CommandLine.arguments[4]) ?? 12
let model = try ReferenceModel(households: n, seed: 1, threads: jobs)
for _ in 0..<burn { model.step() }
let t0 = model.tieUpdates, f0 = model.formed
let clock = ContinuousClock()
let elapsed = clock.measure { for _ in 0..<ticks { model.step() } }
let s = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
let st = model.statistics()
print("n", n, "jobs", jobs, "hhw/s M", Double(n * ticks) / s / 1e6, "tie/s M", Double(model.tieUpdates - t0) / s / 1e6, st,
  "formed/hh-yr", Double(model.formed - f0) / Double(n) / Double(ticks) * 52)
