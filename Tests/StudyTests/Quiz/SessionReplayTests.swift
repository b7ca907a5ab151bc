import Cards
import Memory
import Testing

@testable import Study

/// What a session holds of its cards is what the log says afterwards.
@Suite struct SessionReplayTests {
  static let replies = [
    "", "1", "2", "3", "4", "12", "mandible", "osteoporosis", "x", ".u", ".u", ".r", ".g4", ".g2", ".g", ".z", ".n",
    ".h",
    ".s", ".f", ".o", "?", "u", "g1", "z",
  ]

  static let cards: [Card] =
    SessionChoiceTests.terms + [SessionTests.density, SessionTests.jaw, SessionTests.long]
    + [SessionChoiceTests.choosing(["osteopenia", "osteoporosis"], wrong: ["gout"])]

  @Test(arguments: 0..<30)
  func afterAnyRepliesTheLogHasTheSessionsSchedules(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var state = LearnerState()
    var now = Moment.morning
    let modes = QuizMode.allCases
    // Three sessions on days that follow each other, each from the log of those before.
    for sitting in 0..<3 {
      let learner = LearnerRecord(of: state, cards: Self.cards, today: now.studyDay)
      let plan = StudyPlan(cards: Self.cards, learner: learner, today: now.studyDay)
      let wishes = Session.Wishes(mode: modes[Int(generator.next() % 4)], seed: seed, fixedMilliseconds: 1_000)
      var session = Session(plan: plan, learner: learner, choiceCards: Self.cards, wishes: wishes, now: now)
      var turn = session.begin(decks: "Bones", at: now)
      for _ in 0..<80 {
        if turn.next == .finished { break }
        now.milliseconds += 1_000 + Int64(generator.next() % 90_000)
        if case .edit(let card) = turn.next {
          turn = session.edited(card, at: now)
        } else {
          turn = session.take(Self.replies[Int(generator.next() % UInt64(Self.replies.count))], at: now)
        }
        write(turn.records, of: &session, to: &state, at: now)
      }
      compare(session, with: state, "sitting \(sitting) of seed \(seed)")
      now.milliseconds += 86_400_000 * Int64(1 + generator.next() % 5)
    }
  }

  private func write(
    _ deeds: [Deed], of session: inout Session, to state: inout LearnerState, at now: Moment
  ) {
    guard !deeds.isEmpty else { return }
    let names = deeds.map { deed -> EventName? in
      let events = state.events(for: [deed], at: now, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0")
      state.record(events)
      return events.last?.name
    }
    session.wrote(names)
  }

  /// A second does not matter: events of one turn are a millisecond apart.
  private static func rounded(_ schedule: CardSchedule?) -> CardSchedule? {
    guard let schedule, case .at(let time) = schedule.due else { return schedule }
    return CardSchedule(
      memory: schedule.memory, standing: schedule.standing, due: .at((time + 500) / 1_000),
      scheduledDays: schedule.scheduledDays,
      lastDay: schedule.lastDay, repetitions: schedule.repetitions)
  }

  private func compare(_ session: Session, with state: LearnerState, _ place: String) {
    let again = LearnerState(state.log)
    for card in Self.cards {
      let held = session.schedules[card.key]
      #expect(again[card.key] == state[card.key], "\(place): \(card.key) as replayed and as recorded")
      #expect(Self.rounded(CardSchedule(again[card.key])) == Self.rounded(held), "\(place): \(card.key)")
    }
  }
}
