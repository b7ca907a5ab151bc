/// Which cards use terms that other cards define.
struct UsedTerms {
  /// For each card, the cards that define what it uses, in rising order.
  private(set) var needs: [[Int]] = []

  /// Looks for the terms of cards in the texts of the others.
  init(_ cards: [DraftCard]) {
    var terms = Terms()
    for number in cards.indices where Self.names(cards[number]) {
      terms.insert(Self.words(cards[number].term ?? ""), of: number)
      guard cards[number].kind == .definition else { continue }
      for name in cards[number].aliases { terms.insert(Self.words(name), of: number) }
    }
    needs = cards.indices.map { number in
      // What a question names is what it asks, but for a study's title and a sentence.
      let answer = Self.words(cards[number].answer)
      let words = Self.names(cards[number]) ? answer : Self.words(cards[number].prompt) + answer
      var found: [Int] = []
      var own: [[Word]]?
      for start in words.indices {
        terms.each(at: start, of: words) { other, end in
          guard other != number, !found.contains(other) else { return }
          let names = own ?? ([cards[number].term ?? ""] + cards[number].aliases).map(Self.words)
          own = names
          if !names.contains(where: { $0[...] == words[start..<end] }) { found.append(other) }
        }
      }
      return found.sorted()
    }
  }

  /// The terms of all cards, found by their first words; of two cards that define one term the first counts.
  private struct Terms {
    /// What is known of the terms that begin with a word.
    private struct Opening {
      /// How many words the longest has.
      var longest = 0
      /// The card that defines the word alone.
      var alone: Int?
    }

    private var openings: WordTable<Opening> = [:]
    /// Those of several words.
    private var phrases: [ArraySlice<Word>: Int] = [:]

    mutating func insert(_ name: [Word], of card: Int) {
      guard let first = name.first else { return }
      var opening = openings[first] ?? Opening()
      opening.longest = max(opening.longest, name.count)
      if name.count == 1 {
        opening.alone = opening.alone ?? card
      } else if phrases[name[...]] == nil {
        phrases[name[...]] = card
      }
      openings[first] = opening
    }

    /// Gives the card of each term that stands at a place, and where the term ends.
    func each(at start: Int, of words: [Word], _ body: (_ card: Int, _ end: Int) -> Void) {
      guard let opening = openings[words[start]] else { return }
      if let card = opening.alone { body(card, start + 1) }
      guard opening.longest > 1, start + 2 <= words.count else { return }
      for end in start + 2...min(words.count, start + opening.longest) {
        if let card = phrases[words[start..<end]] { body(card, end) }
      }
    }
  }

  /// Whether a card says what a term means.
  private static func names(_ card: DraftCard) -> Bool { card.kind == .definition || card.kind == .abbreviation }

  /// The words of a text, the plural's s taken off.
  private static func words(_ text: String) -> [Word] {
    let tokens = Tokenizer.tokens(of: text)
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for token in tokens where token.kind != .mark {
      let isPlural = token.count > 3 && token.lower.hasSuffix("s") && !token.lower.hasSuffix("ss")
      words.append(isPlural ? token.lower.dropLast() : token.lower)
    }
    return words
  }
}
