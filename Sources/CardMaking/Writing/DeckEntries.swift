public import Cards

/// Turns the cards of a run into entries of a deck, as a person would write them.
public enum DeckEntries {
  /// Returns the entries of all cards of a run: page by page, those without a heading first, then section by section.
  ///
  /// A heading that would give an answer away is left out; then its cards stand without one.
  ///
  /// - Parameters:
  ///   - cards: the cards.
  ///   - pages: the pages' names for the lines `S:`.
  ///   - titles: headings above all others, one for each page; empty where there shall be none.
  /// - Returns: the entries, in the order in which they are written.
  public static func entries(of cards: [DraftCard], pages: [String], titles: [String] = []) -> [Entry] {
    pages.indices.flatMap { page in
      entries(
        of: cards.filter { $0.page == page }, pages: pages, title: titles.isEmpty ? nil : titles[page])
    }
  }

  private static func entries(of cards: [DraftCard], pages: [String], title: String?) -> [Entry] {
    var sections: [String: Bool] = [:]
    for card in cards {
      guard let section = section(of: card) else { continue }
      sections[section, default: false] = sections[section, default: false] || leaks(section, card)
    }
    let titleLeaks = title.map { title in cards.contains { leaks(title, $0) } } ?? true
    let top = titleLeaks ? [] : [title].compactMap(\.self)
    let entries = cards.map { card in
      let own = section(of: card).flatMap { sections[$0] == true ? nil : $0 }
      return entry(of: card, pages: pages, headings: top + [own].compactMap(\.self))
    }
    return entries.filter { $0.headings == top } + entries.filter { $0.headings != top }
  }

  /// The heading right above a card, below the page's title.
  private static func section(of card: DraftCard) -> String? {
    card.headings.count > 1 ? card.headings.last : nil
  }

  /// Whether a heading says what a card asks.
  private static func leaks(_ heading: String, _ card: DraftCard) -> Bool {
    switch card.kind {
    case .definition, .abbreviation:
      guard let term = card.term else { return false }
      return ([term, card.answer] + card.aliases).contains { KeptCards.holds(heading, $0) }
    case .cloze: return KeptCards.holds(heading, card.answer)
    case .enumeration: return card.items.contains { KeptCards.holds(heading, $0) }
    case .finding: return false
    }
  }

  private static func entry(of card: DraftCard, pages: [String], headings: [String]) -> Entry {
    let places = [PagePlace(page: card.page, line: card.line)] + card.otherPlaces
    var source = places.map { "\(pages[$0.page]):\($0.line)" }.joined(separator: ", ")
    if let cite = card.cite { source += "; \(cite)" }
    return Entry(content(of: card), source: source, headings: headings)
  }

  private static func content(of card: DraftCard) -> Entry.Content {
    switch card.kind {
    case .definition where card.isPlainDefinition && canBeTurned(card):
      let term = card.shownTerm ?? ""
      return .termAndDefinition(terms: [term] + card.aliases.filter { $0 != term }, definitions: [card.answer])
    case .cloze:
      let parts = card.prompt.split(separator: "____", maxSplits: 1, omittingEmptySubsequences: false)
      return .cloze([
        .text(String(parts.first ?? "")), .gap(card.answer, hint: nil), .text(String(parts.dropFirst().first ?? "")),
      ])
    case .enumeration: return .question(card.prompt, answers: [card.items.joined(separator: ", ")])
    default: return .question(card.prompt, answers: [card.answer])
    }
  }

  /// Whether the definition says enough to ask for the term, and does not name it.
  private static func canBeTurned(_ card: DraftCard) -> Bool {
    let answer = Tokenizer.tokens(of: Array(card.answer.utf8)).filter(\.isWord).map(\.lower)
    let content = answer.filter { !FunctionWords.all.contains($0) }
    let names = [card.term ?? ""] + card.aliases
    return content.count >= 4 && !names.contains { KeptCards.holds(card.answer, $0) }
  }
}
