import BuurtModel
import BuurtScenario

/// The table that a measurement runs on.
enum BenchmarkWorld {
  /// All buurten of a table of key figures.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - parameters: national shares for what the table does not have.
  /// - Returns: the buurten, in the order of the file.
  /// - Throws: `Failure` with 66 where there is no such file and 65 where it is no table with households.
  static func table(at path: String, _ parameters: Parameters) throws(Failure) -> BuurtTable {
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().read(path, limit: KWBReader.mostBytes)
    } catch {
      switch error {
      case .missing: throw .missingTable(path)
      case .directory: throw .badTable("'\(path)' is a directory")
      case .notRegular: throw .badTable("'\(path)' is no regular file")
      case .denied: throw .badTable("'\(path)' may not be read")
      case .tooLarge(let limit): throw .badTable("'\(path)' has more than \(limit) bytes")
      }
    }
    let table: BuurtTable
    do {
      table = try KWBReader.read(bytes, file: path).table(select: TableSelection(), parameters: parameters)
        .table
    } catch {
      throw .badTable(
        error.problems.map { "\(path):\($0.line): \($0.fault.found(in: .english))" }.joined(separator: "\n")
      )
    }
    guard table.households > 0 else { throw .badTable("'\(path)' has no households") }
    return table
  }
}
