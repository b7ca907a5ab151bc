import Cards
import Foundation
import Memory
import Study

/// How long `recollect study` takes to its first prompt, as a learner waits for it: the whole program, from its start.
enum StudyBench {
  static let cards = 10_000
  static let events = 100_000

  static func run() throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recollect-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let deck = folder.appending(path: "bench.md")
    let progress = folder.appending(path: "progress.json")
    try Data(deckText.utf8).write(to: deck)
    try Data(log).write(to: progress)
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "recollect")
    let time = try Stopwatch.best(of: 5) {
      let output = try firstPrompt(program, deck, progress, folder)
      guard output.contains("Question 1 of ") else { throw Failure(output: output) }
    }
    return [
      .time(
        "study to its first prompt, \(cards) cards and \(events) events", time, floor: 0.2,
        limit: "parsing the deck and replaying the log, a half each")
    ]
  }

  private struct Failure: Error, CustomStringConvertible {
    let output: String
    var description: String { "study did not ask a question, but said: \(output)" }
  }

  /// Runs a session whose input is at its end: it stops at its first prompt.
  private static func firstPrompt(_ program: URL, _ deck: URL, _ progress: URL, _ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = ["study", deck.path, "--progress", progress.path]
    process.environment = [
      "HOME": folder.path, "RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa",
    ]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static var deckText: String {
    var text = "# Terms\n\n"
    for number in 0..<cards / 2 {
      text += """
        T: term number \(number)
        D: the meaning of the term that has the number \(number), with as many words as such a sentence has
        S: page.html:\(number)


        """
    }
    return text
  }

  /// Ten reviews of every card, over the hundred days before.
  private static var log: [UInt8] {
    let keys = DeckParser.deck(from: deckText, file: "bench.md").cards.map(\.key)
    let start = Moment(milliseconds: 1_786_608_720_000, offsetMinutes: 60)
    var log = [
      Event(at: start, by: "k7m2x9qa", deed: .start(learner: "p3x8w1vz", program: "0.1.0"))
    ]
    for number in 0..<Self.events {
      let at = Moment(milliseconds: start.milliseconds + Int64(number + 1) * 86_400, offsetMinutes: 60)
      let review = ReviewEvent(
        card: keys[number % keys.count], grade: number % 9 == 0 ? .again : .good, milliseconds: 4_200, mode: .typed,
        promise: .days(1 + number / keys.count), verdict: "exact")
      log.append(Event(at: at, by: "k7m2x9qa", deed: .review(review)))
    }
    return LogLayout.file(log)
  }
}
