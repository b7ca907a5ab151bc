/// Rejects answers that hold more than one thing to know.
struct OneFactJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    switch card.kind {
    case .finding, .question: return nil
    case .enumeration:
      return card.items.count > 8 ? "The list has \(card.items.count) members; 8 are the most." : nil
    case .definition, .abbreviation, .cloze: break
    }
    let tokens = judged.answer
    var stops = 0
    for (index, token) in tokens.enumerated().dropFirst() where index + 1 < tokens.count {
      let next = tokens[index + 1]
      switch token.lower {
      case ".", "!", "?":
        let isSpaced = next.start > token.end
        if isSpaced, next.isCapitalised, !tokens[index - 1].isCapitalised { stops += 1 }
      case ";":
        guard card.kind == .definition else { continue }
        let isApart = token.start > tokens[index - 1].end
        if isApart || index + 2 < tokens.count && ["is", "are"].contains(tokens[index + 2].lower) {
          return "The answer says two things."
        }
      default: break
      }
    }
    return stops > 1 ? "The answer has several sentences." : nil
  }
}
