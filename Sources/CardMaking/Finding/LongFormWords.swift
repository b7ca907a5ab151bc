/// The words among which a long form is looked for, and their letters.
///
/// Words are what white space separates: "N(6)-benzoyl", "2,4-dinitrophenyl" and "3':5'-cyclic" are one each.
struct LongFormWords {
  /// A word without the marks around it.
  struct Part {
    let range: Range<Int>
    /// Whether it may go without a letter in the short form: "of", "and".
    let isSmall: Bool
  }

  /// A letter or digit of a word.
  struct Letter {
    let byte: UInt8
    let word: Int
    /// Where it stands in the text.
    let place: Int
    let start: Start
    /// Whether it begins a part of its word, after a hyphen, a digit or a numeral such as "di".
    let isPartStart: Bool
  }

  /// How a long form may begin with a letter.
  enum Start {
    case none
    /// The word's first letter.
    case word
    /// The first letter of the name after numbers and Greek letters: "2,4-dinitrophenyl".
    case head
    /// The letter after "anti-", "non-" or a slash: what stands before does not belong to the long form.
    case cut
  }

  let words: [Part]
  let letters: [Letter]

  /// Reads the words in a range of a text, at most so many of its last ones.
  init(_ text: [UInt8], _ range: Range<Int>, last limit: Int = 1_000, isConcentration: Bool = false) {
    var words: [Part] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, text[index] <= 0x20 { index += 1 }
      let start = index
      while index < range.upperBound, text[index] > 0x20 {
        let dash = Self.dash(at: index, in: text)
        if dash > 0 {
          if index > start { break }
          index += dash
          break
        }
        index += 1
      }
      let word = Self.trimmed(start..<index, in: text)
      guard !word.isEmpty else { continue }
      words.append(Part(range: word, isSmall: Self.isSmall(text[word], isConcentration: isConcentration)))
    }
    self.words = words.count <= limit ? words : Array(words.suffix(limit))
    var letters: [Letter] = []
    letters.reserveCapacity(self.words.reduce(0) { $0 + min($1.range.count, Self.longest) } + 4)
    for (number, word) in self.words.enumerated() where word.range.count <= Self.longest {
      Self.read(word.range, number, in: text, into: &letters)
    }
    self.letters = letters
  }

  /// No name of a thing has a longer word; a sequence or an encoded picture does, and laying letters over it takes long.
  private static let longest = 120

  /// The bytes from a letter to the end of a word.
  func range(from letter: Letter, to last: Int) -> Range<Int> {
    let start = letter.start == .cut ? letter.place : words[letter.word].range.lowerBound
    return start..<words[last].range.upperBound
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || isDigit(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isSmall(_ word: ArraySlice<UInt8>, isConcentration: Bool) -> Bool {
    guard word.count <= 4 || isConcentration && word.count <= 14 else { return false }
    let word = Word(small: word)
    return small.contains(word) || isConcentration && word.hasPrefix("concentration")
  }

  private static let small: WordSet = [
    "of", "the", "and", "in", "for", "on", "to", "a", "an", "with", "by", "or", "from", "at", "de", "as", "und", "et",
    "per", "des", "du", "der", "la", "le",
  ]

  /// The length of a dash that parts words without white space: "malformations--persistent".
  private static func dash(at index: Int, in text: [UInt8]) -> Int {
    guard index + 2 < text.count else { return 0 }
    if text[index] == 0x2D, text[index + 1] == 0x2D { return 2 }
    return text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x94 ? 3 : 0
  }

  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, !isWordByte(text[first]), text[first] != 0x26 {
      if text[first] == 0x28 || text[first] == 0x5B, closes(text[range]) { break }
      range.removeFirst()
    }
    while range.count > 3, text[range.lowerBound] == 0xE2, text[range.lowerBound + 1] == 0x80 {
      range = range.lowerBound + 3..<range.upperBound
    }
    while let last = range.last, !isWordByte(text[last]), text[last] != 0x26 {
      if text[last] == 0x29 || text[last] == 0x5D, closes(text[range]) { break }
      if text[last] == 0x2B { break }
      range.removeLast()
    }
    while range.count > 3, text[range.upperBound - 3] == 0xE2, text[range.upperBound - 2] == 0x80 {
      range = range.lowerBound..<range.upperBound - 3
    }
    return range
  }

  /// Whether as many brackets are closed as opened.
  private static func closes(_ word: ArraySlice<UInt8>) -> Bool {
    word.count { $0 == 0x28 || $0 == 0x5B } == word.count { $0 == 0x29 || $0 == 0x5D }
  }

  /// The Latin letter of two bytes of UTF-8: a Greek letter's name's first, "é" without its accent.
  static func latin(_ lead: UInt8, _ byte: UInt8) -> UInt8? {
    switch lead {
    case 0xC2: return byte == 0xB5 ? 0x6D : nil
    case 0xC3: return byte >= 0x80 ? accented[Int(byte & 0x1F)] : nil
    case 0xCE where byte >= 0x91 && byte <= 0xA9: return greek[Int(byte) - 0x91]
    case 0xCE where byte >= 0xB1 && byte <= 0xBF: return greek[Int(byte) - 0xB1]
    case 0xCF where byte >= 0x80 && byte <= 0x89: return greek[Int(byte) - 0x80 + 15]
    default: return nil
    }
  }

  private static let accented = Array("aaaaaaaceeeeiiiidnooooooouuuuyps".utf8)
  private static let greek = Array("abgdezetiklmnxoprsstupcpo".utf8)

  static let greekNames = [
    "alpha", "beta", "gamma", "delta", "epsilon", "kappa", "lambda", "omega", "theta", "sigma",
  ]
  static let greekBytes = greekNames.map { Array($0.utf8) }
}
