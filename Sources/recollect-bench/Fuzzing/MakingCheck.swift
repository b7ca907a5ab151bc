import CardMaking
import Cards

/// What is wrong with the cards that are made of a page, whatever the page is.
struct MakingCheck {
  private(set) var complaints: [String] = []
  /// How many cards the page has.
  let cards: Int
  private let record: [UInt8]
  private let format: Document.Format

  init(_ text: String, _ format: Document.Format) {
    record = Array(text.utf8)
    self.format = format
    let document = Document(text: text, format: format)
    let pages = [Page(document, title: document.headings.first ?? "page", name: "page")]
    let making = CardMaker().cards(from: pages)
    cards = making.kept.count
    let lines = 1 + record.count { $0 == 0x0A || $0 == 0x0D }
    for card in making.kept { check(card, lines: lines) }
    checkDeck(of: making.kept, pages)
    if CardMaker().cards(from: pages).kept != making.kept { complaints.append("the same page gives other cards") }
  }

  private mutating func check(_ card: DraftCard, lines: Int) {
    if card.answer.isEmpty || card.prompt.isEmpty { complaints.append("an empty card from line \(card.line)") }
    guard card.line >= 1, card.line <= lines else {
      complaints.append("line \(card.line) of \(lines): \(card.prompt)")
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

  /// Whether bytes stand in the record, beginning in a line.
  private func stands(_ words: [UInt8], inLine line: Int) -> Bool {
    var number = 1
    var index = 0
    let letters = words.filter { !Self.isBreak($0) }
    while index < record.count {
      if number == line, record[index...].starts(with: words) { return true }
      // A word that was cut at the end of a line is joined again.
      if number == line, record[index] == words[0],
        record[index...].lazy.filter({ !Self.isBreak($0) }).starts(with: letters)
      {
        return true
      }
      if record[index] == 0x0A || record[index] == 0x0D && !(index + 1 < record.count && record[index + 1] == 0x0A) {
        number += 1
        if number > line { return false }
      }
      index += 1
    }
    return false
  }

  /// White space, what is shown as such, and hyphens.
  private static func isBreak(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2D || byte == 0x7F }

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
