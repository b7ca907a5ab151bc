public import Cards

/// The questions of an exam, drawn from decks by a seed.
///
/// The draw knows nothing but the cards and the seed: no progress, no order of files. Each card has a rank of its own, so
/// that a card that was corrected or added between two exams leaves the other questions as they were.
public struct ExamPlan: Sendable {
  /// The cards that are asked, in their order.
  public let cards: [Card]
  /// From how many questions they were drawn: one of each entry, as two directions of a term, or two gaps of a sentence,
  /// would give each other away.
  public let pool: Int
  /// How many cards were left out because their answers can be neither typed nor picked; a term's definition is not one
  /// of them where the term itself can be asked.
  public let leftOut: Int
  private let choices: ExamChoices

  /// Draws questions.
  ///
  /// - Parameters:
  ///   - cards: the cards of the decks, in any order.
  ///   - seed: decides which cards are asked, in what order, and with which choices.
  ///   - mode: how they are asked.
  ///   - wanted: how many there are to be; all where there are fewer.
  ///   - answered: cards that are not asked again, nor another one of their entry.
  public init(cards: [Card], seed: UInt64, mode: ExamMode, wanted: Int, answered: Set<CardKey> = []) {
    let choices = ExamChoices(cards: cards, seed: seed, mode: mode)
    let done = Set(cards.filter { answered.contains($0.key) }.map(EntryPlace.init))
    var first: [EntryPlace: Ranked] = [:]
    var unasked: [EntryPlace] = []
    for card in cards {
      let place = EntryPlace(card)
      guard !done.contains(place) else { continue }
      guard choices.canBeAsked(card) else {
        unasked.append(place)
        continue
      }
      var generator = SeededGenerator(seed: seed, text: card.key.text)
      let ranked = Ranked(card: card, rank: generator.next())
      if let other = first[place], !ranked.precedes(other) { continue }
      first[place] = ranked
    }
    pool = first.count + done.count
    leftOut = unasked.count { first[$0] == nil }
    self.cards = first.values.sorted { $0.precedes($1) }.prefix(max(0, wanted)).map(\.card)
    self.choices = choices
  }

  /// How a card of the plan is asked: with choices, or typed.
  public func form(of card: Card) -> QuestionForm { choices.form(of: card) ?? .typed }

  private struct EntryPlace: Hashable {
    let file: String
    let entry: Int

    init(_ card: Card) { (file, entry) = (card.file, card.entry) }
  }

  private struct Ranked {
    let card: Card
    let rank: UInt64

    func precedes(_ other: Ranked) -> Bool {
      rank == other.rank ? card.key < other.card.key : rank < other.rank
    }
  }
}
