import Cards
import Memory
import Study

/// One answer that was given for another, and how often.
public struct Confusion: Hashable, Sendable {
  /// How many wrong answers of reviews are looked at, the newest ones: their texts must be read again from the log.
  public static let mostAnswers = 10_000

  /// What was asked for: a term, or another answer; of a card that asks for a definition the term that it shows.
  public let expected: String
  /// What was typed or chosen instead, as it was written last.
  public let given: String
  /// How often.
  public let times: Int
  /// How often it was chosen from a list; the other times it was typed.
  public let chosen: Int
  /// What is asked, where one question or one sentence with a gap asks for it: its answer alone says little.
  public let question: String?
}

extension Confusion {
  /// The confusions of a library's cards, the most frequent first, then those that came first.
  ///
  /// From a day on or all, and until today; with `terms`, only those of the cards that ask for one of these.
  static func all(of library: Library, since: Day?, about terms: [String]? = nil) -> [Confusion] {
    let (cards, learner) = (library.cards, library.learner)
    var count = ConfusionCount(cards, about: terms)
    for answer in newestWrong(of: library, since: since).reversed() where count.counts(answer.card) {
      let (said, chose) = learner.texts(of: answer)
      count.take(card: answer.card, said: said, chose: chose)
    }
    let exams = ExamFigure.all(of: library, since: since)
    if !exams.isEmpty {
      let names = cards.map { learner[$0.key].key }
      let places = Dictionary(zip(names, names.indices)) { first, _ in first }
      for exam in exams {
        for answer in exam.record.answers where !answer.isRight {
          if let card = places[answer.card], count.counts(card) {
            count.take(card: card, said: answer.said, chose: answer.chose)
          }
        }
      }
    }
    return count.confusions
  }

  /// The newest wrong answers that were given here, at most so many as are looked at, the newest first.
  static func newestWrong(of library: Library, since: Day?, most: Int = mostAnswers) -> [LoggedAnswer] {
    let today = library.today
    var wrong: [LoggedAnswer] = []
    library.learner.forEachLoggedAnswer(newestFirstTo: library.cards.map { $0.key }) { answer in
      guard answer.grade == .again, answer.mode != .imported, case let day = answer.day, day <= today,
        since.map({ $0 <= day }) ?? true
      else { return true }
      wrong.append(answer)
      return wrong.count < most
    }
    return wrong
  }
}

/// Counts which answers were given for which.
///
/// A wrong typed answer and a wrong choice count, of the newest 10,000 wrong reviews (grade 1) and of exams; "I don't
/// know" does not. Spellings that differ in capitals, quotes or final stops are one, and cards that ask for one thing are
/// one.
struct ConfusionCount {
  private struct Pair: Hashable {
    /// What was asked for and what was given, by their numbers among the texts.
    let expected: Int
    let given: Int
  }

  private struct Entry {
    let expected: String
    var given: String
    var times = 0
    var chosen = 0
    let place: Int
    /// The card that asks for it; nil where several do.
    var card: Int?
  }

  private let cards: [Card]
  private var entries: [Entry] = []
  private var places: [Pair: Int] = [:]
  private var texts = FoldedTexts()
  /// By card: the number of what it asks for; -1 where nobody has asked yet.
  private var labels: [Int]
  /// The numbers of what is asked for by the cards that count; nil where all do.
  private let terms: Set<Int>?

  init(_ cards: [Card], about terms: [String]? = nil) {
    self.cards = cards
    labels = [Int](repeating: -1, count: cards.count)
    var texts = texts
    self.terms = terms.map { Set($0.map { texts.number(of: $0) }) }
    self.texts = texts
  }

  /// Whether a card's answers count.
  mutating func counts(_ card: Int) -> Bool { terms?.contains(number(of: card)) ?? true }

  /// The number of what a card asks for.
  private mutating func number(of card: Int) -> Int {
    if labels[card] < 0 { labels[card] = texts.number(of: label(of: card)) }
    return labels[card]
  }

  mutating func take(card: Int, said: String?, chose: String?) {
    guard let text = chose ?? said else { return }
    let expected = number(of: card)
    let given = texts.number(of: text)
    guard given != FoldedTexts.empty, given != expected else { return }
    let pair = Pair(expected: expected, given: given)
    let place = places[pair] ?? entries.count
    if place == entries.count {
      places[pair] = place
      entries.append(Entry(expected: label(of: card), given: text, place: place, card: card))
    } else {
      entries[place].given = text
      if entries[place].card != card { entries[place].card = nil }
    }
    entries[place].times += 1
    if chose != nil { entries[place].chosen += 1 }
  }

  /// The confusions, the most frequent first, then those that came first.
  var confusions: [Confusion] {
    entries.sorted { ($1.times, $0.place) < ($0.times, $1.place) }.map {
      Confusion(
        expected: $0.expected, given: $0.given, times: $0.times, chosen: $0.chosen,
        question: $0.card.flatMap(question))
    }
  }

  private func question(of card: Int) -> String? {
    switch cards[card].kind {
    case .ask, .gap: cards[card].prompt
    case .define, .term: nil
    }
  }

  /// What a card asks for; of one that asks for a definition the term that it shows.
  private func label(of card: Int) -> String {
    cards[card].kind == .define ? cards[card].prompt : cards[card].answers.first ?? cards[card].prompt
  }
}

/// Numbers for texts, the same for those that are folded alike; one text comes often and is folded once.
private struct FoldedTexts {
  /// The number of a text of which nothing is left.
  static let empty = 0

  private var numbers: [String: Int] = [:]
  private var folded: [String: Int] = ["": empty]

  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    let key = Fold.text(text)
    let number = folded[key] ?? folded.count
    folded[key] = number
    numbers[text] = number
    return number
  }
}
