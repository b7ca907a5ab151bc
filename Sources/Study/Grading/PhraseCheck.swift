/// Compares one phrase with the expected one.
struct PhraseCheck {
  let words: AnswerWords

  /// Returns what is said of a typed phrase.
  func check(_ typed: String, against expected: String) -> AnswerFinding {
    let mine = AnswerPiece.pieces(of: typed)
    let right = AnswerPiece.pieces(of: expected)
    if mine.isEmpty { return AnswerFinding(.wrong, .empty) }
    if mine == right { return AnswerFinding(.exact, .format) }
    if right.contains(where: \.isNumber), let mended = NumberWords.mended(typed, words: words), mended == right {
      return AnswerFinding(.close, .typo(typed: typed, expected: expected))
    }
    if Self.denials(mine) != Self.denials(right) { return AnswerFinding(.wrong, .negation) }
    let joined = (mine: mine.map(\.text).joined(), right: right.map(\.text).joined())
    let hasNumber = (mine + right).contains(where: \.isNumber)
    if joined.mine == joined.right, !hasNumber { return AnswerFinding(.exact, .format) }
    if Self.negations(mine) != Self.negations(right) { return AnswerFinding(.wrong, .negation) }
    let straight = inOrder(mine, right)
    if straight.verdict != .wrong { return straight }
    let others = [
      turned(mine, right), asOneWord(mine, right, joined), withoutUnit(mine, right),
      withoutGenericNoun(mine, right, expected), asInitials(mine, right, expected),
    ]
    return others.compactMap(\.self).filter { $0.verdict != .wrong }.min(by: AnswerFinding.isBetter)
      ?? others.compactMap(\.self).first { $0.isTelling } ?? straight
  }

  /// Piece by piece.
  private func inOrder(_ mine: [AnswerPiece], _ right: [AnswerPiece]) -> AnswerFinding {
    guard mine.count == right.count else { return AnswerFinding(.wrong, Self.difference(mine, right)) }
    var worst = AnswerFinding(.exact, .format)
    for (index, (typed, expected)) in zip(mine, right).enumerated() {
      var found = compare(typed, expected)
      // An attribute may stand in the plural: "muscles inflammation".
      if found.reason == .plural, index < right.count - 1 { found = AnswerFinding(.exact, .format) }
      if AnswerFinding.isBetter(worst, found) { worst = found }
    }
    if worst.verdict == .wrong, !worst.isTelling { return AnswerFinding(.wrong, Self.difference(mine, right)) }
    return worst
  }

  private func compare(_ typed: AnswerPiece, _ expected: AnswerPiece) -> AnswerFinding {
    if typed == expected { return AnswerFinding(.exact, .format) }
    if let typed = typed.word, let expected = expected.word {
      let check = WordCheck(typed: typed, expected: expected, words: words)
      return AnswerFinding(check.verdict, check.reason == .same ? .format : check.reason)
    }
    switch (typed, expected) {
    case (.word, .word): return AnswerFinding(.wrong, .different)
    case (_, .number), (_, .sign), (_, .unit), (.number, _), (.sign, _), (.unit, _):
      return AnswerFinding(.wrong, .number)
    default: return AnswerFinding(.wrong, .different)
    }
  }

  /// "inflammation of the muscle" and "muscle inflammation".
  private func turned(_ mine: [AnswerPiece], _ right: [AnswerPiece]) -> AnswerFinding? {
    let turnedMine = Self.turned(mine)
    let turnedRight = Self.turned(right)
    guard turnedMine != mine || turnedRight != right else { return nil }
    return inOrder(turnedMine, turnedRight)
  }

  private static func turned(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    for preposition in ["of", "in"] {
      guard let place = pieces.lastIndex(of: .word(preposition)), place > 0, place < pieces.count - 1,
        !pieces.contains(where: \.isNumber)
      else { continue }
      return Array(pieces[(place + 1)...]) + turned(Array(pieces[..<place]))
    }
    return pieces
  }

