import Cards
import Testing

@Suite struct EnclosuresTests {
  @Test func everyFieldHasItsOwnEnclosures() {
    let text = "Q: a\n```\n\\Q: b\n```\n\\Q: c\nA: d\n```\n\\A: e\n```\n\\A: f\nN: g\n```\n\\N: h\n```\n\\N: i\n"
    let card = DeckParser.deck(from: text, file: "d.md").cards.first
    #expect(card?.prompt == "a\n```\n\\Q: b\n```\nQ: c")
    #expect(card?.answer == "d\n```\n\\A: e\n```\nA: f")
    #expect(card?.note == "g\n```\n\\N: h\n```\nN: i")
  }

  @Test func theEnclosuresOfACardAreNotThoseOfTheNext() {
    let text = "C: [a]\n```\n[b]\n```\n\nC: [c] and [d]\n$$\n[e]\n$$\n[f]\n"
    #expect(DeckParser.deck(from: text, file: "d.md").cards.map(\.answer) == ["a", "c", "d", "f"])
  }

  static let table: [(text: String, lines: [String])] = [
    ("```\nQ: a\nA: b\n```\nc", []),
    ("~~~ md\n\na :: b\n~~~~\n\nc :: d", ["6 ask: c => d"]),
    ("````\n```\na :: b\n\nc :: d\n````", []),
    (
      "Q: a\nA:\n\n```\nN: x\n# y\n---\n\nz :: w\n```\nmore\nN: note",
      ["1 ask: a => ```⏎N: x⏎# y⏎---⏎⏎z :: w⏎```⏎more N:note"]
    ),
    ("Q: a\nA: $$\nN: x\n$$\nmore", ["1 ask: a => $$⏎N: x⏎$$⏎more"]),
    ("T: a\nD: b <!--\n\nN: c\n--> d\n\ne", ["1 define: a => b <!--⏎⏎N: c⏎--> d", "1 term: b <!--⏎⏎N: c⏎--> d => a"]),
    ("<!--\nQ: a\nA: b\n-->\nQ: c\nA: d", ["5 ask: c => d"]),
    ("it costs $$ or so\n\na :: b", ["3 ask: a => b"]),
    ("`<!--` and \\<!-- open nothing\n\na :: b", ["3 ask: a => b"]),
    ("$$x$$ then\n$$\ny\n$$ and $$\nz\n$$\n\na :: b", ["8 ask: a => b"]),
    // One that is never closed ends at the next card after a blank line.
    (
      "a :: b\n\n```\ncode\nQ: not here\n\nQ: here\nA: yes",
      [
        "1 ask: a => b", "7 ask: here => yes",
        "error d.md:7: The code block that begins in line 3 is never closed; it ends here. Close it with '```'.",
      ]
    ),
    (
      "Q: a\nA: b\n$$\nx\n\nC: [y]\n\nT: t\nD: d",
      [
        "1 ask: a => b⏎$$⏎x", "6 gap: ____ => y", "8 define: t => d", "8 term: d => t",
        "error d.md:6: The '$$' block that begins in line 3 is never closed; it ends here. Close it with '$$'.",
      ]
    ),
    (
      "<!-- x\n\nq :: a\n\nT: t\nD: d",
      [
        "5 define: t => d", "5 term: d => t",
        "error d.md:5: The comment that begins in line 1 is never closed; it ends here. Close it with '-->'.",
      ]
    ),
    // What a deck remembers closes no comment above it; one below it is closed as ever.
    (
      "<!-- x\n\nT: s\nD: g\n\n<!-- y\n\nT: t\nD: d\n\n<!-- recollect made: 0000000001 -->\n\n"
        + "<!--\nT: u\nD: e\n-->\n\nT: v\nD: f",
      [
        "3 define: s => g", "3 term: g => s", "8 define: t => d", "8 term: d => t", "18 define: v => f",
        "18 term: f => v",
        "error d.md:3: The comment that begins in line 1 is never closed; it ends here. Close it with '-->'.",
        "error d.md:8: The comment that begins in line 6 is never closed; it ends here. Close it with '-->'.",
      ]
    ),
    (
      "a :: b\n\n~~~\nc :: d",
      [
        "1 ask: a => b",
        "error d.md:3: This code block is never closed; the rest of the file is part of it. Close it with '```'.",
      ]
    ),
    // One that is closed may hold what looks like a card; that is worth a word.
    (
      "```\n\nQ: a\n\n```",
      [
        "warning d.md:1: This code block takes in line 3, which looks like a card. "
          + "If it should be one, close the code block above it with '```'."
      ]
    ),
  ]

  @Test(arguments: table)
  func nothingEnclosedMakesACard(text: String, lines: [String]) { #expect(summary(of: text) == lines) }

  /// Each search for a closing mark that finds none goes to the file's end; it is not repeated.
  @Test(arguments: ["<!--\n\nQ: a\nA: b\n\n", "$$\n\nQ: a\nA: b\n\n", "T: x\n```x\n\nQ: a\nA: b\n\n"])
  func manyUnclosedOnesTakeNoLonger(piece: String) {
    let closed = DeckParser.deck(from: String(repeating: piece, count: 2_000) + "~~~\n", file: "d.md")
    #expect(closed.cards.count > 0)
  }
}
