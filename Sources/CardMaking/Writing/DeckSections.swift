/// The sections of a run's cards, and what stands above each of them in the deck.
///
/// The innermost heading stands there, unless it gives an answer of its section away; then the one above it does, or none
/// at the beginning, or the page's title.
struct DeckSections {
  /// For each card the number of its section; sections are numbered in the order of the text.
  private(set) var numbers: [Int] = []
  private let pages: [Page]
  private let cards: [DraftCard]
  /// The cards of each section.
  private var members: [[Int]] = []
  private var headings: [String?] = []
  /// What stands above the cards of each of several pages.
  private var tops: [String] = []
  /// What stands above a section without a heading, once it was asked for.
  private var titles: [Int: String] = [:]

  init(_ cards: [DraftCard], pages: [Page]) {
    self.cards = cards
    self.pages = pages
    var known: [[String]: Int] = [:]
    for index in cards.indices {
      // Cards of one paragraph share their headings.
      if let number = numbers.last, cards[index - 1].page == cards[index].page,
        cards[index - 1].headings == cards[index].headings
      {
        numbers.append(number)
        members[number].append(index)
        continue
      }
      let path = Self.path(of: cards[index])
      let number = known[path] ?? members.count
      if number == members.count {
        known[path] = number
        members.append([])
      }
      numbers.append(number)
      members[number].append(index)
    }
    headings = members.map { heading(above: $0) }
    if pages.count > 1 {
      var onPage = [[Int]](repeating: [], count: pages.count)
      for index in cards.indices { onPage[cards[index].page].append(index) }
      tops = pages.indices.map { top(of: $0, above: onPage[$0]) }
    }
  }

  /// The headings above a card, outermost first; only cards that come before all headings have none.
  mutating func headings(above index: Int, isFirst: Bool) -> [String] {
    let section = numbers[index]
    let own = headings[section].map { [$0] } ?? []
    if pages.count > 1 { return [tops[cards[index].page]] + own }
    guard own.isEmpty, !isFirst else { return own }
    if let title = titles[section] { return [title] }
    let title = title(of: pages[cards[index].page], above: members[section]) ?? "More"
    titles[section] = title
    return [title]
  }

  /// The innermost heading below the page's title that gives none of a section's cards away; nil where there is none.
  private func heading(above section: [Int]) -> String? {
    guard let first = section.first, cards[first].headings.count > 1 else { return nil }
    return cards[first].headings.dropFirst().last { !leaks($0, anyOf: section) }
  }

  /// A page's title, unless that says what one of some cards asks.
  private func title(of page: Page, above cards: [Int]) -> String? {
    page.title.isEmpty || leaks(page.title, anyOf: cards) ? nil : page.title
  }

  /// What stands above the cards of one of several pages.
  private func top(of number: Int, above cards: [Int]) -> String {
    let page = pages[number]
    if let title = title(of: page, above: cards) { return title }
    return page.name.isEmpty || leaks(page.name, anyOf: cards) ? "Page \(number + 1)" : page.name
  }

  /// The page of a card and all headings above it; a page's title makes no section.
  private static func path(of card: DraftCard) -> [String] {
    [String(card.page)] + (card.headings.count > 1 ? card.headings : [])
  }

  private func leaks(_ heading: String, anyOf section: [Int]) -> Bool {
    let folded = KeptCards.folded(heading)
    return section.contains { Self.leaks(folded, cards[$0]) }
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
    guard let blank = name.utf8.lastIndex(of: 0x20), sorts.contains(name[blank...].dropFirst().lowercased()) else {
      return nil
    }
    return String(name[..<blank])
  }

  private static let sorts: Set<String> = ["syndrome", "disease", "disorder", "condition"]

  /// Whether a folded heading is the question: it would be read twice.
  private static func repeats(_ heading: String, _ card: DraftCard) -> Bool {
    heading == KeptCards.folded(card.prompt)
  }
}
