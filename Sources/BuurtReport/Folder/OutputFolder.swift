public import BuurtExperiment
import BuurtScenario

/// The output of one experiment: collects sealed parts in `<folder>.partial/runs/<replicate>/<arm>/`, and
/// becomes `<folder>` in one step when every run is there.
///
/// - Properties: the same bytes for any jobs and any interruption, but for `log.jsonl` and
///   `provenance.json`; a folder that stands is never written to.
public final class OutputFolder: RunSink {
  /// What stands at the place of an output.
  public enum Opening: Sendable {
    /// The experiment is finished: its output is at this path.
    case complete(String)
    /// It has still to be run, or to be run on.
    case open(OutputFolder)
  }

  /// The folder that the output becomes.
  public let path: String
  /// The experiment.
  public let plan: ExperimentPlan
  /// The dialect of its CSV files.
  public let dialect: CSVDialect
  let identity: OutputIdentity
  let log: EventLog
  private let lock: FolderLock
  private let kept: Set<RunIdentity>

  /// The folder in which an experiment collects its parts.
  public static func partialPath(of path: String) -> String { path + ".partial" }

  /// The path of an output.
  ///
  /// - Parameters:
  ///   - plan: the experiment.
  ///   - out: the folder itself where the caller names one; else `out/<scenario>-<hash8>`.
  ///   - again: whether to leave what stands there and take the first free `-2`, `-3`, ...
  /// - Returns: the path, without a slash at its end.
  public static func path(for plan: ExperimentPlan, out: String?, again: Bool) -> String {
    var path = out ?? "out/\(OutputIdentity(plan).folderName)"
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    guard again, Disk.exists(path) else { return path }
    var number = 2
    while Disk.exists("\(path)-\(number)") { number += 1 }
    return "\(path)-\(number)"
  }

  /// Opens the output at a path, and looks which runs are kept from earlier.
  ///
  /// - Parameters:
  ///   - path: the folder that the output becomes.
  ///   - plan: the experiment.
  ///   - dialect: the dialect of its CSV files.
  ///   - now: seconds since 1970, for the log.
  /// - Returns: the finished output, or the folder to run into, locked.
  /// - Throws: `FolderError`.
  public static func open(
    _ path: String,
    plan: ExperimentPlan,
    dialect: CSVDialect = .plain,
    now: @escaping @Sendable () -> Double
  ) throws(FolderError) -> Opening {
    let identity = OutputIdentity(plan)
    if try isComplete(path, identity, dialect) { return .complete(path) }
    let partial = partialPath(of: path)
    let lock = try FolderLock(folder: partial)
    // Another process may have completed it between the first look and the lock.
    if try isComplete(path, identity, dialect) {
      try wrap { () throws(SinkError) in try Disk.remove(partial) }
      return .complete(path)
    }
    try claim(partial, identity)
    let folder = try wrap { () throws(SinkError) in
      try OutputFolder(path, plan, dialect, identity, lock, now)
    }
    return .open(folder)
  }

  private init(
    _ path: String,
    _ plan: ExperimentPlan,
    _ dialect: CSVDialect,
    _ identity: OutputIdentity,
    _ lock: FolderLock,
    _ now: @escaping @Sendable () -> Double
  ) throws(SinkError) {
    self.path = path
    self.plan = plan
    self.dialect = dialect
    self.identity = identity
    self.lock = lock
    log = try EventLog(path: "\(Self.partialPath(of: path))/log.jsonl", now: now)
    var kept: Set<RunIdentity> = []
    for run in plan.runs
    where PartSeal.holds(PartRecorder.fileNames, in: Self.part(of: run, plan.scenario, path)) {
      kept.insert(run)
    }
    self.kept = kept
  }

  /// Whether a sealed, whole part of the run was found when the folder was opened.
  public func isKept(_ run: RunIdentity) -> Bool { kept.contains(run) }

  /// Number of runs kept from earlier.
  public var keptRuns: Int { kept.count }

  /// Starts the part of a run; an unfinished or corrupt one is thrown away.
  public func recorder(for run: RunIdentity) throws(SinkError) -> any RunRecorder {
    let folder = part(of: run)
    try Disk.remove(folder)
    try Disk.makeFolder(folder)
    return try PartRecorder(folder: folder, plan: plan, run: run)
  }

  /// Adds a line to `log.jsonl`.
  public func note(_ event: String, _ facts: [(String, JSONValue)] = []) { log.append(event, facts) }

  /// Lets another process in; what was started and not sealed is thrown away by the next start.
  public func close() { lock.release() }

  /// The folder of a run's part.
  func part(of run: RunIdentity) -> String { Self.part(of: run, plan.scenario, path) }

  /// The parts, by arm and then replicate: the order of the rows of every table.
  var partsInOrder: [(run: RunIdentity, folder: String)] {
    plan.scenario.arms.indices.flatMap { arm in
      plan.replicates.map { replicate in
        let run = RunIdentity(replicate: replicate, arm: arm)
        return (run, part(of: run))
      }
    }
  }

  private static func part(of run: RunIdentity, _ scenario: Scenario, _ path: String) -> String {
    "\(partialPath(of: path))/runs/\(run.replicate)/\(fileName(of: scenario.arms[run.arm].name))"
  }

  /// A name as a file name: letters, digits, `-` and `_` as they are, other bytes as `%` and two digits.
  static func fileName(of name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      let plain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if plain || scalar == "-" || scalar == "_" {
        text.unicodeScalars.append(scalar)
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return text
  }

  /// Whether the output at a path is that of this experiment, and whole.
  private static func isComplete(
    _ path: String,
    _ identity: OutputIdentity,
    _ dialect: CSVDialect
  ) throws(FolderError) -> Bool {
    guard Disk.exists(path) else { return false }
    guard let found = DataPackage.identity(in: path) else {
      guard Disk.isFolder(path), Disk.entries(path).isEmpty else { throw .occupied(path) }
      return false
    }
    guard found.digest == identity.digest else { throw .occupied(path) }
    guard found.dialect == dialect else { throw .otherDialect(path) }
    return true
  }

  /// Marks the partial folder as this experiment's, or finds that it is another's.
  private static func claim(_ partial: String, _ identity: OutputIdentity) throws(FolderError) {
    let path = "\(partial)/identity"
    let mark = Array("\(identity.digest)\n".utf8)
    guard Disk.exists(path) else {
      try wrap { () throws(SinkError) in try Disk.write(mark, to: path) }
      return
    }
    let found = try wrap { () throws(SinkError) in try Disk.read(path) }
    guard found == mark else { throw .otherScenario(partial) }
  }

  static func wrap<Value>(_ body: () throws(SinkError) -> Value) throws(FolderError) -> Value {
    do throws(SinkError) { return try body() } catch { throw .sink(error) }
  }
}
