import Cards
import Memory
import Study
import Testing

@Suite struct EventTests {
  static let at = Moment(milliseconds: 1_795_248_753_125, offsetMinutes: 60)

  @Test func aReviewIsTheLineThatTheFormatShows() throws {
    let at = try #require(Moment("2026-11-21T09:12:33.125+01:00"))
    let event = Event(
      at: at, by: "k7m2x9qa",
      deed: .review(
        ReviewEvent(
          card: CardKey(text: "costochondritis-term-b0ahjra9hz"), grade: .good, milliseconds: 4_200, mode: .typed,
          promise: .days(11), verdict: "close", said: "costocondritis")))
    let line = """
      ,{"at":"2026-11-21T09:12:33.125+01:00","by":"k7m2x9qa","card":"costochondritis-term-b0ahjra9hz","days":11,\
      "do":"review","grade":3,"mode":"typed","ms":4200,"said":"costocondritis","sum":"6e8571","verdict":"close"}

      """
    #expect(String(decoding: LogLayout.line(of: event), as: UTF8.self) == line)
  }

  @Test(
    arguments: [
      (
        Deed.start(learner: "p3x8w1vz", program: "0.1.0"), #""do":"start","learner":"p3x8w1vz","program":"0.1.0""#
      ),
      (
        .review(
          ReviewEvent(
            card: "c", grade: .hard, milliseconds: 99_999, mode: .choice, promise: .seconds(600, step: 1), chose: "x",
            hints: 1, tries: 2, isOwnGrade: true)),
        #""card":"c","chose":"x","do":"review","grade":2,"hints":1,"mode":"choice","ms":60000,"own":true,"secs":600,"step":1,"tries":2"#
      ),
      (
        .review(ReviewEvent(card: "c", grade: .again, milliseconds: -1, mode: .imported, promise: nil)),
        #""card":"c","do":"review","grade":1,"mode":"import","ms":0"#
      ),
      (
        .card(CardFacts(card: "c", kind: "ask", asks: "q?", answer: "a | b", deck: "D", file: "d.md", heading: "H")),
        #""answer":"a | b","asks":"q?","card":"c","deck":"D","do":"card","file":"d.md","heading":"H","kind":"ask""#
      ),
      (.undo(EventName(at: "2026", by: "k")), #""do":"undo","of":"2026 k""#),
      (.set(name: "new", value: .number(LogNumber(5)), deck: nil), #""do":"set","name":"new","value":5"#),
      (.set(name: "new", value: .null, deck: "D"), #""deck":"D","do":"set","name":"new","value":null"#),
      (.suspend("c"), #""card":"c","do":"suspend""#), (.resume("c"), #""card":"c","do":"resume""#),
      (.flag("c", said: "wrong"), #""card":"c","do":"flag","said":"wrong""#),
      (.flag("c", said: nil), #""card":"c","do":"flag","said":null"#),
      (.relink(old: "a", new: "b"), #""do":"relink","new":"b","old":"a""#),
      (.due("c", Day(number: 20_789)), #""card":"c","day":"2026-12-02","do":"due""#),
      (
        .exam(ExamStart(decks: ["A", "B"], seed: .max, questions: 3)),
        #""decks":["A","B"],"do":"exam","questions":3,"seed":18446744073709551615"#
      ),
      (
        .exam(ExamStart(decks: [], seed: 0, questions: 1, mode: .choice, isCounted: true)),
        #""count":true,"decks":[],"do":"exam","mode":"choice","questions":1,"seed":0"#
      ),
      (
        .examAnswer(
          ExamAnswer(
            exam: EventName(at: "2026", by: "k"), card: "c", isRight: false, milliseconds: 5, mode: .typed, said: "s",
            chose: "h")),
        #""card":"c","chose":"h","do":"exam-answer","exam":"2026 k","mode":"typed","ms":5,"right":false,"said":"s""#
      ),
    ] as [(Deed, String)])
  func everyDeedIsWrittenAndReadBack(deed: Deed, members: String) throws {
    let event = Event(at: Self.at, by: "d", deed: deed)
    let text = String(decoding: event.canonicalBytes, as: UTF8.self)
    #expect(text == "{\"at\":\"2026-11-21T09:12:33.125+01:00\",\"by\":\"d\",\(members)}".sortedLikeAnEvent)
    let read = try #require(LogObject(json: event.canonicalBytes).flatMap(Event.init))
    #expect(read == event)
    #expect("\(read.deed)" == "\(deed)")
  }

  @Test func unknownMembersAndDeedsAreKept() throws {
    let text = #"{"at":"2026-11-21T09:12:33Z","by":"d","do":"sing","key":{"b":[1.5],"c":null}}"#
    let event = try #require(LogObject(json: Array(text.utf8)).flatMap(Event.init))
    #expect(String(decoding: event.canonicalBytes, as: UTF8.self) == text)
    #expect(event.name.description == "2026-11-21T09:12:33Z d")
    guard case .unknown("sing") = event.deed else {
      Issue.record("\(event.deed)")
      return
    }
  }

  @Test func aSumMakesNoDifference() throws {
    let text = #"{"at":"2026-11-21T09:12:33Z","by":"d","card":"c","do":"suspend"}"#
    let summed = #"{"sum":"000000","by":"d","at":"2026-11-21T09:12:33Z","card":"c","do":"suspend"}"#
    let events = try [text, summed].map { try #require(LogObject(json: Array($0.utf8)).flatMap(Event.init)) }
    #expect(events[0] == events[1])
    #expect(Set(events).count == 1)
  }

  @Test(arguments: [
    #"{"by":"d","do":"x"}"#, #"{"at":"noon","by":"d","do":"x"}"#, #"{"at":"2026-11-21T09:12:33Z","do":"x"}"#,
    #"{"at":"2026-11-21T09:12:33Z","by":7,"do":"x"}"#, #"{"at":"2026-11-21T09:12:33Z","by":"d"}"#,
  ])
  func withoutMomentDeviceAndDeedThereIsNoEvent(text: String) throws {
    #expect(Event(try #require(LogObject(json: Array(text.utf8)))) == nil)
  }

  @Test func aLongAnswerIsCutAtTwoHundredCharacters() {
    let review = ReviewEvent(
      card: "c", grade: .again, milliseconds: 0, mode: .typed, promise: nil, said: String(repeating: "é", count: 300))
    #expect(review.said?.count == 200)
  }
}

extension String {
  /// The same object with its keys in the order of their bytes, as a reader of JSON would write it.
  fileprivate var sortedLikeAnEvent: String {
    LogObject(json: Array(utf8)).map { String(decoding: CanonicalForm.bytes(of: .object($0)), as: UTF8.self) } ?? self
  }
}
