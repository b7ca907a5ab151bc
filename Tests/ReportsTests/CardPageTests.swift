import Cards
import Memory
import Reports
import Study
import Testing

@Suite struct CardPageTests {
  private func page(_ name: String) throws -> String {
    let learner = Learner.ofThreeWeeks
    let library = learner.library(on: 21)
    let report = try #require(try library.reports(of: CardReference(name)).first)
    return CardPage(report, history: learner.state.history(of: report.key), today: library.today).lines(in: .sentences)
      .joined(separator: "\n")
  }

  @Test func aCardIsShownWithItsHistory() throws {
    #expect(
      try page("Decks/bones.md:3") == """
        Card: costochondritis-term-0000000000
        Deck: Bones (Decks/bones.md:3)
        Under: Anatomy, Chest
        Asks: what costochondritis means
        Answer: costochondritis
        Tags: scleroderma
        State: in review, next on 23 November, in 2 days.
        Memory: stability 3.5 days, difficulty 7.4 of 10, 77 percent chance to know it today.
        Plan: stability is the time until the chance has fallen to 90 percent, here 3.5 days; the card comes back 17 days after its last answer, at 76 percent.
        Reviews: 4, forgotten once.
          1 November 2026 12:00, good, typed, 4.2 s, again in 3 days
          4 November 2026 12:00, again, typed 'osteochondritis', 4.2 s, again in 10 minutes
          4 November 2026 12:00, good, typed, 4.2 s, again in 2 days
          6 November 2026 12:00, good, typed 'costocondritis', 4.2 s, again in 17 days
        """)
  }

  @Test(arguments: [
    (22, "comes back 17 days after its last answer, at 76 percent."),
    (23, "is due 17 days after its last answer, at 76 percent."),
    (25, "was due 17 days after its last answer, at 76 percent."),
  ])
  func thePlanSaysHowStabilityAndTheNextDateGoTogether(day: Int, end: String) throws {
    let library = Learner.ofThreeWeeks.library(on: day)
    let lines = CardPage(library.reports[0], history: [], today: library.today).lines(in: .sentences)
    #expect(lines.contains { $0.hasPrefix("Plan: stability is the time until ") && $0.hasSuffix("the card " + end) })
  }

  @Test func aCardInAStepHasNoPlanInDays() throws {
    let library = Learner.ofThreeWeeks.library(on: 21)
    for report in library.reports where report.state.standing != .review {
      #expect(report.plannedRetrievability == nil)
      #expect(
        !CardPage(report, history: [], today: library.today).lines(in: .sentences).contains { $0.hasPrefix("Plan:") })
    }
  }

  /// On the day of an answer the model's chance is 1, whatever the answer was.
  @Test(arguments: [
    (Grade.again, Promise.seconds(600, step: 0), "answered wrong today."),
    (.good, .days(4), "answered right today."),
  ])
  func aCardThatWasAnsweredTodayHasNoChanceForToday(grade: Grade, promise: Promise, words: String) throws {
    var learner = Learner.ofThreeWeeks
    learner.on(23, Learner.review("costochondritis", grade, promise))
    func memory(on day: Int) throws -> String {
      let library = learner.library(on: day)
      let report = library.reports[0]
      let page = CardPage(report, history: learner.state.history(of: report.key), today: library.today)
      return try #require(page.lines(in: .sentences).first { $0.hasPrefix("Memory: ") })
    }
    #expect(try memory(on: 23).hasSuffix(" of 10, " + words))
    #expect(try memory(on: 24).hasSuffix(" percent chance to know it today."))
    #expect(try !memory(on: 24).contains("100 percent"))
  }

  @Test func aCardThatIsSetAsideIsNotSaidToComeBack() throws {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .suspend(Learner.key("costochondritis")), .suspend(Learner.key("sternum")))
    let library = learner.library(on: 21)
    func lines(_ place: Int) -> [String] {
      CardPage(library.reports[place], history: [], today: library.today).lines(in: .sentences)
    }
    #expect(lines(0).contains("State: suspended, so it is not asked; in review."))
    #expect(lines(3).contains("State: suspended, so it is not asked; new, never asked."))
    #expect(!lines(0).contains { $0.hasPrefix("Plan:") })
  }

  @Test func howOftenACardWasForgottenIsSaidInWords() throws {
    var learner = Learner.ofThreeWeeks
    func reviews(_ place: Int) -> String? {
      let report = learner.library(on: 24).reports[place]
      return CardPage(report, history: learner.state.history(of: report.key), today: Learner.noon(24).studyDay)
        .lines(in: .sentences).first { $0.hasPrefix("Reviews: ") }
    }
    #expect(reviews(1) == "Reviews: 2, never forgotten.")
    learner.on(23, Learner.review("costochondritis", .again, .days(1)))
    #expect(reviews(0) == "Reviews: 5, forgotten twice.")
    learner.on(24, Learner.review("costochondritis", .again, .days(1)))
    #expect(reviews(0) == "Reviews: 6, forgotten 3 times.")
  }

  @Test func aNewCardHasNoHistory() throws {
    #expect(
      try page("sternum") == """
        Card: sternum-term-0000000000
        Deck: Bones (Decks/bones.md:15)
        Under: Anatomy, Chest
        Asks: what sternum means
        Answer: sternum
        Tags: scleroderma
        State: new, never asked.
        """)
  }

  @Test func aCardThatIsInNoDeckIsShownAsItWas() throws {
    let page = try page("trapezium")
    #expect(page.hasPrefix("Card: trapezium-term-0000000000\nDeck: Bones, which has the card no more\nUnder: Chest\n"))
    #expect(page.contains("\nState: in review, due since 6 November.\n"))
  }

  @Test func whatADeckHoldsNeverReachesTheTerminalRaw() throws {
    let card = Card(
      key: Learner.key("evil"), kind: .ask, prompt: "a\u{1b}[2Jb\nc\u{202e}d", answer: "x\u{200b}y",
      answers: ["x\u{200b}y"],
      choices: [], hint: "\u{7}", note: "n\u{0}", source: "s\u{9b}", headings: ["\u{1b}]0;t\u{7}"], deck: "d\u{8}",
      tags: ["t\u{7f}"], file: "f\u{1b}.md", line: 1, entry: 0)
    let library = Library(cards: [card], learner: LearnerState(), wholeDecks: [], now: Learner.noon(21))
    var text = CardPage(library.reports[0], history: [], today: library.today).lines(in: .sentences)
    let figures = ProgressFigures(library)
    for style in [ReportStyle.sentences, .screen(width: nil, isASCII: false)] {
      text += CardList(library.reports, today: library.today).lines(in: style)
      text += Overview(figures).lines(in: style)
    }
    text += DueFigures(library).lines
    for scalar in text.joined().unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value))
      #expect(!["\u{202e}", "\u{200b}"].contains(scalar))
    }
  }

  @Test func onAScreenLongLinesAreWrapped() throws {
    let library = Learner.ofThreeWeeks.library(on: 21)
    let page = CardPage(library.reports[3], history: [], today: library.today)
    let lines = page.lines(in: .screen(width: 30, isASCII: false)).joined(separator: "\n").split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "Card: sternum-term-0000000000", "Deck: Bones", "(Decks/bones.md:15)", "Under: Anatomy, Chest",
      ])
  }

  @Test func inAPauseNothingIsDue() {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .set(name: "pause-until", value: .text("2026-11-30"), deck: nil))
    #expect(
      DueFigures(Learner.ofThreeWeeks.library(on: 29)).lines(in: .screen(width: 24, isASCII: true)).allSatisfy {
        DisplayWidth.of($0) <= 24
      })
    let paused = DueFigures(learner.library(on: 29))
    #expect(paused.due == 0)
    #expect(paused.lines == ["Nothing is due: paused until 30 November."])
    #expect(DueFigures(learner.library(on: 30)).due == 3)
  }

  @Test func aDeckThatIsPausedIsNotCounted() {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .set(name: "pause-until", value: .text("2026-11-30"), deck: "Bones"))
    #expect(
      DueFigures(learner.library(on: 29)).lines == ["Bones: paused until 30 November.", "Nothing is due."])
  }

  @Test func whatIsDueNowIsCountedByDeck() {
    let learner = Learner.ofThreeWeeks
    #expect(
      DueFigures(learner.library(on: 23)).lines.joined(separator: "\n") == """
        Bones: 1 in learning, 1 to review, 1 new.
        Due now: 2 cards.
        """)
    // At noon of the 21st the card in learning waits for another minute.
    #expect(
      DueFigures(learner.library(on: 21)).lines.joined(separator: "\n") == """
        Bones: 1 new.
        Nothing is due; study brings 1 new card.
        """)
    #expect(
      DueFigures(Library(cards: [], learner: LearnerState(), wholeDecks: [], now: Learner.noon(1))).lines == [
        "Nothing is due."
      ])
  }
}
