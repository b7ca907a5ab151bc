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
    #expect(state.texts(of: answers[1].logged) == ("other", nil))
  }

  @Test func theNewestAnswersAreShownFirstAndAsManyAsAreWanted() {
    let state = Self.state
    let keys = ["b", "c", "unknown"].map(CardKey.init(text:))
    var past: [PastAnswer] = []
    state.forEachAnswer(to: keys) { past.append($0) }
    for wanted in 1...5 {
      var answers: [LoggedAnswer] = []
      state.forEachLoggedAnswer(newestFirstTo: keys) { answer in
        answers.append(answer)
        return answers.count < wanted
      }
      let expected = past.reversed().prefix(wanted)
      #expect(answers.count == min(wanted, 4))
      #expect(answers.map(\.card) == expected.map(\.card) && answers.map(\.at) == expected.map(\.at))
      #expect(answers.map(\.day) == expected.map(\.day) && answers.map(\.grade) == expected.map(\.grade))
      #expect(answers.map(\.mode) == expected.map(\.mode))
      #expect(answers.allSatisfy { $0.milliseconds == 900 })
    }
  }

  @Test func anAnswerThatWasUndoneIsNotAmongTheNewest() throws {
    var state = Self.state
    let newest = try #require(state.newestAnswer)
    state.record([Event(at: Self.moment(200), by: "k7m2x9qa", deed: .undo(newest.name))])
    var answers: [LoggedAnswer] = []
    state.forEachLoggedAnswer(newestFirstTo: [CardKey(text: "z"), CardKey(text: "b")]) {
      answers.append($0)
      return true
    }
    #expect(answers.map(\.card) == [1], "the answer to z was undone")
  }

  @Test func answersAreTheSameWhileALogIsReplayed() throws {
    let log = Self.state.log
    let keys = ["b", "c", "unknown"].map(CardKey.init(text:))
    var answers: [PastAnswer] = []
    var statesBefore: [Int] = []
    let state = LearnerState(log) {
      answers.append($0)
    } to: { unreplayed in
      statesBefore = keys.map { unreplayed[$0].reviews }
      return keys
    }
    #expect(statesBefore == [0, 0, 0])
    #expect(state.cards == Self.state.cards)
    var others: [PastAnswer] = []
    state.forEachAnswer(to: keys) { others.append($0) }
    #expect(answers.count == 4)
    for (one, other) in zip(answers, others) {
      #expect(one.card == other.card && one.at == other.at && one.memory == other.memory)
      #expect(one.isFirst == other.isFirst && one.wasInReview == other.wasInReview && one.interval == other.interval)
    }
    #expect(throws: CancellationError.self) {
      _ = try LearnerState(log) { _ in
      } to: { _ in
        throw CancellationError()
      }
    }
  }

  /// What is read of an answer's texts is what its event says, however odd the line is.
  @Test(arguments: [
    #""said":"a b""#, #""chose":"c","said":"s""#, #""said":"\u00e9\"\n""#, #""said":null,"chose":7"#,
    #""said":"first","said":"last""#, #""said":"first","said":false"#, #""s\u0061id":"escaped key""#,
    #""other":{"said":"inside"},"x":[1,{"chose":"no"}]"#, #""said":"\#(String(repeating: "é", count: 300))""#,
  ])
  func textsAreThoseOfTheEvent(members: String) throws {
    let line = #"{"at":"2026-11-20T09:00:01.000+01:00","by":"k7m2x9qa","card":"m","do":"review","grade":1,\#(members)}"#
    let file = #"{"format":"recollect-progress","version":1,"log":[{"do":"log"}"# + "\n,\(line)\n]}\n"
    let state = LearnerState(try ProgressLog(Array(file.utf8)))
    var answers: [PastAnswer] = []
    state.forEachAnswer(to: [CardKey(text: "m")]) { answers.append($0) }
    let answer = try #require(answers.first)
    let event = try #require(state.event(of: answer))
    #expect(state.texts(of: answer.logged) == (event.said, event.chose))
  }
}
