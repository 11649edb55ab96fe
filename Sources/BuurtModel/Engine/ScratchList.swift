/// A list that one thread fills and empties again and again: an array without counting of references.
///
/// - Properties: memory only grows; every access checks its bounds.
/// - Limits: for one thread; elements are plain bytes.
@safe final class ScratchList<Element: BitwiseCopyable>: @unchecked Sendable {
  private var base: UnsafeMutablePointer<Element>
  private var room: Int
  /// Elements.
  private(set) var count = 0

  /// An empty list.
  init() {
    room = 64
    unsafe base = .allocate(capacity: room)
  }

  deinit { unsafe base.deallocate() }

  /// The element at an index.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "scratch list: index out of range")
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count, "scratch list: index out of range")
      unsafe base[index] = newValue
    }
  }

  /// Adds an element at the end.
  @inline(__always)
  func append(_ element: Element) {
    if count == room { grow(to: room * 2) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Forgets all elements, and keeps their memory.
  @inline(__always)
  func removeAll() { count = 0 }

  /// Has a number of elements, those that are new with any contents.
  func resize(to wanted: Int) {
    if wanted > room { grow(to: wanted * 5 / 4) }
    count = wanted
  }

  /// Sorts all elements.
  func sort(by ordered: (Element, Element) -> Bool) {
    var all = unsafe UnsafeMutableBufferPointer(start: base, count: count)
    unsafe all.sort(by: ordered)
  }

  @inline(never)
  private func grow(to wanted: Int) {
    let fresh = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    unsafe fresh.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = fresh
    room = wanted
  }
}

extension ScratchList where Element == UInt64 {
  /// Insertion sort: for lists that are short, or nearly in order.
  @inline(__always)
  func sortInPlace() {
    unsafe base.sortRun(count)
  }
}

extension UnsafeMutablePointer<UInt64> {
  /// Insertion sort of `count` words.
  @inline(__always)
  fileprivate func sortRun(_ count: Int) {
    var k = 1
    while k < count {
      let key = unsafe self[k]
      var place = k
      while place > 0 {
        let before = unsafe self[place - 1]
        guard before > key else { break }
        unsafe self[place] = before
        place -= 1
      }
      unsafe self[place] = key
      k += 1
    }
  }
}
