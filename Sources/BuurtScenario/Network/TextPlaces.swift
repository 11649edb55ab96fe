/// Lines and columns of byte offsets in one file, as an editor counts.
struct TextPlaces {
  private let bytes: [UInt8]
  /// The first byte of each line.
  private let starts: [Int]

  /// Cuts a file into lines.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") { starts.append(place + 1) }
    self.starts = starts
  }

  /// The line of an offset, from 1.
  func line(_ offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line, column and length in Unicode scalars of a range, the length within its first line.
  func place(_ range: Range<Int>) -> (line: Int, column: Int, length: Int) {
    let line = line(range.lowerBound)
    let end = min(range.upperBound, ends(line))
    let before = starts[line - 1]..<max(starts[line - 1], range.lowerBound)
    return (line, scalars(before) + 1, max(1, scalars(range.lowerBound..<max(range.lowerBound, end))))
  }

  /// The text of a line, from 1; what is not UTF-8 becomes replacement characters.
  func text(_ line: Int) -> String? {
    guard starts.indices.contains(line - 1), starts[line - 1] < bytes.count else { return nil }
    return String(decoding: bytes[starts[line - 1]..<ends(line)], as: UTF8.self)
  }

  // The offset behind the last byte of a line, its end left out.
  private func ends(_ line: Int) -> Int {
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > starts[line - 1], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  private func scalars(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
