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
  /// The spread of the cards' memories.
  public let spread: MemorySpread
  /// The hardest cards, the hardest first.
  public let hardest: HardCards
  /// The reports of all cards, in deck order.
  public let cards: [CardReport]
  private let library: Library

  /// Works the figures out; only answers to the library's cards count, and with `since` only those of that day or later.
  ///
  /// What the cards are, know and promise today is as it is, whatever `since` says.
  public init(_ library: Library, since: Day? = nil) {
    var counts = AnswerCounts(library, since: since)
    library.learner.forEachAnswer(to: library.cards.map(\.key)) { counts.take($0) }
    self.init(library, counts)
  }

  /// Works the figures out while a log is replayed, which takes little longer than to replay it.
  ///
  /// `library` puts the cards beside the learner. It is given the state in which nothing was answered yet, and may
  /// refuse.
  public init(
    replaying log: ProgressLog, since: Day? = nil, library: (LearnerState) throws -> Library
  ) rethrows {
    var found: (library: Library, counts: AnswerCounts)?
    let learner = try LearnerState(log) { answer in
      found?.counts.take(answer)
    } to: { learner in
      let library = try library(learner)
      found = (library, AnswerCounts(library, since: since))
      return library.cards.map(\.key)
    }
    guard let found else { preconditionFailure("A replay asks for the cards before it begins.") }
    self.init(found.library.with(learner), found.counts)
  }

  private init(_ library: Library, _ counted: AnswerCounts) {
    var counts = counted
    let reports = library.reports
    self.library = library
    now = StudyFigures(library, reports: reports)
    since = counts.since
    stock = CardStock(reports)
    known = counts.known(of: reports)
    days = counts.days.days(today: library.today)
    retention = counts.retention(of: library.cards)
    spread = MemorySpread(reports)
    hardest = HardCards(reports, counts.cards)
    cards = reports
  }

  /// The study day.
  public var today: Day { now.today }

  /// How `recollect show` is told which cards are meant, as briefly as may be.
  func references(of keys: [CardKey]) -> [String] {
    let references = library.shortReferences
    return keys.map(references.reference)
  }

  /// The exams of the decks, the oldest first; worked out anew each time, as only few views show them.
  public var exams: [ExamFigure] { ExamFigure.all(of: library, since: since) }

  /// Which answers were given for which, the most frequent first; worked out anew each time, as what was typed must be
  /// read again from the log.
  public var confusions: [Confusion] { Confusion.all(of: library, since: since) }

  /// Returns what each of some cards was taken for most often; nil where no answer was told.
  func confusions(of cards: some Sequence<HardCard>) -> [Confusion?] {
    let labels = cards.map(\.report.rawLabel)
    let found = Confusion.all(of: library, since: since, about: labels)
    return labels.map { label in found.first { VisibleText.line($0.expected) == VisibleText.line(label) } }
  }

  /// How long answers took; worked out anew each time, as only few views show it.
  public var times: AnswerTimes { AnswerTimes(library, since: since) }
}
