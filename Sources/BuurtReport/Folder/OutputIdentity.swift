public import BuurtExperiment
import BuurtScenario

/// What an output is a function of, as one number: the resolved scenario, the digests of its inputs and the
/// version of the program.
public struct OutputIdentity: Sendable, Equatable {
  /// SHA-256 in hexadecimal, of the whole experiment or of one replicate of it.
  public let digest: String
  /// The folder's name: scenario, first eight digits, and the replicate where only one is run.
  public let folderName: String

  /// The identity of an experiment.
  public init(_ plan: ExperimentPlan) {
    let scenario = plan.scenario
    var text = "buurtsim \(ProgramVersion.text)\n\(Disk.digest(of: Array(scenario.resolved.utf8)))\n"
    for input in scenario.inputs { text += Disk.digest(of: input.bytes) + "\n" }
    let whole = Disk.digest(of: Array(text.utf8))
    let name = "\(scenario.name)-\(whole.prefix(8))"
    guard plan.replicates.count < scenario.runsPerArm, let only = plan.replicates.first else {
      digest = whole
      folderName = name
      return
    }
    digest = Disk.digest(of: Array("\(whole) replicate \(only)\n".utf8))
    folderName = "\(name)-replicate\(only)"
  }
}
