/// Mends what a page's markup or its reading leaves between words.
enum Spacing {
  /// Returns a text without blanks before commas and stops, after opening and before closing parentheses.
  ///
  /// - "a disease , often of the joints" becomes "a disease, often of the joints".
  /// - "a dose of .5 mg" stays.
  static func mended(_ text: String) -> String {
    guard needsMending(text) else { return text }
    let bytes = Array(text.utf8)
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

  /// Whether a blank stands beside another, before a mark or after a parenthesis: most texts need no closer look.
  private static func needsMending(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20: if before == 0x28 || before == 0x20 { return true }
      case 0x29, 0x2C, 0x2E, 0x3A, 0x3B: if before == 0x20 { return true }
      default: break
      }
      before = byte
    }
    return false
  }
}
