import Cards
import Memory
import Study

/// A session without a terminal: replies in, lines and records out.
struct ScriptedQuiz {
  var session: Session
  var lines: [String] = []
  var records: [Deed] = []
  var next: Session.Next = .finished
  var now: Moment
  let words: QuizWords
  private var written = 0

  init(
    cards: [Card], learner: LearnerRecord = .beginner(), wishes: Session.Wishes = .init(fixedMilliseconds: 1_000),
    newLimit: Int? = nil, plain: Bool = false, at start: Moment = .morning
  ) {
    now = start
    words = QuizWords(isPlain: plain, width: 80)
    let plan = StudyPlan(cards: cards, learner: learner, today: now.studyDay(rolloverHour: 4), newLimit: newLimit)
    session = Session(plan: plan, learner: learner, choiceCards: cards, wishes: wishes, now: now)
    apply(session.begin(decks: "Bones", at: now))
  }

  /// Gives replies, one a second; returns what each led to.
  @discardableResult
  mutating func reply(_ replies: String...) -> [String] {
    let before = lines.count
    for reply in replies {
      now.milliseconds += 1_000
      apply(session.take(reply, at: now))
    }
    return Array(lines[before...])
  }

  mutating func wait(minutes: Int) { now.milliseconds += Int64(minutes) * 60_000 }

  mutating func end() { apply(session.end(at: now)) }

  mutating func apply(_ turn: Session.Turn) {
    let names = turn.records.map { _ in
      written += 1
      return EventName(at: "at\(written)", by: "device")
    }
    records += turn.records
    if !names.isEmpty { session.wrote(names) }
    let today = now.studyDay(rolloverHour: 4)
    lines += turn.notices.flatMap { words.lines(for: $0, today: today).map(\.text) }
    next = turn.next
  }

  var deeds: [String] { records.map(\.name) }

  var reviews: [ReviewEvent] {
    records.compactMap { if case .review(let review) = $0 { review } else { nil } }
  }
}

extension LearnerRecord {
  static func beginner(schedules: [CardKey: CardSchedule] = [:], newLimit: Int = 10, mode: QuizMode = .type) -> Self {
    LearnerRecord(
      schedules: schedules, suspended: [], introducedToday: [], introducedCounts: [:], newLimit: newLimit, paces: [:],
      commonPace: DeckPace(scheduler: Scheduler(), mode: mode, newLimit: nil))
  }
}

extension Card {
  static func asking(
    _ prompt: String, _ answers: String..., kind: CardKind = .ask, note: String? = nil, choices: [Choice] = [],
    entry: Int? = nil, headings: [String] = ["Bone"], hint: String? = nil
  ) -> Card {
    Card(
      key: CardKey(text: "\(prompt)-\(kind.rawValue)-0"), kind: kind, prompt: prompt,
      answer: answers.joined(separator: " | "), answers: answers, choices: choices, hint: hint, note: note,
      source: "page.txt:3", headings: headings, deck: "Bones", file: "bones.md", line: 7,
      entry: entry ?? prompt.hashValueForTests)
  }
}

extension String {
  /// A number that is the same in every process.
  fileprivate var hashValueForTests: Int { utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xffff_ffff } }
}

extension Moment {
  /// 2026-11-21T09:12:00+01:00.
  static let morning = Moment(milliseconds: 1_795_248_720_000, offsetMinutes: 60)
}

extension Day {
  /// The day of a date that is known to be one.
  init(written text: String) {
    guard let day = Day(text) else { preconditionFailure("\(text) is no date") }
    self = day
  }
}
