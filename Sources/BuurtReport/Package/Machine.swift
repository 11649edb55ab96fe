import Foundation

/// What is known about the machine, from the system itself.
public enum Machine {
  /// Cores that are at hand.
  public static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Bytes of memory at hand without swapping; all memory where the system does not say.
  public static var freeMemory: Int {
    let line = lines(of: "/proc/meminfo").first { $0.hasPrefix("MemAvailable:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return kilobytes.map { $0 * 1_024 } ?? Int(clamping: ProcessInfo.processInfo.physicalMemory)
  }

  /// Whether the processor has fused multiply-add, which the C library takes other paths with; nil where the
  /// system does not say.
  public static var fusedMultiplyAdd: Bool? {
    #if arch(arm64)
      return true
    #else
      let flags = lines(of: "/proc/cpuinfo").first { $0.hasPrefix("flags") }
      return flags.map { $0.split(separator: " ").contains("fma") }
    #endif
  }

  /// The commit that is checked out where the program was built; nil when it does not stand in its checkout.
  ///
  /// Changes that are not committed are not seen.
  public static var commit: String? {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return nil
    }
    var folder = program
    for _ in 0..<6 {
      folder = (folder as NSString).deletingLastPathComponent
      guard Disk.exists("\(folder)/Package.swift") else { continue }
      return head(of: "\(folder)/.git")
    }
    return nil
  }

  static var json: JSONValue {
    #if arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "x86_64"
    #endif
    return .object([
      ("system", .text(ProcessInfo.processInfo.operatingSystemVersionString)),
      ("architecture", .text(architecture)), ("cores", .integer(cores)),
      ("fma", fusedMultiplyAdd.map { .flag($0) } ?? .null),
    ])
  }

  private static func head(of folder: String) -> String? {
    guard let head = lines(of: "\(folder)/HEAD").first else { return nil }
    guard head.hasPrefix("ref: ") else { return head }
    let reference = head.dropFirst(5)
    if let commit = lines(of: "\(folder)/\(reference)").first { return commit }
    let packed = lines(of: "\(folder)/packed-refs").first { $0.hasSuffix(" \(reference)") }
    return packed?.split(separator: " ").first.map(String.init)
  }

  /// Lines of a small file, none where it cannot be read.
  ///
  /// Files of `/proc` have no size, so they are read to their end.
  private static func lines(of path: String) -> [String] {
    guard let handle = FileHandle(forReadingAtPath: path), let bytes = try? handle.readToEnd() else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
