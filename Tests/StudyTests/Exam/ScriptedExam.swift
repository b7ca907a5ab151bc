import Cards
import Study

/// An exam without a terminal: replies in, lines and records out.
struct ScriptedExam {
  var session: ExamSession
  var lines: [String] = []
  var records: [Deed] = []
  var next: ExamSession.Next = .finished
  var now: Moment
  private let words: ExamWords

  init(
    _ cards: [Card], mode: ExamMode = .type, seed: UInt64 = 7, wanted: Int = 20, answered: Int = 0,
    counting: LearnerRecord? = nil, plain: Bool = false, opening: ExamOpening? = nil, at start: Moment = .morning
  ) {
    now = start
    words = ExamWords(isPlain: plain, width: 80, command: "recollect exam bones.md")
    let plan = ExamPlan(cards: cards, seed: seed, mode: mode, wanted: wanted)
    let total = plan.cards.count + answered
    session = ExamSession(
      plan: plan, exam: EventName(at: "now", by: "d"), answered: answered, questions: total, words: .none,
      counting: counting, now: now)
    let settled = ExamStart(decks: ["Bones"], seed: seed, questions: total, mode: mode, isCounted: counting != nil)
    apply(
      session.begin(
        opening ?? ExamOpening(decks: "Bones", start: settled, pool: plan.pool, leftOut: plan.leftOut), at: now))
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

  mutating func end() { apply(session.end()) }

  private mutating func apply(_ turn: ExamSession.Turn) {
    records += turn.records
    lines += turn.notices.flatMap { words.lines(for: $0, today: now.studyDay).map(\.text) }
    next = turn.next
  }

  var answers: [ExamAnswer] {
    records.compactMap { if case .examAnswer(let answer) = $0 { answer } else { nil } }
  }

  var reviews: [ReviewEvent] { records.compactMap { if case .review(let review) = $0 { review } else { nil } } }
}
