import BuurtModel
@testable import BuurtReport
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.0, 2, "0.00"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.05, 1, "0.1"),
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (-0.004, 2, "0.00"), (0.999, 2, "1.00"),
    (1234.5, 3, "1234.500"),
    (1e12 + 0.25, 2, "1000000000000.25"), (7, 4, "7.0000"), (0.000_1, 4, "0.0001"), (-12, 0, "-12"),
  ])
  func `a number is rounded half away from zero and the point is placed`(
    _ value: Double,
    _ decimals: Int,
    _ text: String
  ) {
    #expect(DecimalText.text(value, decimals: decimals) == text)
  }

  @Test func `the number that is stored decides, not the product that it rounds to`() {
    // 1.115 is stored as 1.11499999999999999112, 0.285 as 0.28499999999999998, 8.345 as 8.3450000000000006.
    #expect(DecimalText.text(1.115, decimals: 2) == "1.11")
    #expect(DecimalText.text(0.285, decimals: 2) == "0.28")
    #expect(DecimalText.text(8.345, decimals: 2) == "8.35")
    #expect(DecimalText.text(-1.115, decimals: 2) == "-1.11")
  }

  @Test func `what is no number is NA and what is infinite INF`() {
    #expect(DecimalText.text(.nan, decimals: 3) == "NA")
    #expect(DecimalText.text(.infinity, decimals: 3) == "INF")
    #expect(DecimalText.text(-.infinity, decimals: 0) == "-INF")
  }

  @Test(arguments: 0...9)
  func `what is printed reads back as what was printed`(_ decimals: Int) {
    let key = RandomKey(seed: 7, replicate: decimals)
    for index in 0..<2_000 {
      let words = key.block(.traits, week: 0, low: UInt32(index))
      let value = (Double(words.x) / 0x1p31 - 1) * [1, 1e3, 1e6][index % 3]
      let text = DecimalText.text(value, decimals: decimals)
      let read = DecimalText.value(of: ArraySlice(Array(text.utf8)))
      #expect(read == DecimalText.asPrinted(value, decimals: decimals), "\(value) as \(text)")
      #expect(Double(text) == read, "\(value) as \(text)")
      // Half a unit of the last decimal, and what reading back rounds.
      let most = 0.5 / Double(pow10(decimals)) + value.ulp
      #expect(abs((read ?? .nan) - value) <= most, "\(value) as \(text)")
    }
  }

  @Test(arguments: ["", "-", "1.2.3", "1e3", "x", "-NA", "1234567890123456789", " 1"])
  func `what is no printed number is refused`(_ text: String) {
    #expect(DecimalText.value(of: ArraySlice(Array(text.utf8))) == nil)
  }

  @Test func `a comma is read as a decimal mark too`() {
    #expect(DecimalText.value(of: ArraySlice(Array("-3,25".utf8))) == -3.25)
  }

  @Test func `a value beyond what can be printed is a programming error`() async {
    await #expect(processExitsWith: .failure) { _ = DecimalText.text(1e18, decimals: 2) }
  }

  private func pow10(_ decimals: Int) -> Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }
}
