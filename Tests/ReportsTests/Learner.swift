import Cards
import Memory
import Study

@testable import Reports

/// A learner of the tests: two decks, and a log that is written day by day.
struct Learner {
  static let bones = ["costochondritis", "osteopenia", "mandible", "sternum"]

  var cards: [Card]
  var state = LearnerState()
  private var last = Moment(milliseconds: 0, offsetMinutes: 60)

  init() {
    cards = Self.bones.enumerated().map { Self.card($1, deck: "Bones", file: "bones.md", line: 3 + 4 * $0) }
    cards.append(Self.card("calcinosis", deck: "Skin", file: "skin.md", line: 3))
  }

  static func card(_ term: String, deck: String, file: String, line: Int, note: String? = nil) -> Card {
    Card(
      key: key(term), kind: .term, prompt: "what \(term) means", answer: term, answers: [term], note: note,
      headings: ["Anatomy", "Chest"], deck: deck, tags: ["scleroderma"], file: file, line: line, entry: line)
  }

  static func key(_ term: String) -> CardKey { CardKey(text: "\(term)-term-0000000000") }

  /// Noon of a day of November 2026, an hour east of UTC.
  static func noon(_ day: Int) -> Moment {
    Moment(
      milliseconds: Int64(Day(year: 2026, month: 11, day: day)?.number ?? 0) * 86_400_000 + 39_600_000,
      offsetMinutes: 60)
  }

  /// Writes what was done at noon of a day of November, or right after what was written before.
  mutating func on(_ day: Int, _ deeds: Deed...) {
    var moment = Self.noon(day)
    if moment.milliseconds <= last.milliseconds { moment.milliseconds = last.milliseconds + 1_000 }
    let events = state.events(for: deeds, at: moment, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0")
    last = events.last?.at ?? moment
    state.record(events)
  }

  static func review(_ term: String, _ grade: Grade, _ promise: Promise, said: String? = nil) -> Deed {
    .review(
      ReviewEvent(
        card: key(term), grade: grade, milliseconds: 4_200, mode: .typed, promise: promise,
        verdict: said == nil ? nil : "close", said: said))
  }

  static func facts(_ term: String, deck: String) -> Deed {
    .card(
      CardFacts(
        card: key(term), kind: "term", asks: "what \(term) means", answer: "\(term) | other", deck: deck,
        file: "\(deck.lowercased()).md", heading: "Chest"))
  }

  func library(on day: Int, whole: Set<String> = ["Bones", "Skin"]) -> Library {
    Library(
      cards: cards, learner: state, wholeDecks: whole,
      paths: ["bones.md": "Decks/bones.md", "skin.md": "Decks/skin.md"], now: Self.noon(day))
  }

  /// A learner of three weeks: one card in learning, two in review, one that is new, one that is set aside, and one that
  /// its deck has lost.
  static var ofThreeWeeks: Self {
    var learner = Self()
    learner.on(1, facts("costochondritis", deck: "Bones"), review("costochondritis", .good, .days(3)))
    learner.on(2, facts("trapezium", deck: "Bones"), review("trapezium", .good, .days(4)))
    learner.on(4, review("costochondritis", .again, .seconds(600, step: 0), said: "osteochondritis"))
    learner.on(4, review("costochondritis", .good, .days(2)))
    learner.on(6, review("costochondritis", .good, .days(17), said: "costocondritis"))
    learner.on(10, facts("osteopenia", deck: "Bones"), review("osteopenia", .easy, .days(8)))
    learner.on(20, review("osteopenia", .hard, .days(9)))
    learner.on(21, facts("mandible", deck: "Bones"), review("mandible", .again, .seconds(60, step: 0)))
    learner.on(21, .suspend(key("calcinosis")), .flag(key("osteopenia"), said: "not\u{1b}[31m sure"))
    return learner
  }
}
