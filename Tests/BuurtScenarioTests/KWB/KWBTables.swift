import BuurtModel
import BuurtScenario
import Foundation
import Testing

/// The files that tests of the key figures read: real ones in place, made-up ones in the project.
enum KWBTables {
  /// The package root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where the published tables are: `BUURTSIM_DATA`, else beside the package.
  static let folder =
    ProcessInfo.processInfo.environment["BUURTSIM_DATA"].map { URL(filePath: $0) }
    ?? root.appending(path: "../shared/data")

  static let amsterdam = folder.appending(path: "cbs_kwb_2019/kwb2019_amsterdam_84583NED.csv")
  static let denHaag = folder.appending(path: "cbs_kwb_2019/kwb2019_denhaag_84583NED_subset.csv")
  static let dordrecht = folder.appending(path: "cbs_dordrecht_2020/buurten_dordrecht.csv")
  static let voorbeeldstad = root.appending(path: "Scenarios/voorbeeldstad.csv")

  static func present(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  static func read(_ url: URL) throws -> KWBTable {
    try KWBReader.read([UInt8](Data(contentsOf: url)), file: url.lastPathComponent)
  }

  /// A table from text.
  static func read(_ text: String, file: String = "table.csv") throws(TableError) -> KWBTable {
    try KWBReader.read([UInt8](text.utf8), file: file)
  }

  /// The problems of a text, empty where it reads.
  static func problems(_ text: String) -> [KWBProblem] { problems([UInt8](text.utf8)) }

  /// The problems of bytes, empty where they read.
  static func problems(_ bytes: [UInt8]) -> [KWBProblem] {
    do throws(TableError) {
      _ = try KWBReader.read(bytes, file: "table.csv")
      return []
    } catch {
      return error.problems
    }
  }
}

extension KWBTable {
  /// Buurten, wijken and gemeenten with a row.
  var regions: [Int] { [buurtCount, wijkCount, gemeenteCount] }
}
