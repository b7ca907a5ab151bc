/// A word that may be an abbreviation.
struct ShortForm {
  /// As it stands in the text, without a possessive.
  let text: String
  /// Its letters and digits in lower case.
  let letters: [UInt8]
  /// Whether it has two capitals or more.
  let isAcronym: Bool

  /// Reads a short form that fills a range, or returns nil where the words cannot be one.
  init?(_ sentence: Sentence, _ range: Range<Int>) {
    guard let first = sentence.tokens[range].first, let last = sentence.tokens[range].last, first.kind != .mark else {
      return nil
    }
    guard range.count <= 4, last.end - first.start <= 16 else { return nil }
    // Its pieces stand without blanks, "FEV(1)", but for a Greek letter: "TNF alpha".
    for index in range.dropFirst() {
      let isTight = sentence.tokens[index].start == sentence.tokens[index - 1].end
      guard isTight || range.count == 2 && Self.greek.contains(sentence.tokens[index].lower) else { return nil }
      if ["<", ">", "=", "%", "~", ".", ":", "\""].contains(sentence.tokens[index].lower) { return nil }
    }
    var text = sentence.text(range)
    for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(2) }
    var letters: [UInt8] = []
    var capitals = 0
    var digits = 0
    for byte in text.utf8 {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isCapital { capitals += 1 }
      if isDigit { digits += 1 }
      if isCapital || isDigit || byte >= 0x61 && byte <= 0x7A { letters.append(isCapital ? byte | 0x20 : byte) }
    }
    guard letters.count >= 1, letters.count <= 12, letters.count > digits, digits <= 2, capitals > 0 || digits > 0
    else {
      return nil
    }
    guard capitals >= 2 || digits > 0 || letters.count <= 4 else { return nil }
    guard capitals + digits >= 1, !Self.barred.contains(first.lower) else { return nil }
    self.text = text
    self.letters = letters
    isAcronym = capitals >= 2
  }

  /// Returns how many of the words at the places, from the end, are the long form.
  func longForm(_ sentence: Sentence, _ places: [Int], wholeOnly: Bool = false) -> LetterAlignment? {
    let words = places.map { sentence.tokens[$0].lower }
    let isSmall = words.map { Self.small.contains($0) }
    var best = LetterAlignment.best(of: letters, over: words, isSmall: isSmall, wholeOnly: wholeOnly)
    // A plural's s need not be a letter of its own: "proton pump inhibitors (PPIs)".
    if text.hasSuffix("s"), isAcronym, letters.count >= 3 {
      let plural = LetterAlignment.best(
        of: letters.dropLast(), over: words, isSmall: isSmall, wholeOnly: wholeOnly)
      if let plural, best.map({ plural.cost + 0.1 < $0.cost }) ?? true { best = plural }
    }
    if best == nil, let hyphen = text.firstIndex(of: "-") {
      // Parts in another order: "subcutaneous abaloparatide (ABL-SC)".
      let front = text[..<hyphen].utf8.count {
        $0 < 0x80 && (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39)
      }
      let turned = Array(letters[front...] + letters[..<front])
      if letters.count >= 4, front > 0 {
        best = LetterAlignment.best(of: turned, over: words, isSmall: isSmall, wholeOnly: wholeOnly)
      }
    }
    if let found = best {
      if Self.statistics.contains(text), found.cost > 0.2 { return nil }
      if letters.count == 1, found.words != 1 || !isCapital || words.last.map({ $0.utf8.count < 4 }) ?? true {
        return nil
      }
    }
    return best
  }

  /// Whether it is one capital letter.
  private var isCapital: Bool { text.utf8.count == 1 && text.first?.isUppercase == true }

  private static let greek: Set<String> = ["alpha", "beta", "gamma", "delta", "epsilon", "kappa", "omega", "theta"]

  /// Short forms of statistics, which stand after many words that they do not abbreviate.
  private static let statistics: Set<String> = [
    "OR", "CI", "HR", "RR", "SD", "SE", "NS", "IQR", "SEM", "US", "IN", "AS",
  ]

  private static let small: Set<String> = [
    "of", "the", "and", "in", "for", "on", "to", "a", "an", "with", "by", "or", "from", "at", "de", "as", "&",
  ]

  private static let barred: Set<String> = [
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "fig", "usa", "uk", "see", "table", "figure", "eq", "ref", "vs",
  ]
}
