import Cards
import Memory
import Study
import Testing

@testable import Reports

/// The tables of `forecast`, `retention` and `reschedule`.
@Suite struct SimulationTablesTests {
  private static let library = Learner.ofThreeWeeks.library(on: 21)
  private static let wide = ReportStyle.screen(width: 80, isASCII: false)
  private static let narrow = ReportStyle.screen(width: 40, isASCII: true)

  private static func forecast(_ days: Int, _ supposition: StudyForecast.Supposition = .init()) -> ForecastTable {
    ForecastTable(library, days: days, supposing: supposition)
  }

  @Test func aForecastHasADayAWeekOrFourWeeksALine() {
    #expect(Self.forecast(14).stretches.map(\.days) == [Int](repeating: 1, count: 14))
    #expect(Self.forecast(30).stretches.map(\.days) == [7, 7, 7, 7, 2])
    #expect(Self.forecast(365).stretches.map(\.days) == [Int](repeating: 28, count: 13) + [1])
  }

  @Test func onAScreenAForecastHasItsFiguresInColumnsWithABar() {
    let lines = Self.forecast(15).lines(in: Self.wide)
    #expect(lines[0] == "Bones and Skin: 4 cards, the next 15 days, simulated by how you studied so far")
    #expect(lines[2] == "                  Reviews      New  Minutes    Known")
    #expect(lines[3].hasPrefix("21 Nov to 27 Nov "))
    #expect(lines[4].hasPrefix("28 Nov to 4 Dec  ") && lines[5].hasPrefix("5 Dec  "))
    #expect(lines[3...5].contains { $0.hasSuffix("█") })
    #expect(
      lines[6...] == [
        "",
        "At most 10 new a day, as set. Reviews, new and minutes are a day's; known is at", "the end.",
      ])
  }

  @Test func whatIsSupposedStandsBesideWhatIs() throws {
    var supposition = StudyForecast.Supposition(new: 1, pause: 7)
    supposition.retention = DesiredRetention(0.8)
    let table = Self.forecast(10, supposition)
    #expect(table.supposedWords == "1 new card a day, a pause of 7 days and a desired retention of 0.80")
    let lines = table.lines(in: Self.wide)
    #expect(lines[2] == "                                As it is                         What if")
    #expect(lines[3] == "            Reviews  New  Minutes  Known    Reviews  New  Minutes  Known")
    #expect(lines.count == 18)
    let closing = lines.suffix(3).joined(separator: " ")
    #expect(closing.contains("Last new card: as it is on 21 November, what if on "))
    let narrow = table.lines(in: Self.narrow)
    #expect(narrow.filter { ["As it is", "What if"].contains($0) }.count == 2, "one below the other")
    #expect(narrow.filter { $0 == "           Reviews New Minutes Known" }.count == 2)
    let said = table.lines(in: .sentences)
    #expect(said.count == 12)
    #expect(said[2].contains(" What if: 0.0 reviews, 0.0 new cards and 0.0 minutes, "))
    let supposed = try #require(table.supposed)
    #expect(supposed[..<7].allSatisfy { $0.reviews == 0 && $0.minutes == 0 })
  }

  /// A pause may keep them away for longer than is looked ahead; with none a day there is no last one at all.
  @Test(arguments: [
    (StudyForecast.Supposition(new: 0), "as it is on 21 November, what if never."),
    (StudyForecast.Supposition(new: 5, pause: 30), "as it is on 21 November, what if not within these days."),
    (StudyForecast.Supposition(new: 20), "as it is on 21 November, what if on 21 November."),
  ])
  func newCardsThatDoNotComeAreSaidNotToCome(supposition: StudyForecast.Supposition, words: String) {
    let table = Self.forecast(10, supposition)
    #expect(table.lines(in: .sentences)[1].hasSuffix("Last new card: \(words)"))
    let screen = table.lines(in: Self.wide).joined(separator: " ")
    #expect(screen.contains("Last new card: \(words)"))
  }

  @Test func withoutANewCardNothingIsSaidOfTheLast() {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .suspend(Learner.key("sternum")))
    let table = ForecastTable(learner.library(on: 21), days: 10, supposing: StudyForecast.Supposition(new: 5))
    #expect(!table.lines(in: .sentences).joined().contains("Last new card"))
    #expect(!Self.forecast(10).lines(in: .sentences).joined().contains("Last new card"))
  }

  @Test func theRetentionsStandBesideTheirPlotsAndNoneIsPraised() {
    let table = RetentionTrade(Self.library, days: 40, deck: "Bones and joints")
    #expect(table.choices.map(\.retention) == [0.75, 0.8, 0.85, 0.9, 0.95])
    #expect(table.choices.map(\.isNow) == [false, false, false, true, false])
    let lines = table.lines(in: Self.wide)
    #expect(lines[0] == "Bones and Skin: 4 cards, at most 10 new a day, 40 days ahead")
    #expect(lines[2] == "           Reviews   Minutes                   Known")
    #expect(lines[3...7].map { String($0.prefix(8)) } == ["    0.75", "    0.80", "    0.85", "now 0.90", "    0.95"])
    #expect(lines[3...7].allSatisfy { $0.hasSuffix("█") })
    #expect(
      lines[8...].joined(separator: "\n") == """

        Reviews and minutes are a day's; known is how many cards you would know at the
        end.
        Your desired retention is 0.90. Nothing was changed. To set one: recollect set
        retention 0.85 --deck "Bones and joints"
        """)
    let said = table.lines(in: .sentences)
    #expect(said.count == 7)
    #expect(said[4].hasPrefix("0.90, as it is now: ") && said[4].hasSuffix(" of 4 cards known at the end."))
  }

  @Test func decksOfDifferentRetentionsAreAllNamed() {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .set(name: "retention", value: .number(LogNumber(0.8)), deck: "Skin"))
    let table = RetentionTrade(learner.library(on: 21), days: 10, deck: nil)
    #expect(table.now == [0.8, 0.9] && table.choices.allSatisfy { !$0.isNow })
    #expect(
      table.lines(in: .sentences).last
        == "Your decks have desired retentions of 0.80 and 0.90. Nothing was changed. To set one: recollect set retention 0.85"
    )
  }

  @Test(arguments: [1, 2])
  func aNarrowScreenOfPlainCharactersIsKeptTo(table: Int) {
    let lines =
      table == 1
      ? Self.forecast(20).lines(in: Self.narrow)
      : RetentionTrade(Self.library, days: 10, deck: nil).lines(in: Self.narrow)
    // Nothing is cut: a figure would be lost.
    #expect(!lines.contains { $0.contains("...") })
    let last = lines.last { $0.hasPrefix(table == 1 ? "5-10 Dec" : "    0.95") }
    #expect(last?.split(separator: " ").prefix { !$0.hasPrefix("#") }.count == (table == 1 ? 6 : 4))
    for line in lines.flatMap({ $0.split(separator: "\n") }) {
      #expect(DisplayWidth.of(String(line)) <= 40)
      #expect(line.utf8.allSatisfy { (0x20..<0x7f).contains($0) }, "\(line)")
    }
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-27", "21-27 Nov"), ("2026-11-28", "2026-12-04", "28 Nov-4 Dec"),
    ("2026-12-05", "2026-12-05", "5 Dec"), ("2026-12-26", "2027-01-01", "26 Dec-1 Jan"),
  ])
  func daysFitIntoAFewCells(first: String, last: String, text: String) throws {
    #expect(ShortDate.tight(try #require(Day(first)), try #require(Day(last))) == text)
  }

  @Test func onANarrowScreenTheQualityOfTheModelIsToldInSentences() throws {
    var learner = Learner()
    for day in 1...28 {
      for term in ["sternum", "mandible"] {
        learner.on(day, Learner.review(term, day % 5 == 0 ? .again : .good, .days(1)))
      }
    }
    let figures = MemoryFigures(learner.state)
    let lines = figures.lines(in: Self.narrow)
    #expect(lines.joined(separator: " ") == figures.lines(in: .sentences).joined(separator: " "))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 } && lines.count > 6)
    #expect(figures.lines(in: Self.wide).contains { $0.hasPrefix("Predicted       answers  expected  recalled") })
    let said = figures.lines(in: .sentences)
    #expect(
      said.contains(
        "On a later day: only the first answer to a card on a day tests memory over days; a second one on the same day "
          + "says little of it and does not count."))
    #expect(
      said.contains {
        $0.hasPrefix("AUC: of a recalled and a forgotten answer, how often the recalled one had the higher prediction")
          && $0.hasSuffix("recalled, chance alone moves it a good deal.")
      })
    let few = MemoryFigures(Learner.ofThreeWeeks.state).lines(in: Self.narrow)
    #expect(few.count > 1 && few.allSatisfy { DisplayWidth.of($0) <= 40 })
  }

  @Test func withoutCardsThereIsNothingToSimulate() {
    let empty = Library(cards: [], learner: LearnerState(), wholeDecks: [], now: Learner.noon(21))
    let words = ["There is nothing to simulate: the decks have no cards that are asked."]
    #expect(ForecastTable(empty, days: 5, supposing: .init()).lines(in: Self.wide) == words)
    #expect(RetentionTrade(empty, days: 5, deck: nil).lines(in: .sentences) == words)
  }

  @Test func whatMovesIsShownByWeekWithTheBiggestMoves() {
    var learner = Learner()
    for (term, days) in [("costochondritis", 20), ("osteopenia", 3), ("mandible", 60), ("sternum", 300)] {
      learner.on(10, Learner.facts(term, deck: "Bones"), Learner.review(term, .easy, .days(days)))
    }
    let rescheduling = Rescheduling(learner.cards, learner.state, today: Learner.noon(11).studyDay)
    let to = rescheduling.daysAfter
    // After an easy first answer the model's interval is 8 days, 6 to 10 with fuzz: from 16 to 20 November.
    #expect(to.allSatisfy { (Learner.noon(16).studyDay...Learner.noon(20).studyDay).contains($0) })
    let lines = RescheduleTable(rescheduling).lines(in: Self.wide)
    let first = to.count { $0 - rescheduling.today < 7 }
    #expect(
      lines[..<10].joined(separator: "\n") == """
        4 cards would move: 3 sooner, 1 later. 0 stay.

        Due                       Now   Then
        11 Nov to 17 Nov            1\(Column.right(String(first), 7))
        18 Nov to 24 Nov            0\(Column.right(String(4 - first), 7))
        25 Nov to 1 Dec             1      0
        2 Dec to 8 Dec              0      0
        9 Dec to 15 Dec             0      0
        16 Dec to 22 Dec            0      0
        later                       2      0
        """)
    #expect(lines[10...11] == ["", "Biggest moves"])
    #expect(lines[12].hasPrefix("from 6 Sep 2027 to ") && lines[12].hasSuffix(" Nov: what sternum means"))
    #expect(lines[13].hasPrefix("from 9 Jan 2027 to ") && lines.count == 16)
    let said = RescheduleTable(rescheduling).lines(in: .sentences)
    #expect(said[1] == "11 November to 17 November: 1 planned so far, \(first) then.")
    #expect(said[7] == "Later: 2 planned so far, 0 then.")
    #expect(said[8].hasPrefix("Moves most: 'what sternum means', from 6 September 2027 to "))
    #expect(said[8].hasSuffix(" November.") && said.count == 12)
  }

  /// A week of another year has a longer name than the others.
  @Test(arguments: [80, 40])
  func theColumnsStandBelowEachOtherWhateverTheDates(width: Int) throws {
    var learner = Learner()
    learner.on(10, Learner.facts("mandible", deck: "Bones"), Learner.review("mandible", .easy, .days(50)))
    learner.on(10, Learner.facts("sternum", deck: "Bones"), Learner.review("sternum", .easy, .days(58)))
    let today = try #require(Day("2026-12-05"))
    let table = RescheduleTable(Rescheduling(learner.cards, learner.state, today: today))
    let lines = table.lines(in: .screen(width: width, isASCII: true))
    let first = try #require(lines.firstIndex { $0.hasPrefix("Due ") })
    let weeks = lines[first...].prefix { !$0.isEmpty }
    #expect(weeks.count == 8 && weeks.contains { $0.hasPrefix("2 Jan 2027 to 8 Jan 2027 ") })
    #expect(Set(weeks.map { DisplayWidth.of($0) }).count == 1 && weeks.allSatisfy { DisplayWidth.of($0) <= 40 })
  }

  @Test func weeksThatStayAsTheyAreAreNotListed() {
    var learner = Learner()
    learner.on(10, Learner.facts("mandible", deck: "Bones"), Learner.review("mandible", .easy, .days(5)))
    let table = RescheduleTable(Rescheduling(learner.cards, learner.state, today: Learner.noon(14).studyDay))
    let lines = table.lines(in: Self.wide)
    #expect(
      lines[..<2] == ["1 card would move: 0 sooner, 1 later. 0 stay.", "Every week keeps as many cards as it has."])
    #expect(lines[2...3] == ["", "Biggest moves"] && lines.count == 5)
    #expect(table.lines(in: .sentences).count == 3)
  }

  @Test(arguments: [(0.04, "0.0"), (0.05, "0.1"), (9.96, "10.0"), (99.94, "99.9"), (99.96, "100"), (1234.5, "1235")])
  func numbersHaveOneDecimalUntilAHundred(value: Double, text: String) { #expect(Decimals.one(value) == text) }
}
