import Cards
import Memory
import Study
import Testing

@testable import Reports

@Suite struct StudyFiguresTests {
  @Test func theFiguresAreThoseOfTheLog() {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 21))
    #expect(figures.cards == 5)
    #expect([figures.learningToday, figures.reviewsToday, figures.dueToday] == [1, 0, 1])
    #expect([figures.new, figures.newToday, figures.learning, figures.learned] == [1, 1, 1, 2])
    #expect([figures.suspended, figures.flagged, figures.lost] == [1, 1, 1])
    // In review: the lapse of the 4th, the 6th, the 20th; the first reviews and the relearning step are no test.
    #expect(figures.recall == Recall(right: 2, reviews: 3))
    #expect(figures.answersToday == 1)
    #expect(figures.forecast.map(\.due) == [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
  }

  @Test func whatIsOverdueCountsForToday() {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 30))
    #expect(figures.reviewsToday == 2)
    #expect(figures.forecast.map(\.due) == [3] + Array(repeating: 0, count: 13))
    #expect(figures.recall == Recall(right: 2, reviews: 3))
  }

  @Test func reviewsOlderThan30DaysAreNotCounted() {
    var learner = Learner.ofThreeWeeks
    let later = Moment(milliseconds: Learner.noon(1).milliseconds + 34 * 86_400_000, offsetMinutes: 60)
    let library = Library(cards: learner.cards, learner: learner.state, wholeDecks: [], now: later)
    #expect(StudyFigures(library).recall == Recall(right: 2, reviews: 2), "5 December: the lapse of 4 November is gone")
    learner.cards.removeAll { $0.key == Learner.key("osteopenia") }
    let fewer = Library(cards: learner.cards, learner: learner.state, wholeDecks: [], now: later)
    #expect(StudyFigures(fewer).recall == Recall(right: 1, reviews: 1), "only the loaded decks count")
  }

  @Test func aDeckThatIsNotLoadedWholeLosesNothing() {
    #expect(StudyFigures(Learner.ofThreeWeeks.library(on: 21, whole: ["Skin"])).lost == 0)
  }

  @Test func onAScreenEveryNumberStandsBesideItsBar() {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 21))
    #expect(
      figures.lines(in: .screen(width: 80, isASCII: false)).joined(separator: "\n") == """
        Bones and Skin: 5 cards, 21 November 2026

        Due today      1   1 in learning, 0 to review
        New            1   1 of them today
        Learned        2   of 5 cards
        Remembered  67 %   2 of 3 reviews in the last 30 days
        Answered       1   today
        Suspended      1   'recollect list --suspended' shows them
        Flagged        1   'recollect list --flagged' shows them
        Lost           1   'recollect list --lost' shows them
        Elsewhere      1   learned, in no deck here

        Due in the next 14 days
        Sat 21 Nov    1 ████████████████████████████████████████████████████████████
        Sun 22 Nov    0
        Mon 23 Nov    1 ████████████████████████████████████████████████████████████
        Tue 24 Nov    0
        Wed 25 Nov    0
        Thu 26 Nov    0
        Fri 27 Nov    0
        Sat 28 Nov    0
        Sun 29 Nov    1 ████████████████████████████████████████████████████████████
        Mon 30 Nov    0
        Tue  1 Dec    0
        Wed  2 Dec    0
        Thu  3 Dec    0
        Fri  4 Dec    0
        """)
  }

  @Test(arguments: [20, 40, 80])
  func noLineIsWiderThanTheScreen(width: Int) {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 21))
    for line in figures.lines(in: .screen(width: width, isASCII: true)) {
      #expect(DisplayWidth.of(line) <= width)
      #expect(line.utf8.allSatisfy { (0x20..<0x7f).contains($0) }, "\(line)")
    }
  }

  @Test func inSentencesEachLineSaysWhatItIsAbout() {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 21))
    #expect(
      figures.lines(in: .sentences).joined(separator: "\n") == """
        Decks: Bones and Skin, 5 cards, 21 November 2026.
        Due today: 1 card, 1 in learning and 0 to review.
        New: 1 card, 1 of them today.
        Learned: 2 of 5 cards.
        Remembered: 2 of 3 reviews, 67 percent, in the last 30 days.
        Answered: 1 today.
        Suspended: 1 card.
        Flagged: 1 card.
        Lost: 1 card. 'recollect list --lost' shows them.
        Elsewhere: 1 learned card is in no deck here.
        Forecast: 1 card today, 0 tomorrow, 1 on 23 November and 1 on 29 November; none on other days until 4 December.
        """)
  }

  @Test func withoutAnyReviewNothingIsDividedByIt() {
    let figures = StudyFigures(Learner().library(on: 21))
    #expect(figures.recall.share == nil)
    let lines = figures.lines(in: .sentences)
    #expect(lines.contains("Remembered: no reviews in the last 30 days."))
    #expect(lines.last == "Forecast: 0 cards today, 0 tomorrow, none after that until 4 December.")
    #expect(
      figures.lines(in: .screen(width: 80, isASCII: false)).contains(
        "Remembered     -   no reviews in the last 30 days"))
  }

  @Test(arguments: [(1, 3, 33), (2, 3, 67), (3, 3, 100), (999, 1_000, 99), (1, 1_000, 1), (0, 1_000, 0)])
  func aHundredPercentIsSaidOnlyWhereAllWereRight(right: Int, reviews: Int, percent: Int) {
    #expect(Recall(right: right, reviews: reviews).percent == percent)
  }
}
