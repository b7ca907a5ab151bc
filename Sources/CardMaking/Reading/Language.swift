/// Tells English from other languages by its small words.
enum Language {
  /// Whether a block may be English; short ones are given the benefit of the doubt.
  static func isEnglish(_ tokens: [Token]) -> Bool {
    let count = Count(tokens)
    guard count.words >= 8 else { return count.foreign * 3 <= count.words }
    return count.foreign <= count.small && count.small * 12 >= count.words
  }

  /// Returns the language of a page that is not English, or nil where it is, or where there is too little text to say.
  ///
  /// A language that has no list here has no name either: then the name is empty.
  static func foreign(_ blocks: [Block]) -> String? {
    var words = 0
    var foreign = 0
    func isTold(_ kind: BlockKind) -> Bool { kind != .code && kind != .bibliography }
    for index in blocks.indices where isTold(blocks[index].kind) {
      let count = Int(blocks[index].counts.letteredWords)
      guard count >= 4 else { continue }
      words += count
      if blocks[index].kind == .foreign { foreign += count }
    }
    // Only a page in another language is looked through once more for which one.
    guard words >= 12, foreign * 5 >= words * 3 else { return nil }
    var counts = [Int](repeating: 0, count: languages.count)
    for block in blocks where isTold(block.kind) && block.counts.letteredWords >= 4 {
      for token in block.read.tokens where token.isWord {
        for (number, language) in languages.enumerated() where language.words.contains(token.lower) {
          counts[number] += 1
        }
      }
    }
    guard let most = counts.max(), most * 20 >= words, let first = counts.firstIndex(of: most) else { return "" }
    return languages[first].name
  }

  /// The words of a text, up to the four hundredth.
  private struct Count {
    var words = 0
    var small = 0
    var foreign = 0

    init(_ tokens: [Token]) {
      for token in tokens where token.isWord {
        words += 1
        if token.isIn(.all) {
          small += 1
        } else if token.isIn(.foreign) || token.lower.utf8.first.map({ $0 >= 0xCE }) == true {
          foreign += 1
        }
        if words == 400 { break }
      }
    }
  }

  /// Words by which the languages can be told from one another.
  private static let languages: [(name: String, words: WordSet)] = [
    ("Spanish", ["el", "los", "las", "y", "una", "del", "por", "es", "con", "más", "pero", "está", "son", "se"]),
    ("German", ["der", "die", "das", "und", "ist", "ein", "eine", "nicht", "mit", "den", "von", "auf", "dem", "sind"]),
    ("French", ["le", "les", "des", "est", "une", "dans", "pour", "pas", "qui", "sur", "avec", "sont", "et", "du"]),
    ("Italian", ["il", "che", "di", "della", "sono", "gli", "nel", "alla", "è", "per", "con", "più", "dei", "e"]),
    ("Portuguese", ["o", "os", "as", "um", "uma", "não", "com", "dos", "da", "do", "é", "são", "em", "e", "mais"]),
    ("Dutch", ["het", "een", "van", "zijn", "niet", "voor", "met", "de", "dat", "wordt", "ook", "bij", "en", "op"]),
  ]

  /// Small words that English does not have.
  static let foreignWords: WordSet = [
    "el", "la", "los", "las", "una", "que", "del", "por", "para", "como", "más", "pero", "sus", "le", "les", "des",
    "est", "une", "dans", "pour", "pas", "qui", "sur", "avec", "sont", "der", "das", "und", "ist", "ein", "eine",
    "nicht", "mit", "den", "von", "auf", "dem", "il", "che", "di", "della", "sono", "gli", "nel", "alla", "os", "um",
    "uma", "não", "com", "dos", "het", "een", "van", "zijn", "niet", "voor", "met", "fue", "mi", "ho", "ad", "es", "en",
    "du", "au", "et", "y", "se", "su", "è", "à", "für", "im", "de", "están", "son", "sind", "wird", "werden",
    "oder", "auch", "bei", "zu", "wie", "ou", "ce", "cette", "par", "plus", "ses", "aux", "per", "più", "dei", "nella",
    "con", "ed", "da", "em", "são", "mais", "pelo", "pela", "wordt", "worden", "ook", "bij", "dat", "zich", "naar",
  ]
}
