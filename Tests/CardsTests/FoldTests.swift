import Cards
import Testing

@Suite struct FoldTests {
  static let table: [(text: String, folded: String)] = [
    ("Really?!", "really"),
    ("Is it ... ? :", "is it"),
    ("  Bone \t\r\n Resorption ", "bone resorption"),
    ("SSc, pH and IgG4 Stay", "SSc, pH and IgG4 stay"),
    ("acro\u{2013}osteolysis \u{2212}3", "acro-osteolysis -3"),
    ("\u{201E}hard\u{201C} \u{AB}soft\u{BB} it\u{2019}s", "\"hard\" \"soft\" it's"),
    ("Sjo\u{308}gren", "sj\u{F6}gren"),
    ("**Bold** and _slanted_ and *_both_*.", "bold and slanted and *_both_*"),
    ("(*in brackets*), \"_quoted_\"", "(in brackets), \"quoted\""),
    ("T2* HLA-B*27 HLA-B*51 a_b_c 2 * 3 * 4", "t2* HLA-b*27 HLA-b*51 a_b_c 2 * 3 * 4"),
    ("*a (*b* c)*", "a (b c)"),
    ("**Unequal* marks*", "**unequal* marks*"),
    (#"\*Not\* \[this\] \a \_x"#, #"*not* [this] \a \_x"#),
    ("Math $P \\land  Q$. Code `Two  Words`.", "math $P \\land  Q$. code `Two  Words`"),
    ("$$\nA  B\n$$ Then", "$$\nA  B\n$$ then"),
    ("Costs $5 only", "costs $5 only"),
    ("See [The Page](Http://X.Y/*z*) and ![Alt](@/A.png)", "see [the page](Http://X.Y/*z*) and ![alt](@/A.png)"),
    ("[Not A](Target With Spaces)", "[not a](target with spaces)"),
    ("\u{1C5} \u{130}", "\u{1C6} i\u{307}"),
    ("骨とは何ですか。", "骨とは何ですか。"),
    ("...", ""), ("", ""), ("\u{A0}\u{2003}x\u{3000}", "x"), ("a\u{1F}b", "a b"),
  ]

  @Test(arguments: table)
  func textIsFoldedAsTheDesignSays(text: String, folded: String) {
    #expect(Array(Fold.text(text).utf8) == Array(folded.utf8), "\(Fold.text(text))")
  }

  @Test func foldingTwiceChangesNothingMoreInPlainText() {
    for text in ["Is it hard?", "What is pH?", "acro–osteolysis", "A  b"] {
      #expect(Fold.text(Fold.text(text)) == Fold.text(text))
    }
  }

  /// Searches that find no end are not repeated, so a text without closing marks takes no longer than another.
  @Test func marksWithoutPartnersDoNotSlowFoldingDown() {
    for piece in ["](", "*a ", "$$$ \n", "`$", "_(_"] {
      let text = String(repeating: piece, count: 5_000)
      #expect(Fold.text(text).utf8.count <= text.utf8.count)
    }
  }
}
