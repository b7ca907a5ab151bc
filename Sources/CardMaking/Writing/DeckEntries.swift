import Cards

/// Turns the cards of a run into entries of a deck, as a person would write them.
public enum DeckEntries {
  /// Returns the entries of all cards of a run in the order in which they are learned: easiest first, what a card's
  /// words mean before the card, sections together.
  ///
  /// Each stands under its section's heading. Where that would give an answer away, the section has the heading above it
  /// instead, or none at the beginning, or the page's title. Several pages have their titles above all others.
  public static func entries(of cards: [DraftCard], pages: [Page]) -> [MadeEntry] {
    var sections = DeckSections(cards, pages: pages)
    let order = CardOrder(cards, sections: sections.numbers).order
    var isFirst = true
    var definitions: Set<String> = []
    var entries: [MadeEntry] = []
    entries.reserveCapacity(cards.count)
    for number in order {
      let card = cards[number]
      let headings = sections.headings(above: number, isFirst: isFirst)
      if !headings.isEmpty { isFirst = false }
      // A definition that two terms share tells neither of them.
      let turned = turned(card).flatMap { definitions.insert($0.definition).inserted ? $0.content : nil }
      let entry = entry(of: card, turned ?? oneWay(card), pages: pages, headings: headings)
      entries.append(MadeEntry(entry, of: card))
      if let gaps = ListGaps.content(of: card) {
        entries.append(MadeEntry(Entry(gaps, source: entry.source, headings: entry.headings), of: card))
      }
    }
    return entries
  }

  private static func entry(of card: DraftCard, _ content: Entry.Content, pages: [Page], headings: [String]) -> Entry {
    var source = "\(pages[card.page].name):\(card.line)"
    for place in card.otherPlaces { source += ", \(pages[place.page].name):\(place.line)" }
    if let cite = card.cite { source += "; \(cite)" }
    return Entry(content, source: source, headings: headings)
  }

  private static func bothWays(_ card: DraftCard) -> Entry.Content {
    let term = card.shownTerm ?? ""
    return .termAndDefinition(terms: [term] + card.aliases.filter { $0 != term }, definitions: [card.answer])
  }

  private static func oneWay(_ card: DraftCard) -> Entry.Content {
    switch card.kind {
    case .cloze:
      let parts = card.prompt.split(separator: "____", maxSplits: 1, omittingEmptySubsequences: false)
      return .cloze([
        .text(String(parts.first ?? "")), .gap(card.answer, hint: card.hint),
        .text(String(parts.dropFirst().first ?? "")),
      ])
    case .enumeration: return .question(card.prompt, answers: [card.items.joined(separator: ", ")])
    default: return .question(card.prompt, answers: [card.answer])
    }
  }

  /// The card asked both ways, with its folded definition, where that says enough to ask for the term, and does not name
  /// it: `recollect check` agrees.
  private static func turned(_ card: DraftCard) -> (definition: String, content: Entry.Content)? {
    guard card.kind == .definition, card.isPlainDefinition else { return nil }
    let answer = Tokenizer.tokens(of: card.answer)
    guard answer.count(where: { $0.isWord && !$0.isIn(.all) }) >= 4 else { return nil }
    if card.form == TableFinder.form, namesOnlyASort(card.answer) { return nil }
    let folded = KeptCards.folded(answer)
    func isNamed(_ name: String) -> Bool { KeptCards.holds(folded: folded, folded: KeptCards.folded(name)) }
    guard !isNamed(card.term ?? ""), !card.aliases.contains(where: isNamed) else { return nil }
    let content = bothWays(card)
    return DeckChecker.hasProblem(Entry(content)) ? nil : (folded, content)
  }

  /// Whether the cell of a table says no more than a sort, which other things share: "beta blocker", "proton pump
  /// inhibitor (PPI)"; "painkiller that also lowers fever" and "stretching of a joint" say what sets the thing apart.
  static func namesOnlyASort(_ answer: String) -> Bool {
    var depth = 0
    var content = 0
    for token in Tokenizer.tokens(of: answer) {
      switch token.lower {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "that", "which", "who", "whose", "where", "when", "by": return false
      case let word where depth == 0 && token.isWord && !token.isIn(.all):
        if MedicalWords.isVerbLike(word), !word.utf8.contains(0x2D) { return false }
        content += 1
      default: break
      }
    }
    return content < 6
  }
}
