import CardMaking
import Cards

/// What `make --explain` says about pages: what each part was taken for, why cards were left out, and the counts.
enum Explanation {
  /// Returns the lines of one page, in its order, and a last one with the counts.
  static func lines(of page: PageFile, _ outcome: PageOutcome, silent: Int) -> [String] {
    var lines: [(line: Int, text: String)] = page.document.outline.compactMap { block in
      guard let word = word(for: block.kind) else { return nil }
      return (block.line, "left out, \(word): \(shortened(block.text))")
    }
    for rejection in outcome.rejected {
      lines.append(
        (rejection.card.line, "no card for '\(VisibleText.line(rejection.card.prompt))' \(rejection.reason)"))
    }
    for card in outcome.kept {
      lines.append((card.line, "card (\(card.form)): \(VisibleText.line(card.prompt))"))
    }
    let sorted = lines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    let counts = counts(outcome.entries, rejected: outcome.rejected.count, silent: silent)
    return sorted.map { "\(page.path):\($0.element.line): \($0.element.text)" } + ["\(page.path): \(counts)"]
  }

  /// Returns the reasons of all rejections with how often each was given, the commonest first; before them, of several
  /// pages, their sum.
  static func summary(of making: CardMaker.Making, _ entries: [MadeEntry], pages: Int) -> [String] {
    var lines: [String] = []
    if pages > 1 {
      let silent = making.silentSentences.reduce(0, +)
      lines.append("\(pages) pages: " + counts(entries, rejected: making.rejected.count, silent: silent))
    }
    var times: [String: Int] = [:]
    for rejection in making.rejected { times[general(rejection.reason), default: 0] += 1 }
    let sorted = times.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return lines + sorted.map { "left out \($0.value == 1 ? "once" : "\($0.value) times"): \($0.key)" }
  }

  private static func counts(_ kept: [MadeEntry], rejected: Int, silent: Int) -> String {
    "\(facts(kept.count)) kept, which make\(kept.count == 1 ? "s" : "") \(DeckReport.cards(kept)); "
      + "\(facts(rejected)) left out; "
      + "\(silent) \(silent == 1 ? "sentence has" : "sentences have") no form that makes a card."
  }

  private static func facts(_ count: Int) -> String { "\(count) \(count == 1 ? "fact" : "facts")" }

  /// A reason without what belongs to one card: '…' for what is quoted, N for a number.
  private static func general(_ reason: String) -> String {
    var result = ""
    var isQuoted = false
    for character in reason {
      if character == "'" {
        if !isQuoted { result += "'…'" }
        isQuoted.toggle()
      } else if !isQuoted {
        let isDigit = character.isASCII && character.isNumber
        if !isDigit { result.append(character) } else if result.last != "N" { result.append("N") }
      }
    }
    return result
  }

  private static func word(for kind: BlockKind) -> String? {
    switch kind {
    case .heading, .item, .prose, .study, .entry: nil
    case .navigation: "a link to another page"
    case .teaser: "the beginning of another text"
    case .footer: "the page's footer"
    case .author: "who wrote the page"
    case .disclaimer: "a disclaimer"
    case .bibliography: "a reference"
    case .foreign: "not English"
    case .code: "code"
    case .table: "a table"
    case .caption: "a caption"
    case .repeated: "the same on other pages"
    }
  }

  private static func shortened(_ text: String) -> String {
    let shown = VisibleText.line(text)
    return shown.count <= 60 ? "'\(shown)'" : "'\(shown.prefix(59))…'"
  }
}
