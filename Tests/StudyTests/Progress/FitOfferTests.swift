import Memory
import Testing

@testable import Study

/// When a session ends with the offer to fit the schedule.
@Suite struct FitOfferTests {
  /// A log whose answers on a later day come at so many cards a day, each card asked again on the next day.
  private static func state(_ pairs: [(day: Int, cards: Int)], _ more: [String] = []) throws -> LearnerState {
    var events: [String] = []
    for (day, cards) in pairs {
      for card in 0..<cards {
        events.append(review("c\(day)-\(card)", day: day, card))
        events.append(review("c\(day)-\(card)", day: day + 1, card))
      }
    }
    return try LogText.state(events + more)
  }

  private static func review(_ card: String, day: Int, _ second: Int) -> String {
    """
    {"at":"\(at(day, second))","by":"d","card":"\(card)","days":1,"do":"review","grade":3,"mode":"typed"}
    """
  }

  private static func at(_ day: Int, _ second: Int = 0) -> String {
    Moment(milliseconds: Int64(start.number + day) * 86_400_000 + 36_000_000 + Int64(second) * 1_000, offsetMinutes: 0)
      .description
  }

  private static let start = Day(number: 20_000)

  private static func weights(on day: Int, by: String = "e") -> String {
    let values = Weights.standard.values.map { LogNumber($0).text }.joined(separator: ",")
    return "{\"at\":\"\(at(day, 5_000))\",\"by\":\"\(by)\",\"do\":\"set\",\"name\":\"weights\",\"value\":[\(values)]}"
  }

  private static func offer(_ state: LearnerState, on day: Int) -> FitOffer? { FitOffer(to: state, today: start + day) }

  @Test func theFirstSessionOfAMonthOffersWhereThereAreEnoughAnswers() throws {
    let state = try Self.state([(0, 200), (10, 200)])
    #expect(Self.offer(state, on: 29) == nil, "the first month is not over")
    let offer = try #require(Self.offer(state, on: 30))
    #expect(offer.answers == 400)
    #expect(
      offer.line
        == "'recollect optimize' fits the schedule to your 400 answers. It shows what would change before it saves anything."
    )
    #expect(Self.offer(state, on: 75) != nil, "a month without answers is passed over")
    #expect(try Self.offer(Self.state([(0, 200), (10, 199)]), on: 30) == nil)
  }

  @Test func anAnswerOfTheMonthEndsTheOffer() throws {
    let answered = try Self.state([(0, 200), (10, 200), (30, 1)])
    #expect(Self.offer(answered, on: 31) == nil)
    #expect(Self.offer(answered, on: 59) == nil)
    #expect(Self.offer(answered, on: 60) != nil)
  }

  @Test func afterAFitItTakesAMonthAndAQuarterMoreAnswers() throws {
    let fitted = Self.weights(on: 12)
    #expect(try Self.offer(Self.state([(0, 200), (10, 200)], [fitted]), on: 60) == nil, "nothing is new")
    #expect(try Self.offer(Self.state([(0, 200), (10, 200), (20, 99)], [fitted]), on: 42) == nil)
    let more = try Self.state([(0, 200), (10, 200), (20, 100)], [fitted])
    #expect(Self.offer(more, on: 41) == nil, "29 days after the fit")
    let offer = try #require(Self.offer(more, on: 42))
    #expect(
      offer.line == "'recollect optimize' fits the schedule anew. It shows what would change before it saves anything.")
  }

  @Test func aFitThatWasUndoneIsNone() throws {
    let undo = "{\"at\":\"\(Self.at(13))\",\"by\":\"e\",\"do\":\"undo\",\"of\":\"\(Self.at(12, 5_000)) e\"}"
    let state = try Self.state([(0, 200), (10, 200)], [Self.weights(on: 12), undo])
    #expect(Self.offer(state, on: 30)?.isFirst == true)
  }

  @Test func aLogWithoutAnswersOffersNothing() throws {
    #expect(try Self.offer(LogText.state([]), on: 100) == nil)
  }
}
