import CProcessor
import Glibc

/// The memory of one world: every column is a piece of it, and all of it is freed together.
///
/// Two memories whose columns were made in the same order have the same layout, so a world is copied by
/// making its columns anew and copying the pieces over.
@safe final class ColumnMemory {
  private var pieces: [UnsafeMutableRawBufferPointer]

  /// Bytes that every piece is padded by, so that vector code may run past the last row.
  static let padding = 64
  /// Pieces of this size and up ask for large pages: reads of other shards then miss fewer translations.
  private static let largePage = 2 << 20

  init() { unsafe pieces = [] }

  deinit {
    for k in 0..<(unsafe pieces.count) { unsafe pieces[k].deallocate() }
  }

  /// Bytes held.
  var byteCount: Int {
    var total = 0
    for k in 0..<(unsafe pieces.count) { total += unsafe pieces[k].count }
    return total
  }

  fileprivate func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let large = byteCount >= Self.largePage
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: byteCount + Self.padding,
      alignment: large ? Self.largePage : Self.padding
    )
    unsafe pieces.append(piece)
    // A buffer of at least `padding` bytes has a base address.
    guard let base = piece.baseAddress else { preconditionFailure("column: no memory") }
    // Advice only: a system without large pages says no, and nothing but speed changes.
    if large { _ = unsafe madvise(base, byteCount, MADV_HUGEPAGE) }
    unsafe piece.initializeMemory(as: UInt8.self, repeating: 0)
    return unsafe base
  }

  /// Copies the contents of every column of a memory with the same layout.
  func copyContents(of other: ColumnMemory) {
    let count = unsafe pieces.count
    precondition(unsafe count == other.pieces.count, "column memory: layouts differ")
    for k in 0..<count { unsafe pieces[k].copyMemory(from: UnsafeRawBufferPointer(other.pieces[k])) }
  }
}

/// One attribute of every dwelling: a fixed-size array that threads share by the rules of the schedule.
///
/// A phase reads a column anywhere, or writes it in the rows of the own shard, never both (see
/// `Schedule`); that is what makes unsynchronised access safe. Every access checks its bounds.
@safe struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  /// Rows.
  let count: Int

  /// A column of `count` rows in a memory, each holding `value`.
  init(_ count: Int, in memory: ColumnMemory, repeating value: Element) {
    self.count = count
    let raw = unsafe memory.allocate(byteCount: count * MemoryLayout<Element>.stride)
    unsafe base = raw.bindMemory(to: Element.self, capacity: count)
    unsafe base.update(repeating: value, count: count)
  }

  /// The value of a row.
  @inline(__always)
  subscript(row: Int) -> Element {
    get {
      precondition(row >= 0 && row < count, "column: row out of range")
      return unsafe base[row]
    }
    nonmutating set {
      precondition(row >= 0 && row < count, "column: row out of range")
      unsafe base[row] = newValue
    }
  }

  /// The value of a row.
  @inline(__always)
  subscript(row: UInt32) -> Element {
    get { self[Int(row)] }
    nonmutating set { self[Int(row)] = newValue }
  }

  /// Asks the processor for the line of a row that will be read soon.
  @inline(__always)
  func prefetch(_ row: UInt32) {
    unsafe buurtsim_prefetch(base + Int(row))
  }

  /// Four neighbouring rows; the last vector may reach into the padding.
  @inline(__always)
  func load4(_ row: Int) -> SIMD4<Element> where Element: SIMDScalar {
    precondition(row >= 0 && row < count, "column: row out of range")
    return unsafe UnsafeRawPointer(base + row).loadUnaligned(as: SIMD4<Element>.self)
  }

  /// Writes four neighbouring rows; the last vector may reach into the padding.
  @inline(__always)
  func store4(_ value: SIMD4<Element>, _ row: Int) where Element: SIMDScalar {
    precondition(row >= 0 && row < count, "column: row out of range")
    unsafe UnsafeMutableRawPointer(base + row).storeBytes(of: value, as: SIMD4<Element>.self)
  }

  /// Eight neighbouring rows; the last vector may reach into the padding.
  @inline(__always)
  func load8(_ row: Int) -> SIMD8<Element> where Element: SIMDScalar {
    precondition(row >= 0 && row < count, "column: row out of range")
    return unsafe UnsafeRawPointer(base + row).loadUnaligned(as: SIMD8<Element>.self)
  }

  /// Writes eight neighbouring rows; the last vector may reach into the padding.
  @inline(__always)
  func store8(_ value: SIMD8<Element>, _ row: Int) where Element: SIMDScalar {
    precondition(row >= 0 && row < count, "column: row out of range")
    unsafe UnsafeMutableRawPointer(base + row).storeBytes(of: value, as: SIMD8<Element>.self)
  }
}

extension Column where Element == SIMD8<UInt8> {
  /// The bytes of four neighbouring rows as words, first byte lowest; the last vector may reach into the
  /// padding.
  @inline(__always)
  func words4(_ row: Int) -> SIMD4<UInt64> {
    precondition(row >= 0 && row < count, "column: row out of range")
    return unsafe UnsafeRawPointer(base + row).loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// Writes the bytes of four neighbouring rows; the last vector may reach into the padding.
  @inline(__always)
  func storeWords4(_ value: SIMD4<UInt64>, _ row: Int) {
    precondition(row >= 0 && row < count, "column: row out of range")
    unsafe UnsafeMutableRawPointer(base + row).storeBytes(of: value, as: SIMD4<UInt64>.self)
  }
}
