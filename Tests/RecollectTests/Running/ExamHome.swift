import Foundation
import Testing

/// A folder with a small deck, and the program holding exams in it.
final class ExamHome {
  static let deck = """
    ---
    name: Bones
    ---

    # Head

    Q: What is the lower jaw called?
    A: mandible
    S: skull.html:12

    # Trunk

    Q: What is the breastbone called?
    A: sternum

    Q: Which bone is part of the chest?
    - [x] rib
    - [ ] tibia
    - [ ] ulna

    Q: What does a rib do?
    A: It protects the lungs and the heart, and moves when one breathes.

    """

  let folder: TemporaryFolder
  private let arguments: [String]

  init(file: String = "bones.md") throws {
    folder = try TemporaryFolder()
    if let name = file.split(separator: "/").dropLast().first {
      try FileManager.default.createDirectory(atPath: folder.file(String(name)), withIntermediateDirectories: true)
    }
    try folder.write(Self.deck, to: file)
    arguments = ["exam", file, "--progress", "progress.json"]
  }

  /// An exam in a pipe.
  func exam(_ more: String..., lines: [String] = [], now: String = "2026-11-21T09:12:00+01:00") throws -> PipedProcess {
    try run(arguments + more, lines: lines, now: now)
  }

  /// Any command in a pipe.
  func run(
    _ arguments: [String], lines: [String] = [], now: String = "2026-11-21T09:12:00+01:00",
    environment: [String: String?] = [:]
  ) throws -> PipedProcess {
    try PipedProcess(
      arguments, lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": now, "RECOLLECT_DEVICE": "k7m2x9qa"].merging(environment) { $1 })
  }

  /// An exam on a terminal.
  func terminal(
    _ more: String..., environment: [String: String?] = [:], columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      arguments + ["--seed", "7"] + more, home: folder.path,
      environment: StudyingHome.now.merging(environment) { $1 }, columns: columns)
  }

  /// The lines of the progress file that are events of a name.
  func events(_ name: String) throws -> [String] {
    try folder.text("progress.json").split(separator: "\n").map(String.init).filter {
      $0.contains("\"do\":\"\(name)\"")
    }
  }
}
