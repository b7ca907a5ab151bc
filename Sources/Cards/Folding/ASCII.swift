/// What single bytes of UTF-8 text are.
enum ASCII {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let dollar = UInt8(ascii: "$")
  static let backtick = UInt8(ascii: "`")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  /// White space as Unicode has it among the first 128 characters; the information separators are some too.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte &- 0x1C < 4 }

  static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isWord(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) || isDigit(byte) }

  static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }
}
