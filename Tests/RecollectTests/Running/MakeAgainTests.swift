import Foundation
import Testing

/// A person lives with a deck that `recollect make` writes again and again.
@Suite struct MakeAgainTests {
  private static let page = """
    Joints

    Costochondritis is a painful inflammation of the cartilage that joins a rib to the breastbone.

    A sprain is a stretched or torn ligament that hurts.

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "joints.txt")
    _ = try make("joints.txt", "-o", "joints.md")
  }

  @discardableResult private func make(_ arguments: String...) throws -> PipedProcess {
    try PipedProcess(
      ["make"] + arguments, home: folder.path, environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
  }

  private func delete(_ text: String) throws {
    let deck = try folder.text("joints.md")
    try #require(deck.contains(text))
    try folder.write(deck.replacing(text, with: ""), to: "joints.md")
  }

  private static let sprain = "T: sprain\nD: a stretched or torn ligament that hurts\nS: joints.txt:5\n\n"

  @Test func whatWasDeletedComesBackOnRequestOnly() throws {
    try delete(Self.sprain)
    let deleted = try folder.text("joints.md")
    let run = try make("joints.txt", "-o", "joints.md")
    #expect(
      run.text == "joints.md: No cards added, 2 left out because you deleted them, 2 there already. "
        + "--again brings back what you deleted. Study it with: recollect study joints.md\n")
    #expect(try folder.text("joints.md") == deleted)
    try folder.write(Self.page + "\nA bunion is a bony bump at the base of the big toe.\n", to: "joints.txt")
    #expect(
      try make("joints.txt", "-o", "joints.md").text
        == "joints.md: 2 cards added, 2 left out because you deleted them, 2 there already. "
        + "--again brings back what you deleted. Study it with: recollect study joints.md\n")
    #expect(
      try make("joints.txt", "-o", "joints.md", "--again").text
        == "joints.md: 2 cards added, 4 there already. Study it with: recollect study joints.md\n")
    let deck = try folder.text("joints.md")
    #expect(deck.contains("T: sprain\n"))
    #expect(deck.split(separator: "\n").last?.hasPrefix("<!-- recollect made: ") == true)
    #expect(try PipedProcess(["check", "joints.md"], home: folder.path).status == 0)
  }

  @Test func theLastLineStaysTheLastWhenAWordIsAdded() throws {
    let before = try folder.text("joints.md")
    let foot = try #require(before.range(of: "---\n<!-- recollect made:"))
    _ = try PipedProcess(["add", "hip", "a joint of the leg", "-o", "joints.md"], home: folder.path)
    let after = try folder.text("joints.md")
    #expect(after == before[..<foot.lowerBound] + "hip ::: a joint of the leg\n\n" + before[foot.lowerBound...])
    #expect(try make("joints.txt", "-o", "joints.md").text.contains("Nothing is new; the deck stays as it is."))
  }

  @Test func theOtherCommandsDoNotSeeTheLine() throws {
    let list = try PipedProcess(["list", "joints.md"], home: folder.path)
    #expect(!list.text.contains("recollect made"))
    let check = try PipedProcess(["check", "--hashcards", "joints.md"], home: folder.path)
    #expect(!check.text.contains("recollect made"))
  }

  @Test func anOlderDeckBeginsToRemember() throws {
    let deck = try folder.text("joints.md")
    let old = try #require(deck.components(separatedBy: "\n---\n<!--").first)
    try folder.write(old, to: "joints.md")
    #expect(
      try make("joints.txt", "-o", "joints.md").text
        == "joints.md: Nothing is new; from now on the deck remembers its cards, so that what you delete stays away. "
        + "Study it with: recollect study joints.md\n")
    #expect(try folder.text("joints.md") == deck)
  }

  @Test func kindsCanBeLeftOut() throws {
    try folder.write(
      "Bone\n\nBone mineral density (BMD) is the amount of mineral in a given area of bone.\n", to: "b.txt")
    let all = try make("b.txt").text
    #expect(all.contains("Q: What does BMD stand for?") && all.contains("T: bone mineral density"))
    for arguments in [["--without", "definitions"], ["--only", "abbreviations"]] {
      let run = try PipedProcess(["make", "b.txt"] + arguments, home: folder.path)
      #expect(run.text.contains("Q: What does BMD stand for?"))
      #expect(!run.text.contains("T: "))
    }
    let run = try PipedProcess(["make", "b.txt", "--without", "cards"], home: folder.path)
    #expect(
      run.problems.contains(
        "'cards' is no kind of card. Give definitions, abbreviations, findings, gaps, questions, or lists."))
    #expect(run.status == 64)
  }

  @Test func ofSeveralPagesItSaysHowManyCardsEachGives() throws {
    try folder.write("Hands\n\nA sprain is a stretched or torn ligament that hurts.\n", to: "hands.txt")
    let run = try make("joints.txt", "hands.txt")
    #expect(
      run.problems == """
        joints.txt: 4 cards.
        hands.txt: 0 cards, and 1 fact that an earlier page has.

        """)
    #expect(run.text.contains("S: joints.txt:5, hands.txt:3\n"))
    #expect(run.status == 0)
  }

  @Test func theReviewNeedsADeck() throws {
    let run = try make("joints.txt", "--review")
    #expect(run.problems.contains("--review: Name the deck to write with -o."))
    #expect(run.status == 64)
    #expect(try make("joints.txt", "--again").problems.contains("--again: Name the deck with -o."))
  }

  @Test func theReviewInPlainLines() throws {
    let run = try PipedProcess(
      ["make", "joints.txt", "-o", "new.md", "--review"], lines: ["k", "d"], home: folder.path)
    #expect(run.text.hasSuffix("Keep it? d\nnew.md: 2 cards made, 2 dropped. Study it with: recollect study new.md\n"))
    #expect(
      try make("joints.txt", "-o", "new.md").text
        == "new.md: No cards added, 2 left out because you deleted them, 2 there already. "
        + "--again brings back what you deleted. Study it with: recollect study new.md\n")
  }
}
