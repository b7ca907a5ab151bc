/// Cuts a text into words, numbers and marks.
///
/// Words keep their inner hyphens, apostrophes and stops (`ultra–sonography`, `Raynaud's`, `e.g`); a stop between a
/// lower-case word and a capital ends the word (`balance.CP affects`), since many pages lose the space there.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = WordClasses.table
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Returns the tokens of a text in UTF-8.
  static func tokens(of bytes: [UInt8]) -> [Token] { bytes.withUnsafeBufferPointer { tokens(of: $0) } }

  /// Returns the tokens of a text.
  static func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(of: $0) }
  }

  /// Puts the tokens of a text in place of others: one who reads many texts one after another needs memory once.
  static func cut(_ bytes: [UInt8], into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { add($0, to: &tokens) }
  }

  private static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    add(bytes, to: &tokens)
    return tokens
  }

  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]) {
    var tokenizer = Self(bytes)
    tokens.reserveCapacity(bytes.count / 4 + 2)
    while let token = tokenizer.next() { tokens.append(token) }
  }

  private mutating func next() -> Token? {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    if let mark = Mark.at(position, in: bytes) {
      position += mark.length
      if mark.text == ".", position + 1 < bytes.count, bytes[position] == 0x2E, bytes[position + 1] == 0x2E {
        while position < bytes.count, bytes[position] == 0x2E { position += 1 }
        return Token(
          start: start, end: position, lower: "…", kind: .mark, classes: [], isCapitalised: false, capitals: 0,
          hasDigit: false)
      }
      return Token(
        start: start, end: position, lower: mark.text, kind: .mark, classes: mark.classes, isCapitalised: false,
        capitals: 0, hasDigit: false)
    }
    return word(from: start)
  }

  private mutating func word(from start: Int) -> Token {
    var capitals = 0
    var letters = 0
    var digits = 0
    var isASCII = true
    if start + LetterRun.longest <= bytes.count {
      let run = LetterRun(at: start, in: bytes)
      position += run.count
      letters = run.count
      capitals = run.capitals
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 { break }
      if byte >= 0x80 {
        if let mark = Mark.at(position, in: bytes) {
          guard mark.joinsWords, isInside(position, length: mark.length) else { break }
          isASCII = false
          position += mark.length
          continue
        }
        isASCII = false
        letters += 1
        position += 1
      } else if Self.isLetter(byte) {
        letters += 1
        if byte < 0x60 { capitals += 1 }
        position += 1
      } else if Self.isDigit(byte) {
        digits += 1
        position += 1
      } else if joins(byte, at: position) {
        position += 1
      } else {
        break
      }
    }
    if position == start { position += 1 }
    return token(
      start: start, letters: letters, digits: digits, capitals: capitals, isASCII: isASCII)
  }

  @inline(__always)
  private func token(start: Int, letters: Int, digits: Int, capitals: Int, isASCII: Bool) -> Token {
    var isCapitalised = bytes[start] >= 0x41 && bytes[start] <= 0x5A
    var allCapitals = capitals
    let lower: Word
    if isASCII {
      lower = Word(small: start..<position, of: bytes)
    } else {
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      lower = Word(Mark.unified(text.lowercased()))
      if let first = text.unicodeScalars.first, !isCapitalised, first.properties.isUppercase {
        isCapitalised = true
        allCapitals += 1
      }
    }
    let kind: Token.Kind = letters > 0 ? .word : digits > 0 ? .number : .mark
    return Token(
      start: start, end: position, lower: lower, kind: kind,
      classes: (table[lower] ?? []).union(allCapitals >= 2 ? .acronyms : []), isCapitalised: isCapitalised,
      capitals: allCapitals,
      hasDigit: digits > 0)
  }

  /// Whether an ASCII mark stands inside a word: `acro-osteolysis`, `don't`, `3.5`, `e.g`, `1,000`.
  private func joins(_ byte: UInt8, at index: Int) -> Bool {
    guard isInside(index, length: 1) else { return false }
    let before = bytes[index - 1]
    let after = bytes[index + 1]
    switch byte {
    case 0x2D, 0x27, 0x5F: return true  // - ' _
    case 0x2E:  // .
      let isGlued = before >= 0x61 && before <= 0x7A && after >= 0x41 && after <= 0x5A
      return !isGlued
    case 0x2C: return Self.isDigit(before) && (Self.isDigit(after) || after >= 0x41 && after <= 0x5A)  // ,
    default: return false
    }
  }

  private func isInside(_ index: Int, length: Int) -> Bool {
    guard index > 0, index + length < bytes.count else { return false }
    return Self.isWordByte(bytes[index - 1]) && Self.isWordByte(bytes[index + length])
      && Mark.at(index + length, in: bytes) == nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) || isDigit(byte) }
}
