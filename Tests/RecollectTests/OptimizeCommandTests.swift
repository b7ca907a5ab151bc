import Foundation
import Memory
import Testing

@testable import recollect

/// `recollect optimize --log` and `recollect plumbing objective`, on a small log.
@Suite struct OptimizeCommandTests {
  /// Sixty cards, each seen after 1, 3, 8 and 20 days; what is forgotten follows a rule.
  private static let csv: String = {
    var rows: [(instant: Int, text: String)] = []
    for card in 1...60 {
      var day = card / 3
      for (number, gap) in [0, 1, 3, 8, 20].enumerated() {
        day += gap
        let instant = (day * 24 + 10) * 3_600_000 + card
        rows.append((instant, "\(card),\(instant),\(number > 0 && (card * 7 + number * 3) % 5 == 0 ? 1 : 3)"))
      }
    }
    rows.sort { $0.instant < $1.instant }
    return "card_id,review_unix_ms,rating\n" + rows.map { $0.text + "\n" }.joined()
  }()

  private static func log() throws -> ReviewLog {
    ReviewLog(try ReviewLogFile.reviews(in: Array(csv.utf8), path: "log.csv"), days: ReviewLogFile.days)
  }

  private func members(_ line: String) throws -> [String] {
    guard case .object(let members) = try #require(JSONReader.value(of: Array(line.utf8)[...])) else { return [] }
    return members.map(\.name)
  }

  @Test func theJSONHoldsTheWeightsAndWhatTheyCost() throws {
    let line = LogFit.report(on: try Self.log(), json: true)
    let names = try members(line)
    #expect(names == ["weights", "objective", "objective_before_shrinking", "reviews", "shrunk_by"])
    let value = try #require(JSONReader.value(of: Array(line.utf8)[...]))
    #expect(value["weights"]?.array?.count == 21)
    #expect(value["reviews"]?.integer == 300)
    let shrunk = try #require(value["shrunk_by"]?.double)
    // 240 predictions alone would have 5 percent of the way gone; what the fit gains speaks for more.
    #expect(abs(shrunk - 0.3243) < 0.00005)
    let cost = try #require(value["objective"]?.double)
    let least = try #require(value["objective_before_shrinking"]?.double)
    #expect(least < cost)
  }

  @Test func aPartIsFittedAndTheRestTestsIt() throws {
    let line = LogFit.report(on: try Self.log(), part: 0.8, json: true)
    let value = try #require(JSONReader.value(of: Array(line.utf8)[...]))
    #expect(value["test"]?["n"]?.integer == 48)
    let names = try members(line)
    #expect(names.last == "test")
  }

  @Test func theWordsSayHowMuchBetterThePredictionsAre() throws {
    let lines = LogFit.report(on: try Self.log(), json: false).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0]
        == "Fitted on 300 reviews. The predictions' log loss, less is better: 0.695 with the standard weights, "
        + "0.581 with the fitted ones.")
  }

  @Test func aLogWithoutPredictionsSaysSo() throws {
    let log = ReviewLog([LoggedReview(card: 1, instant: 0, grade: .good)], days: ReviewLogFile.days)
    #expect(
      LogFit.report(on: log, json: false)
        == "The log holds no review on a later day than the one before it: there is nothing to fit.\n")
  }

  @Test func plumbingSaysWhatWeightsCost() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.csv, to: "log.csv")
    let standard = Weights.standard.values.map { "\($0)" }.joined(separator: ",")
    let run = try PipedProcess(
      ["plumbing", "objective", folder.file("log.csv")],
      input: """
        {"id":"a","weights":[\(standard)],"w_init":[\(standard)]}
        {"id":"b","weights":[\(standard)]}
        {"id":"c","weights":[1,2]}

        """.utf8, home: folder.path)
    #expect(run.status == 65)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 3)
    let answer = try #require(JSONReader.value(of: Array(lines[0].utf8)[...]))
    let train = try Self.log().first(predictions: 192)
    let cost = Objective(log: train, centre: Weights.standard.values).value(at: Weights.standard.values)
    #expect(answer["objective"]?.double == cost)
    #expect(answer["train_items"]?.integer == 192)
    #expect(answer["test"]?["n"]?.integer == 48)
    let other = try #require(JSONReader.value(of: Array(lines[1].utf8)[...]))
    let higher = try #require(other["objective"]?.double)
    #expect(higher > cost)
    #expect(lines[2] == #"{"id":"c","record":3,"error":"There are 2 weights. FSRS-6 has 21."}"#)
  }

  @Test func aLogThatIsNotThereIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none.csv")
    let run = try PipedProcess(["optimize", "--log", path], input: "".utf8, home: folder.path)
    #expect(run.status == 66)
    #expect(run.problems == "\(path): The file cannot be read: there is no such file. Check the name.\n")
  }
}
