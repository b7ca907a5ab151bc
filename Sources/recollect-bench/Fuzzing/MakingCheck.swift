import CardMaking
import Cards

/// What is wrong with the cards that are made of a page, whatever the page is.
struct MakingCheck {
  private(set) var complaints: [String] = []
  /// How many cards the page has.
  let cards: Int
  private let lines: [[UInt8]]
  /// The lines that the record has more than once.
  private let recurring: Set<[UInt8]>
  private let format: Document.Format

  init(_ text: String, _ format: Document.Format) {
    lines = Self.lines(of: Array(text.utf8))
    recurring = Set(Dictionary(grouping: lines) { $0 }.filter { $1.count > 1 }.keys)
    self.format = format
    let document = Document(text: text, format: format)
    let pages = [Page(document, title: document.headings.first ?? "page", name: "page")]
    let making = CardMaker().cards(from: pages)
    cards = making.kept.count
    for card in making.kept { check(card) }
    checkDeck(of: making.kept, pages)
    if CardMaker().cards(from: pages).kept != making.kept { complaints.append("the same page gives other cards") }
  }

  private mutating func check(_ card: DraftCard) {
    if card.answer.isEmpty || card.prompt.isEmpty { complaints.append("an empty card from line \(card.line)") }
    guard card.line >= 1, card.line <= lines.count else {
      complaints.append("line \(card.line) of \(lines.count): \(card.prompt)")
      return
    }
    let source = Array(card.sourceSentence.utf8)
    guard !source.isEmpty else {
      complaints.append("no source sentence: \(card.prompt)")
      return
    }
    if format.rawValue != "html", !stands(source, inLine: card.line) {
      complaints.append("the source sentence does not stand in line \(card.line): \(card.sourceSentence)")
    }
    let words = Self.folded(card.answer)
    if card.kind == .definition || card.kind == .abbreviation, format == .text,
      !Self.folded(card.sourceSentence).contains(words)
    {
      complaints.append("the answer '\(card.answer)' does not stand in its sentence: \(card.sourceSentence)")
    }
  }

  /// Whether a sentence stands in the record, beginning in a line.
  ///
  /// A word that was cut at the end of a line is joined again, and the lines that recur on printed pages are left out of
  /// the sentences that they stand in.
  private func stands(_ words: [UInt8], inLine line: Int) -> Bool {
    let wanted = Self.letters(words[...])
    guard let first = wanted.first else { return true }
    var isFirst = true
    // How much of the sentence may have been seen before a line.
    var seen: Set<Int> = []
    for text in lines[(line - 1)...] {
      var reached: Set<Int> = []
      if isFirst {
        for start in text.indices where text[start] == first {
          let rest = text[start...]
          if rest.starts(with: wanted) { return true }
          if wanted.starts(with: rest) { reached.insert(rest.count) }
        }
        // A sentence may begin with a line of hyphens.
        if text.isEmpty { reached.insert(0) }
      }
      for count in seen {
        let rest = wanted[count...]
        if text.starts(with: rest) { return true }
        if rest.starts(with: text) { reached.insert(count + text.count) }
        if recurring.contains(text) || Self.isNumber(text) { reached.insert(count) }
      }
      if reached.isEmpty { return false }
      isFirst = false
      seen = reached
    }
    return false
  }

  /// A record's lines without white space and hyphens.
  private static func lines(of record: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in record.indices {
      let isReturn = record[index] == 0x0D && !(index + 1 < record.count && record[index + 1] == 0x0A)
      guard isReturn || record[index] == 0x0A else { continue }
      lines.append(letters(record[start..<index]))
      start = index + 1
    }
    lines.append(letters(record[start...]))
    return lines
  }

  /// Bytes without white space, what is shown as such, hyphens, and what a reader of Markdown puts for a NUL.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in bytes where !(byte <= 0x20 || byte == 0x2D || byte == 0x7F) {
      letters.append(byte)
      for space in Self.spaces where letters.suffix(space.count).elementsEqual(space) {
        letters.removeLast(space.count)
      }
    }
    return letters
  }

  private static let spaces: [[UInt8]] = [[0xC2, 0xA0], [0xEF, 0xBF, 0xBD]]

  private static func isNumber(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

  private mutating func checkDeck(of cards: [DraftCard], _ pages: [Page]) {
    guard !cards.isEmpty else { return }
    let entries = DeckEntries.entries(of: cards, pages: pages)
    let growth = DeckGrowth(of: entries, in: "")
    let text = growth.newDeck(
      frontMatter: FrontMatter(name: VisibleText.block(pages[0].title)), introduction: "Made from page.",
      keeping: growth.fresh)
    let report = DeckChecker.report(on: [DeckChecker.File(path: "page.md", bytes: Array(text.utf8))])
    for problem in report.problems { complaints.append("check: \(problem)") }
    let written = growth.fresh.map(\.cards.count).reduce(0, +)
    let read = report.decks.map(\.cards.count).reduce(0, +)
    if read != written { complaints.append("\(written) cards were written and \(read) read") }
    let again = DeckGrowth(of: entries, in: text)
    if !again.fresh.isEmpty || again.deleted > 0 {
      complaints.append("made again, \(again.fresh.count) entries are new and \(again.deleted) cards deleted")
    }
  }

  /// Letters and digits in lower case.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }
}
