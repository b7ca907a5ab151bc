import Cards
import Foundation
import Testing

/// `recollect make` as a person runs it.
@Suite struct MakeCommandTests {
  private static let page = """
    Bones and Joints

    Joints

    Arthropathy is a disease of the joint. Many people ask about it (see Hands).

    Costochondritis is a painful inflammation of the cartilage that joins a rib to the breastbone.

    Bone

    Bone mineral density (BMD) is the amount of mineral in a given area of bone.

    Walking and bone: a trial. Women who walked daily lost less bone than the others. PubMed, Bone Walks, 2012.

    """

  private static let deck = """
    ---
    name: Bones and Joints
    source: bones.txt
    ---

    Made by recollect from bones.txt on 2026-11-21. This is no medical advice.

    # Joints

    Q: What is arthropathy?
    A: a disease of the joint
    S: bones.txt:5

    T: costochondritis
    D: a painful inflammation of the cartilage that joins a rib to the breastbone
    S: bones.txt:7

    # Bone

    T: bone mineral density | BMD
    D: the amount of mineral in a given area of bone
    S: bones.txt:11

    Q: What does BMD stand for?
    A: Bone mineral density
    S: bones.txt:11

    Q: What did the study “Walking and bone: a trial” find?
    A: Women who walked daily lost less bone than the others.
    S: bones.txt:13; PubMed, Bone Walks, 2012

    ---
    <!-- recollect made: sma4m27rk1 zp8t7ywhg3 h7jxjh61d3 tg2zjfrk47 p544q6fnvt -->

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.page, to: "bones.txt")
  }

  private func make(_ arguments: String..., day: String = "2026-11-21") throws -> PipedProcess {
    try PipedProcess(
      ["make"] + arguments, home: folder.path, environment: ["RECOLLECT_NOW": "\(day)T09:12:00+01:00"])
  }

  @Test func aPageBecomesADeckThatReadsLikeADeck() throws {
    let run = try make("bones.txt")
    #expect(run.text == Self.deck)
    #expect(run.problems == "")
    #expect(run.status == 0)
  }

  @Test func theDeckIsReadBackWithoutAComplaint() throws {
    let deck = DeckParser.deck(from: try make("bones.txt").text, file: "bones.md")
    #expect(deck.problems == [])
    #expect(deck.cards.count == 7)
    #expect(deck.cards.map(\.kind.rawValue) == ["ask", "define", "term", "define", "term", "ask", "ask"])
  }

  @Test func aSecondRunChangesNothing() throws {
    let first = try make("bones.txt", "-o", "bones.md")
    #expect(first.text == "bones.md: 7 cards made. Study it with: recollect study bones.md\n")
    let written = try folder.text("bones.md")
    #expect(written == Self.deck)
    let second = try make("bones.txt", "-o", "bones.md", day: "2026-12-24")
    #expect(
      second.text
        == "bones.md: Nothing is new; the deck stays as it is. Study it with: recollect study bones.md\n")
    #expect(second.status == 0)
    #expect(try folder.text("bones.md") == written)
    #expect(folder.names == ["bones.md", "bones.txt"])
  }

  @Test func whatAPersonWroteStaysAndOnlyNewCardsAreAdded() throws {
    _ = try make("bones.txt", "-o", "bones.md")
    let edited = try folder.text("bones.md").replacing("a disease of the joint", with: "any disease of a joint")
      .replacing("\n", with: "\r\n")
    try folder.write(edited, to: "bones.md")
    try folder.write(Self.page + "\nA sprain is a stretched or torn ligament that hurts.\n", to: "bones.txt")
    let run = try make("bones.txt", "-o", "bones.md")
    #expect(run.text == "bones.md: 2 cards added, 7 there already. Study it with: recollect study bones.md\n")
    let text = try folder.text("bones.md")
    let foot = try #require(edited.range(of: "---\r\n<!-- recollect made:"))
    let added = "T: sprain\r\nD: a stretched or torn ligament that hurts\r\nS: bones.txt:15\r\n\r\n"
    #expect(
      text == edited[..<foot.lowerBound] + added
        + edited[foot.lowerBound...].replacing(" -->", with: " 6v1n4h3q16 -->"))
  }

  @Test func explainSaysWhatBecameOfEachLine() throws {
    try folder.write(
      "Bones\n\nPatient Stories\nGo to Hands\n\nArthropathy is a disease of the joint. Arthropathy is a disease of it.\n",
      to: "short.txt")
    let run = try make("short.txt", "--explain")
    #expect(
      run.problems == """
        short.txt:3: left out, a link to another page: 'Patient Stories'
        short.txt:4: left out, a link to another page: 'Go to Hands'
        short.txt:6: no card for 'What is arthropathy?' Line 6 answers the same question in another way.
        short.txt:6: card (is): What is arthropathy?
        short.txt: 1 fact kept, which makes 1 card; 1 fact left out; 0 sentences have no form that makes a card.
        left out once: Line N answers the same question in another way.

        """)
  }

  @Test func onATerminalItEndsWithHowToKeepTheDeck() throws {
    let terminal = try PseudoTerminal(
      ["make", "bones.txt"], home: folder.path, environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
    try terminal.expect("7 cards. Keep them with: recollect make bones.txt -o bones.md")
    #expect(try terminal.status() == 0)
  }

  @Test func theFilesNameIsEnoughForWhereACardComesFrom() throws {
    let run = try make(folder.file("bones.txt"))
    #expect(run.text.contains("\nS: bones.txt:5\n"))
    #expect(run.text.contains("\nsource: \"\(folder.file("bones.txt"))\"\n"))
  }

  @Test func severalPagesBecomeOneDeckUnderTheirTitles() throws {
    try folder.write("Skin Words\n\nMicrostomia is when the opening of the mouth becomes smaller.\n", to: "skin.md")
    let run = try make("bones.txt", "skin.md", "--tag", "scleroderma")
    let deck = DeckParser.deck(from: run.text, file: "")
    #expect(deck.problems == [])
    #expect(deck.tags == ["scleroderma"])
    #expect(deck.source == "bones.txt, skin.md")
    #expect(deck.headings == ["Bones and Joints", "Joints", "Bone", "Skin Words"])
  }
}
