/// A word that may be an abbreviation, such as "BMD", "5-HT" and "T(3)".
struct ShortForm {
  /// As it stands in the text, without a possessive.
  let text: String
  /// Its letters and digits in lower case; a Greek letter is its name's first letter, a sign at the end itself.
  let letters: [UInt8]
  /// Whether it has two capitals or more.
  let isAcronym: Bool
  /// Whether all its letters are capitals.
  let isCapitals: Bool
  /// Whether it is two words, or has capitals too few for an acronym: then the fit must be close.
  let isUnusual: Bool
  /// Whether brackets around a part of it say "concentration": "[CK]".
  let isConcentration: Bool
  /// The letters with which a part begins after a mark, a digit or a change to or from capitals: the t of "V(T)".
  let parts: [Int]

  /// Reads a short form from a piece of text, or returns nil where it cannot be one.
  init?(_ slice: ArraySlice<UInt8>) {
    // Most parentheses hold words: a glance is enough for them.
    guard slice.count <= 24, slice.contains(where: { $0 >= 0x30 && $0 <= 0x5A }) else { return nil }
    var bytes = Self.trimmed(slice)
    for ending in Self.possessives where bytes.count > ending.count + 1 && bytes.suffix(ending.count) == ending[...] {
      bytes.removeLast(ending.count)
    }
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 14 else { return nil }
    guard LongFormWords.isWordByte(first) || first == 0x5B, !Self.holdsBarred(bytes) else { return nil }
    let gaps = bytes.count { $0 <= 0x20 }
    guard gaps <= 1, !Self.barred.contains(Word(small: bytes[...])) else { return nil }
    let shape = Shape(bytes)
    // "NO" and "WHO" are short forms, "no" and "who" are none.
    if shape.capitals < shape.letters.count, Self.words.contains(Word(small: bytes[...])) { return nil }
    guard shape.letters.count >= 1, shape.letters.count <= 12, shape.digits <= 3 else { return nil }
    guard shape.letters.count > shape.digits else { return nil }
    let marks = shape.capitals + shape.digits
    // "aa" and "k(d)" are symbols rather than names, and nobody asks what they stand for.
    guard marks > 0, bytes.count <= 12 else { return nil }
    let isStopped = bytes.contains(0x2D) || bytes.contains(0x2E)
    if shape.capitals < 2, shape.digits == 0, shape.letters.count > 4 {
      guard isStopped || gaps == 1 else { return nil }
    }
    // Two words: each must be short or have a capital, "Ang II", "E site"; "large increase" is none.
    if gaps == 1 {
      guard first < 0x61 || shape.capitals >= 2 else { return nil }
      guard let blank = bytes.firstIndex(where: { $0 <= 0x20 }) else { return nil }
      let head = bytes[..<blank]
      let isShortHead = head.count { LongFormWords.isWordByte($0) } <= 1
      let headHasMark = head.dropFirst().contains { $0 < 0x61 && LongFormWords.isWordByte($0) }
      let tail = bytes[(blank + 1)...]
      let tailHasMark = tail.contains { $0 < 0x61 && LongFormWords.isWordByte($0) } || shape.isGreek
      let isGreekName = LongFormWords.greekNames.contains(Word(small: tail).text)
      guard isShortHead || shape.letters.count <= 10 && (tailHasMark || headHasMark && isGreekName) else { return nil }
    }
    text = String(decoding: bytes, as: UTF8.self)
    var letters = shape.letters
    if last == 0x2B || last == 0x2D { letters.append(last) }
    if bytes.count > 3, last == 0x29, let sign = bytes.dropLast().last, sign == 0x2B || sign == 0x2D {
      letters.append(sign)
    }
    self.letters = letters
    parts = shape.parts
    isAcronym = shape.capitals >= 2
    isCapitals = shape.capitals + shape.digits == shape.letters.count && shape.capitals >= 1
    isUnusual = gaps == 1 || shape.capitals < 2 && shape.digits == 0 && shape.letters.count > 4
    isConcentration = bytes.contains(0x5B)
  }

  /// Whether it is one capital letter.
  var isSingle: Bool { letters.count == 1 }

  /// Whether it is read as a figure of statistics, which stands after many words that it does not abbreviate.
  var isStatistic: Bool { Self.statistics.contains(Word(text)) }

  /// Whether it ends with a plus or a minus, which may stand for "positive" and "negative".
  var hasSign: Bool { letters.last.map { $0 == 0x2B || $0 == 0x2D } ?? false }

  /// Its letters without the s of a plural: "PPIs"; nil where it has none.
  var singular: [UInt8]? {
    guard isAcronym, letters.count >= 3, text.utf8.last == 0x73 else { return nil }
    return Array(letters.dropLast())
  }

