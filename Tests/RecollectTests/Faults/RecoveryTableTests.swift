import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// What people, programs and disks do to a progress file, and what is left of it then.
@Suite struct RecoveryTableTests {
  /// An accident: what becomes of the file of the answers to a, b and c.
  struct Accident: CustomStringConvertible, Sendable {
    let description: String
    let change: @Sendable (_ text: String) -> String
    /// The cards whose answers are there afterwards.
    var cards = ["a", "b", "c"]
    /// What the learner hears, after the file's name; nil for nothing.
    let notice: String?
    /// The copy that is kept, of all of the file or of its end.
    var copy: String?

    init(
      _ description: String, cards: [String] = ["a", "b", "c"], notice: String?, copy: String? = nil,
      change: @escaping @Sendable (String) -> String
    ) {
      (self.description, self.change, self.cards, self.notice, self.copy) = (description, change, cards, notice, copy)
    }
  }

  private static let rewritten =
    "Another program had laid the file out anew. It has been put back in order; the copy is p.json.before-2026-11-21."
  private static func damaged(_ places: String) -> String {
    "\(places) could not be read and had to be left out. The file as it was is kept in p.json.damaged-2026-11-21."
  }
  private static func torn(_ bytes: Int) -> String {
    "The last write had not been finished; \(bytes) bytes were cut off and kept in p.json.damaged-2026-11-21."
  }

  static let accidents: [Accident] = [
    Accident("nothing", notice: nil) { $0 },
    Accident("a torn tail", cards: ["a", "b"], notice: torn(100), copy: "damaged") { text in
      let lines = text.components(separatedBy: "\n")
      return lines[..<4].joined(separator: "\n") + "\n" + lines[4].prefix(100)
    },
    Accident("a tail of zeros", notice: torn(5), copy: "damaged") { String($0.dropLast(3)) + "\0\0\0\0\0" },
    Accident("no last line", notice: "The file's last line was missing and has been put back.") {
      String($0.dropLast(3))
    },
    Accident("half a header", cards: [], notice: torn(20), copy: "damaged") { String($0.prefix(20)) },
    Accident("laid out by jq", notice: rewritten, copy: "before") { text in
      text.replacing(",\"", with: ",\n      \"").replacing("{\"", with: "{\n      \"").replacing("\":", with: "\": ")
    },
    Accident("on one line", notice: rewritten, copy: "before") { $0.replacing("\n", with: "") },
    Accident("an editor of Windows", notice: rewritten, copy: "before") { $0.replacing("\n", with: "\r\n") },
    Accident("a byte order mark", notice: rewritten, copy: "before") { "\u{feff}" + $0 },
    Accident("an empty line at the end", notice: rewritten, copy: "before") { $0 + "\n" },
    Accident("marks of a conflict", notice: damaged("3 places"), copy: "damaged") { text in
      var lines = text.components(separatedBy: "\n")
      lines.insert("<<<<<<< HEAD", at: 3)
      lines.insert("=======", at: 5)
      lines.insert(">>>>>>> other", at: 7)
      return lines.joined(separator: "\n")
    },
    Accident("marks of a conflict in an editor of Windows", notice: damaged("3 places"), copy: "damaged") { text in
      var lines = text.components(separatedBy: "\n")
      lines.insert("<<<<<<< HEAD", at: 3)
      lines.insert("=======", at: 5)
      lines.insert(">>>>>>> other", at: 7)
      return lines.joined(separator: "\r\n")
    },
    Accident("glued to itself", notice: damaged("2 places"), copy: "damaged") { $0 + $0 },
    Accident("glued to itself on one line", notice: damaged("One place"), copy: "damaged") { text in
      text.replacing("\n", with: "") + text.replacing("\n", with: "")
    },
    Accident("a destroyed line", cards: ["a", "c"], notice: damaged("One place"), copy: "damaged") {
      $0.replacing("\"card\":\"b\"", with: "\"card\":\u{1}")
    },
    Accident("a destroyed header", notice: damaged("One place"), copy: "damaged") {
      $0.replacing("{\"format\"", with: "{\"fo\0mat\"")
    },
    Accident("every event twice", notice: nil) { text in
      let lines = text.components(separatedBy: "\n")
      return (lines[...4] + lines[1...]).joined(separator: "\n")
    },
    Accident("events out of order", notice: nil) { text in
      let lines = text.components(separatedBy: "\n")
      return (lines[...0] + lines[1...4].reversed() + lines[5...]).joined(separator: "\n")
    },
  ]

  @Test(arguments: accidents)
  func whatIsSoundIsReadAndTheFileIsSoundAgain(accident: Accident) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    do {
      let file = try ProgressFileTests.open(path)
      for card in ["a", "b", "c"] { try file.record([ProgressFileTests.review(card)], at: ProgressFileTests.now) }
    }
    let before = Array(accident.change(try folder.text("p.json")).utf8)
    try AtomicFile.write(before, to: path)
    // Who only reads sees the same, and changes nothing.
    let reading = try ProgressFile.read(path, paths: Paths(environment: [:]))
    #expect(reading.state.cards.map(\.key.text) == accident.cards)
    #expect(try AtomicFile.read(path) == before)

    let file = try ProgressFileTests.open(path)
    try file.record([ProgressFileTests.review("d")], at: ProgressFileTests.now)
    #expect(file.state.cards.map(\.key.text) == accident.cards + ["d"])
    for card in file.state.cards { #expect(card.reviews == 1, "\(card.key)") }
    let notices = file.takeNotices().map { $0.replacing("\(folder.path)/", with: "") }
    #expect(notices == (accident.notice.map { ["p.json: \($0)"] } ?? []))
    let log = try ProgressLog(AtomicFile.read(path))
    #expect(log.condition == .sound)
    #expect(LearnerState(log).cards.map(\.key.text) == accident.cards + ["d"])
    if let copy = accident.copy {
      let kept = try AtomicFile.read(folder.file("p.json.\(copy)-2026-11-21"))
      #expect(kept == before || before.suffix(kept.count).elementsEqual(kept) && !kept.isEmpty)
    } else {
      let day = "p.json.backup-2026-11-21"
      #expect(folder.names.filter { $0 != day } == ["p.json", "p.json.lock"])
    }
  }
}
