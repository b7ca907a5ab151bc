import Memory
import Testing

@testable import recollect

@Suite struct PlumbingMemoryTests {
  private static let members = [
    "weights":
      "[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,"
      + "0.5425,0.0912,0.0658,0.1542]",
    "desired_retention": "0.9", "learning_steps": "[60,600]", "relearning_steps": "[600]", "maximum_interval": "36500",
    "days": "\"24h\"", "reviews": "[]",
  ]

  private func answer(_ changes: [String: String?]) -> String {
    var members = Self.members.mapValues(Optional.some)
    for (name, value) in changes { members[name] = .some(value) }
    let text = members.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
    var edge = JSONLines { try PlumbingMemoryCommand.answer(MemoryRecord($0)) }
    var output: [UInt8] = []
    edge.answer(Array("{\"id\":1,\(text.joined(separator: ","))}".utf8)[...], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func aHistoryIsScheduledReviewByReview() {
    // Good, good, then a lapse two days later: learning, review, relearning.
    let reviews = "[[1640466873000,3],[1640467473000,3],[1640640273000,1]]"
    #expect(
      answer(["reviews": reviews]) == """
        {"id":1,"steps":[\
        {"r":null,"s":2.3065,"d":2.118103970459015,"state":"learning","step":1,"due_ms":1640467473000,\
        "interval_days":null},\
        {"r":1.0,"s":2.3065,"d":2.1112142357853942,"state":"review","step":null,"due_ms":1640640273000,"interval_days":2},\
        {"r":0.9094932559773545,"s":0.6077016626638644,"d":7.392238132342694,"state":"relearning","step":0,\
        "due_ms":1640640873000,"interval_days":null}]}

        """)
  }

  @Test func aNewCardHasItsFourAnswers() {
    #expect(
      answer(["now_ms": "1640466873000"]) == """
        {"id":1,"steps":[],"next":{\
        "again":{"state":"learning","seconds":60,"s":0.212,"d":6.4133},\
        "hard":{"state":"learning","seconds":330,"s":1.2931,"d":5.112170705601055},\
        "good":{"state":"learning","seconds":600,"s":2.3065,"d":2.118103970459015},\
        "easy":{"state":"review","days":8,"s":8.2956,"d":1.0}}}

        """)
  }

  @Test func onTheCalendarACardIsDueAtTheStartOfItsStudyDay() {
    // 2021-12-25T21:14:33Z is 22:14:33 an hour east; 8 days later the study day begins at 3:00 UTC.
    let answer = answer([
      "days": "\"calendar\"", "rollover": "4", "utc_offset": "3600", "reviews": "[[1640466873000,4]]",
    ])
    #expect(answer.contains(#""due_ms":1641092400000,"interval_days":8"#), "\(answer)")
  }

  @Test func anIntervalThatIsNamedPutsTheCardInReview() {
    let reviews = "[[1640466873000,3]]"
    let named = answer(["reviews": reviews, "now_ms": "1640726073000", "scheduled_days": "3"])
    #expect(named.contains(#""hard":{"state":"review","days":9"#), "\(named)")
    let unnamed = answer(["reviews": reviews, "now_ms": "1640726073000"])
    #expect(unnamed.contains(#""hard":{"state":"learning","seconds":600"#), "\(unnamed)")
  }

  struct BadRecord: Sendable {
    let name: String
    let value: String?
    let message: String
  }

  @Test(arguments: [
    BadRecord(name: "weights", value: nil, message: "There is no 'weights'. Add it."),
    BadRecord(name: "weights", value: "7", message: "'weights' is not a list."),
    BadRecord(name: "weights", value: "[true]", message: "'weights' is not a list of numbers."),
    BadRecord(name: "weights", value: "[1e999]", message: "'weights' is not a list of numbers."),
    BadRecord(name: "weights", value: "[1,2]", message: "There are 2 weights. FSRS-6 has 21."),
    BadRecord(
      name: "weights", value: "[\(Array(repeating: "1", count: 19).joined(separator: ","))]",
      message: "These are 19 weights, of an older FSRS. Convert them to the 21 weights of FSRS-6 first."),
    BadRecord(
      name: "desired_retention", value: "1",
      message: "'desired_retention' is not above 0 and below 1. Give a probability such as 0.9."),
    BadRecord(name: "desired_retention", value: "\"0.9\"", message: "'desired_retention' is not a number."),
    BadRecord(
      name: "learning_steps", value: "[60,1.5]",
      message: "A step in 'learning_steps' is not a whole number of seconds from 1 to 3153600000."),
    BadRecord(
      name: "relearning_steps", value: "[9007199254740993]",
      message: "A step in 'relearning_steps' is not a whole number of seconds from 1 to 3153600000."),
    BadRecord(
      name: "maximum_interval", value: "0", message: "'maximum_interval' is not a whole number from 1 to 36500."),
    BadRecord(name: "days", value: "\"36h\"", message: "'days' is neither \"24h\" nor \"calendar\"."),
    BadRecord(name: "reviews", value: "{}", message: "'reviews' is not a list."),
    BadRecord(
      name: "reviews", value: "[[1,3],[2]]", message: "Review 2 is not a pair of whole numbers, [unix_ms, grade]."),
    BadRecord(
      name: "reviews", value: "[[1.5,3]]", message: "Review 1 is not a pair of whole numbers, [unix_ms, grade]."),
    BadRecord(
      name: "reviews", value: "[[1e300,3]]", message: "Review 1 is not a pair of whole numbers, [unix_ms, grade]."),
    BadRecord(name: "reviews", value: "[[1,7]]", message: "Review 1 has no grade from 1 to 4."),
    BadRecord(name: "reviews", value: "[[1,0]]", message: "Review 1 has no grade from 1 to 4."),
    BadRecord(
      name: "reviews", value: "[[2,3],[1,3]]",
      message: "Review 2 is earlier than the one before it. Sort the reviews by time."),
    BadRecord(
      name: "now_ms", value: "\"now\"",
      message: "'now_ms' is not a whole number from -9007199254740992 to 9007199254740992."),
    BadRecord(
      name: "scheduled_days", value: "-1", message: "'scheduled_days' is not a whole number from 0 to 36500."),
  ])
  func aBadRecordIsAnErrorInItsPlace(record: BadRecord) {
    var changes: [String: String?] = [record.name: record.value]
    if record.name == "scheduled_days" { changes["now_ms"] = "1" }
    let message = JSONValue.string(record.message).line
    #expect(answer(changes) == "{\"id\":1,\"record\":1,\"error\":\(message)}\n")
  }

  @Test func aPresentBeforeTheLastReviewIsAnError() {
    let answer = answer(["reviews": "[[2000,3]]", "now_ms": "1999"])
    #expect(answer == "{\"id\":1,\"record\":1,\"error\":\"'now_ms' is earlier than the last review.\"}\n")
  }

  @Test func instantsAtTheEndsOfWhatIsAllowedAreScheduled() {
    let answer = answer([
      "reviews": "[[-9007199254740992,3],[9007199254740992,4]]", "now_ms": "9007199254740992",
      "scheduled_days": "36500",
      "days": "\"calendar\"", "rollover": "23", "utc_offset": "-86399",
    ])
    #expect(!answer.contains("error"), "\(answer)")
  }
}
