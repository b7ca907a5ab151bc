import Cards
import Memory
import Testing

@testable import Study

/// Past answers in numbers are the same as the past reviews that say more.
@Suite struct PastAnswersTests {
  private static func moment(_ hours: Int) -> Moment {
    Moment(milliseconds: Int64(hours) * 3_600_000 + 1_760_000_000_000, offsetMinutes: 60)
  }

  private static func review(_ card: String, _ grade: Grade, _ promise: Promise, said: String? = nil) -> Deed {
    .review(
      ReviewEvent(
        card: CardKey(text: card), grade: grade, milliseconds: 900, mode: .typed, promise: promise, said: said))
  }

  private static var state: LearnerState {
    var state = LearnerState()
    let deeds: [Deed] = [
      review("a", .good, .days(3)), review("b", .again, .seconds(60, step: 0), said: "other"),
      review("a", .again, .seconds(600, step: 0)), .relink(old: CardKey(text: "a"), new: CardKey(text: "c")),
      review("c", .good, .days(2)), review("z", .easy, .days(9)),
    ]
    for (index, deed) in deeds.enumerated() {
      state.record([Event(at: moment(index * 30), by: "k7m2x9qa", deed: deed)])
    }
    return state
  }

  @Test func eachAnswerSaysWhatItFoundAndLeft() throws {
    var answers: [PastAnswer] = []
    let state = Self.state
    state.forEachAnswer(to: ["b", "c", "unknown"].map(CardKey.init(text:))) { answers.append($0) }
    #expect(answers.map(\.card) == [1, 0, 1, 1], "the older name of a card is that card; z was not asked for")
    #expect(answers.map(\.isFirst) == [true, true, false, false])
    #expect(answers.map(\.wasInReview) == [false, false, true, false])
    #expect(answers.map(\.interval) == [0, 0, 3, 3])
    var reviews: [PastReview] = []
    state.forEachReview { if $0.key.text != "z" { reviews.append($0) } }
    #expect(answers.map(\.at) == reviews.map(\.at))
    #expect(answers.map(\.day) == reviews.map(\.day))
    #expect(answers.map(\.grade) == reviews.map(\.grade))
    #expect(try #require(answers.last).memory == state[CardKey(text: "c")].memory)
    #expect(state.event(of: answers[1])?.said == "other")
  }
}
