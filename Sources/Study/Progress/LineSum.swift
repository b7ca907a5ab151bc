/// The check sum of a line: the first 6 of the 8 hex digits of CRC-32, as zlib computes it.
public enum LineSum {
  /// Returns the sum over an event's canonical form without its member `sum`.
  public static func of(_ event: LogObject) -> String { of(CanonicalForm.bytes(of: event, without: "sum")) }

  /// Returns the sum over bytes.
  static func of(_ bytes: [UInt8]) -> String {
    var remainder: UInt32 = 0xffff_ffff
    for byte in bytes { remainder = table[Int((remainder ^ UInt32(byte)) & 0xff)] ^ (remainder >> 8) }
    let digits = String(~remainder, radix: 16)
    return String((String(repeating: "0", count: 8 - digits.utf8.count) + digits).prefix(6))
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
  }
}
