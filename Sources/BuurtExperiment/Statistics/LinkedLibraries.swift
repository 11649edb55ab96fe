import CGSL
import Glibc

/// The versions of what the program is linked with: GSL draws pass through the C library, so a result is
/// promised for a pair of them.
public enum LinkedLibraries {
  // The two calls into C below are the only unsafe expressions here: a string that lives as long as the
  // process, and a buffer whose length is passed with it.

  /// Version of the GNU Scientific Library.
  public static var gsl: String { unsafe String(cString: buurtsim_gsl_version()) }

  /// Name and version of the C library, such as `glibc 2.39`; empty where it does not say.
  public static var cLibrary: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let length = unsafe confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    let text = bytes.prefix(max(0, min(length, bytes.count) - 1)).map { UInt8(bitPattern: $0) }
    return String(decoding: text, as: UTF8.self)
  }
}
