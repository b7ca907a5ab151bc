import Testing

@testable import Study

@Suite struct QuizQueueTests {
  private func order(_ queue: QuizQueue, at now: Int64 = 0) -> [Int] {
    var queue = queue
    var order: [Int] = []
    while let card = queue.next(at: now) { order.append(card) }
    return order
  }

  @Test func aNewCardComesAfterEveryThirdReview() {
    let queue = QuizQueue(learning: [], reviews: [0, 1, 2, 3, 4, 5, 6], new: [7, 8, 9, 10], entries: Array(0...10))
    #expect(order(queue) == [0, 1, 2, 7, 3, 4, 5, 8, 6, 9, 10])
  }

  @Test func whatIsAskedAheadComesLast() {
    let queue = QuizQueue(
      learning: [.init(card: 5, time: 1_000)], reviews: [0], new: [1, 2], ahead: [3, 4], entries: Array(0...5))
    #expect(order(queue) == [0, 1, 2, 3, 4, 5])
  }

  @Test func learningCardsWhoseTimeHasComeAreFirstByTheirTime() {
    let queue = QuizQueue(
      learning: [.init(card: 0, time: 50), .init(card: 1, time: 40), .init(card: 2, time: 5_000_000)], reviews: [3],
      new: [4], entries: Array(0...4))
    #expect(order(queue, at: 100) == [1, 0, 3, 4])
  }

  @Test func whenNothingElseIsLeftALearningCardIsAskedUpToTwentyMinutesEarly() {
    var queue = QuizQueue(
      learning: [.init(card: 0, time: 1_200_000), .init(card: 1, time: 1_200_001)], reviews: [], new: [],
      entries: [0, 1])
    #expect(queue.next(at: 0) == 0)
    #expect(queue.next(at: 0) == nil)
    #expect(queue.learning.map(\.card) == [1])
  }

  @Test func cardsOfOneEntryStandFourQuestionsApartWhereThereAreThatMany() {
    let queue = QuizQueue(learning: [], reviews: [0, 1, 2, 3, 4, 5], new: [], entries: [0, 0, 1, 2, 3, 4])
    #expect(order(queue) == [0, 2, 3, 4, 1, 5])
  }

  @Test func whereThereAreTooFewTheyComeAllTheSame() {
    let queue = QuizQueue(learning: [], reviews: [0, 1, 2], new: [], entries: [0, 0, 1])
    #expect(order(queue) == [0, 2, 1])
  }

  @Test func aCardThatComesBackLeavesItsOldPlace() {
    var queue = QuizQueue(learning: [.init(card: 0, time: 10)], reviews: [1], new: [], entries: [0, 1])
    queue.wait(0, until: 500)
    queue.wait(1, until: 400)
    #expect(queue.learning == [.init(card: 1, time: 400), .init(card: 0, time: 500)])
    #expect(queue.reviews.isEmpty)
  }
}
