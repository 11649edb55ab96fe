public import BuurtModel

/// Which rows of a table are taken; an empty list takes all.
public struct TableSelection: Sendable, Equatable {
  /// Gemeenten by name or code.
  public var gemeenten: [String]
  /// Wijken by name or code.
  public var wijken: [String]
  /// Buurten by name or code.
  public var buurten: [String]
  /// Buurten with fewer households are left out.
  public var minHouseholds: Int

  /// A selection.
  public init(
    gemeenten: [String] = [],
    wijken: [String] = [],
    buurten: [String] = [],
    minHouseholds: Int = 0
  ) {
    self.gemeenten = gemeenten
    self.wijken = wijken
    self.buurten = buurten
    self.minHouseholds = minHouseholds
  }
}

/// What is wrong with a table of buurten.
public struct TableProblem: Error, Sendable, Equatable {
  /// One fact about the table.
  public struct Fact: Sendable, Equatable {
    /// Line of the file, from 1.
    public var line: Int
    /// Column of the file in characters, from 1.
    public var column: Int
    /// What is wrong: lower case, no full stop.
    public var message: String
    /// What to do about it, nil when there is nothing to say.
    public var hint: String?

    /// A fact.
    public init(line: Int, column: Int, message: String, hint: String? = nil) {
      self.line = line
      self.column = column
      self.message = message
      self.hint = hint
    }
  }

  /// The facts, in file order, 1 or more.
  public var facts: [Fact]

  /// A problem with facts.
  public init(_ facts: [Fact]) { self.facts = facts }
}

/// Reads a table: bytes, file name, selection, scale, parameters.
public typealias TableReading =
  @Sendable ([UInt8], String, TableSelection, Double, Parameters) -> Result<BuurtTable, TableProblem>
