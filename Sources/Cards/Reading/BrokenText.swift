/// Puts U+FFFD where bytes are no text: no UTF-8, or NUL.
///
/// As everywhere, one mark stands for the longest beginning of a character that is not continued.
enum BrokenText {
  /// How many bytes of text a byte that is none can become.
  static let growth = 3

  private static let mark: (UInt8, UInt8, UInt8) = (0xEF, 0xBF, 0xBD)

  /// Whether a piece of text is valid UTF-8.
  static func isWhole(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let piece = piece(of: bytes, at: at, end: range.upperBound)
      guard piece.isCharacter else { return false }
      at += piece.length
    }
    return true
  }

  /// Writes a piece of text to a place, mended.
  ///
  /// - Parameters:
  ///   - bytes: where the piece lies.
  ///   - range: its bytes.
  ///   - target: has room for three times as many from the place.
  ///   - count: the place; behind what was written afterwards.
  /// - Returns: whether a byte was no UTF-8.
  static func mend(
    _ bytes: Bytes, _ range: Range<Int>, into target: UnsafeMutableBufferPointer<UInt8>, at count: inout Int
  ) -> Bool {
    var isBroken = false
    var place = count
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte != 0, byte < 0x80 {
        target[place] = byte
        place += 1
        at += 1
        continue
      }
      let piece = byte == 0 ? (length: 1, isCharacter: false) : piece(of: bytes, at: at, end: range.upperBound)
      if piece.isCharacter {
        for index in at..<at + piece.length {
          target[place] = bytes[index]
          place += 1
        }
      } else {
        if byte != 0 { isBroken = true }
        target[place] = mark.0
        target[place + 1] = mark.1
        target[place + 2] = mark.2
        place += growth
      }
      at += piece.length
    }
    count = place
    return isBroken
  }

  /// The character beyond ASCII that begins at a place, or the bytes that one mark stands for (Unicode 16, table 3-7).
  private static func piece(of bytes: Bytes, at: Int, end: Int) -> (length: Int, isCharacter: Bool) {
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch bytes[at] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if bytes[at] == 0xE0 { second = 0xA0...0xBF }
      if bytes[at] == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if bytes[at] == 0xF0 { second = 0x90...0xBF }
      if bytes[at] == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    guard at + 1 < end, second.contains(bytes[at + 1]) else { return (1, false) }
    for index in 2..<max(2, length) {
      guard at + index < end, bytes[at + index] & 0xC0 == 0x80 else { return (index, false) }
    }
    return (length, true)
  }
}
