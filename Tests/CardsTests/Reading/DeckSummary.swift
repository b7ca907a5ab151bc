import Cards

/// What reading a deck gave, a line for each card and each problem, so that a test can show all of it.
///
/// `3 ask: Which bone? => rib / breastbone (hint) [x right] [ ] wrong N:note S:source #Heading>Below`
func summary(of text: String, file: String = "d.md") -> [String] {
  summary(of: DeckParser.deck(from: text, file: file))
}

func summary(of deck: Deck) -> [String] {
  deck.cards.map(line) + deck.problems.map { "\($0.severity) \($0)" }
}

private func line(of card: Card) -> String {
  var parts = ["\(card.line) \(card.kind.rawValue): \(card.prompt) =>"]
  if card.choices.isEmpty {
    parts.append(card.answers.joined(separator: " / "))
  } else {
    parts += card.choices.map { ($0.isRight ? "[x] " : "[ ] ") + $0.text }
  }
  if let hint = card.hint { parts.append("(\(hint))") }
  if let note = card.note { parts.append("N:" + note) }
  if let source = card.source { parts.append("S:" + source) }
  if !card.headings.isEmpty { parts.append("#" + card.headings.joined(separator: ">")) }
  return parts.joined(separator: " ").replacing("\n", with: "⏎")
}
