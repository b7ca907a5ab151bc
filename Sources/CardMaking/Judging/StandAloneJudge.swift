/// Rejects cards that cannot be understood without the page: "What is this?", "the above table".
struct StandAloneJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    if card.kind != .finding {
      let answer = judged.answer
      if let first = answer.first, Self.pointers.contains(first.lower), answer.count > 1 || card.kind == .definition {
        return "The answer begins with '\(first.lower)', which points to something outside it."
      }
      if card.kind == .definition, let word = Self.comparison(in: answer) {
        return "'\(word)' in the answer compares it with something outside it."
      }
      if card.kind == .definition, let word = answer.first(where: { ["this", "these"].contains($0.lower) }) {
        return "'\(word.lower)' in the answer points to something outside it."
      }
      if card.kind == .definition, let word = Self.ownerless(in: answer) {
        return "'\(word)' in the answer points to something outside it."
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
    if pointers.contains(first.lower) { return first.lower.text }
    let second = rest[rest.startIndex + 1].lower
    return first.lower == "the" && open.contains(second) ? "the \(second)" : nil
  }

  /// Returns a comparative at the beginning of an answer that does not say with what it compares.
  ///
  /// "a smaller mass of ice" gives *smaller*; "the larger of the two bones" and "a smaller dose than usual" give nothing.
  private static func comparison(in answer: [Token]) -> String? {
    guard let first = answer.first(where: { !$0.isIn(.articles) }), comparatives.contains(first.lower),
      !answer.contains(where: { ["than", "two", "both"].contains($0.lower) })
    else { return nil }
    return first.lower.text
  }

  private static let comparatives: WordSet = [
    "smaller", "larger", "bigger", "milder", "earlier", "later", "shorter", "longer", "newer", "weaker", "stronger",
    "thicker", "thinner", "wider", "narrower", "faster", "slower", "rarer", "simpler",
  ]

  /// Returns a possessive whose owner the answer does not name.
  ///
  /// "the time at which its level rises" and "the end of their cycle" give *its* and *their*; "a plant that drops its
  /// leaves" and "the point in its orbit at which a planet is slowest" name the owner.
  private static func ownerless(in answer: [Token]) -> String? {
    guard let place = answer.firstIndex(where: { ["its", "their"].contains($0.lower) }), place >= 2,
      place + 1 < answer.count, answer[place + 1].lower != "own"
    else { return nil }
    let link = answer[place - 1].lower
    // What the clause after "which" is about stands right there, or it is the thing itself: "which loses its leaves".
    let isClause = ["when", "where"].contains(link) || link == "which" && answer[place - 2].isIn(.prepositions)
    guard isClause || link == "of" else { return nil }
    let head = isClause && link == "which" ? place - 2 : place - 1
    let before = answer[0..<head]
    // Only the head of the answer stands before: a second noun may own it, after "of" or "and".
    guard
      !before.contains(where: { $0.isIn([.prepositions, .conjunctions]) || $0.kind == .mark || $0.lower == "that" })
    else { return nil }
    let namesOwner = answer[place...].contains { ["a", "an"].contains($0.lower) }
    return namesOwner ? nil : answer[place].lower.text
  }

  private static let open: WordSet = [
    "condition", "disease", "disorder", "study", "review", "latter", "former", "above", "following",
  ]

  private static func pointer(in tokens: [Token]) -> String? {
    if let first = tokens.first, pointers.contains(first.lower) || first.lower == "such" { return first.lower.text }
    for (index, token) in tokens.enumerated() {
      if ["following", "previously", "aforementioned"].contains(token.lower) { return token.lower.text }
      // "below the skin" is a place; "as shown below" is none.
      let isPlace = index + 1 < tokens.count && tokens[index + 1].isIn(.articles)
      if ["above", "below"].contains(token.lower), !isPlace { return token.lower.text }
    }
    return nil
  }

  static let pointers: WordSet = [
    "it", "its", "this", "that", "these", "those", "they", "their", "he", "she", "his", "her", "we", "our", "i", "my",
    "you", "your", "there", "here", "such",
  ]

  private static let persons: WordSet = ["i", "my", "me", "mine", "myself"]
}
