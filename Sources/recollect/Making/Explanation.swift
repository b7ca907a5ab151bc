import CardMaking
import Cards

/// What `make --explain` says about a page: what each part was taken for, and why cards were left out.
enum Explanation {
  /// Returns the lines, in the order of the page, and a last one with the counts.
  static func lines(of page: PageFile, number: Int, _ making: CardMaker.Making) -> [String] {
    var lines: [(line: Int, text: String)] = page.document.outline.compactMap { block in
      guard let word = word(for: block.kind) else { return nil }
      return (block.line, "left out, \(word): \(shortened(block.text))")
    }
    let rejected = making.rejected.filter { $0.card.page == number }
    let kept = making.kept.filter { $0.page == number }
    for rejection in rejected {
      lines.append(
        (rejection.card.line, "no card for '\(VisibleText.line(rejection.card.prompt))' \(rejection.reason)"))
    }
    for card in kept {
      lines.append((card.line, "card (\(card.form)): \(VisibleText.line(card.prompt))"))
    }
    let sorted = lines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    let cards = kept.count
    let left = rejected.count
    return sorted.map { "\(page.path):\($0.element.line): \($0.element.text)" } + [
      "\(page.path): \(cards) \(cards == 1 ? "card" : "cards") made, \(left) left out."
    ]
  }

  private static func word(for kind: BlockKind) -> String? {
    switch kind {
    case .heading, .item, .prose, .study: nil
    case .navigation: "a link to another page"
    case .teaser: "the beginning of another text"
    case .footer: "the page's footer"
    case .author: "who wrote the page"
    case .disclaimer: "a disclaimer"
    case .bibliography: "a reference"
    case .foreign: "not English"
    case .code: "code"
    case .table: "a table"
    }
  }

  private static func shortened(_ text: String) -> String {
    let shown = VisibleText.line(text)
    return shown.count <= 60 ? "'\(shown)'" : "'\(shown.prefix(59))…'"
  }
}
