import Foundation

/// The measurements as one JSON document.
struct BenchmarkJSON: Encodable {
  /// What a household costs in memory.
  struct BytesPerHousehold: Encodable {
    /// Threads on the shards.
    let jobs: Int
    /// Bytes.
    let bytes: Double
  }

  /// `release`, or `debug`, whose times say nothing.
  let build: String
  /// Cores that are at hand.
  let cores: Int
  /// `synthetic`, or the path of a table.
  let world: String
  /// Root of all draws.
  let seed: UInt64
  /// Whether interventions worked.
  let interventions: Bool
  /// Every size and number of threads, in the order in which they were measured.
  let cells: [Cell]
  /// One for each number of threads with which both sizes were measured.
  let bytesPerHousehold: [BytesPerHousehold]

  /// All measurements.
  init(_ cells: [Cell], world: String, seed: UInt64, interventions: Bool) {
    #if DEBUG
      build = "debug"
    #else
      build = "release"
    #endif
    cores = ProcessInfo.processInfo.activeProcessorCount
    self.world = world
    self.seed = seed
    self.interventions = interventions
    self.cells = cells
    bytesPerHousehold = MemorySlope.all(of: cells).map {
      BytesPerHousehold(jobs: $0.jobs, bytes: $0.bytes)
    }
  }

  /// The document, its keys sorted, ending in a line feed.
  func text() throws -> String { try Self.text(of: self, [.prettyPrinted, .sortedKeys]) + "\n" }

  /// One cell on one line, from its process to the one that asked for it.
  static func line(_ cell: Cell) throws -> String { try text(of: cell, [.sortedKeys]) }

  /// A cell from its line.
  static func cell(_ line: Data) throws -> Cell {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Cell.self, from: line)
  }

  private static func text(of value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws -> String
  {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = format.union(.withoutEscapingSlashes)
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
