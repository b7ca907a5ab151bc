import Cards
import Memory
import Study
import Testing

@testable import Reports

/// The figures of a small log whose numbers can be counted by hand.
@Suite struct ProgressFiguresTests {
  private let figures = ProgressFigures(Learner.ofThreeWeeks.library(on: 21))

  @Test func trueRetentionCountsAnswersToCardsInReviewAndNoOthers() {
    // In review: the lapse of the 4th, the 6th, the 20th; the first reviews and the relearning step are no test.
    #expect(figures.retention.recent == Share(right: 2, answers: 3))
    #expect(figures.retention.all == Share(right: 2, answers: 3))
    #expect(figures.retention.months.map(\.name) == ["2026-11"])
    #expect(figures.retention.decks.map(\.name) == ["Bones"])
    #expect(figures.retention.headings.map(\.name) == ["Chest"])
    #expect(figures.retention.kinds.map(\.name) == ["term"])
    #expect(figures.retention.modes.map(\.name) == ["typed"])
    #expect(figures.retention.maturities.map(\.share) == [Share(right: 2, answers: 3)])
  }

  @Test func theLast30DaysEndToday() {
    let learner = Learner.ofThreeWeeks
    let later = Moment(milliseconds: Learner.noon(1).milliseconds + 34 * 86_400_000, offsetMinutes: 60)
    let library = Library(cards: learner.cards, learner: learner.state, wholeDecks: [], now: later)
    let figures = ProgressFigures(library)
    #expect(figures.retention.recent == Share(right: 2, answers: 2), "5 December: the lapse of 4 November is gone")
    #expect(figures.retention.all == Share(right: 2, answers: 3))
    let fewer = ProgressFigures(library.selecting { $0.key != Learner.key("osteopenia") })
    #expect(fewer.retention.recent == Share(right: 1, answers: 1), "only the selected cards count")
    #expect(fewer.now.learnedElsewhere == 1, "the card that is not selected is in a deck here all the same")
  }

  @Test func sinceADayOlderAnswersDoNotCount() throws {
    let day = try #require(Day("2026-11-06"))
    let since = ProgressFigures(Learner.ofThreeWeeks.library(on: 21), since: day)
    #expect(since.retention.all == Share(right: 2, answers: 2))
    #expect(since.days.days.map(\.day.civil.day) == [6, 10, 20, 21])
    #expect(since.known.recalled == figures.known.recalled, "what is known is what is known")
    #expect(since.known.curve.first?.day == day)
    #expect(since.hardest.isEmpty)
  }

