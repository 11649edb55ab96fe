import CGSL

/// GSL's distributions, drawing from the same counter-based streams as everything else.
///
/// A stream is thrown away after the draw, so a draw is a function of who, when and what for, like every
/// other. Used where households and worlds are made, never per tie.
///
/// - Limits: results pass through the C library's log and exp; provenance records its version.
@safe enum GSLBridge {
  /// GSL's handler would end the process at an error; this turns it off, once.
  private static let quiet: Void = { _ = unsafe gsl_set_error_handler_off() }()

  /// The quantile of the standard normal distribution.
  ///
  /// - Parameter share: 0 < share < 1; 0 is taken as 2^-25, half a step of `uniform`.
  /// - Returns: the number below which that share lies.
  static func normalQuantile(_ share: Float) -> Double {
    _ = quiet
    return gsl_cdf_ugaussian_Pinv(Double(max(share, 0x1p-25)))
  }

  /// A draw from the gamma distribution by Marsaglia and Tsang's method.
  ///
  /// - Parameters:
  ///   - shape: above 0.
  ///   - scale: above 0.
  ///   - key: seed and replicate.
  ///   - purpose: what the draw decides.
  ///   - week: the week.
  ///   - low: the identity.
  ///   - high: of a pair the higher identity.
  /// - Returns: a number above 0 with mean shape * scale.
  static func gamma(
    shape: Double,
    scale: Double,
    key: RandomKey,
    purpose: Purpose,
    week: Int,
    low: UInt32,
    high: UInt32 = 0xFFFF_FFFF
  ) -> Double {
    unsafe withStream(Stream(key: key, purpose: purpose, week: week, low: low, high: high)) {
      unsafe gsl_ran_gamma($0, shape, scale)
    }
  }

  /// A draw from the Poisson distribution.
  static func poisson(mean: Double, key: RandomKey, purpose: Purpose, week: Int, low: UInt32) -> Int {
    guard mean > 0 else { return 0 }
    return unsafe withStream(Stream(key: key, purpose: purpose, week: week, low: low, high: 0xFFFF_FFFF)) {
      Int(unsafe gsl_ran_poisson($0, mean))
    }
  }

  /// The first words that GSL sees of a stream; for tests.
  static func words(_ count: Int, key: RandomKey, purpose: Purpose, week: Int, low: UInt32) -> [UInt32] {
    unsafe withStream(Stream(key: key, purpose: purpose, week: week, low: low, high: 0xFFFF_FFFF)) {
      generator in
      (0..<count).map { _ in UInt32(truncatingIfNeeded: unsafe gsl_rng_get(generator)) }
    }
  }

  /// The state behind a `gsl_rng`: which block comes next, and what is left of the present one.
  private struct Stream {
    var key: RandomKey
    var purpose: Purpose
    var week: Int
    var low: UInt32
    var high: UInt32
    var index: UInt32 = 0
    var block = SIMD4<UInt32>(repeating: 0)
    var used = 4

    mutating func next() -> UInt32 {
      if used == 4 {
        block = key.block(purpose, week: week, low: low, high: high, index: index)
        index += 1
        used = 0
      }
      let word = block[used]
      used += 1
      return word
    }
  }

  private static func withStream<Result>(
    _ stream: Stream,
    _ body: (UnsafePointer<gsl_rng>) -> Result
  ) -> Result {
    _ = quiet
    var state = stream
    return unsafe withUnsafeMutablePointer(to: &state) { pointer in
      unsafe withUnsafePointer(to: kind.type) { type in
        var generator = unsafe gsl_rng(type: type, state: UnsafeMutableRawPointer(pointer))
        return unsafe withUnsafePointer(to: &generator) { unsafe body($0) }
      }
    }
  }

  /// What GSL calls a type of generator; immutable after it is made.
  @safe private struct Kind: @unchecked Sendable {
    let type: gsl_rng_type
  }

  private static let kind: Kind = {
    let name: StaticString = "buurtsim-philox"
    return unsafe Kind(
      type: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: 0xFFFF_FFFF,
        min: 0,
        size: MemoryLayout<Stream>.size,
        set: { _, _ in },
        get: { UInt(unsafe GSLBridge.next($0)) },
        get_double: { Double(unsafe GSLBridge.next($0)) * 0x1p-32 }
      )
    )
  }()

  private static func next(_ state: UnsafeMutableRawPointer?) -> UInt32 {
    guard let state = unsafe state else { return 0 }
    return unsafe state.assumingMemoryBound(to: Stream.self).pointee.next()
  }
}
