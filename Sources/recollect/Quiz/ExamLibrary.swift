import Cards
import Study

/// The cards that an exam may ask.
struct ExamLibrary {
  /// The cards of the decks, each key once; a key that two cards claim is nobody's, as no log may decide an exam.
  let cards: [Card]
  /// The same cards, with their files as they can be opened.
  let cardsForTheEye: [Card]
  /// How many cards another one rivals.
  let contested: Int
  /// The decks, as they are named to the learner.
  let label: String

  /// Takes the cards of all decks, or of those with some names.
  init(_ library: DeckLibrary, decks: [String]? = nil) {
    let names = decks.map(Set.init)
    let all = library.cards.filter { names?.contains($0.deck) ?? true }
    let roster = Roster(all) { _ in nil }
    let rivals = Set(roster.shadowed.map(\.card.key))
    cards = roster.cards.filter { !rivals.contains($0.key) }
    cardsForTheEye = cards.map { card in library.path(of: card).map(card.moved) ?? card }
    contested = all.isEmpty ? 0 : roster.shadowed.count + rivals.count
    label = library.label
  }

  /// The names of the decks.
  var decks: [String] { ExamRecord.ordered(cards.map(\.deck)) }

  /// What typed answers are checked with.
  var words: AnswerWords { AnswerWords(deckTerms: cards.filter { !$0.isRevealedInEveryMode }.map(\.answers)) }

  /// The problem where no card can be asked.
  func nothingToAsk(mode: ExamMode, leftOut: Int) -> PlainProblem {
    let way = mode == .type ? "typed" : "typed or picked"
    return PlainProblem(
      "\(label): There is nothing to ask in an exam: no answer of \(Wording.count(leftOut, "card")) can be \(way). "
        + "Add a question with a short answer, or with choices ('- [x]').")
  }
}
