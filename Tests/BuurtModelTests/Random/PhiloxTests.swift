import Testing

@testable import BuurtModel

/// The reference vectors are those of Random123 (Salmon, Moraes, Dror and Shaw 2011).
@Suite struct PhiloxTests {
  @Test func `4x32 with 10 rounds gives the reference vectors`() {
    let ones = UInt32.max
    let vectors: [(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, block: SIMD4<UInt32>)] = [
      (SIMD4(0, 0, 0, 0), SIMD2(0, 0), SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
      (
        SIMD4(ones, ones, ones, ones), SIMD2(ones, ones),
        SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), SIMD2(0xA409_3822, 0x299F_31D0),
        SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ]
    for vector in vectors {
      #expect(Philox.block4x32(counter: vector.counter, key: vector.key) == vector.block)
    }
  }

  @Test(
    arguments: [
      (7, [0, 0, 0], [0x257A_3673, 0xCD26_BE2A]),
      (7, [.max, .max, .max], [0xAB30_2C4D, 0x3DC9_D239]),
      (7, [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E], [0xBEDB_BE6B, 0xE4C7_70B3]),
      (10, [0, 0, 0], [0xFF1D_AE59, 0x6CD1_0DF2]),
      (10, [.max, .max, .max], [0x2C3F_628B, 0xAB4F_D7AD]),
      (10, [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E], [0xDD7C_E038, 0xF62A_4C12]),
    ] as [(Int, [UInt32], [UInt32])]
  )
  func `2x32 gives the reference vectors`(rounds: Int, words: [UInt32], block: [UInt32]) {
    let found = Philox.block2x32(words[0], words[1], key: words[2], rounds: rounds)
    #expect([found.0, found.1] == block)
  }

  @Test func `four pairs at a time give the words of one at a time`() {
    for trial in 0..<200 {
      let words = Philox.block4x32(counter: SIMD4(UInt32(trial), 1, 2, 3), key: SIMD2(4, 5))
      let other = Philox.block4x32(counter: SIMD4(UInt32(trial), 1, 2, 4), key: SIMD2(4, 5))
      let key = words.x ^ other.w
      let vector = Philox.block2x32(
        SIMD4<UInt64>(truncatingIfNeeded: words),
        SIMD4<UInt64>(truncatingIfNeeded: other),
        key: key
      )
      for lane in 0..<4 {
        let scalar = Philox.block2x32(words[lane], other[lane], key: key)
        #expect(vector.0[lane] == UInt64(scalar.0))
        #expect(vector.1[lane] == UInt64(scalar.1))
      }
    }
  }

  @Test(arguments: [-156, -1, 0, 1, 519])
  func `four identities at a time give the blocks of one at a time`(week: Int) {
    let key = RandomKey(seed: 17, replicate: 2)
    for purpose in Purpose.allCases {
      let low = SIMD4<UInt64>(0, 0x00FF_FFFF, 0xFF00_0001, 0xFFFF_FFFE)
      let (w0, w1, w2, w3) = key.blocks(purpose, week: week, low: low, index: 3)
      for lane in 0..<4 {
        let block = key.block(purpose, week: week, low: UInt32(low[lane]), index: 3)
        #expect(SIMD4(w0[lane], w1[lane], w2[lane], w3[lane]) == SIMD4<UInt64>(truncatingIfNeeded: block))
      }
    }
  }

  @Test func `four pairs as uniform numbers are the words of each pair`() {
    let key = RandomKey(seed: 3, replicate: 0).pairs(.pairs, week: 12)
    let low = SIMD4<UInt64>(0, 7, 0x00FF_FFFF, 0xFF00_0000)
    let high = SIMD4<UInt64>(1, 0xFFFF_FFFE, 0xFF00_0000, 0xFFFF_FFFE)
    let four = key.uniform4((low: low, high: high))
    let both = key.uniforms4((low: low, high: high))
    for lane in 0..<4 {
      let words = key.words(low: UInt32(low[lane]), high: UInt32(high[lane]))
      #expect(four[lane] == uniform(words.0))
      #expect(both.0[lane] == uniform(words.0) && both.1[lane] == uniform(words.1))
    }
  }
}
