import Foundation
import Testing

/// README's examples are run, in order and in one home, and their screens compared.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theExamplesShowWhatTheProgramShows() throws {
    let markdown = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let examples = ConsoleExample.examples(in: markdown)
    #expect(examples.count >= 5)
    // A short path: the line that names the progress file is not to be wrapped.
    let home = "/tmp/readme-\(UInt16.random(in: 0...UInt16.max))"
    let folder = "\(home)/recollect"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.copyItem(atPath: Self.root.appending(path: "Decks").path, toPath: "\(folder)/Decks")
    try PracticedLearner(cards: 250, days: 300).text.write(
      toFile: "\(folder)/practice.json", atomically: false, encoding: .utf8)
    for example in examples {
      let shown = try Self.screen(of: example, home: home, folder: folder)
      #expect(shown == Self.trimmed(example.screen), "recollect \(example.arguments.joined(separator: " "))")
    }
  }

  /// Runs an example on a terminal and returns what is on the screen at its end.
  private static func screen(of example: ConsoleExample, home: String, folder: String) throws -> String {
    let terminal = try PseudoTerminal(
      example.arguments, home: home,
      environment: [
        "RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa", "NO_COLOR": "1",
      ],
      folder: folder, columns: 100)
    for reply in example.replies {
      try terminal.expect(reply.prompt)
      // A single key acts at once, but not in plain lines; what is longer ends with Enter.
      let isKey = reply.text.count == 1 && !example.arguments.contains("--plain")
      terminal.send(isKey ? reply.text : reply.text + PseudoTerminal.enter)
    }
    let status = try terminal.status()
    #expect(status == 0)
    return trimmed(terminal.screen.replacing(home, with: "/home/you"))
  }

  private static func trimmed(_ text: String) -> String {
    text.components(separatedBy: "\n").map { line in
      String(line.reversed().drop(while: \.isWhitespace).reversed())
    }.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
