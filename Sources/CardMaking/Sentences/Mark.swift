/// A punctuation mark in UTF-8, under one name for all its forms.
struct Mark {
  /// The form that tokens have: `"` for every double quote, `—` for every long dash, `-` for every hyphen.
  let text: Word
  /// Its length in bytes.
  let length: Int
  /// Whether it may stand inside a word.
  let joinsWords: Bool

  /// What finders look for.
  @inline(__always)
  var classes: WordClasses {
    switch text {
    case ",": .commas
    case "(", "[", "—": .openings
    case ";": .semicolons
    case "©": .furniture
    case ":": .colons
    default: []
    }
  }

  /// Returns the mark that begins at a place, or nil where a letter, a digit or white space stands.
  @inline(__always)
  static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
    let byte = bytes[index]
    guard byte < 0x80 else { return beyondASCII(index, bytes) }
    let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    let isDigit = byte >= 0x30 && byte <= 0x39
    return byte <= 0x20 || isLetter || isDigit ? nil : Mark(text: Word(byte), length: 1, joinsWords: byte == 0x2D)
  }

  /// The same in a text.
  static func at(_ index: Int, in bytes: [UInt8]) -> Mark? { bytes.withUnsafeBufferPointer { at(index, in: $0) } }

  private static func beyondASCII(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
    let byte = bytes[index]
    if byte == 0xE2, index + 2 < bytes.count {
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x90...0x92), (0x88, 0x92): return Mark(text: "-", length: 3, joinsWords: true)
      case (0x80, 0x93): return Mark(text: "—", length: 3, joinsWords: true)
      case (0x80, 0x94), (0x80, 0x95): return Mark(text: "—", length: 3, joinsWords: false)
      case (0x80, 0x98), (0x80, 0x9A): return Mark(text: "'", length: 3, joinsWords: false)
      case (0x80, 0x99): return Mark(text: "'", length: 3, joinsWords: true)
      case (0x80, 0x9C...0x9F): return Mark(text: "\"", length: 3, joinsWords: false)
      case (0x80, 0xA6): return Mark(text: "…", length: 3, joinsWords: false)
      case (0x80, 0xA2), (0x97, 0x8F), (0x96, 0xAA): return Mark(text: "•", length: 3, joinsWords: false)
      default: return nil
      }
    }
    if byte == 0xC2, index + 1 < bytes.count {
      switch bytes[index + 1] {
      case 0xAB, 0xBB: return Mark(text: "\"", length: 2, joinsWords: false)
      case 0xB7: return Mark(text: "•", length: 2, joinsWords: false)
      case 0xA1...0xA9, 0xAC, 0xAE...0xB1, 0xB6, 0xBF:
        return Mark(text: Word(UnsafeBufferPointer(rebasing: bytes[index...index + 1])), length: 2, joinsWords: false)
      default: return nil
      }
    }
    return nil
  }

  /// Returns a word with its dashes and apostrophes unified.
  static func unified(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x2010...0x2013, 0x2212: result.unicodeScalars.append("-")
      case 0x2018, 0x2019: result.unicodeScalars.append("'")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
