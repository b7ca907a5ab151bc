import Cards
import Memory
import Testing

@testable import Study

/// Undoing beyond the beginning of a session, and any number of steps.
@Suite struct SessionEarlierTests {
  private static let cards = [SessionTests.density, SessionTests.jaw, Card.asking("rib", "costa")]

  /// A session and the log that it is written to, as the program runs them.
  private struct LoggedQuiz {
    var state = LearnerState()
    var session: Session
    var lines: [String] = []
    var next: Session.Next = .finished
    var now: Moment

    init(_ state: LearnerState, cards: [Card], at now: Moment, mode: QuizMode = .type) {
      self.state = state
      self.now = now
      let learner = LearnerRecord(of: state, cards: cards, today: now.studyDay)
      let plan = StudyPlan(cards: cards, learner: learner, today: now.studyDay)
      session = Session(
        plan: plan, learner: learner, choiceCards: cards, wishes: .init(mode: mode, fixedMilliseconds: 1_000), now: now)
      apply(session.begin(decks: "Bones", at: now))
    }

    mutating func reply(_ replies: String...) { for reply in replies { give(reply) } }

    mutating func give(_ reply: String) {
      now.milliseconds += 1_000
      apply(session.take(reply, at: now))
    }

    private mutating func apply(_ first: Session.Turn) {
      var turn = first
      while true {
        let names = turn.records.map { deed -> EventName? in
          let events = state.events(for: [deed], at: now, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0")
          state.record(events)
          return events.last?.name
        }
        if !names.isEmpty { session.wrote(names) }
        let words = QuizWords(isPlain: false, width: 80)
        lines += turn.notices.flatMap { words.lines(for: $0, today: now.studyDay).map(\.text) }
        switch turn.next {
        case .lookBack:
          let answer = state.newestAnswer.flatMap { event -> Session.EarlierAnswer? in
            guard case .review(let review) = event.deed else { return nil }
            return .init(name: event.name, card: review.card, at: event.at)
          }
          turn = session.found(answer, at: now)
        case .lookUp(let answer):
          turn = session.tookBack(answer, schedule: CardSchedule(state[answer.card]), at: now)
        default:
          next = turn.next
          return
        }
      }
    }
  }

  private static func tomorrow(_ moment: Moment) -> Moment {
    Moment(milliseconds: moment.milliseconds + 86_400_000, offsetMinutes: moment.offsetMinutes)
  }

