/// Tells English from other languages by its small words.
enum Language {
  /// Whether a block may be English; short ones are given the benefit of the doubt.
  static func isEnglish(_ tokens: [Token]) -> Bool {
    var words = 0
    var small = 0
    var foreign = 0
    for token in tokens where token.isWord {
      words += 1
      if token.isIn(.all) {
        small += 1
      } else if foreignWords.contains(token.lower) {
        foreign += 1
      } else if token.lower.utf8.first.map({ $0 >= 0xCE }) == true {
        foreign += 1
      }
      if words == 400 { break }
    }
    guard words >= 8 else { return foreign * 3 <= words }
    return foreign <= small && small * 12 >= words
  }

  /// Small words of Spanish, French, German, Italian, Portuguese and Dutch that English does not have.
  private static let foreignWords: Set<String> = [
    "el", "la", "los", "las", "una", "que", "del", "por", "para", "como", "más", "pero", "sus", "le", "les", "des",
    "est", "une", "dans", "pour", "pas", "qui", "sur", "avec", "sont", "der", "das", "und", "ist", "ein", "eine",
    "nicht", "mit", "den", "von", "auf", "dem", "il", "che", "di", "della", "sono", "gli", "nel", "alla", "os", "um",
    "uma", "não", "com", "dos", "het", "een", "van", "zijn", "niet", "voor", "met", "fue", "mi", "ho", "ad", "es", "en",
    "du", "au", "et", "y", "se", "su", "è", "à", "für", "im",
  ]
}
