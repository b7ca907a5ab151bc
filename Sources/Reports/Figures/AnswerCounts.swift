import Cards
import Memory
import Study

/// What all figures take from the answers, counted in one pass over them in the order of replay.
struct AnswerCounts {
  /// The first day whose answers count; nil where all do.
  let since: Day?
  private(set) var days = StudyDaysCount()
  var retention: RetentionCount
  private(set) var times = AnswerTimesCount()
  private(set) var hard: HardCardsCount
  var known: KnownCount
  private let today: Day
  /// The newest wrong answers, at most as many as confusions are looked for in: a ring whose oldest is at `oldestWrong`.
  private var newestWrong: [PastAnswer] = []
  private var oldestWrong = 0

  init(_ library: Library, since: Day?) {
    self.since = since
    today = library.today
    retention = RetentionCount(library.cards, today: library.today)
    hard = HardCardsCount(cards: library.cards.count)
    known = KnownCount(library, since: since)
  }

  /// The newest wrong answers that were given here, the oldest first.
  var wrong: ArraySlice<PastAnswer> { newestWrong[oldestWrong...] + newestWrong[..<oldestWrong] }

  /// Takes an answer; one that is dated later than today counts nowhere.
  mutating func take(_ answer: PastAnswer) {
    guard answer.day <= today else { return }
    known.take(answer)
    if let since, answer.day < since { return }
    days.take(answer)
    retention.take(answer)
    times.take(answer)
    hard.take(answer)
    if answer.grade == .again, answer.mode != .imported { takeWrong(answer) }
  }

  private mutating func takeWrong(_ answer: PastAnswer) {
    if newestWrong.count < Confusion.mostAnswers {
      newestWrong.append(answer)
    } else {
      newestWrong[oldestWrong] = answer
      oldestWrong = (oldestWrong + 1) % newestWrong.count
    }
  }
}