  @Test func undoReachesIntoTheSessionBeforeAfterSayingSo() {
    var first = LoggedQuiz(LearnerState(), cards: Self.cards, at: .morning)
    first.reply("bone mineral density", ".g4", "mandible", ".g4", ".q")
    let beforeJaw = first.state[SessionTests.jaw.key]
    var second = LoggedQuiz(first.state, cards: Self.cards, at: Self.tomorrow(.morning))
    second.reply(".u")
    #expect(
      second.lines.last
        == "Nothing of this session is left to undo. Undo again to take back the answer to 'lower jaw' of 21 November, "
        + "09:12.")
    #expect(second.state[SessionTests.jaw.key] == beforeJaw, "nothing is taken back yet")
    second.reply(".u")
    #expect(
      second.lines.suffix(4) == [
        "Undone: the answer to 'lower jaw' of 21 November, 09:12.", "", "1 of 2 · new · Bone", "lower jaw",
      ])
    #expect(second.state[SessionTests.jaw.key].reviews == 0)
    second.reply(".u")
    #expect(second.lines.suffix(2) == ["1 of 3 · new · Bone", "What does BMD stand for?"], "without saying so again")
    second.reply("bone mineral density")
    #expect(second.lines.suffix(2) == ["2 of 3 · new · Bone", "lower jaw"])
    second.reply("mandible")
    #expect(second.lines.suffix(2) == ["3 of 3 · new · Bone", "rib"], "what was open keeps its place")
    second.reply("costa", ".u", ".u", ".u", ".u")
    #expect(second.lines.last == "There is nothing to undo.")
  }

  @Test func aCardThatTheSessionDoesNotHaveIsOnlyUndone() {
    var first = LoggedQuiz(LearnerState(), cards: Self.cards, at: .morning)
    first.reply("bone mineral density", ".q")
    var second = LoggedQuiz(first.state, cards: [Self.cards[2]], at: Self.tomorrow(.morning))
    second.reply(".u", ".u")
    #expect(second.lines.last?.hasPrefix("Undone: the answer to 'What does BMD stand for?-ask-0' of 21 Nov") == true)
    #expect(second.next == .prompt(.typed, fresh: false))
    #expect(second.state[SessionTests.density.key].reviews == 0)
    second.reply("costa")
    #expect(second.state[Self.cards[2].key].reviews == 1)
  }

  @Test func anAnswerInBetweenIsSaidAnew() {
    var first = LoggedQuiz(LearnerState(), cards: Self.cards, at: .morning)
    first.reply("bone mineral density", ".q")
    var second = LoggedQuiz(first.state, cards: Self.cards, at: Self.tomorrow(.morning))
    second.reply(".u", "mandible", ".u", ".u")
    #expect(second.lines.last?.hasPrefix("Nothing of this session is left to undo.") == true)
    #expect(second.state[SessionTests.density.key].reviews == 1)
  }

  /// Random sittings; then as many steps as by chance are undone, from the log or from within a session.
  @Test(arguments: 0..<40)
  func afterAnyNumberOfStepsEveryStateIsWhatItWas(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var state = LearnerState()
    var now = Moment.morning
    for _ in 0..<3 {
      let mode = QuizMode.allCases[Int(generator.next() % 4)]
      var quiz = LoggedQuiz(state, cards: SessionReplayTests.cards, at: now, mode: mode)
      for _ in 0..<25 where quiz.next != .finished {
        if case .edit = quiz.next { break }
        quiz.now.milliseconds += Int64(generator.next() % 90_000)
        let replies = SessionReplayTests.replies
        quiz.give(replies[Int(generator.next() % UInt64(replies.count))])
      }
      state = quiz.state
      now = quiz.now
      now.milliseconds += 86_400_000 * Int64(1 + generator.next() % 5)
    }
    let whole = state.log.events
    let standing = state.newestUndoable(.max)
    let steps = Int(generator.next() % UInt64(standing.count + 1))
    // In three portions, as somebody does who undoes again and again.
    var left = steps
    while left > 0 {
      let portion = min(left, 1 + Int(generator.next() % UInt64(left)))
      let undos = state.newestUndoable(portion).map { Deed.undo($0.name) }
      #expect(undos.count == portion)
      state.record(state.events(for: undos, at: now, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0"))
      left -= portion
    }
    #expect(state.log.count == whole.count + steps, "one undo a step")
    // The log without what was undone, as if it had never been written.
    let taken = Set(standing.prefix(steps).map(\.name))
    let cut = LearnerState(try ProgressLog(LogLayout.file(whole.filter { !taken.contains($0.name) })))
    let replayed = LearnerState(state.log)
    for card in SessionReplayTests.cards {
      #expect(state[card.key].derived == cut[card.key].derived, "\(card.key) of seed \(seed)")
      #expect(replayed[card.key] == state[card.key])
    }
    #expect(state.cards.map(\.derived) == cut.cards.map(\.derived))
    #expect(state.settings.newCards() == cut.settings.newCards())
    for day in 0..<20 {
      let day = Moment.morning.studyDay + day
      #expect(state.introduced(on: day) == cut.introduced(on: day))
    }
  }
}

extension CardState {
  /// Everything that is derived of a card.
  fileprivate var derived: [String] {
    [
      key.text, "\(standing)", "\(String(describing: due))", "\(String(describing: memory))", "\(scheduledDays)",
      "\(reviews)", "\(lapses)", "\(String(describing: lastReview))", "\(String(describing: firstDay))",
      "\(String(describing: lastDay))", "\(isSuspended)", "\(String(describing: flag))", deck ?? "",
    ]
  }
}
