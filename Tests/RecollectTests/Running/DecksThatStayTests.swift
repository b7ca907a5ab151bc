import Foundation
import Testing

/// What `recollect make` must never write over, and what it must never lose.
@Suite struct DecksThatStayTests {
  private static let page = """
    Joints

    A sprain is a stretched or torn ligament that hurts.

    A bunion is a bony bump at the base of the big toe.

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "joints.txt")
  }

  private func make(_ arguments: String..., lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      ["make"] + arguments, lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
  }

  @Test func aDeckThatCannotBeWrittenIsKnownBeforeTheFirstCard() throws {
    let run = try make("joints.txt", "-o", "gone/joints.md", "--review", lines: ["k", "k"])
    #expect(!run.text.contains("Keep it?"))
    #expect(
      run.problems
        == "gone/joints.md: The file cannot be created: its folder does not exist. "
        + "Name another place, or mend this one.\n")
    #expect(run.status == 73)
    #expect(folder.names.filter { $0.contains("joints") } == ["joints.txt"])
  }

  @Test func whatWasKeptIsShownWhenTheDeckBreaksMeanwhile() throws {
    let terminal = try PseudoTerminal(
      ["make", "joints.txt", "-o", "joints.md", "--review"], home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
    try terminal.expect("? > ")
    terminal.send("k")
    try terminal.expect("2 of 2")
    try terminal.expect("? > ")
    try folder.write("\u{0}\n", to: "joints.md")
    terminal.send("d")
    try terminal.expect("The deck cannot be written. What you kept, so that it is not lost:\n")
    try terminal.expect("T: sprain\nD: a stretched or torn ligament that hurts\n")
    try terminal.expect("joints.md:1: ")
    #expect(try terminal.status() == 65)
    #expect(try folder.text("joints.md") == "\u{0}\n")
  }

  @Test func leavingAtOnceWritesNothingIntoAPersonsDeck() throws {
    try folder.write("hip ::: a joint of the leg\n", to: "mine.md")
    let run = try make("joints.txt", "-o", "mine.md", "--review", lines: ["q"])
    #expect(
      run.text.hasSuffix(
        "\nmine.md: No cards added, 4 not looked at. Study it with: recollect study mine.md\n"))
    #expect(try folder.text("mine.md") == "hip ::: a joint of the leg\n")
    _ = try make("joints.txt", "-o", "mine.md", "--review", lines: ["d", "q"])
    #expect(try folder.text("mine.md").contains("<!-- recollect made: "))
  }

  @Test(arguments: ["./joints.txt", "link/../joints.txt", "hard.txt", "soft.txt"])
  func aPageIsNeverWrittenOver(deck: String) throws {
    try FileManager.default.createDirectory(atPath: folder.file("link"), withIntermediateDirectories: false)
    if deck == "hard.txt" { link(folder.file("joints.txt"), folder.file(deck)) }
    if deck == "soft.txt" { symlink("joints.txt", folder.file(deck)) }
    let run = try make("joints.txt", "-o", deck)
    #expect(run.problems == "\(deck): The page and the deck are the same file. Name another file after -o.\n")
    #expect(run.status == 64)
    #expect(try folder.text("joints.txt") == Self.page)
  }
}
