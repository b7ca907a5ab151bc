import Cards
import Testing

@Suite struct GapsTests {
  static let table: [(text: String, lines: [String])] = [
    ("C: [Berlin] is in [Germany].", ["1 gap: ____ is in Germany. => Berlin", "1 gap: Berlin is in ____. => Germany"]),
    ("C: [a :: b :: c]", ["1 gap: ____ => a :: b (c)"]),
    (
      "C: [std::vector], [a:: b] [c \\:: d]",
      [
        "1 gap: ____, a:: b c \\:: d => std::vector", "1 gap: std::vector, ____ c \\:: d => a:: b",
        "1 gap: std::vector, a:: b ____ => c \\:: d",
      ]
    ),
    ("C: [ a ] b", ["1 gap: ____ b => a"]),
    // Links, images, code, math and choice marks are no gaps.
    (
      "C: [x] see [text](http://a.b) ![](c.png) ![alt](d.png)",
      ["1 gap: ____ see [text](http://a.b) ![](c.png) ![alt](d.png) => x"]
    ),
    ("C: [x] `a[0]` $b[1]$ $$c[2]$$", ["1 gap: ____ `a[0]` $b[1]$ $$c[2]$$ => x"]),
    ("C: [$\\alpha$] and [`x`]", ["1 gap: ____ and `x` => $\\alpha$", "1 gap: $\\alpha$ and ____ => `x`"]),
    ("C: [$5] or [$6]", ["1 gap: ____ or $6 => $5", "1 gap: $5 or ____ => $6"]),
    ("C: $[0,1)$ and $(0,1]$ hold [x]", ["1 gap: $[0,1)$ and $(0,1]$ hold ____ => x"]),
    ("C: [x]\n- [ ] y\n- [x] z", ["1 gap: ____⏎- [ ] y⏎- [x] z => x"]),
    (
      "C: [Ecclesiastes] [6]:[9]",
      [
        "1 gap: ____ 6:9 => Ecclesiastes", "1 gap: Ecclesiastes ____:9 => 6", "1 gap: Ecclesiastes 6:____ => 9",
      ]
    ),
    ("C: \\[literal\\] [x]", ["1 gap: \\[literal\\] ____ => x"]),
    ("C: a \\\\[x]", ["1 gap: a \\\\____ => x"]),
    ("C: [a [b] c] d", ["1 gap: ____ d => a [b] c"]),
    ("C: ```\n[code]\n```\n[x]", ["1 gap: ```⏎[code]⏎```⏎____ => x"]),
    ("C: <!-- [no] --> [x]", ["1 gap: <!-- [no] --> ____ => x"]),
    // What is wrong is said, and the other gaps are cards.
    (
      "C: [a] []",
      [
        "1 gap: ____ [] => a",
        "error d.md:1: This gap is empty. Write its answer between the brackets, or write '\\[\\]' for plain brackets.",
      ]
    ),
    (
      "C: x\n[a]\nb [",
      [
        "1 gap: x⏎____⏎b [ => a",
        "warning d.md:3: This sentence has a '[' without its partner. Add the other bracket, or write '\\['.",
      ]
    ),
    (
      "C: a] [b",
      [
        "warning d.md:1: This sentence has a ']' without its partner. Add the other bracket, or write '\\]'.",
        "warning d.md:1: This sentence has a '[' without its partner. Add the other bracket, or write '\\['.",
        "error d.md:1: This sentence has no gap. Put brackets around the words to ask, like '[spinal cord]'.",
      ]
    ),
    ("C:", ["error d.md:1: This sentence has no gap. Put brackets around the words to ask, like '[spinal cord]'."]),
  ]

  @Test(arguments: table)
  func everyOtherPairOfBracketsIsAGap(text: String, lines: [String]) { #expect(summary(of: text) == lines) }

  @Test func gapsOfEqualTextAreTold() {
    let cards = DeckParser.deck(from: "C: [Red] and [red] again.", file: "d.md").cards
    #expect(cards.map(\.key.text) == ["red-and-red-again-gap-w072mq0a1k", "red-and-red-again-gap-w072eq0a1k"])
  }

  @Test func eachCardKnowsWhereItsOwnBlankIs() {
    let cards = DeckParser.deck(
      from: "C: é ____ is no gap, [ribs] are [bones].\n", file: "d.md"
    ).cards
    #expect(cards.map(\.blank) == [19, 28])
    #expect(
      cards.map { $0.prompt(filling: "…") } == ["é ____ is no gap, … are bones.", "é ____ is no gap, ribs are …."])
  }

  @Test func aHintIsNoPartOfTheKey() {
    let keys = ["C: The [rib :: bone] hurts.", "C: The [rib] hurts", "C: The [*rib*] hurts."].map {
      DeckParser.deck(from: $0, file: "d.md").cards[0].key
    }
    #expect(Set(keys).count == 1)
    #expect(keys[0] == CardKey(kind: .gap, parts: ["The rib hurts.", "rib", "1"]))
  }

  @Test func aTextTooLongForItsManyGapsIsRefused() {
    let text = "C: " + String(repeating: "[a] " + String(repeating: "b", count: 96), count: 1000)
    #expect(
      summary(of: text) == [
        "error d.md:1: This sentence has 1000 gaps in a text too long for so many. Split it into several sentences."
      ])
  }
}