  /// "hyper tension", "acro osteolisis": the blanks are others, and perhaps a letter.
  private func asOneWord(
    _ mine: [AnswerPiece], _ right: [AnswerPiece], _ joined: (mine: String, right: String)
  ) -> AnswerFinding? {
    let pieces = mine + right
    guard pieces.allSatisfy({ $0.word != nil }), mine.count <= 3, right.count <= 3,
      mine.count != right.count || right.count == 1, Self.negations(pieces) == 0,
      min(joined.mine.utf8.count, joined.right.utf8.count) >= 6
    else { return nil }
    // A short word tells terms apart (vitamin A, hepatitis B): it is no slip.
    let longer = mine.count > right.count ? mine : right
    if mine.count != right.count, longer.contains(where: { $0.text.utf8.count <= 3 }) { return nil }
    // A word left out is no blank left out.
    if [.partial, .extra].contains(Self.difference(mine, right)) { return nil }
    let limit = joined.right.utf8.count >= 14 ? 2 : 1
    guard EditDistance.between(joined.right, joined.mine, limit: limit) != nil else { return nil }
    let check = WordCheck(typed: joined.mine, expected: joined.right, words: words)
    return AnswerFinding(check.verdict, check.reason == .same ? .format : check.reason)
  }

  /// The number is right, the unit is missing.
  private func withoutUnit(_ mine: [AnswerPiece], _ right: [AnswerPiece]) -> AnswerFinding? {
    let numbers = right.filter(\.isNumber)
    guard !numbers.isEmpty, mine.filter({ ![.or, .word("in"), .word("to")].contains($0) }) == numbers else {
      return nil
    }
    let isNumberAndUnit = right.allSatisfy { piece in
      if case .unit = piece { return true }
      return piece.isNumber || [.word("per"), .word("in"), .word("to")].contains(piece)
    }
    let isNumberAndNoun = right.count == 2 && right[0].isNumber && right[1].word != nil
    return isNumberAndUnit || isNumberAndNoun ? AnswerFinding(.close, .unit) : nil
  }

  private static let genericNouns: Set<String> = ["syndrome", "disease", "phenomenon", "disorder", "sign"]

  /// "Raynaud" for "Raynaud's phenomenon".
  private func withoutGenericNoun(
    _ mine: [AnswerPiece], _ right: [AnswerPiece], _ expected: String
  ) -> AnswerFinding? {
    guard right.count == 2, mine.count == 1, let noun = right[1].word, Self.genericNouns.contains(noun),
      let name = right[0].word, isName(name, in: expected)
    else { return nil }
    let found = compare(mine[0], right[0])
    return found.verdict == .wrong ? found : AnswerFinding(.close, .partial)
  }

  /// Whether the first word is somebody's: with "'s", or with a capital and no known word.
  private func isName(_ word: String, in expected: String) -> Bool {
    let first = expected.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard first.first?.isUppercase == true else { return false }
    return first.contains { $0 == "'" || $0 == "\u{2019}" } || !words.contains(word)
  }

  /// "BMD" for "bone mineral density", unless a deck has another term with these letters.
  private func asInitials(_ mine: [AnswerPiece], _ right: [AnswerPiece], _ expected: String) -> AnswerFinding? {
    guard mine.count == 1, let letters = mine[0].word, right.count >= 2, letters.utf8.count >= 2,
      letters == AnswerWords.initials(of: right), !words.stand(letters, forAnotherThan: expected)
    else { return nil }
    return AnswerFinding(.close, .abbreviation)
  }

  private static let negators: Set<String> = ["not", "no", "non", "without", "never", "nor", "none", "cannot"]

  /// Words that deny and are never the beginning of another word, as "non" is.
  static func denials(_ pieces: [AnswerPiece]) -> Int {
    pieces.count { $0.word.map { negators.contains($0) && $0 != "non" } == true }
  }

  static func negations(_ pieces: [AnswerPiece]) -> Int {
    pieces.count { $0.word.map { negators.contains($0) } == true }
  }

  /// In what two answers differ as a whole.
  static func difference(_ mine: [AnswerPiece], _ right: [AnswerPiece]) -> Reason {
    let numbers = (mine: mine.filter(\.isNumber), right: right.filter(\.isNumber))
    if !numbers.mine.isEmpty, !numbers.right.isEmpty, numbers.mine != numbers.right { return .number }
    var missing: [AnswerPiece] = []
    var left = mine
    for piece in right {
      if let place = left.firstIndex(of: piece) { left.remove(at: place) } else { missing.append(piece) }
    }
    if missing.isEmpty, left.isEmpty { return .order }
    if left.isEmpty { return .partial }
    if missing.isEmpty { return .extra }
    return .different
  }
}
