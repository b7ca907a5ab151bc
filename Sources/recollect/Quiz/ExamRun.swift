import Cards
import Foundation
import Study

/// One run of `recollect exam`: questions are asked and their answers written down; the result is the log's.
struct ExamRun {
  let library: ExamLibrary
  let file: ProgressFile
  let terminal: any Terminal
  let clock: WorldClock
  let words: ExamWords

  /// Holds a new exam; returns its name once every question is answered.
  func hold(_ start: ExamStart) throws -> EventName? {
    let plan = ExamPlan(
      cards: library.cards, seed: start.seed, mode: start.mode ?? .mixed, wanted: start.questions)
    guard !plan.cards.isEmpty else { throw library.nothingToAsk(mode: start.mode ?? .mixed, leftOut: plan.leftOut) }
    var start = start
    start.questions = plan.cards.count
    var opening = ExamOpening(decks: library.label, start: start, pool: plan.pool, leftOut: plan.leftOut)
    if let last = file.state.exams(of: start.decks).last, !last.score.isComplete {
      opening.brokenOff = ExamOpening.BrokenOff(day: last.day, score: last.score)
    }
    guard let name = try append([.exam(start)]).first ?? nil else { return nil }
    return try ask(plan, of: name, start, answered: 0, opening)
  }

  /// Goes on with an exam; returns its name once every question is answered that can be.
  func goOn(with exam: ExamRecord) throws -> EventName? {
    let answered = Set(exam.answers.map(\.card))
    let plan = ExamPlan(
      cards: library.cards, seed: exam.start.seed, mode: exam.start.mode ?? .mixed, wanted: exam.score.notAnswered,
      answered: Set(library.cards.map(\.key).filter { answered.contains(file.state[$0].key) }))
    let opening = ExamOpening(
      decks: library.label, start: exam.start, pool: plan.pool, leftOut: plan.leftOut,
      resumed: ExamOpening.Resumed(day: exam.day, answered: exam.answers.count))
    return try ask(plan, of: exam.name, exam.start, answered: exam.answers.count, opening)
  }

  private func ask(
    _ plan: ExamPlan, of name: EventName, _ start: ExamStart, answered: Int, _ opening: ExamOpening
  ) throws -> EventName? {
    let counting =
      start.isCounted ? LearnerRecord(of: file.state, cards: library.cards, today: clock.now.studyDay) : nil
    var session = ExamSession(
      plan: plan, exam: name, answered: answered, questions: start.questions, words: library.words,
      counting: counting, fixedMilliseconds: clock.isSet ? 1_000 : nil, now: clock.now)
    var turn = session.begin(opening, at: clock.now)
    while true {
      _ = try append(turn.records)
      let today = clock.now.studyDay
      for line in turn.notices.flatMap({ words.lines(for: $0, today: today) }) { terminal.show(StyledText(line)) }
      guard case .prompt(let prompt, let isFresh) = turn.next else { return session.isOpen ? nil : name }
      let reply = ask(prompt, isFresh: isFresh)
      session.paused(milliseconds: terminal.takePause())
      switch reply {
      case .text(let reply): turn = session.take(reply, at: clock.now)
      case .endOfInput, .interrupted: turn = session.end()
      }
    }
  }

  private func append(_ deeds: [Deed]) throws -> [EventName?] {
    // What was mended is said also where the write then fails.
    defer { for notice in file.takeNotices() { terminal.show(StyledText(notice)) } }
    return try file.recordWhatIsNew(deeds, at: clock.now)
  }

  private func ask(_ prompt: PromptKind, isFresh: Bool) -> Reply {
    let text = StyledText(words.prompt(prompt), .faint)
    let reply: Reply
    if case .choice(let count, several: false) = prompt, count <= 9 {
      let keys = (1...max(1, count)).map { Character(String($0)) } + ["q", "?"]
      reply = terminal.key(prompt: text, accepted: keys, freshQuestion: isFresh)
    } else {
      reply = terminal.line(prompt: text, freshQuestion: isFresh)
    }
    if case .text = reply { clock.somethingWasRead() }
    return reply
  }
}
