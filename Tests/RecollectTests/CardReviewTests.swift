import Cards
import Testing

@testable import CardMaking
@testable import recollect

/// Going through new cards one by one.
@Suite struct CardReviewTests {
  private static let entries: [MadeEntry] = {
    let text = """
      Joints

      A sprain is a stretched or torn ligament that hurts.

      Bone mineral density (BMD) has many uses.

      A bunion is a bony bump at the base of the big toe.
      """
    let page = Page(Document(text: text, format: .text), title: "Joints", name: "joints.txt")
    return DeckEntries.entries(of: CardMaker().cards(from: [page]).kept, pages: [page])
  }()

  private static func review(_ terminal: ScriptedTerminal) -> ReviewedEntries {
    CardReview(terminal: terminal) { "joints.txt:\($0.line)" }.review(entries)
  }

  private static func shown(_ entries: [MadeEntry]) -> [String] { entries.map { $0.card.term ?? "" } }

  @Test func keepDropAndQuit() {
    let terminal = ScriptedTerminal("", "d", "q")
    let result = Self.review(terminal)
    let terms = Self.shown(Self.entries)
    #expect(terms.count == 3)
    #expect(Self.shown(result.kept) == [terms[0]])
    #expect(Self.shown(result.dropped) == [terms[1]])
    #expect(Self.shown(result.left) == [terms[2]])
  }

  @Test func eachCardStandsWithItsSentence() {
    let terminal = ScriptedTerminal("k", "keep", "K", isPlain: true)
    #expect(Self.review(terminal).kept == Self.entries)
    #expect(
      terminal.transcript == """
        3 new entries, 5 cards. ? for help.

        Card 1 of 3, joints.txt:3.
        Source: A sprain is a stretched or torn ligament that hurts.
        Term: sprain
        Definition: a stretched or torn ligament that hurts
        Keep it? k

        Card 2 of 3, joints.txt:5.
        Source: Bone mineral density (BMD) has many uses.
        Question: What does BMD stand for?
        Answer: Bone mineral density
        Keep it? keep

        Card 3 of 3, joints.txt:7.
        Source: A bunion is a bony bump at the base of the big toe.
        Term: bunion
        Definition: a bony bump at the base of the big toe
        Keep it? K

        """)
  }

  @Test func backTakesTheLastDecisionBack() {
    let terminal = ScriptedTerminal("b", "d", "b", "k", "k", "k")
    let result = Self.review(terminal)
    #expect(result.kept == Self.entries)
    #expect(terminal.transcript.contains("This is the first one.\n"))
  }

  @Test func editedTextsAreKept() {
    let terminal = ScriptedTerminal("e", "ankle sprain | sprained ankle", "", "q")
    let result = Self.review(terminal)
    #expect(terminal.transcript.contains("Kept as you changed it.\n"))
    #expect(
      result.kept.last?.entry.content
        == .termAndDefinition(
          terms: ["ankle sprain", "sprained ankle"], definitions: ["a stretched or torn ligament that hurts"]))
    #expect(result.kept.last?.entry.source == "joints.txt:3")
  }

  // A terminal shows what cannot be seen by its number; that is not what the card says.
  @Test func whatCannotBeSeenOutlivesAnEdit() {
    let entry = Entry(.termAndDefinition(terms: ["liga\u{AD}ment"], definitions: ["a 👩\u{200D}🔬 band"]), source: "x:1")
    let untouched = Self.edited(entry, "liga⟨U+00AD⟩ment", "a 👩⟨U+200D⟩🔬 band")
    #expect(untouched == [entry])
    let changed = Self.edited(entry, "liga⟨U+00AD⟩ments", "a band")
    #expect(changed.map(\.content) == [.termAndDefinition(terms: ["liga\u{AD}ments"], definitions: ["a band"])])
  }

  @Test func severalLinesStaySeveralWhereNobodyChangesThem() {
    let entry = Entry(.question("Q?", answers: ["one\ntwo"]), note: "n", source: "x:1")
    #expect(EntryFields(entry).fields.map(\.text) == ["Q?", "one two"])
    #expect(Self.edited(entry, "Q?", "one two") == [entry])
    #expect(Self.edited(entry, "", "one, two").map(\.content) == [.question("Q?", answers: ["one, two"])])
  }

  /// The entry as it is kept after its texts were edited so.
  private static func edited(_ entry: Entry, _ texts: String...) -> [Entry] {
    var made = entries[0]
    made.entry = entry
    let terminal = ScriptedTerminal((["e"] + texts).map(Reply.text))
    return CardReview(terminal: terminal) { _ in "x:1" }.review([made]).kept.map(\.entry)
  }

  @Test func anEditThatMakesNoCardChangesNothing() {
    let terminal = ScriptedTerminal("e", "What\nQ: twice?", "D: \nQ: B", "d", "q")
    let result = Self.review(terminal)
    #expect(terminal.transcript.contains(" Nothing was changed.\n"))
    #expect(result.dropped == [Self.entries[0]])
  }

  @Test func controlCInAnEditLeavesTheCardAsItIs() {
    let terminal = ScriptedTerminal([.text("e"), .interrupted, .text("k"), .interrupted])
    let result = Self.review(terminal)
    #expect(terminal.transcript.contains("Nothing was changed.\n"))
    #expect(result.kept == [Self.entries[0]])
    #expect(result.left.count == 2)
  }

  @Test(arguments: [Reply.endOfInput, .interrupted]) func theEndOfTheInputQuits(reply: Reply) {
    let result = Self.review(ScriptedTerminal([.text(""), reply, .text("")]))
    #expect(result.kept == [Self.entries[0]])
    #expect(result.dropped == [])
    #expect(result.left.count == 2)
  }

  @Test func whatIsNoAnswerIsSaid() {
    let terminal = ScriptedTerminal("x", "?", "q", isPlain: true)
    _ = Self.review(terminal)
    #expect(terminal.transcript.contains("'x' is none of the answers. Enter keeps the card, ? shows all of them.\n"))
    #expect(
      terminal.transcript.contains(
        """
        Enter or k keeps the card, e lets you change its texts first, d drops it: it is not made again.
        b goes back to the card before. q quits: what you kept is written, the rest comes again next time.

        """))
  }

  @Test func everyTextOfAnEntryCanBeChanged() throws {
    let entries: [Entry] = [
      Entry(.termAndDefinition(terms: ["a | b", "c"], definitions: ["d"]), source: "x:1", headings: ["H"]),
      Entry(.question("Q?", answers: ["a", "b"]), note: "n", source: "x:1"),
      Entry(.cloze([.text("The "), .gap("rib", hint: "a bone"), .text(" hurts [here].")]), source: "x:1"),
      Entry(.choices("Q?", [Choice(text: "a", isRight: true), Choice(text: "b", isRight: false)])),
    ]
    for entry in entries { #expect(try EntryFields(entry).entry() == entry) }
    #expect(EntryFields(entries[2]).fields.map(\.name) == ["Sentence"])
    #expect(EntryFields(entries[3]).fields.map(\.name) == ["Question", "Right choice", "Wrong choice"])
    var fields = EntryFields(entries[2])
    fields.change(0, to: "The [rib] hurts.")
    #expect(try fields.entry().content == .cloze([.text("The "), .gap("rib", hint: nil), .text(" hurts.")]))
    fields.change(0, to: "The rib hurts.")
    #expect(throws: EntryFields.Failure.self) { try fields.entry() }
  }
}
