/// The check sum of a line: the first 6 of the 8 hex digits of CRC-32, as zlib computes it.
public enum LineSum {
  /// How many digits a sum has.
  static let length = 6

  /// Returns the sum over an event's canonical form without its member `sum`.
  public static func of(_ event: LogObject) -> String { of(CanonicalForm.bytes(of: event, without: "sum")) }

  /// Returns the sum over the bytes of a canonical form without the member `sum`.
  public static func of(_ bytes: [UInt8]) -> String {
    String(decoding: RunningLineSum.digits(of: bytes[...]), as: UTF8.self)
  }
}

/// A sum over bytes that come in pieces.
struct RunningLineSum {
  private var remainder: UInt32 = 0xffff_ffff

  /// Takes more bytes in, eight at a time.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    remainder = Self.tables.withUnsafeBufferPointer { tables in
      // "Slicing by 8", M. Kounavis and F. Berry, "A Systematic Approach to Building High Performance,
      // Software-based, CRC Generators" (2005).
      let raw = UnsafeRawBufferPointer(bytes)
      var remainder = remainder
      var index = 0
      while index + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ UInt64(remainder)
        remainder = 0
        for byte in 0..<8 {
          let value = Int(truncatingIfNeeded: eight >> UInt64(byte * 8)) & 0xff
          remainder ^= tables[(7 - byte) * 256 + value]
        }
        index += 8
      }
      while index < raw.count {
        remainder = tables[Int((remainder ^ UInt32(raw[index])) & 0xff)] ^ (remainder >> 8)
        index += 1
      }
      return remainder
    }
  }

  /// The digits of the sum over some bytes.
  static func digits(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var sum = Self()
      sum.add(bytes)
      return sum.digits
    }
  }

  /// The sum's digits, as they stand in a line.
  var digits: [UInt8] { (0..<LineSum.length).map(digit) }

  /// Whether the digits of a line are the sum's.
  func isWritten(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    guard digits.count == LineSum.length else { return false }
    for place in 0..<LineSum.length where digits[place] != digit(place) { return false }
    return true
  }

  private func digit(_ place: Int) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: ~remainder >> UInt32(28 - place * 4) & 15)
    return digit < 10 ? 0x30 + digit : 0x57 + digit
  }

  // The first 256 say what a byte does to the remainder, each 256 after them what it does a byte further on.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
      tables.append(value)
    }
    for index in 256..<2_048 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xff)] ^ (before >> 8))
    }
    return tables
  }()
}