  @Test func anExamAtNightIsOfTheStudyDayThatHasNotEnded() throws {
    var learner = Learner.ofThreeWeeks
    // 1:30 of the 22nd.
    let night = Moment(milliseconds: Learner.noon(21).milliseconds + 48_600_000, offsetMinutes: 60)
    let begun = learner.state.events(
      for: [.exam(ExamStart(decks: ["Bones"], seed: 1, questions: 1))], at: night, by: "k7m2x9qa",
      learner: "p3x8w1vz", program: "0.1.0")
    learner.state.record(begun)
    let exam = try #require(begun.last?.name)
    let answer = ExamAnswer(
      exam: exam, card: Learner.key("sternum"), isRight: true, milliseconds: 900, mode: .typed)
    let later = Moment(milliseconds: night.milliseconds + 60_000, offsetMinutes: 60)
    let answered = learner.state.events(
      for: [.examAnswer(answer)], at: later, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0")
    learner.state.record(answered)
    let library = Library(cards: learner.cards, learner: learner.state, wholeDecks: [], now: later)
    let today = try #require(Day("2026-11-21"))
    #expect(library.today == today)
    #expect(ProgressFigures(library, since: today).exams.map(\.record.name) == [exam])
    #expect(ExamFigure.all(of: library, since: Day("2026-11-22")).isEmpty)
  }

  @Test func theDaysHaveEveryAnswer() {
    // The card that its deck has lost is not counted.
    #expect(figures.days.days.map(\.day.civil.day) == [1, 4, 6, 10, 20, 21])
    #expect(figures.days.days.map(\.answers) == [1, 2, 1, 1, 1, 1])
    #expect(figures.days.days.map(\.right) == [1, 1, 1, 1, 1, 0])
    #expect(figures.days.days.map(\.new) == [1, 0, 0, 1, 0, 1])
    #expect(figures.days.total.milliseconds == 7 * 4_200)
    #expect(figures.days.last(1).answers == 1)
    #expect(figures.days.studied(ofLast: 30) == 6)
    #expect([figures.days.currentRun, figures.days.longestRun] == [2, 2])
    #expect(figures.days.answers(ofLast: 5) == [0, 0, 0, 1, 1])
  }

  @Test func whatIsKnownIsTheSumOfTheChances() throws {
    let chances = Learner.ofThreeWeeks.library(on: 21).reports.compactMap(\.retrievability)
    #expect(chances.count == 3)
    #expect(figures.known.recalled == chances.reduce(0, +))
    #expect(figures.known.begun == 3)
    #expect(figures.known.cards == 5)
    #expect(figures.known.curve.count == 21)
    let last = try #require(figures.known.curve.last)
    #expect(last.day == figures.today)
    #expect(abs(last.recalled - figures.known.recalled) < 1e-12)
    let first = try #require(figures.known.curve.first)
    #expect(
      first == Known.Point(day: try #require(Day("2026-11-01")), recalled: 1, begun: 1), "known for sure at first")
    // Between the reviews of the 1st and the 4th one card is forgotten slowly.
    #expect(figures.known.curve[1].recalled < 1)
    #expect(figures.known.curve[2].recalled < figures.known.curve[1].recalled)
  }

  @Test func theCurveOfManyYearsHasAtMost60PointsAndEndsToday() throws {
    var learner = Learner()
    learner.on(1, Learner.review("sternum", .good, .days(3)))
    for days in [58, 59, 60, 61, 119, 120, 3_650] {
      let now = Moment(milliseconds: Learner.noon(1).milliseconds + Int64(days) * 86_400_000, offsetMinutes: 60)
      let library = Library(cards: learner.cards, learner: learner.state, wholeDecks: [], now: now)
      let curve = ProgressFigures(library).known.curve
      #expect(curve.count <= Known.mostPoints, "\(days)")
      #expect(curve.count > 25, "\(days)")
      #expect(curve.last?.day == now.studyDay)
      #expect(curve.first?.day == Learner.noon(1).studyDay, "\(days): it begins with the first answer")
      #expect(curve.first?.recalled == 1)
      let steps = zip(curve.dropFirst(), curve.dropFirst(2)).map { $1.day - $0.day }
      #expect(Set(steps).count == 1)
    }
  }

  @Test func whatWasSeenTodayInAStepCountsAsKnownAndIsCounted() throws {
    #expect(figures.known.seenToday == 1, "mandible was answered wrong today")
    #expect(figures.seenTodayWords == "1 in learning was seen today and counts as known.")
    let tomorrow = ProgressFigures(Learner.ofThreeWeeks.library(on: 22))
    #expect(tomorrow.known.seenToday == 0 && tomorrow.seenTodayWords == nil)
    #expect(tomorrow.known.recalled < figures.known.recalled)
  }

  @Test func whileALogIsReplayedTheFiguresAreTheSame() throws {
    let learner = Learner.ofThreeWeeks
    let day = try #require(Day("2026-11-04"))
    for since in [nil, day] {
      let library = learner.library(on: 21).selecting { $0.deck == "Bones" }
      let one = ProgressFigures(library, since: since)
      let other = ProgressFigures(replaying: learner.state.log, since: since) { state in
        Library(
          cards: learner.cards, learner: state, wholeDecks: ["Bones", "Skin"],
          paths: ["bones.md": "Decks/bones.md", "skin.md": "Decks/skin.md"], now: Learner.noon(21)
        ).selecting { $0.deck == "Bones" }
      }
      // The page has all figures.
      #expect(try ReportPage(one).html() == ReportPage(other).html())
      #expect(other.days.total.answers == (since == nil ? 7 : 6))
      #expect(one.cards.map(\.state) == other.cards.map(\.state))
    }
  }

  @Test func ofVeryManyWrongAnswersTheNewestAreLookedAt() throws {
    #expect(Confusion.mostAnswers == 10_000)
    var learner = Learner()
    for day in 1...6 {
      learner.on(
        day, Learner.review(day < 4 ? "osteopenia" : "mandible", .again, .seconds(60, step: 0), said: "\(day)"))
    }
    learner.on(7, Learner.review("mandible", .good, .days(3), said: "right"))
    learner.on(
      8,
      .review(
        ReviewEvent(
          card: Learner.key("mandible"), grade: .again, milliseconds: 0, mode: .imported, promise: .days(1))))
    learner.on(25, Learner.review("mandible", .again, .seconds(60, step: 0), said: "later than today"))
    let library = learner.library(on: 21)
    func days(since: Day? = nil, most: Int) -> [Int] {
      Confusion.newestWrong(of: library, since: since, most: most).map { $0.day.civil.day }
    }
    #expect(days(most: 4) == [6, 5, 4, 3])
    #expect(days(most: 10_000) == [6, 5, 4, 3, 2, 1])
    let fifth = try #require(Confusion.newestWrong(of: library, since: nil)[1...].first)
    #expect(days(since: fifth.day, most: 10_000) == [6, 5])
    #expect(learner.state.texts(of: fifth).said == "5")
  }

  @Test func cardsAreCountedByTheirInterval() {
    #expect(figures.stock == CardStock(new: 2, learning: 1, young: 2, mature: 0, lapsed: 1))
  }

  @Test func timesAreExact() throws {
    var learner = Learner()
    for (index, time) in [1_000, 5_000, 2_000, 70_000].enumerated() {
      learner.on(
        1 + index,
        .review(
          ReviewEvent(
            card: Learner.key("sternum"), grade: .good, milliseconds: time, mode: index == 0 ? .choice : .typed,
            promise: .days(1))))
    }
    let times = ProgressFigures(learner.library(on: 21)).times
    let all = try #require(times.all)
    #expect([all.answers, all.fastest, all.slowest] == [4, 1_000, 60_000])
    #expect(all.median == 3_500)
    #expect(all.mean == 17_000)
    #expect(times.modes.map(\.name) == ["typed", "choice"])
    #expect(times.modes.map(\.median) == [5_000, 1_000])
  }

  @Test func oneWrongAnswerMakesNoHardCardAndNinetyOfAHundredOutdoTwoOfTwo() {
    #expect(figures.hardest.isEmpty)
    var learner = Learner()
    for day in 1...2 { learner.on(day, Learner.review("sternum", .again, .seconds(60, step: 0))) }
    for day in 1...10 {
      learner.on(10 + day, Learner.review("mandible", day == 5 ? .good : .again, .seconds(60, step: 0)))
    }
    let hardest = ProgressFigures(learner.library(on: 21)).hardest
    #expect(hardest.map(\.report.label) == ["mandible", "sternum"])
    #expect(hardest.map(\.wrong) == [9, 2])
    #expect(hardest.map(\.answers) == [10, 2])
  }

  @Test func whatWasTypedForAnotherTermIsCountedWhateverItsCapitals() {
    var learner = Learner()
    learner.on(1, Learner.review("osteopenia", .again, .seconds(60, step: 0), said: "osteoporosis"))
    learner.on(2, Learner.review("osteopenia", .again, .seconds(60, step: 0), said: "Osteoporosis."))
    learner.on(3, Learner.review("osteopenia", .again, .seconds(60, step: 0), said: "osteophyte"))
    learner.on(4, Learner.review("osteopenia", .good, .days(1), said: "osteopena"))
    learner.on(5, Learner.review("osteopenia", .again, .seconds(60, step: 0)))
    let confusions = ProgressFigures(learner.library(on: 21)).confusions
    #expect(
      confusions == [
        Confusion(expected: "osteopenia", given: "Osteoporosis.", times: 2, chosen: 0, question: nil),
        Confusion(expected: "osteopenia", given: "osteophyte", times: 1, chosen: 0, question: nil),
      ], "a slip that counted as right and an empty answer are no confusions")
  }

  @Test func theSpreadHasEveryCardOnce() {
    #expect(figures.spread.stability.map(\.cards).reduce(0, +) == 3)
    #expect(figures.spread.difficulty.map(\.cards).reduce(0, +) == 3)
    #expect(figures.spread.retrievability.map(\.cards).reduce(0, +) == 3)
    #expect(figures.spread.stability.map(\.from) == [0, 1, 7, 30, 90, 365])
    #expect(figures.spread.difficulty.last?.to == 10)
  }
}
