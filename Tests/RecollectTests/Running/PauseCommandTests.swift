import Foundation
import Testing

@testable import recollect

/// `recollect pause`, and what `study` and `due` say while it lasts and afterwards.
@Suite struct PauseCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
    let bones = (0..<12).map { "bone \($0) :: os \($0)" }.joined(separator: "\n\n")
    try folder.write("---\nname: Bones and joints\n---\n\n\(bones)\n", to: "Decks/bones.md")
    try folder.write("---\nname: Skin\n---\n\nskin :: cutis\n", to: "Decks/skin.md")
  }

  private func run(_ arguments: String..., day: String = "2026-11-21", lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      arguments + ["--progress", "p.json"], lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": "\(day)T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  @Test func whileAPauseLastsNothingIsAsked() throws {
    let pause = try run("pause", "14d")
    #expect(
      pause.text == """
        Paused until 5 December, for 14 days. What waits then is spread over the days after. 'recollect pause off' ends \
        the pause.

        """)
    #expect(pause.status == 0)
    let study = try run("study", day: "2026-12-04")
    #expect(
      study.text == "Paused until 5 December: nothing is asked before then. 'recollect pause off' ends the pause.\n")
    #expect(study.status == 0)
    #expect(try run("study", "--leeches").text == study.text)
    let due = try run("due")
    #expect(due.text == "Nothing is due: paused until 5 December.\n")
    #expect(due.status == 1)
    #expect(try run("pause").text == "Paused until 5 December, for 14 days.\n")
    #expect(try run("study", day: "2026-12-05").text.contains("Question 1 of"))
    #expect(
      try run("pause", day: "2026-12-05").text == "Nothing is paused. 'recollect pause 14d' pauses for 14 days.\n")
  }

  @Test func aPauseCanBeEndedAndUndone() throws {
    _ = try run("pause", "2w")
    #expect(
      try run("pause", "off", day: "2026-11-25").text
        == "The pause is over. What waits is asked from now on, a day's share at a time.\n")
    #expect(try run("pause", "off", day: "2026-11-25").text == "There is no pause.\n")
    #expect(try run("undo", day: "2026-11-25").text == "Undone: the setting 'pause-until', of 2026-11-25 09:12.\n")
    #expect(try run("pause", day: "2026-11-25").text == "Paused until 5 December, for 10 days.\n")
  }

  @Test func oneDeckCanBePausedAlone() throws {
    #expect(
      try run("pause", "3d", "--deck", "Skin").text == """
        The deck 'Skin' is paused until 24 November, for 3 days. What waits then is spread over the days after. \
        'recollect pause off --deck Skin' ends the pause.

        """)
    let both = try run("study", "--new", "1", "--limit", "1", lines: [""])
    #expect(
      both.text.hasPrefix(
        """
        2 decks (Decks): 1 new. Less than a minute. ? and Enter for help, Ctrl-D to stop.
        The deck 'Skin' is paused until 24 November.

        Question 1 of 1: new.
        """))
    #expect(
      try run("study", "Skin").text
        == "The deck 'Skin' is paused until 24 November. 'recollect pause off --deck Skin' ends the pause.\n")
    #expect(try run("due").text.contains("Skin: paused until 24 November.\n"))
    #expect(
      try run("pause", "off", "--deck", "Bones and joints").text
        == "The deck 'Bones and joints' has no pause of its own.\n")
    #expect(
      try run("pause", "off", "--deck", "Skin").text
        == "The pause of the deck 'Skin' is over. What waits is asked from now on, a day's share at a time.\n")
    #expect(try run("pause", "3d", "--deck", "Skim").status == 66)
  }

  @Test(arguments: ["soon", "0d", "14", "2026-11-21"])
  func whatIsNoTimeToPauseIsRefusedAndWritesNothing(text: String) throws {
    let refused = try run("pause", text)
    #expect(refused.status == 64)
    #expect(
      refused.problems
        == "'\(text)' is no time to pause. Give days or weeks such as 14d or 2w, a later date such as 2026-12-05, or off.\n"
    )
    #expect(!folder.names.contains("p.json"))
  }

  @Test func afterAPauseADaysShareIsAsked() throws {
    _ = try run(
      "study", "--new", "99", "Bones and joints", "--mode", "reveal", lines: (0..<12).flatMap { _ in ["", "4"] })
    _ = try run("set", "backlog", "5")
    _ = try run("pause", "60d", day: "2026-11-22")
    let first = try run("study", "Bones and joints", "--mode", "reveal", day: "2027-01-21")
    #expect(
      first.text.hasPrefix(
        """
        Bones and joints (Decks/bones.md): 5 to review. About 2 minutes. ? and Enter for help, Ctrl-D to stop.
        5 of 12 waiting reviews today; the rest follow over 2 days.

        Question 1 of 5: review.
        """))
    #expect(
      try run("due", day: "2027-01-21").text.contains("\n5 of 12 waiting reviews today; the rest follow over 2 days.\n")
    )
    let answers = (0..<5).flatMap { _ in ["", "4"] }
    let session = try run("study", "Bones and joints", "--mode", "reveal", day: "2027-01-21", lines: answers)
    #expect(session.text.contains("\nTomorrow: 5 cards to review, 0 new.\n"))
    let again = try run("study", "Bones and joints", day: "2027-01-21")
    #expect(
      again.text.hasPrefix(
        "Nothing is due now.\n7 waiting reviews follow over 2 days. 'recollect study --ahead 1' asks what waits today.\n"
      ))
    let ahead = try run("study", "Bones and joints", "--ahead", "1", day: "2027-01-21")
    #expect(ahead.text.hasPrefix("Bones and joints (Decks/bones.md): 7 to review. About 2 minutes."))
  }
}
