/// The cards of a run that were kept so far.
struct KeptCards {
  /// How a card stands to those that were kept; the number is a kept card's.
  enum Meeting {
    case nothing
    /// The same question and answer.
    case sameCard(Int)
    /// The same of a term, said on another page in other words.
    case sameInOtherWords(Int)
    /// The same question with another answer.
    case otherAnswer(Int)
    /// The same page defines the term already.
    case definedAlready(Int)
    /// Another page says something else of the term.
    case otherDefiner(Int)
  }

  /// An answer as it is compared with those of other pages.
  private enum Meaning {
    case definition(SameMeaning.Definition)
    case name(String)

    init(_ judged: JudgedCard) {
      self =
        judged.card.kind == .abbreviation
        ? .name(SameMeaning.name(judged.answer)) : .definition(SameMeaning.Definition(judged.answer))
    }

    func isSame(as other: Meaning) -> Bool {
      switch (self, other) {
      case (.definition(let left), .definition(let right)): SameMeaning.of(left, right)
      case (.name(let left), .name(let right)): left == right
      default: false
      }
    }
  }

  private(set) var cards: [DraftCard] = []
  /// What each page is called.
  private let pages: [String]
  private var foldedAnswers: [String] = []
  /// For each card of several pages what it says of its term.
  private var meanings: [Meaning?] = []
  private var prompts: [String: Int] = [:]
  private var terms: [String: [Int]] = [:]
  /// The lists by their members, whatever their order.
  private var lists: [String: [Int]] = [:]

  init(pages: [String] = []) { self.pages = pages }

  /// Keeps a card; where another page says something else of its term, both questions name their pages from now on.
  mutating func keep(_ judged: JudgedCard) {
    var card = judged.card
    // Where there is one page only, no other can define the term.
    if pages.count > 1, case .otherDefiner(let first) = meeting(of: judged) {
      cards[first].name(definer: pages[cards[first].page])
      card.name(definer: pages[card.page])
    }
    if let first = prompts.updateValue(cards.count, forKey: judged.foldedPrompt) {
      prompts[judged.foldedPrompt] = first
    }
    if let name = judged.definedName { terms[name, default: []].append(cards.count) }
    meanings.append(judged.definedName != nil && pages.count > 1 ? Meaning(judged) : nil)
    if let members = Self.members(card) { lists[members, default: []].append(cards.count) }
    cards.append(card)
    foldedAnswers.append(judged.foldedAnswer)
  }

  /// Adds the place of a card that says the same as a kept one of another page to that card's sources.
  mutating func noteSource(of judged: JudgedCard) {
    guard pages.count > 1 else { return }
    switch meeting(of: judged) {
    case .sameCard(let index), .sameInOtherWords(let index):
      let place = PagePlace(page: judged.card.page, line: judged.card.line)
      let pages = [cards[index].page] + cards[index].otherPlaces.map(\.page)
      if !pages.contains(place.page) { cards[index].otherPlaces.append(place) }
    default: break
    }
  }

  /// How a card stands to those that were kept.
  func meeting(of judged: JudgedCard) -> Meeting {
    if let name = judged.definedName, let others = terms[name] {
      if let same = others.first(where: { foldedAnswers[$0] == judged.foldedAnswer }) { return .sameCard(same) }
      if let own = others.first(where: { cards[$0].page == judged.card.page }) {
        return prompts[judged.foldedPrompt] == own ? .otherAnswer(own) : .definedAlready(own)
      }
      let meaning = Meaning(judged)
      if let same = others.first(where: { meanings[$0]?.isSame(as: meaning) == true }) {
        return .sameInOtherWords(same)
      }
      return others.first.map { .otherDefiner($0) } ?? .nothing
    }
    if let members = Self.members(judged.card), let others = lists[members],
      let same = others.first(where: { SameMeaning.ofQuestions(cards[$0].prompt, judged.card.prompt) })
    {
      return .sameCard(same)
    }
    if let twin = prompts[judged.foldedPrompt] {
      return foldedAnswers[twin] == judged.foldedAnswer ? .sameCard(twin) : .otherAnswer(twin)
    }
    return .nothing
  }

  /// Where a kept card stands, as it is said to a reader of another card.
  func place(of index: Int, from card: DraftCard) -> String {
    let other = cards[index]
    return other.page == card.page ? "Line \(other.line)" : "Line \(other.line) of '\(pages[other.page])'"
  }

  private static func members(_ card: DraftCard) -> String? {
    card.kind == .enumeration ? card.items.map(folded).sorted().joined(separator: ";") : nil
  }

  /// Whether folded words stand in a folded text.
  static func holds(folded text: String, folded words: String) -> Bool {
    var text = text
    var words = words
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard words.count > 1, text.count >= words.count else { return false }
        for start in 0...(text.count - words.count) where start == 0 || text[start - 1] == 0x20 {
          if text[start] == words[0], text[start..<start + words.count].elementsEqual(words) { return true }
        }
        return false
      }
    }
  }

  /// Whether the words of one text stand in another.
  static func holds(_ text: String, _ words: String) -> Bool { holds(folded: folded(text), folded: folded(words)) }

  /// Letters and digits in lower case, so that spelling, spaces and hyphens make no difference.
  static func folded(_ text: String) -> String { plainlyFolded(text) ?? folded(Tokenizer.tokens(of: text)) }

  /// The same of a text that is nothing but letters, digits and blanks, as most terms are: its words need not be cut.
  private static func plainlyFolded(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      let isPlain = bytes.allSatisfy { byte in
        byte == 0x20 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      }
      guard isPlain else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count + 1) { buffer in
        var count = 0
        for byte in bytes where byte != 0x20 || count > 0 && buffer[count - 1] != 0x20 {
          buffer[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          count += 1
        }
        if count > 0, buffer[count - 1] != 0x20 {
          buffer[count] = 0x20
          count += 1
        }
        return count
      }
    }
  }

  /// The same of tokens.
  static func folded(_ tokens: [Token]) -> String {
    let most = tokens.reduce(0) { $0 + ($1.kind == .mark ? 0 : $1.lower.count + 1) }
    return String(unsafeUninitializedCapacity: most) { buffer in
      var count = 0
      for token in tokens where token.kind != .mark {
        for byte in token.lower.utf8 where byte != 0x2D && byte != 0x27 {
          buffer[count] = byte
          count += 1
        }
        buffer[count] = 0x20
        count += 1
      }
      return count
    }
  }
}
