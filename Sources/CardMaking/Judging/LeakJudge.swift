import Cards

/// Rejects cards whose question gives the answer away, and definitions that go in a circle.
struct LeakJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    let content = judged.answer.lazy.filter { $0.kind != .mark && !$0.isIn(.all) }
    if card.kind == .definition {
      if content.allSatisfy({ word in judged.term.contains { $0.lower == word.lower } }) {
        return "The definition says no more than the term."
      }
      // "What is simvastatin?" "statin"
      if let word = content.first, word.count >= 4, content.dropFirst().isEmpty,
        judged.term.contains(where: { $0.isWord && $0.lower.hasSuffix(word.lower) })
      {
        return "The definition says no more than the term."
      }
      // "What is colon cancer?" "cancer that begins in the colon"
      let telling = content.filter { !Self.placing.contains($0.lower) }
      if judged.term.count >= 2, telling.allSatisfy({ word in judged.term.contains { $0.lower == word.lower } }) {
        return "The definition says no more than the term."
      }
      let words = judged.answer.lazy.filter { $0.kind != .mark }.map(\.lower)
      let term = judged.term.lazy.filter { $0.kind != .mark }.map(\.lower)
      if !term.isEmpty, words.starts(with: term), words.count <= term.count + 1 {
        return "The definition says no more than the term."
      }
    }
    // A form that has no long form before it, only itself: "🦴(SSc) (SSc)".
    if card.kind == .abbreviation, let term = card.term,
      Self.holds(card.answer, inParentheses: term) || Self.adds(card.answer, nothingTo: term)
    {
      return "The answer stands in the question."
    }
    if KeptCards.holds(folded: judged.foldedPrompt, folded: judged.foldedAnswer)
      || (Self.holdsMarks(card.answer) || Self.joinsWords(card.prompt))
        && PromptCheck.gives(card.answer, awayBy: card.prompt)
    {
      return "The answer stands in the question."
    }
    // A section's heading that gives an answer away is left out of the deck; the page's title must not.
    if card.kind == .cloze, let title = card.headings.first, KeptCards.holds(title, card.answer) {
      return "The answer stands in the heading."
    }
    guard card.kind == .definition || card.kind == .finding else { return nil }
    let count = content.count
    guard count >= 2 else { return nil }
    // A study whose title asks is answered in the title's words: "Does heat help sore hands?" "Heat helps sore hands."
    if card.kind == .finding, card.title?.last == "?" { return nil }
    let shared = content.count { word in judged.prompt.contains { $0.lower == word.lower } }
    return Double(shared) >= 0.8 * Double(count) ? "The question already says the answer." : nil
  }

  /// Whether an answer has other things than plain letters, digits and spaces, so that `recollect check` may tell its
  /// words apart at other places than the folding here.
  private static func holdsMarks(_ answer: String) -> Bool {
    answer.utf8.contains { byte in
      let lower = byte | 0x20
      return !(byte == 0x20 || lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39)
    }
  }

  /// Whether a question has marks that may stand within a word, so that the same holds for it: "Whais a bon-t".
  private static func joinsWords(_ prompt: String) -> Bool {
    prompt.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_") }
  }

  private static func holds(_ answer: String, inParentheses term: String) -> Bool {
    answer.utf8.contains(0x28) && answer.contains("(\(term))")
  }

  /// Whether a long form is the short one with marks behind it.
  private static func adds(_ answer: String, nothingTo term: String) -> Bool {
    let letters = answer.unicodeScalars
    return letters.starts(with: term.unicodeScalars)
      && !letters.dropFirst(term.unicodeScalars.count).contains { $0.properties.isAlphabetic }
  }

  /// Verbs that only say where a thing of a name is.
  private static let placing: WordSet = [
    "begins", "begin", "starts", "start", "occurs", "occur", "forms", "form", "develops", "develop", "affects",
    "affect", "found", "located", "arises", "arise", "involves", "involve", "happens", "happen",
  ]
}
