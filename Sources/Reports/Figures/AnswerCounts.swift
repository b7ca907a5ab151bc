import Cards
import Study

/// What all figures take from the answers, counted in one pass over them in the order of replay.
struct AnswerCounts {
  /// The first day whose answers count; nil where all do.
  let since: Day?
  private(set) var days = StudyDaysCount()
  private var retention: RetentionCount
  private(set) var cards: [CardCount]
  private var known: KnownCount
  private let today: Day

  init(_ library: Library, since: Day?) {
    self.since = since
    today = library.today
    retention = RetentionCount(today: library.today)
    cards = [CardCount](repeating: CardCount(), count: library.cards.count)
    known = KnownCount(library, since: since)
  }

  /// Takes an answer; one that is dated later than today counts nowhere.
  mutating func take(_ answer: PastAnswer) {
    let day = answer.day
    guard day <= today else { return }
    if known.awaits(day) { known.goOn(to: day, cards) }
    let isCounted = since.map { $0 <= day } ?? true
    cards[answer.card].take(answer, isCounted: isCounted)
    guard isCounted else { return }
    days.take(answer)
    retention.take(answer)
  }

  /// What is known, with the curve up to today.
  mutating func known(of reports: [CardReport]) -> Known { known.known(of: reports, cards) }

  /// True retention, by all groups.
  mutating func retention(of library: [Card]) -> Retention { retention.retention(of: library, cards) }
}
