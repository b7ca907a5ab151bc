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
    let writer = CardWriter(document: document)
    var kept = KeptCards()
    var rejected: [Rejection] = []
    for (number, block) in document.blocks.enumerated() {
      var facts: [Fact] = []
      for finder in Self.finders {
        facts += finder.facts(in: block, number: number)
      }
      facts += ClozeFinder().facts(in: block, number: number, besides: facts)
      for fact in facts {
        let card = writer.draft(of: fact)
        if let reason = Self.judges.lazy.compactMap({ $0.objection(to: card, beside: kept) }).first {
          rejected.append(Rejection(card: card, reason: reason))
        } else {
          kept.keep(card)
        }
      }
    }
    return Making(kept: kept.cards, rejected: rejected)
  }
}
