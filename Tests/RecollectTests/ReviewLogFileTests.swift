import Memory
import Testing

@testable import recollect

@Suite struct ReviewLogFileTests {
  private func reviews(_ text: String) throws -> [LoggedReview] {
    try ReviewLogFile.reviews(in: Array(text.utf8), path: "log.csv")
  }

  private func problem(_ text: String) -> PlainProblem? {
    do {
      _ = try reviews(text)
      return nil
    } catch { return error as? PlainProblem }
  }

  @Test func columnsMayStandInAnyOrderAndOthersAreIgnored() throws {
    let expected = [
      LoggedReview(card: 4, instant: 1_700_000_000_000, grade: .good),
      LoggedReview(card: 5, instant: 1_700_000_000_001, grade: .again),
    ]
    let plain = try reviews("card_id,review_unix_ms,rating,duration_ms\n4,1700000000000,3,900\n5,1700000000001,1,\n")
    #expect(plain == expected)
    #expect(
      try reviews("\u{feff}note,rating,card_id,review_unix_ms\r\nx,3,4,1700000000000\r\n,1,5,1700000000001") == expected
    )
    let none = try reviews("card_id,review_unix_ms,rating\n")
    #expect(none.isEmpty)
  }

  static let problems = [
    ("", "log.csv:1: The first line does not name the columns card_id, review_unix_ms and rating. Add it."),
    ("card,when\n", "log.csv:1: The first line does not name the columns card_id, review_unix_ms and rating. Add it."),
    (
      "card_id,review_unix_ms,rating\n1,5,3\n1,5\n",
      "log.csv:3: A field is missing or is not a whole number. Write card_id, review_unix_ms and rating in digits."
    ),
    (
      "card_id,review_unix_ms,rating\n\n-1,5,3\n",
      "log.csv:3: A field is missing or is not a whole number. Write card_id, review_unix_ms and rating in digits."
    ),
    (
      "card_id,review_unix_ms,rating\n1,99999999999999999,3\n",
      "log.csv:2: The instant is too large. Give milliseconds since 1970."
    ),
    (
      "card_id,review_unix_ms,rating\n1,5,0\n",
      "log.csv:2: The rating is not a number from 1 to 4. Write 1 for again, 2 for hard, 3 for good, 4 for easy."
    ),
  ]

  @Test(arguments: problems)
  func aBadLineIsNamed(text: String, message: String) {
    #expect(problem(text) == PlainProblem(message, status: .inputWithErrors))
  }
}
