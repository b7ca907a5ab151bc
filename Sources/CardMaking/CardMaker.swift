/// Makes cards from a page, and says of each rejected one why.
///
/// ```swift
/// let making = CardMaker().cards(from: Document(text: "Arthropathy is a disease of the joint.", format: .text))
/// making.kept.first?.prompt  // "What is Arthropathy?"
/// ```
public struct CardMaker: Sendable {
  /// A card that was not kept, and why.
  public struct Rejection: Sendable, Hashable {
    /// The card.
    public let card: DraftCard
    /// The reason, a sentence.
    public let reason: String
  }

  /// What came of a page.
  public struct Making: Sendable {
    /// The cards, in the order of the text.
    public let kept: [DraftCard]
    /// The cards that a judge rejected.
    public let rejected: [Rejection]
  }

  /// All forms in which facts are found.
  static let finders: [any FactFinder] = [
    AbbreviationFinder(), StudyFinder(), WhenFinder(), MeansFinder(), DefinesAsFinder(), CopulaFinder(), CalledFinder(),
    GlossFinder(), AppositionFinder(), EnumerationFinder(),
  ]

  /// All reasons to reject a card, the plainest first.
  static let judges: [any CardJudge] = [
    ShapeJudge(), FurnitureJudge(), StandAloneJudge(), LeakJudge(), LengthJudge(), FindingJudge(), DuplicateJudge(),
  ]

  /// Makes a card maker.
  public init() {}

  /// Makes the cards of a page.
  public func cards(from document: Document) -> Making {
    var kept = KeptCards()
    var rejected: [Rejection] = []
    var topics = Topics()
    var facts: [Fact] = []
    for (number, block) in document.blocks.enumerated() {
      let passage = Passage(block, number: number)
      var found: [Fact] = []
      for finder in Self.finders { found += finder.facts(in: passage) }
      for fact in found { topics.add(fact) }
      found += ClozeFinder().facts(in: passage, besides: found, topics: topics)
      facts += Self.inTextOrder(found)
    }
    let writer = CardWriter(document: document, facts: facts)
    for fact in facts {
      let judged = JudgedCard(writer.draft(of: fact))
      if let reason = Self.objection(to: judged, beside: kept) {
        rejected.append(Rejection(card: judged.card, reason: reason))
      } else {
        kept.keep(judged)
      }
    }
    return Making(kept: kept.cards, rejected: rejected)
  }

  private static func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    for judge in judges {
      if let reason = judge.objection(to: judged, beside: kept) { return reason }
    }
    return nil
  }

  /// The facts by their sentences; those of one sentence in the finders' order.
  private static func inTextOrder(_ facts: [Fact]) -> [Fact] {
    facts.enumerated().sorted { left, right in
      let starts = (left.element.sentence.tokens.first?.start ?? 0, right.element.sentence.tokens.first?.start ?? 0)
      return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
    }.map(\.element)
  }
}
