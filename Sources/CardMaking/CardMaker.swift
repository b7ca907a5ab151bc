/// Makes cards from pages, and says of each rejected one why.
///
/// ```swift
/// let making = CardMaker().cards(from: Document(text: "A rampart is a wall around a town.", format: .text))
/// making.kept.first?.prompt  // "What is a rampart?"
/// ```
public struct CardMaker: Sendable {
  /// A card that was not kept, and why.
  public struct Rejection: Sendable, Hashable {
    /// The card.
    public let card: DraftCard
    /// The reason, a sentence.
    public let reason: String
  }

  /// What came of the pages of a run.
  public struct Making: Sendable {
    /// The cards, page by page, in the order of the text; a fact of several pages with the first of them.
    public let kept: [DraftCard]
    /// The cards that a judge rejected.
    public let rejected: [Rejection]
    /// For each page, how many of its sentences have no form that makes a card.
    public let silentSentences: [Int]
  }

  /// All forms in which facts are found.
  static let finders: [any FactFinder] = [
    AbbreviationFinder(), AbbreviationPhraseFinder(), StudyFinder(), ConclusionFinder(), WhenFinder(), MeansFinder(),
    DefinesAsFinder(), CopulaFinder(), CalledFinder(), GlossFinder(), AppositionFinder(), TermUseFinder(),
    StatementFinder(), AsideFinder(), LooseGlossFinder(), LooseNamingFinder(),
    EntryFinder(), TableFinder(), QuestionFinder(), LabelFinder(),
  ]

  /// All reasons to reject a card, the plainest first.
  static let judges: [any CardJudge] = [
    ShapeJudge(), FurnitureJudge(), StandAloneJudge(), LeakJudge(), LengthJudge(), GenusJudge(), EverydayJudge(),
    OneFactJudge(), GapJudge(), MethodsJudge(), ShortFormJudge(), FindingJudge(), DuplicateJudge(),
  ]

  /// Makes a card maker.
  public init() {}

  /// Makes the cards of a page.
  public func cards(from document: Document) -> Making { cards(from: [Page(document)]) }

  /// Makes the cards of the pages of one run: the same fact on several of them is one card.
  public func cards(from pages: [Page]) -> Making { cards(from: pages, observer: nil) }

  /// Makes the cards of a run, and says which stage begins.
  package func cards(from pages: [Page], observer: (any MakingObserver)?) -> Making {
    var kept = KeptCards(pages: Page.labels(of: pages))
    var rejected: [Rejection] = []
    // All facts are found before the first card is written, so that they can be weighed against one another.
    let documents = Document.withoutRepeats(pages.map(\.document))
    let found = documents.map { Self.facts(of: $0, observer) }
    let facts = found.map(\.facts)
    observer?.begin("writing")
    let vote = AbbreviationVote(facts)
    for (number, page) in pages.enumerated() {
      let writer = CardWriter(document: page.document, page: number, facts: facts[number])
      for index in facts[number].indices {
        observer?.begin("writing")
        let judged = JudgedCard(writer.draft(of: facts[number][index]))
        observer?.begin("judging")
        if let reason = facts[number][index].doubt ?? vote.objection(to: facts[number][index], on: number)
          ?? Self.objection(to: judged, beside: kept)
        {
          kept.noteSource(of: judged)
          rejected.append(Rejection(card: judged.card, reason: reason))
        } else {
          kept.keep(judged)
        }
      }
    }
    return Making(kept: kept.cards, rejected: rejected, silentSentences: found.map(\.silentSentences))
  }

  /// What the finders find on a page, in the order of the text, and how many sentences hold nothing for them.
  private static func facts(of document: Document, _ observer: (any MakingObserver)?) -> (
    facts: [Fact], silentSentences: Int
  ) {
    var topics = Topics()
    var doubted: [Fact] = []
    var facts: [Fact] = []
    var silent = 0
    for (passage, candidates) in CandidateFacts(of: document.blocks, observer) {
      let (block, number) = (passage.block, passage.number)
      observer?.begin("ranking")
      let choice = DefinitionRanking.trained.choice(among: candidates, headings: block.headings)
      var found = choice.kept
      for var fact in choice.doubted {
        fact.forgetWords()
        doubted.append(fact)
      }
      observer?.begin("finding: gap")
      for index in found.indices { topics.add(found[index]) }
      topics.turn(to: block.headings)
      found += FindingGaps().facts(of: found)
      if let list = BulletListFinder().fact(at: number, in: document.blocks, topics: topics),
        !found.contains(where: { $0.kind == .enumeration && $0.items == list.items })
      {
        found.append(list)
      }
      found += EnumerationFinder().facts(in: passage, besides: found, topics: topics)
      found += ClozeFinder().facts(in: passage, besides: found, topics: topics)
      silent += passage.silentSentences(besides: found)
      for index in inTextOrder(found) {
        found[index].forgetWords()
        facts.append(found[index])
      }
    }
    // What a glossary defines it defines best.
    let glossed = Set(
      facts.lazy.filter { $0.finder == EntryFinder.form }.compactMap { $0.term.map(KeptCards.folded) })
    if !glossed.isEmpty {
      facts.removeAll { fact in
        fact.kind == .definition && fact.finder != EntryFinder.form
          && fact.term.map { glossed.contains(KeptCards.folded($0)) } ?? false
      }
    }
    VagueDefinitions.doubt(&facts)
    facts += doubted
    return (facts, silent)
  }

  private static func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    for judge in judges {
      if let reason = judge.objection(to: judged, beside: kept) { return reason }
    }
    return nil
  }

  /// The places of facts by their sentences; those of one sentence in the finders' order.
  private static func inTextOrder(_ facts: [Fact]) -> [Int] {
    guard facts.count > 1 else { return Array(facts.indices) }
    return facts.indices.sorted { left, right in
      let starts = (facts[left].sentence.span.lowerBound, facts[right].sentence.span.lowerBound)
      return starts.0 == starts.1 ? left < right : starts.0 < starts.1
    }
  }
}
