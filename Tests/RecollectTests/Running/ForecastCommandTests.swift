import Foundation
import Testing

@testable import recollect

/// `recollect forecast`, `retention` and `reschedule` as a learner has them.
@Suite struct ForecastCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
    let bones = (0..<12).map { "bone \($0) :: os \($0)" }.joined(separator: "\n\n")
    try folder.write("---\nname: Bones\n---\n\n\(bones)\n", to: "Decks/bones.md")
  }

  private func run(_ arguments: String..., day: String = "2026-11-22", lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      arguments + ["--progress", "p.json"], lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": "\(day)T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  /// Answers all cards at once, so that they come back after about eight days.
  private func learn() throws {
    _ = try run(
      "study", "--new", "99", "--mode", "reveal", day: "2026-11-21", lines: (0..<12).flatMap { _ in ["", "4"] })
  }

  @Test func theComingDaysAreSimulatedAndNothingIsWritten() throws {
    _ = try run("set", "new", "10", "--deck", "Bones", day: "2026-11-21")
    let before = try folder.text("p.json")
    let forecast = try run("forecast", "--days", "8", "--what-if", "new=0")
    #expect(forecast.status == 0)
    let lines = forecast.text.split(separator: "\n").map(String.init)
    #expect(lines.count == 10)
    #expect(lines[0] == "Forecast: Bones: 12 cards, the next 8 days, simulated by how you studied so far.")
    #expect(
      lines[1]
        == "What if: 0 new cards a day. As it is: 10 new cards a day. Last new card: as it is on 23 November, what if never."
    )
    #expect(lines[2].hasPrefix("22 November: 0.0 reviews, 10.0 new cards and "))
    #expect(
      lines[2].hasSuffix(
        " What if: 0.0 reviews, 0.0 new cards and 0.0 minutes, 0 cards known at the end."))
    #expect(try folder.text("p.json") == before)
    #expect(try run("forecast", "--days", "8", "--what-if", "new=0").text == forecast.text)
    let json = try run("forecast", "--days", "30", "--json", "--what-if", "pause=7").text
    #expect(
      json.hasPrefix("{\"days\":30,\"cards\":12,\"new_limit\":10,\"forecast\":[{\"day\":\"2026-11-22\",\"days\":7,"))
    #expect(json.contains("\"what_if\":[{\"day\":\"2026-11-22\",\"days\":7,\"reviews_a_day\":0.0,\"new_a_day\":0.0,"))
  }

  @Test(arguments: [
    (["--days", "0"], "--days: '0' days cannot be simulated. Give a number from 1 to 365."),
    (["--days", "366"], "--days: '366' days cannot be simulated. Give a number from 1 to 365."),
    (
      ["--what-if", "rain"],
      "--what-if: 'rain' cannot be supposed. Give new=20, pause=7 or retention=0.85 (from 0.70 to 0.97)."
    ),
    (
      ["--what-if", "retention=0.5"],
      "--what-if: 'retention=0.5' cannot be supposed. Give new=20, pause=7 or retention=0.85 (from 0.70 to 0.97)."
    ),
    (
      ["--what-if", "pause=0"],
      "--what-if: 'pause=0' cannot be supposed. Give new=20, pause=7 or retention=0.85 (from 0.70 to 0.97)."
    ),
  ])
  func whatCannotBeSimulatedIsRefused(arguments: [String], words: String) throws {
    let refused = try PipedProcess(
      ["forecast"] + arguments, lines: [], home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
    #expect(refused.status == 64)
    #expect(refused.problems.hasPrefix("Error: \(words)\n"))
  }

  @Test func retentionShowsTheTradeAndChangesNothing() throws {
    try learn()
    _ = try run("set", "retention", "0.87", "--deck", "Bones")
    let before = try folder.text("p.json")
    let retention = try run("retention", "Bones", "--days", "60")
    #expect(retention.status == 0)
    let lines = retention.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "Desired retention: Bones: 12 cards, at most 10 new a day, 60 days ahead.")
    #expect(
      lines.dropFirst().dropLast().map { String($0.prefix(4)) } == ["0.75", "0.80", "0.85", "0.87", "0.90", "0.95"])
    #expect(lines[4].hasPrefix("0.87, as it is now: "))
    #expect(
      lines.last
        == "Your desired retention is 0.87. Nothing was changed. To set one: recollect set retention 0.85 --deck Bones")
    #expect(try folder.text("p.json") == before)
    let json = try run("retention", "--days", "30", "--json").text
    #expect(
      json.hasPrefix("{\"days\":30,\"cards\":12,\"now\":[0.87],\"choices\":[{\"retention\":0.75,\"reviews_a_day\":"))
  }

  @Test func aDecksOwnRetentionIsWhatItsIntervalsFollow() throws {
    _ = try run("set", "retention", "0.7", "--deck", "Bones")
    let low = try run("study", "--mode", "reveal", "--limit", "1", "--grades", "4", lines: [""]).text
    _ = try run("set", "retention", "0.97", "--deck", "Bones")
    let high = try run("study", "--mode", "reveal", "--limit", "1", "--grades", "4", lines: [""]).text
    #expect(low.contains("4 easily (81 days)") && high.contains("4 easily (2 days)"), "\(low)\n\(high)")
  }

  @Test func rescheduleShowsAsksMovesAndCanBeUndone() throws {
    try learn()
    #expect(try run("reschedule").text == "Nothing moves: all 12 cards in review stand where they would.\n")
    _ = try run("set", "retention", "0.75")
    let before = try folder.text("p.json")
    let dry = try run("reschedule", "--dry-run")
    #expect(dry.text.hasPrefix("12 cards would move: 0 sooner, 12 later. 0 stay.\n22 November to 28 November: "))
    #expect(dry.text.contains("\nMoves most: '"))
    // Without a yes nothing moves: no answer, a no, and something else.
    for lines in [[], ["n"], ["maybe"]] {
      let asked = try run("reschedule", lines: lines)
      #expect(asked.text.hasPrefix(dry.text))
      #expect(asked.text.hasSuffix("Nothing was moved.\n"))
      #expect(try folder.text("p.json") == before)
    }
    let moved = try run("reschedule", lines: ["y"])
    #expect(moved.text.hasSuffix("Moved 12 cards. 'recollect undo' takes the whole move back.\n"))
    #expect(try folder.text("p.json").split(separator: "\n").count { $0.contains("\"do\":\"due\"") } == 12)
    #expect(try run("reschedule").text == "Nothing moves: all 12 cards in review stand where they would.\n")
    #expect(try run("undo").text == "Undone: the moving of 12 cards, of 2026-11-22 09:12.\n")
    #expect(try run("reschedule", "--dry-run").text == dry.text)
    #expect(
      try run("reschedule", "--yes").text == dry.text + "Moved 12 cards. 'recollect undo' takes the whole move back.\n")
    #expect(
      try run("undo", "--count", "2").text == """
        Undone: the moving of 12 cards, of 2026-11-22 09:12.
        Undone: the setting 'retention', of 2026-11-22 09:12.

        """)
  }

  @Test func whereNothingWasLearnedNothingCanBeMoved() throws {
    _ = try run("set", "new", "5")
    #expect(try run("reschedule").text == "No card is in review: there is nothing to move.\n")
    let both = try run("reschedule", "--yes", "--dry-run")
    #expect(both.status == 64)
    #expect(both.problems.hasPrefix("Error: --dry-run and --yes do not go together. Give one of them.\n"))
  }
}
