import Cards

/// Turns the cards of a run into entries of a deck, as a person would write them.
public enum DeckEntries {
  /// Returns the entries of all cards of a run in the order in which they are learned: easiest first, what a card's
  /// words mean before the card, sections together.
  ///
  /// Each stands under its section's heading. Where that would give an answer away, the section has the heading above it
  /// instead, or none at the beginning, or the page's title. Several pages have their titles above all others.
  public static func entries(of cards: [DraftCard], pages: [Page]) -> [MadeEntry] {
    var groups: [[String]: [DraftCard]] = [:]
    for card in cards { groups[path(of: card), default: []].append(card) }
    let sections = groups.mapValues(heading)
    let tops = pages.indices.map { page in
      top(of: pages[page], number: page, above: cards.filter { $0.page == page })
    }
    let order = CardOrder(cards, sections: cards.map { path(of: $0).joined(separator: "\u{1F}") }).order
    var isFirst = true
    var definitions: Set<String> = []
    return order.flatMap { number in
      let card = cards[number]
      let path = path(of: card)
      var headings = [sections[path] ?? nil].compactMap(\.self)
      if pages.count > 1 {
        headings.insert(tops[card.page], at: 0)
      } else if headings.isEmpty, !isFirst {
        // Cards without a heading can stand before all others only.
        headings = [title(of: pages[card.page], above: groups[path] ?? []) ?? "More"]
      }
      if !headings.isEmpty { isFirst = false }
      // A definition that two terms share tells neither of them.
      let isTurned = canBeTurned(card) && definitions.insert(KeptCards.folded(card.answer)).inserted
      let entry = entry(of: card, isTurned: isTurned, pages: pages, headings: headings)
      let gaps = ListGaps.content(of: card).map { Entry($0, source: entry.source, headings: entry.headings) }
      return ([entry] + [gaps].compactMap(\.self)).map { MadeEntry($0, of: card) }
    }
  }

  /// The innermost heading below the page's title that gives none of a section's cards away; nil where there is none.
  private static func heading(above cards: [DraftCard]) -> String? {
    guard let first = cards.first, section(of: first) != nil else { return nil }
    return first.headings.dropFirst().last { !leaks($0, anyOf: cards) }
  }

  /// A page's title, unless that says what one of some cards asks.
  private static func title(of page: Page, above cards: [DraftCard]) -> String? {
    page.title.isEmpty || leaks(page.title, anyOf: cards) ? nil : page.title
  }

  /// What stands above the cards of one of several pages.
  private static func top(of page: Page, number: Int, above cards: [DraftCard]) -> String {
    if let title = title(of: page, above: cards) { return title }
    return page.name.isEmpty || leaks(page.name, anyOf: cards) ? "Page \(number + 1)" : page.name
  }

  /// The page of a card and all headings above it.
  private static func path(of card: DraftCard) -> [String] {
    [String(card.page)] + (section(of: card) == nil ? [] : card.headings)
  }

  /// The heading right above a card, below the page's title.
  private static func section(of card: DraftCard) -> String? {
    card.headings.count > 1 ? card.headings.last : nil
  }

  private static func leaks(_ heading: String, anyOf cards: [DraftCard]) -> Bool {
    let folded = KeptCards.folded(heading)
    return cards.contains { leaks(folded, $0) }
  }

  /// Whether a folded heading says what a card asks, or asks what it asks.
  private static func leaks(_ heading: String, _ card: DraftCard) -> Bool {
    func holds(_ text: String) -> Bool { KeptCards.holds(folded: heading, folded: KeptCards.folded(text)) }
    switch card.kind {
    case .definition, .abbreviation:
      guard let term = card.term else { return false }
      return ([term, card.answer] + card.aliases).contains { holds($0) || withoutSort($0).map(holds) == true }
    case .cloze: return holds(card.answer)
    case .enumeration:
      return repeats(heading, card) || card.items.contains(where: holds)
    case .question: return repeats(heading, card)
    case .finding: return false
    }
  }

  /// The words of a name before its sort: a heading "Chest wall pain" gives "chest wall pain syndrome" away.
  private static func withoutSort(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 2, let last = words.last, sorts.contains(last.lowercased()) else { return nil }
    return words.dropLast().joined(separator: " ")
  }

  private static let sorts: Set<String> = ["syndrome", "disease", "disorder", "condition"]

  /// Whether a folded heading is the question: it would be read twice.
  private static func repeats(_ heading: String, _ card: DraftCard) -> Bool {
    heading == KeptCards.folded(card.prompt)
  }

  private static func entry(of card: DraftCard, isTurned: Bool, pages: [Page], headings: [String]) -> Entry {
    let places = [PagePlace(page: card.page, line: card.line)] + card.otherPlaces
    var source = places.map { "\(pages[$0.page].name):\($0.line)" }.joined(separator: ", ")
    if let cite = card.cite { source += "; \(cite)" }
    return Entry(isTurned ? bothWays(card) : oneWay(card), source: source, headings: headings)
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

  /// Whether the definition says enough to ask for the term, and does not name it: `recollect check` agrees.
  private static func canBeTurned(_ card: DraftCard) -> Bool {
    guard card.kind == .definition, card.isPlainDefinition else { return false }
    let answer = Tokenizer.tokens(of: card.answer)
    guard answer.count(where: { $0.isWord && !$0.isIn(.all) }) >= 4 else { return false }
    if card.form == TableFinder.form, namesOnlyASort(card.answer) { return false }
    let names = [card.term ?? ""] + card.aliases
    let folded = KeptCards.folded(answer)
    guard !names.contains(where: { KeptCards.holds(folded: folded, folded: KeptCards.folded($0)) }) else {
      return false
    }
    let text = DeckPrinter.text(of: Entry(bothWays(card)))
    return DeckChecker.report(on: [DeckChecker.File(path: "", bytes: Array(text.utf8))]).problems.isEmpty
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
