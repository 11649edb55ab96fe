import Testing

@testable import BuurtModel

@Suite struct ColumnTests {
  @Test func `a column starts with its value in every row and keeps what is written`() {
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let column = Column<Int16>(37, in: memory, repeating: -5)
    #expect((0..<37).allSatisfy { column[$0] == -5 })
    for row in 0..<37 { column[row] = Int16(row * 3) }
    #expect((0..<37).allSatisfy { column[UInt32($0)] == Int16($0 * 3) })
    #expect(column.count == 37)
  }

  @Test func `vectors read and write neighbouring rows, past the end into padding only`() {
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    let column = Column<UInt32>(10, in: memory, repeating: 1)
    let next = Column<UInt32>(10, in: memory, repeating: 2)
    for row in 0..<10 { column[row] = UInt32(row) }
    #expect(column.load4(3) == SIMD4(3, 4, 5, 6))
    #expect(column.load8(1) == SIMD8(1, 2, 3, 4, 5, 6, 7, 8))
    column.store4(SIMD4(90, 91, 92, 93), 4)
    column.store8(SIMD8(repeating: 7), 9)
    #expect((0..<10).map { column[$0] } == [0, 1, 2, 3, 90, 91, 92, 93, 8, 7])
    #expect((0..<10).allSatisfy { next[$0] == 2 })
  }

  @Test func `a memory with the same columns takes over the contents`() {
    func columns(_ memory: ColumnMemory) -> (Column<UInt8>, Column<Double>) {
      (Column(5, in: memory, repeating: 0), Column(9, in: memory, repeating: 0))
    }
    let first = ColumnMemory()
    let second = ColumnMemory()
    defer { withExtendedLifetime((first, second)) {} }
    let mine = columns(first)
    let theirs = columns(second)
    for row in 0..<5 { mine.0[row] = UInt8(row) }
    for row in 0..<9 { mine.1[row] = Double(row) / 3 }
    second.copyContents(of: first)
    mine.0[2] = 99
    #expect((0..<5).map { theirs.0[$0] } == [0, 1, 2, 3, 4])
    #expect((0..<9).allSatisfy { theirs.1[$0] == Double($0) / 3 })
    #expect(first.byteCount == second.byteCount)
  }
}
