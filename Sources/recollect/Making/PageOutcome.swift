import CardMaking

/// What came of one page of a run.
struct PageOutcome {
  /// Its cards, in the order of the text.
  private(set) var kept: [DraftCard] = []
  private(set) var rejected: [CardMaker.Rejection] = []
  /// Its entries, in the order in which they are learned.
  private(set) var entries: [MadeEntry] = []
  /// How many cards of earlier pages say what it says as well.
  private(set) var shared = 0

  /// Deals out what came of all pages of a run, page by page.
  static func outcomes(of making: CardMaker.Making, _ entries: [MadeEntry], pages: Int) -> [PageOutcome] {
    var outcomes = [PageOutcome](repeating: PageOutcome(), count: pages)
    for card in making.kept {
      outcomes[card.page].kept.append(card)
      for place in card.otherPlaces { outcomes[place.page].shared += 1 }
    }
    for rejection in making.rejected { outcomes[rejection.card.page].rejected.append(rejection) }
    for entry in entries { outcomes[entry.card.page].entries.append(entry) }
    return outcomes
  }
}
