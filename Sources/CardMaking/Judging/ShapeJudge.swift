/// Rejects cards that are not well formed: empty or cut-off answers, parentheses that do not close, markup.
struct ShapeJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    let answer = judged.answer
    guard answer.contains(where: { $0.kind != .mark }) else { return "There is no answer." }
    guard judged.prompt.contains(where: { $0.kind != .mark }) else { return "There is no question." }
    guard isBalanced(card.answer), isBalanced(card.prompt), isBalanced(card.term ?? "") else {
      return "A parenthesis is not closed."
    }
    if let last = answer.last, Self.openEnds.contains(last.lower), card.kind != .finding, card.kind != .abbreviation {
      return "The answer is cut off."
    }
    if Self.holdsMarkup(card.answer) || Self.holdsMarkup(card.term ?? "") { return "There is markup in it." }
    if card.term != nil {
      let words = judged.term
      if !words.contains(where: \.isWord) { return "The term has no letters." }
      if LengthJudge.words(words[...]) > 8 { return "The term has more than 8 words." }
      if let last = words.last, Self.badTermEnds.contains(last.lower) { return "The term is cut off." }
      let name = words.drop { $0.lower == "the" }
      if card.kind == .definition, let first = name.first, name.count > 1, Self.discourse.contains(first.lower) {
        return "'\(first.lower)' begins no name of a thing."
      }
    }
    return nil
  }

  private static let openEnds: WordSet = [
    "a", "an", "the", "of", "in", "to", "and", "or", "with", "by", "for", "is", "are",
    "which", "that", "who", "whose", "can", "may", "than",
  ]

  private static let badTermEnds: WordSet = [
    ".", "!", "?", ":", ";", "is", "are", "was", "were", "which", "that",
  ]

  /// What texts about studies speak of instead of things.
  private static let discourse: WordSet = [
    "purpose", "aim", "result", "results", "fact", "reason", "majority", "most", "author", "authors",
  ]

  private func isBalanced(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      if byte == 0x29 || byte == 0x5D { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private static func holdsMarkup(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0xEF }) else { return false }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where index + 1 < bytes.count {
      let next = bytes[index + 1]
      let isLetter = (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
      if byte == 0x3C, isLetter || next == 0x2F { return bytes[index...].contains(0x3E) }
      if byte == 0x26, isLetter || next == 0x23, bytes[index...].prefix(9).contains(0x3B) { return true }
      if byte == 0xEF, bytes[index...].starts(with: [0xEF, 0xBF, 0xBD]) { return true }
    }
    return false
  }
}
