/// Doubts a definition that names only a sort ("an autoimmune disease") where its page says more of the same term.
///
/// - "Gout is a joint disease. Gout is a disease in which crystals form in joints." keeps the second.
/// - "Gout is a joint disease." alone keeps it: that is all there is.
enum VagueDefinitions {
  /// Marks the facts of one page that say less than another about the same term.
  static func doubt(_ facts: inout [Fact]) {
    var vague: [(index: Int, name: String)] = []
    // What the page says of each term first that is more than a sort.
    var better: [String: String] = [:]
    for index in facts.indices where isPlain(facts[index]) {
      let name = KeptCards.folded(facts[index].term ?? "")
      if isVague(facts[index].answer) {
        vague.append((index, name))
      } else if facts[index].doubt == nil, better[name] == nil {
        better[name] = facts[index].answer
      }
    }
    for (index, name) in vague {
      guard let answer = better[name] else { continue }
      facts[index].doubt = "It names only the sort of thing; the page says more: '\(answer)'."
    }
  }

  /// Whether a fact says what a thing is, in nobody's name.
  private static func isPlain(_ fact: Fact) -> Bool {
    guard case .whatIs = fact.question else { return false }
    return fact.kind == .definition
  }

  /// Whether an answer has no more than two words besides its article.
  private static func isVague(_ answer: String) -> Bool {
    guard !hasThreeLongWords(answer) else { return false }
    let words = Tokenizer.tokens(of: answer).filter { $0.kind != .mark && !$0.isIn(.articles) }
    return words.count <= 2
  }

  /// Whether three pieces between blanks begin with four letters or more, as no article does: most answers need no
  /// closer look.
  private static func hasThreeLongWords(_ answer: String) -> Bool {
    var long = 0
    var run = 0
    var isInPiece = false
    for byte in answer.utf8 {
      if byte == 0x20 {
        run = 0
        isInPiece = false
      } else if !isInPiece, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
        run += 1
        if run == 4 { long += 1 }
        if long == 3 { return true }
      } else {
        isInPiece = true
      }
    }
    return false
  }
}
