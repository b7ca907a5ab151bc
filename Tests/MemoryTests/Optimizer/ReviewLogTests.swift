import Testing

@testable import Memory

@Suite struct ReviewLogTests {
  private static let day = 86_400_000

  private static func review(_ card: Int, _ instant: Int, _ grade: Grade) -> LoggedReview {
    LoggedReview(card: card, instant: instant, grade: grade)
  }

  private static let reviews = [
    review(7, 0, .good), review(3, 10, .again), review(3, 20, .good), review(7, 2 * day, .good),
    review(3, 3 * day, .again), review(7, 9 * day, .hard), review(3, 9 * day + 5, .easy),
  ]

  @Test func reviewsStandCardByCardWithTheDaysBetweenThem() {
    let log = ReviewLog(Self.reviews, days: .blocks)
    #expect(log.starts == [0, 3, 7])
    #expect(log.days == [0, 2, 7, 0, 0, 2, 6])
    #expect(log.grades == [3, 3, 2, 1, 3, 1, 4])
    #expect(log.ranks == [-1, 0, 2, -1, -1, 1, 3])
    #expect(log.predictionCount == 4)
    #expect(log.reviewCount == 7)
    #expect(log.cardCount == 2)
    #expect(log.longestCard == 4)
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    let sorted = ReviewLog(Self.reviews, days: .blocks)
    let reversed = ReviewLog(Self.reviews.reversed(), days: .blocks)
    #expect(sorted.days == reversed.days)
    #expect(sorted.grades == reversed.grades)
    #expect(sorted.ranks == reversed.ranks)
  }

  @Test func theFirstPredictionsComeWithAllThatLedToThem() {
    let log = ReviewLog(Self.reviews, days: .blocks)
    let first = log.first(predictions: 2)
    #expect(first.predictionCount == 2)
    #expect(first.starts == [0, 2, 5])
    #expect(first.days == [0, 2, 0, 0, 2])
    #expect(log.first(predictions: 1).starts == [0, 2])
    #expect(log.first(predictions: 0).cardCount == 0)
    #expect(log.first(predictions: 99).ranks == log.ranks)
  }

  @Test func aSampleOfCardsRanksItsOwnPredictions() {
    let sample = ReviewLog(Self.reviews, days: .blocks).everyCard(2)
    #expect(sample.cardCount == 1)
    #expect(sample.ranks == [-1, 0, 1])
    #expect(sample.predictionCount == 2)
  }

  @Test func anEmptyLogIsEmpty() {
    let log = ReviewLog([], days: .blocks)
    #expect(log.reviewCount == 0)
    #expect(log.cardCount == 0)
    #expect(log.longestCard == 0)
  }
}
