/// Rejects cards that cannot be understood without the page: "What is this?", "the above table".
struct StandAloneJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    if card.kind != .finding {
      let answer = judged.answer
      if let first = answer.first, Self.pointers.contains(first.lower), answer.count > 1 || card.kind == .definition {
        return "The answer begins with '\(first.lower)', which points to something outside it."
      }
      if card.kind == .definition, let word = answer.first(where: { ["this", "these"].contains($0.lower) }) {
        return "'\(word.lower)' in the answer points to something outside it."
      }
      if card.kind != .abbreviation, answer.contains(where: { Self.persons.contains($0.lower) }) {
        return "It tells of a person, not of the subject."
      }
    }
    // "IT" may stand for iris thickness.
    if card.kind != .abbreviation, let first = judged.term.first, Self.pointers.contains(first.lower) {
      return "The term begins with '\(first.lower)', which points to something outside it."
    }
    if card.kind != .finding, let words = Self.openSubject(of: judged.prompt) {
      return "'\(words)' points to something outside the card."
    }
    if card.kind == .cloze || card.kind == .enumeration, let word = Self.pointer(in: judged.prompt) {
      return "'\(word)' points to something outside the card."
    }
    return nil
  }

  /// Returns what a question asks about where only its page says what that is.
  ///
  /// "What does the condition cause?" gives *the condition*.
  private static func openSubject(of prompt: [Token]) -> String? {
    var rest = prompt[...]
    if let first = rest.first, first.lower == "what", rest.count > 2,
      ["is", "are", "does", "do", "did"].contains(rest[rest.startIndex + 1].lower)
    {
      rest = rest.dropFirst(2)
    }
    guard let first = rest.first, rest.count > 1 else { return nil }
    if pointers.contains(first.lower) { return first.lower }
    let second = rest[rest.startIndex + 1].lower
    return first.lower == "the" && open.contains(second) ? "the \(second)" : nil
  }

  private static let open: Set<String> = [
    "condition", "disease", "disorder", "study", "review", "latter", "former", "above", "following",
  ]

  private static func pointer(in tokens: [Token]) -> String? {
    if let first = tokens.first, pointers.contains(first.lower) || first.lower == "such" { return first.lower }
    for (index, token) in tokens.enumerated() {
      if ["following", "previously", "aforementioned"].contains(token.lower) { return token.lower }
      // "below the skin" is a place; "as shown below" is none.
      let isPlace = index + 1 < tokens.count && tokens[index + 1].isIn(.articles)
      if ["above", "below"].contains(token.lower), !isPlace { return token.lower }
    }
    return nil
  }

  static let pointers: Set<String> = [
    "it", "its", "this", "that", "these", "those", "they", "their", "he", "she", "his", "her", "we", "our", "i", "my",
    "you", "your", "there", "here", "such",
  ]

  private static let persons: Set<String> = ["i", "my", "me", "mine", "myself"]
}
