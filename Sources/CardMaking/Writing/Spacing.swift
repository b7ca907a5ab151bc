/// Mends what a page's markup or its reading leaves between words.
enum Spacing {
  /// Returns a text without blanks before commas and stops, after opening and before closing parentheses.
  ///
  /// - "a disease , often of the joints" becomes "a disease, often of the joints".
  /// - "a dose of .5 mg" stays.
  static func mended(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x20) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20 {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let after = index + 2 < bytes.count ? bytes[index + 2] : 0x20
        let closes = next == 0x29 || [0x2C, 0x2E, 0x3B, 0x3A].contains(next) && after == 0x20
        if closes || result.last == 0x28 || result.last == 0x20 { continue }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
