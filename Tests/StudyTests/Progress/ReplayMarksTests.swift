import Cards
import Memory
import Testing

@testable import Study

/// Names joined, settings, suspending, flags, decks, learners: what replay derives besides the schedule.
@Suite struct ReplayMarksTests {
  @Test func relinksMakeTwoNamesOneCardForThePastAndTheFuture() throws {
    let state = try LogText.state([
      LogText.review("a", day: 1, "\"days\":3"), LogText.review("b", day: 4, "\"days\":9"),
      #"{"at":"2026-11-05T00:00:00.000Z","by":"d","do":"relink","old":"a","new":"b"}"#,
    ])
    #expect(state["a"] == state["b"])
    #expect(state["a"].reviews == 2)
    #expect(state["a"].key == "b")
    #expect(state.names(of: "a") == ["a", "b"])
    #expect(state.cards.count == 1)
    #expect(state.history(of: "b").count == 3)
  }

  @Test func relinksInACircleAndInChainsDoNoHarm() throws {
    let links = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"), ("e", "a"), ("f", "e")].enumerated().map {
      "{\"at\":\"2026-11-09T00:00:0\($0).000Z\",\"by\":\"d\",\"do\":\"relink\",\"old\":\"\($1.0)\",\"new\":\"\($1.1)\"}"
    }
    let reviews = ["a", "b", "c", "e", "f"].enumerated().map { LogText.review($1, day: 1 + $0, "\"days\":1") }
    for order in [links + reviews, reviews + links, links.reversed() + reviews] {
      let state = try LogText.state(order)
      #expect(state["f"].reviews == 5)
      #expect(state.names(of: "c") == ["c", "a", "b", "e", "f"])
      #expect(state["d"].standing == .new)
      #expect(state.knows("d") && !state.knows("g"))
    }
  }

  @Test func anUndoneRelinkTakesTheNamesApartAgain() throws {
    let state = try LogText.state([
      LogText.review("a", day: 1, "\"days\":3"),
      #"{"at":"2026-11-05T00:00:00.000Z","by":"d","do":"relink","old":"a","new":"b"}"#,
      #"{"at":"2026-11-06T00:00:00.000Z","by":"e","do":"undo","of":"2026-11-05T00:00:00.000Z d"}"#,
    ])
    #expect(state["a"].reviews == 1)
    #expect(state["b"].standing == .new)
    #expect(state.knows("b"))
  }

  @Test func aRelinkToANameWithoutHistoryCarriesTheCardOver() throws {
    let state = try LogText.state([
      LogText.review("a", day: 1, "\"days\":3"),
      #"{"at":"2026-11-02T00:00:00.000Z","by":"d","do":"relink","old":"a","new":"z"}"#,
    ])
    #expect(state["z"].reviews == 1)
    #expect(state["z"].key == "z")
  }

  @Test func theNewestSettingWinsAndADecksGoesOverAll() throws {
    let events = [
      #"{"do":"set","name":"new","value":5}"#, #"{"do":"set","name":"new","value":7,"deck":"D"}"#,
      #"{"do":"set","name":"new","value":20}"#, #"{"do":"set","name":"retention","value":0.8}"#,
      #"{"do":"set","name":"retention","value":null}"#, #"{"do":"set","name":"mode","value":"sing"}"#,
      #"{"do":"set","name":"steps","value":"5m 1h"}"#, #"{"do":"set","name":"later","value":[1]}"#,
    ]
    let settings = try LogText.state(events).settings
    #expect(settings.newCards() == 20)
    #expect(settings.newCards(deck: "D") == 7)
    #expect(settings.newCards(deck: "E") == 20)
    #expect(settings.retention() == .standard)
    #expect(settings.mode() == "mixed")
    #expect(settings.learningSteps() == Steps(seconds: [300, 3_600]))
    let undo = "{\"do\":\"undo\",\"of\":\"\(LogText.name(1))\"}"
    #expect(try LogText.state(events + [undo]).settings.newCards(deck: "D") == 20)
  }

  @Test func newWeightsMoveStabilityButNoDueDate() throws {
    let weights = Weights.standard.values.map { String($0 == 2.3065 ? 9 : $0) }.joined(separator: ",")
    let events = [
      LogText.review("a", day: 1, "\"days\":3"),
      #"{"at":"2026-11-02T00:00:00.000Z","by":"d","card":"a","deck":"D","do":"card"}"#,
    ]
    let set =
      "{\"at\":\"2026-12-01T00:00:00.000Z\",\"by\":\"d\",\"do\":\"set\",\"name\":\"weights\",\"value\":[\(weights)]}"
    let (before, after) = try (LogText.state(events)["a"], LogText.state(events + [set])["a"])
    #expect(before.memory?.stability == 2.3065 && after.memory?.stability == 9)
    #expect(before.due == after.due)
    let ofDeck = set.replacing("\"do\":", with: "\"deck\":\"D\",\"do\":")
    #expect(try LogText.state(events + [ofDeck])["a"].memory?.stability == 9)
    let ofAnother = set.replacing("\"do\":", with: "\"deck\":\"E\",\"do\":")
    #expect(try LogText.state(events + [ofAnother])["a"].memory?.stability == 2.3065)
  }

  @Test func anotherRetentionMovesNoDueDateOfAReviewThatPromisedNothing() throws {
    let review = LogText.review("a", day: 10, "\"mode\":\"import\"")
    let later = #"{"at":"2026-12-01T00:00:00.000Z","by":"d","do":"set","name":"retention","value":0.7}"#
    let earlier = later.replacing("2026-12-01", with: "2026-11-01")
    #expect(try LogText.state([review, later])["a"].due == LogText.state([review])["a"].due)
    #expect(try LogText.state([earlier, review])["a"].due != LogText.state([review])["a"].due)
  }

  @Test func theNewestMarkOfACardCounts() throws {
    let events = [
      #"{"card":"a","do":"suspend"}"#, #"{"card":"b","do":"suspend"}"#, #"{"card":"a","do":"resume"}"#,
      #"{"card":"c","do":"flag","said":"one"}"#, #"{"card":"c","do":"flag","said":"two"}"#,
      #"{"card":"d","do":"flag","said":"x"}"#, #"{"card":"d","do":"flag","said":null}"#, #"{"card":"e","do":"flag"}"#,
    ]
    let state = try LogText.state(events)
    #expect(state.cards.map(\.key) == ["b", "c"])
    #expect(state["b"].isSuspended)
    #expect(state["c"].flag == "two")
    #expect(state["d"].flag == nil)
    let undo = "{\"do\":\"undo\",\"of\":\"\(LogText.name(4))\"}"
    #expect(try LogText.state(events + [undo])["c"].flag == "one")
  }

  @Test func theNewestCardEventSaysWhatACardLooksLike() throws {
    let state = try LogText.state([
      #"{"answer":"new","asks":"q","at":"2026-11-02T00:00:00.000Z","by":"d","card":"a","deck":"E","do":"card","kind":"ask"}"#,
      #"{"answer":"old","asks":"q","at":"2026-11-01T00:00:00.000Z","by":"d","card":"a","deck":"D","do":"card","kind":"ask"}"#,
      LogText.review("a", day: 3, "\"days\":3"),
    ])
    #expect(state.facts(of: "a")?.answer == "new")
    #expect(state["a"].deck == "E")
    #expect(state.facts(of: "b") == nil)
    #expect(state.decks == ["D", "E"])
  }

  @Test func newCardsAreCountedByTheStudyDayOfTheirFirstReview() throws {
    let state = try LogText.state(
      [
        #"{"at":"2026-11-01T00:00:00.000Z","by":"d","card":"a","deck":"D","do":"card"}"#,
        LogText.review("a", day: 3, "\"secs\":60,\"step\":0"), LogText.review("b", day: 3, "\"secs\":60,\"step\":0"),
        LogText.review("a", day: 4, "\"days\":1"), LogText.review("c", day: 3, "\"days\":9,\"mode\":\"import\""),
        LogText.review("e", day: 3, "\"days\":1"), #"{"do":"undo","of":"2026-11-03T10:00:00.000+01:00 x"}"#,
      ].map { $0.replacing("\"by\":\"d\",\"card\":\"e\"", with: "\"by\":\"x\",\"card\":\"e\"") })
    let third = Day(number: 20_760)
    #expect(state.introduced(on: third) == 2)
    #expect(state.introduced(on: third, deck: "D") == 1)
    #expect(state.introduced(on: third, deck: "F") == 0)
    #expect(state.introduced(on: third + 1) == 0)
  }

  @Test func learnersAndTheNewestEventAreKnown() throws {
    let state = try LogText.state([
      #"{"at":"2026-11-03T00:00:00.000Z","by":"e","do":"start","learner":"y","program":"1"}"#,
      #"{"at":"2026-11-01T00:00:00.000Z","by":"d","do":"start","learner":"x","program":"1"}"#,
      #"{"at":"2026-11-02T00:00:00.000Z","by":"f","do":"start","learner":"x","program":"1"}"#,
      #"{"at":"nonsense","by":"f","do":"start","learner":"z","program":"1"}"#,
    ])
    #expect(state.learners == ["x", "y"])
    #expect(state.newest == Moment("2026-11-03T00:00:00Z"))
    #expect(LearnerState().newest == nil)
  }

  @Test func aDeedThatLacksWhatItNeedsTouchesNoCard() throws {
    let broken = [
      #"{"do":"set","name":"new"}"#, #"{"do":"set","value":3}"#, #"{"do":"set"}"#,
      #"{"card":"b","do":"flag"}"#, #"{"card":"b","day":"2026-02-30","do":"due"}"#,
    ]
    #expect(try LogText.state(Array(broken.prefix(3))).cards.isEmpty)
    let relink = [
      LogText.review("a", day: 1, "\"days\":3"),
      #"{"at":"2026-11-02T00:00:00.000Z","by":"d","do":"relink","old":"a","new":"b"}"#,
    ]
    let broadly = try LogText.state(relink + broken.dropFirst(3) + broken.prefix(3))
    #expect(broadly["a"].key == "b" && broadly["a"].standing != .new)
    // Said of the old name after it was joined, they do not bring it back.
    let after = [#"{"card":"a","do":"flag"}"#, #"{"do":"set"}"#]
    #expect(try LogText.state(relink + after)["b"].key == "b")
  }
}
