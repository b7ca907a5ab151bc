public import Cards
import Memory
public import Study

/// The loaded cards and the learner's log, side by side at one moment: what reports are made of.
public struct Library: Sendable {
  /// The cards that are asked, in deck order.
  public let cards: [Card]
  /// What the log comes to.
  public private(set) var learner: LearnerState
  /// The names of the decks that were loaded whole.
  public let wholeDecks: Set<String>
  /// When it is looked at.
  public let now: Moment
  private let paths: [String: String]
  /// The cards that are loaded, also those that were not selected.
  private let loaded: [Card]
  private let models: [String: FSRS6]
  private let commonModel: FSRS6

  /// Puts cards and log side by side; `paths` says where the files that cards name can be opened, where that differs.
  public init(
    cards: [Card], learner: LearnerState, wholeDecks: Set<String>, paths: [String: String] = [:], now: Moment
  ) {
    self.cards = cards
    loaded = cards
    self.learner = learner
    self.wholeDecks = wholeDecks
    self.now = now
    self.paths = paths
    let settings = learner.settings
    commonModel = FSRS6(settings.weights())
    models = Dictionary(
      uniqueKeysWithValues: settings.decks(with: .weights).map { ($0, FSRS6(settings.weights(deck: $0))) })
  }

  private init(_ library: Self, cards: [Card]) {
    self.cards = cards
    learner = library.learner
    now = library.now
    paths = library.paths
    loaded = library.loaded
    models = library.models
    commonModel = library.commonModel
    let decks = Set(cards.map(\.deck))
    wholeDecks = library.wholeDecks.intersection(decks)
  }

  /// Returns the library with some of its cards; what is not in any deck here stays as it is.
  public func selecting(_ isWanted: (Card) -> Bool) -> Self { Self(self, cards: cards.filter(isWanted)) }

  /// The same cards beside another state of the learner, of the same log.
  func with(_ learner: LearnerState) -> Self {
    var library = self
    library.learner = learner
    return library
  }

  /// The study day.
  public var today: Day { now.studyDay }

  /// The decks' names in the order of their first cards.
  public var decks: [String] {
    var seen = Set<String>()
    return cards.map(\.deck).filter { seen.insert($0).inserted }
  }

  /// The reports of all cards, in deck order.
  public var reports: [CardReport] { cards.map(report) }

  /// The reports of the cards that were reviewed, are in no loaded deck any more, and whose own deck is loaded whole;
  /// by key.
  public var lost: [CardReport] {
    reviewedElsewhere.filter { $0.deck.map(wholeDecks.contains) ?? false }.map { report(card: nil, state: $0) }
  }

  /// The loaded decks with mistakes that miss reviewed cards, by name: these may be among what could not be read.
  public var unreadDecks: [String] {
    Set(reviewedElsewhere.compactMap(\.deck)).subtracting(wholeDecks).intersection(decks).sorted()
  }

  /// How many cards were reviewed and are in no loaded deck: those that decks loaded whole have lost, and those that are
  /// learned, gone from their decks or in decks that are not here.
  var cardsNotHere: (lost: Int, learned: Int) {
    reviewedElsewhere.reduce(into: (0, 0)) { count, state in
      if state.deck.map(wholeDecks.contains) ?? false { count.0 += 1 }
      if state.standing == .review { count.1 += 1 }
    }
  }

  /// Returns the reports of the cards that a person names.
  public func reports(of reference: CardReference) throws(CardReferenceError) -> [CardReport] {
    let keys = try reference.keys(in: cards, others: learner.cards.map(\.key))
    let cards = Dictionary(cards.map { ($0.key, $0) }) { first, _ in first }
    return keys.map { key in
      // An older name of a card that has another one now means that card.
      let card = cards[key] ?? learner.names(of: key).lazy.compactMap { cards[$0] }.first
      return report(card: card, state: learner[key])
    }
  }

  /// How a person may name the loaded cards and those that the log knows.
  var shortReferences: ShortReferences {
    ShortReferences(among: loaded.map { $0.key } + learner.cards.map { $0.key })
  }

  /// The cards that were reviewed and are not loaded, by key; names that a relink joined are one card's.
  private var reviewedElsewhere: [CardState] { learner.reviewedCards(otherThan: loaded.map(\.key)) }

  /// The model that a deck's cards are foreseen with.
  func model(ofDeck deck: String) -> FSRS6 { models[deck] ?? commonModel }

  private func report(_ card: Card) -> CardReport { report(card: card, state: learner[card.key]) }

  private func report(card: Card?, state: CardState) -> CardReport {
    CardReport(
      card: card, path: card.map { paths[$0.file] ?? $0.file }, state: state,
      facts: card == nil ? learner.facts(of: state.key) : nil,
      model: (card?.deck ?? state.deck).flatMap { models[$0] } ?? commonModel, now: now)
  }
}
