/// Doubts a definition that names only a sort ("an autoimmune disease") where its page says more of the same term.
///
/// - "Gout is a joint disease. Gout is a disease in which crystals form in joints." keeps the second.
/// - "Gout is a joint disease." alone keeps it: that is all there is.
enum VagueDefinitions {
  /// Marks the facts of one page that say less than another about the same term.
  static func doubt(_ facts: inout [Fact]) {
    let vague = facts.indices.filter { isPlain(facts[$0]) && isVague(facts[$0].answer) }
    for index in vague {
      let name = KeptCards.folded(facts[index].term ?? "")
      let better = facts.first { other in
        isPlain(other) && other.doubt == nil && KeptCards.folded(other.term ?? "") == name
          && !isVague(other.answer)
      }
      if let better {
        facts[index].doubt = "It names only the sort of thing; the page says more: '\(better.answer)'."
      }
    }
  }

  /// Whether a fact says what a thing is, in nobody's name.
  private static func isPlain(_ fact: Fact) -> Bool {
    guard case .whatIs = fact.question else { return false }
    return fact.kind == .definition
  }

  /// Whether an answer has no more than two words besides its article.
  private static func isVague(_ answer: String) -> Bool {
    let words = Tokenizer.tokens(of: Array(answer.utf8)).filter { $0.kind != .mark && !$0.isIn(.articles) }
    return words.count <= 2
  }
}
