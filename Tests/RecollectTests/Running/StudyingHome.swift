import Foundation
import Testing

/// A learner's folder with a small deck, and the program studying it.
final class StudyingHome {
  static let deck = """
    # Glands

    Q: Which disease dries out the eyes and the mouth?
    A: Sjögren's disease | Sjögren's syndrome

    # Bone

    Q: Which disease of thinning bone does a bone density test find?
    - [x] osteoporosis
    - [ ] osteoarthritis
    - [ ] osteomyelitis

    Q: What does a bone density test measure?
    A: It measures how many minerals, above all calcium, there are in a part of the bone.

    """

  /// Sets the clock, so that neither the time nor how fast keys come changes anything.
  static let now: [String: String?] = ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"]

  let folder: TemporaryFolder

  init(deck: String = StudyingHome.deck) throws {
    folder = try TemporaryFolder()
    try folder.write(deck, to: "glands.md")
  }

  private let arguments = ["study", "glands.md", "--mode", "type", "--seed", "7", "--progress", "progress.json"]

  /// The session on a terminal.
  func study(
    _ more: String..., environment: [String: String?] = StudyingHome.now, columns: UInt16 = 80, rows: UInt16 = 24,
    shell: String = ""
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      arguments + more, home: folder.path, environment: environment, columns: columns, rows: rows, shell: shell)
  }

  /// The session in a pipe.
  func study(
    _ more: String..., input: String, environment: [String: String?] = StudyingHome.now, closed: Set<Int32> = []
  ) throws -> PipedProcess {
    try PipedProcess(
      arguments + more, input: input.utf8, home: folder.path, environment: environment, closed: closed)
  }

  /// The lines of the progress file that hold a word.
  func events(_ word: String) throws -> [String] {
    try folder.text("progress.json").split(separator: "\n").map(String.init).filter {
      $0.contains("\"do\":\"\(word)\"")
    }
  }

  /// Whether the progress file is one valid JSON document.
  func progressIsValid() throws -> Bool {
    let data = try Data(contentsOf: URL(filePath: folder.file("progress.json")))
    return (try? JSONSerialization.jsonObject(with: data)) != nil
  }
}
