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
    #expect(figures.forecast.map(\.due) == [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
  }

  @Test func whatIsOverdueCountsForToday() {
    let figures = StudyFigures(Learner.ofThreeWeeks.library(on: 30))
    #expect(figures.reviewsToday == 2)
    #expect(figures.forecast.map(\.due) == [3] + Array(repeating: 0, count: 13))
  }

  @Test func aDeckThatIsNotLoadedWholeLosesNothing() {
    #expect(StudyFigures(Learner.ofThreeWeeks.library(on: 21, whole: ["Skin"])).lost == 0)
  }
}
