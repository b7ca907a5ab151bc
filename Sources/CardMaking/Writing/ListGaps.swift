internal import Cards

/// Writes a long enumeration also as a sentence in which each member is a gap, since all at once are much to ask.
///
/// "Signs of gout include [a], [b], [c], [d] and [e]."
enum ListGaps {
  /// How many members are asked at once only.
  private static let most = 4

  /// Returns the sentence with its gaps, or nil for a short enumeration.
  static func content(of card: DraftCard) -> Entry.Content? {
    guard card.kind == .enumeration, card.items.count > most, let lead = card.lead else { return nil }
    guard !namesAMemberTwice(card.items, lead) else { return nil }
    var parts: [ClozePart] = [.text(lead + " ")]
    for (index, item) in card.items.enumerated() {
      if index > 0 { parts.append(.text(index == card.items.count - 1 ? " and " : ", ")) }
      parts.append(.gap(item, hint: nil))
    }
    return .cloze(parts + [.text(".")])
  }

  /// Whether a member's words stand outside its own gap: "gout, arthritis and chronic gout" gives the first away.
  private static func namesAMemberTwice(_ items: [String], _ lead: String) -> Bool {
    let folded = items.map(KeptCards.folded)
    let lead = KeptCards.folded(lead)
    return folded.indices.contains { index in
      KeptCards.holds(folded: lead, folded: folded[index])
        || folded.indices.contains { $0 != index && KeptCards.holds(folded: folded[$0], folded: folded[index]) }
    }
  }
}
