/// Which cards use terms that other cards define.
struct UsedTerms {
  /// For each card, the cards that define what it uses, in rising order.
  private(set) var needs: [[Int]] = []

  /// Looks for the terms of cards in the texts of the others.
  init(_ cards: [DraftCard]) {
    // Of two cards that define one term the first counts.
    var terms: [ArraySlice<Word>: Int] = [:]
    // How many words the longest term has that begins with a word.
    var lengths: WordTable<Int> = [:]
    for (number, card) in cards.enumerated() where Self.names(card) {
      for name in [card.term ?? ""] + (card.kind == .definition ? card.aliases : []) {
        let words = Self.words(name)
        guard let first = words.first else { continue }
        if terms[words[...]] == nil { terms[words[...]] = number }
        lengths[first] = max(lengths[first] ?? 0, words.count)
      }
    }
    needs = cards.enumerated().map { number, card in
      // What a question names is what it asks, but for a study's title and a sentence.
      let words = Self.words(Self.names(card) ? card.answer : card.prompt + " " + card.answer)
      var found: Set<Int> = []
      var own: [[Word]]?
      for start in words.indices {
        guard let longest = lengths[words[start]] else { continue }
        for end in start + 1...min(words.count, start + longest) {
          guard let other = terms[words[start..<end]], other != number else { continue }
          let names = own ?? ([card.term ?? ""] + card.aliases).map(Self.words)
          own = names
          if !names.contains(where: { $0[...] == words[start..<end] }) { found.insert(other) }
        }
      }
      return found.sorted()
    }
  }

  /// Whether a card says what a term means.
  private static func names(_ card: DraftCard) -> Bool { card.kind == .definition || card.kind == .abbreviation }

  /// The words of a text, the plural's s taken off.
  private static func words(_ text: String) -> [Word] {
    Tokenizer.tokens(of: text).compactMap { token in
      guard token.kind != .mark else { return nil }
      return token.count > 3 && token.lower.hasSuffix("s") && !token.lower.hasSuffix("ss")
        ? token.lower.dropLast() : token.lower
    }
  }
}