  private static func trimmed(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var slice = slice
    while let first = slice.first, first <= 0x20 || first == 0x22 || first == 0x27 || first == 0x2E {
      slice = slice.dropFirst()
    }
    while let last = slice.last, last <= 0x20 || last == 0x22 || last == 0x27 { slice = slice.dropLast() }
    // Curly quotes around it.
    if slice.starts(with: [0xE2, 0x80]) { slice = slice.dropFirst(3) }
    if slice.count > 3, slice.suffix(3).starts(with: [0xE2, 0x80]), let last = slice.last, last == 0x9D || last == 0x99
    {
      slice = slice.dropLast(3)
    }
    return Array(slice)
  }

  private static let possessives = [Array("'s".utf8), Array("’s".utf8)]

  /// No abbreviation holds one of these; a comma only stands between numbers: "Glc-1,6-P(2)".
  private static func holdsBarred(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      if bytes[index] == 0x2C, index > 0, index + 1 < bytes.count {
        return !LongFormWords.isDigit(bytes[index - 1]) || !LongFormWords.isDigit(bytes[index + 1])
      }
      return barredBytes.contains(bytes[index])
    }
  }

  private static let barredBytes: [UInt8] = Array("<>=%~:\"*,;#?!_|\\@$".utf8)

  private static let statistics: WordSet = [
    "OR", "CI", "HR", "RR", "SD", "SE", "NS", "IQR", "SEM", "US", "IN", "AS", "AT", "BY", "ON", "TO",
  ]

  private static let barred: WordSet = [
    "i", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "fig", "figs", "usa", "uk", "table", "figure", "eq", "ref", "vs",
    "e.g", "e.g.", "i.e", "i.e.", "et al", "n.s", "n.s.",
  ]

  private static let words: WordSet = [
    "see", "is", "in", "of", "as", "an", "at", "on", "or", "to", "and", "the", "for", "by", "be", "if", "it", "eg",
    "ie", "all", "both", "not", "no", "via", "with", "non", "per", "can", "may", "was", "are", "but", "who", "how",
    "up", "so", "do", "we", "men", "new", "old", "left", "right", "mean", "from", "than", "that", "this", "here",
    "only", "ca", "cf", "he", "she", "you", "they", "them", "then", "has", "had", "have", "will", "one", "two", "her",
    "his", "its", "our", "more", "less", "most", "also", "each", "some", "such", "day", "days", "year", "time", "week",
  ]
}

extension ShortForm {
  /// What the bytes of a short form are.
  private struct Shape {
    private(set) var letters: [UInt8] = []
    private(set) var capitals = 0
    private(set) var digits = 0
    private(set) var isGreek = false
    private(set) var parts: [Int] = []

    init(_ bytes: [UInt8]) {
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if index > 0, LongFormWords.isWordByte(byte), Self.isPartStart(index, in: bytes) {
          parts.append(letters.count)
        }
        if let name = Self.greekName(at: index, in: bytes) {
          letters.append(byte | 0x20)
          index += name
          continue
        }
        if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
        if byte >= 0x30 && byte <= 0x39 { digits += 1 }
        if byte < 0x80 {
          if LongFormWords.isWordByte(byte) { letters.append(byte | (byte >= 0x41 ? 0x20 : 0)) }
          index += 1
        } else {
          if let letter = LongFormWords.latin(byte, index + 1 < bytes.count ? bytes[index + 1] : 0) {
            letters.append(letter)
            isGreek = isGreek || byte == 0xCE || byte == 0xCF
          }
          index += byte >= 0xE0 ? 3 : 2
        }
      }
    }

    private static func isPartStart(_ index: Int, in bytes: [UInt8]) -> Bool {
      let before = bytes[index - 1]
      let byte = bytes[index]
      guard LongFormWords.isWordByte(before), before < 0x80, byte < 0x80 else { return byte < 0x80 || byte >= 0xC0 }
      if LongFormWords.isDigit(byte) != LongFormWords.isDigit(before) { return true }
      return (byte < 0x60) != (before < 0x60) && !LongFormWords.isDigit(byte) || greekName(at: index, in: bytes) != nil
    }

    /// The length of a Greek letter's name in small letters after the first byte: "TNFalpha".
    private static func greekName(at index: Int, in bytes: [UInt8]) -> Int? {
      guard index > 0, bytes[index] >= 0x61 else { return nil }
      return LongFormWords.greekNames.first { bytes[index...].starts(with: $0.utf8) }?.utf8.count
    }
  }
}
