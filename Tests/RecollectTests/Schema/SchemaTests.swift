import Cards
import Foundation
import Memory
import Study
import Testing

@testable import recollect

/// The schema that ships describes the files that the program writes.
@Suite struct SchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func schema() throws -> SchemaChecker {
    try SchemaChecker(Data(contentsOf: root.appending(path: "Schemas/progress-1.schema.json")))
  }

  private static func complaints(about bytes: [UInt8]) throws -> [String] {
    try schema().complaints(about: JSONSerialization.jsonObject(with: Data(bytes)))
  }

  private static let card = CardKey(text: "a")

  /// Every deed that there is, with all that it may say.
  private static let deeds: [Deed] = [
    .start(learner: "l", program: "0.1.0"),
    .card(CardFacts(card: card, kind: "ask", asks: "q", answer: "a", deck: "d", file: "f.md", heading: "h")),
    .review(
      ReviewEvent(
        card: card, grade: .again, milliseconds: 99_999, mode: .typed, promise: .seconds(600, step: 1),
        verdict: "wrong", said: String(repeating: "x", count: 300), hints: 1, tries: 2, isOwnGrade: true)),
    .review(ReviewEvent(card: card, grade: .easy, milliseconds: 0, mode: .choice, promise: .days(9), chose: "b")),
    .review(ReviewEvent(card: card, grade: .hard, milliseconds: 5, mode: nil, promise: nil)),
    .undo(EventName(at: "2026-11-21T09:12:00.002+01:00", by: "k7m2x9qa")), .set(name: "new", value: .null, deck: "d"),
    .suspend(card), .resume(card), .flag(card, said: "wrong"), .flag(card, said: nil),
    .relink(old: card, new: CardKey(text: "b")), .due(card, Day(number: 20_000)),
    .exam(ExamStart(decks: ["d"], seed: 7, questions: 3, mode: .mixed, isCounted: true)),
    .examAnswer(
      ExamAnswer(
        exam: EventName(at: "2026-11-21T09:12:00.002+01:00", by: "k7m2x9qa"), card: card, isRight: false,
        milliseconds: 1, mode: .typed, said: "x", chose: "y")),
  ]

  @Test func everyDeedIsAsTheSchemaSays() throws {
    let folder = try TemporaryFolder()
    let file = try ProgressFileTests.open(folder.file("p.json"))
    try file.record(Self.deeds, at: ProgressFileTests.now)
    #expect(try Self.complaints(about: AtomicFile.read(folder.file("p.json"))) == [])
  }

  @Test func whatASessionAndAnExamWriteIsAsTheSchemaSays() throws {
    let home = try StudyingHome()
    _ = try home.study(input: "Sjögren's disease\n1\n\n3\n")
    _ = try PipedProcess(
      ["exam", "glands.md", "--progress", "progress.json"], input: "1\n1\n1\n1\n".utf8, home: home.folder.path,
      environment: StudyingHome.now)
    let bytes = try AtomicFile.read(home.folder.file("progress.json"))
    #expect(try ProgressLog(bytes).count > 4)
    #expect(try Self.complaints(about: bytes) == [])
  }

  /// The schema says something: each of these is refused.
  @Test(arguments: [
    ("\"grade\":3", "\"grade\":5"), ("\"days\":3", "\"days\":-1"), ("\"days\":3", "\"days\":1.5"),
    ("\"card\":\"a\",", ""), ("\"mode\":\"typed\"", "\"mode\":\"sung\""), ("\"ms\":1000", "\"ms\":\"1000\""),
    ("\"version\":1", "\"version\":2"), ("recollect-progress", "other"), ("T09:12:00.001+01:00", " 09:12"),
    ("\"by\":\"k7m2x9qa\",\"card\"", "\"card\""), ("\"learner\":\"p3x8w1vz\",", ""),
  ])
  func whatIsNotAsTheSchemaSaysIsFound(old: String, new: String) throws {
    let folder = try TemporaryFolder()
    try ProgressFileTests.open(folder.file("p.json")).record([ProgressFileTests.review("a")], at: ProgressFileTests.now)
    let text = try folder.text("p.json")
    #expect(text.contains(old))
    #expect(try Self.complaints(about: Array(text.replacing(old, with: new).utf8)) != [])
  }
}
