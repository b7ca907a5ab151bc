/// Compares a typed text with one accepted answer, in each way in which that answer may be read.
struct AnswerTextCheck {
  private let phrases: PhraseCheck
  private let lists: ListCheck

  init(words: AnswerWords) {
    phrases = PhraseCheck(words: words)
    lists = ListCheck(phrases: phrases)
  }

  /// Returns what is said of a typed text.
  func check(_ typed: String, against expected: String) -> AnswerFinding {
    guard typed.contains(where: { !$0.isWhitespace }) else { return AnswerFinding(.wrong, .empty) }
    if Self.hedges(typed), !Self.offersChoice(expected) { return AnswerFinding(.wrong, .hedge) }
    let sides = AnswerSides(expected)
    var best = AnswerFinding(.wrong, .different)
    for reading in sides?.readings ?? [expected] {
      let found = Self.isAbbreviation(reading) ? abbreviation(typed, reading) : text(typed, reading)
      if AnswerFinding.isBetter(found, best) { best = found }
    }
    guard let sides, best.verdict != .exact, let both = both(typed, sides) else { return best }
    return AnswerFinding.isBetter(both, best) ? both : best
  }

  private func text(_ typed: String, _ expected: String) -> AnswerFinding {
    let plain = String(typed.map { $0 == "(" || $0 == ")" ? " " : $0 })
    let phrase = phrases.check(plain, against: expected)
    if phrase.verdict == .wrong, Self.offersChoice(typed), let sides = lists.checkSides(plain, against: expected),
      sides.verdict != .wrong
    {
      return sides
    }
    guard phrase.verdict != .exact, let list = lists.check(typed, against: expected) else { return phrase }
    return AnswerFinding.isBetter(list, phrase) || phrase.verdict == .wrong && list.verdict == .wrong ? list : phrase
  }

  /// Letters that stand for words: no slip is small enough to be none.
  private func abbreviation(_ typed: String, _ expected: String) -> AnswerFinding {
    func letters(_ text: String) -> [Unicode.Scalar] {
      let scalars = AnswerToken.plainScalars(of: text)
      return scalars.indices.filter { index in
        let scalar = scalars[index]
        // The plus or minus of a marker is a part of its name: CD4+.
        let isSign = scalar == "+" || scalar == "-" && index == scalars.count - 1
        return isSign || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }.map { scalars[$0] }
    }
    let mine = letters(typed)
    let right = letters(expected)
    if mine == right || mine == right + ["s"] || mine + ["s"] == right { return AnswerFinding(.exact, .format) }
    return AnswerFinding(.wrong, .different)
  }

  /// "A, B" and "A (B)" for `A (B)`.
  private func both(_ typed: String, _ sides: AnswerSides) -> AnswerFinding? {
    let parts = typed.split { "(),;".contains($0) }.map(String.init).filter { $0.contains { !$0.isWhitespace } }
    guard parts.count == 2 else { return nil }
    let first = phrases.check(parts[0], against: sides.outside)
    let second =
      Self.isAbbreviation(sides.inside)
      ? abbreviation(parts[1], sides.inside) : phrases.check(parts[1], against: sides.inside)
    guard first.verdict != .wrong, second.verdict != .wrong else { return nil }
    return AnswerFinding.isBetter(first, second) ? second : first
  }

  /// BMD, SSc: short, with two capitals or more.
  static func isAbbreviation(_ text: String) -> Bool {
    let letters = text.filter { !$0.isWhitespace }
    guard letters.count <= 6, letters.count == text.count else { return false }
    return letters.count(where: \.isUppercase) >= 2 || letters.count == 1 && letters.allSatisfy(\.isUppercase)
  }

  /// Whether a text offers two answers, or doubts its own.
  private static func hedges(_ text: String) -> Bool {
    offersChoice(text) || text.contains("?")
  }

  private static func offersChoice(_ text: String) -> Bool {
    AnswerPiece.pieces(of: text).contains(.or)
  }
}

/// The two sides of an answer written `A (B)`.
struct AnswerSides {
  let outside: String
  let inside: String

  /// Nil where a text is not written so.
  init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace)
    guard let open = trimmed.firstIndex(of: "("), let close = trimmed.lastIndex(of: ")"), open < close,
      trimmed[trimmed.index(after: close)...].allSatisfy(\.isWhitespace)
    else { return nil }
    outside = String(trimmed[..<open])
    inside = String(trimmed[trimmed.index(after: open)..<close])
    guard outside.contains(where: { $0.isLetter || $0.isNumber }),
      inside.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
  }

  /// Each side, and both.
  var readings: [String] { [outside.trimmed, inside.trimmed, outside.trimmed + " " + inside.trimmed] }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
