import Cards
import Memory
public import Study

/// All that can be said of a learner's progress: every figure once, for text, JSON and page alike.
///
/// They follow from the log, the cards and the study day alone. Events that were undone never count. Answers that are
/// dated later than today (a clock was wrong) move the cards' states, but are in no figure that counts answers.
public struct ProgressFigures: Sendable {
  /// Where the cards stand today, and what comes as they stand.
  public let now: StudyFigures
  /// The first day whose answers count; nil where all do.
  public let since: Day?
  /// How many cards stand where.
  public let stock: CardStock
  /// What would be recalled.
  public let known: Known
  /// What was done on which day.
  public let days: StudyDays
  /// True retention.
  public let retention: Retention
  /// How long answers took.
  public let times: AnswerTimes
  /// The spread of the cards' memories.
  public let spread: MemorySpread
  /// The hardest cards, the hardest first.
  public let hardest: [HardCard]
  /// Which answers were given for which, the most frequent first.
  public let confusions: [Confusion]
  /// The exams of the decks, the oldest first.
  public let exams: [ExamFigure]
  /// The reports of all cards, in deck order.
  public let cards: [CardReport]

  /// Works the figures out; only answers to the library's cards count, and with `since` only those of that day or later.
  ///
  /// What the cards are, know and promise today is as it is, whatever `since` says.
  public init(_ library: Library, since: Day? = nil) {
    let today = library.today
    let reports = library.reports
    let keys = library.cards.map(\.key)
    var days = StudyDaysCount()
    var retention = RetentionCount(library.cards, today: today)
    var times = AnswerTimesCount()
    var hard = HardCardsCount(cards: keys.count)
    var confusions = ConfusionCount(library.cards)
    var known = KnownCount(models: library.cards.map { library.model(ofDeck: $0.deck) }, today: today, since: since)
    var wrong: [PastAnswer] = []
    let learner = library.learner
    learner.forEachAnswer(to: keys) { answer in
      guard answer.day <= today else { return }
      known.take(answer)
      if let since, answer.day < since { return }
      days.take(answer)
      retention.take(answer)
      times.take(answer)
      hard.take(answer)
      if answer.grade == .again, answer.mode != .imported { wrong.append(answer) }
    }
    for answer in wrong.suffix(Confusion.mostAnswers) {
      guard let event = learner.event(of: answer) else { continue }
      confusions.take(card: answer.card, said: event.said, chose: event.chose)
    }
    let exams = ExamFigure.all(of: library, since: since)
    let places = Dictionary(zip(library.cards.map { learner[$0.key].key }, keys.indices)) { first, _ in first }
    for exam in exams {
      for answer in exam.record.answers where !answer.isRight {
        if let card = places[answer.card] { confusions.take(card: card, said: answer.said, chose: answer.chose) }
      }
    }
    now = StudyFigures(library, reports: reports)
    self.since = since
    stock = CardStock(reports)
    self.known = known.known(of: reports)
    self.days = days.days(today: today)
    self.retention = retention.retention()
    self.times = times.times
    spread = MemorySpread(reports)
    hardest = hard.cards(reports)
    self.confusions = confusions.confusions
    self.exams = exams
    cards = reports
  }

  /// The study day.
  public var today: Day { now.today }
}
