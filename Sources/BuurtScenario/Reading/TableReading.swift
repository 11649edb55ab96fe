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

/// A name in a selection that the table does not have.
public struct UnknownName: Sendable, Equatable {
  /// The key of `world.select` that it stands under.
  public enum Key: String, Sendable {
    case gemeente, wijk, buurten
  }

  /// The key of `world.select`.
  public var key: Key
  /// The name as written.
  public var name: String
  /// The names or codes that could stand there, in the order of the table.
  public var known: [String]

  /// An unknown name, and those that are known.
  public init(key: Key, name: String, known: [String]) {
    self.key = key
    self.name = name
    self.known = known
  }
}

/// What is wrong with a table of buurten, or with what a scenario asks of it.
public struct TableProblem: Error, Sendable, Equatable {
  /// One fact about the table.
  public struct Fact: Sendable, Equatable {
    /// Line of the file, from 1.
    public var line: Int
    /// Column of the file in characters, from 1.
    public var column: Int
    /// Characters that are meant, 1 or more.
    public var length: Int
    /// What is wrong: `Problem.table`, or `Problem.moreInTable` at the end of a long list.
    public var problem: Problem

    /// A fault, in the column that the header names so; empty where no column is meant.
    public init(line: Int, column: Int, length: Int = 1, _ fault: TableFault, in name: String = "") {
      self.line = line
      self.column = column
      self.length = length
      problem = .table(fault, column: name)
    }

    /// Problems that are not listed.
    public init(line: Int, further: Int) {
      self.line = line
      column = 1
      length = 1
      problem = .moreInTable(further)
    }
  }

  /// The facts, in file order.
  public var facts: [Fact]
  /// Names of the selection that the table does not have; none unless the table itself is right.
  public var unknownNames: [UnknownName]

  /// A problem with facts, with unknown names, or with both.
  public init(_ facts: [Fact], unknownNames: [UnknownName] = []) {
    self.facts = facts
    self.unknownNames = unknownNames
  }
}

/// What a table gives a world.
public struct TableContent: Sendable {
  /// The buurten, selected and scaled; none where the selection leaves none.
  public var table: BuurtTable
  /// What was filled in or left out on the way.
  public var notices: [TableNotice]

  /// Buurten, and what was decided about them.
  public init(table: BuurtTable, notices: [TableNotice] = []) {
    self.table = table
    self.notices = notices
  }
}

/// Reads a table: bytes, file name, selection, scale, parameters.
public typealias TableReading =
  @Sendable ([UInt8], String, TableSelection, Double, Parameters) -> Result<TableContent, TableProblem>
