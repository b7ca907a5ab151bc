import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test(arguments: [
    ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
    ("a & b \"c\"", "a &amp; b &quot;c&quot;"),
    // With an accent on it a quote is another character to Swift, and the same one to a browser.
    ("\"\u{301}onload=x", "&quot;\u{301}onload=x"), ("<\u{301}b", "&lt;\u{301}b"),
    ("\u{1b}[31m\u{202e}", "⟨U+001B⟩[31m⟨U+202E⟩"), ("one\ntwo", "one two"),
  ])
  func nothingOfATextIsMarkup(text: String, html: String) {
    #expect(Markup(text).html == html)
  }

  @Test func aLongTextIsCutAndEndsWithAMark() {
    #expect(Markup(String(repeating: "<", count: 10_000)).html == String(repeating: "&lt;", count: 299) + "…")
    #expect(Markup(String(repeating: "a", count: 300)).html == String(repeating: "a", count: 300))
  }

  @Test(arguments: [(1.0, "1"), (0.25, "0.3"), (-0.25, "-0.3"), (12.04, "12"), (.nan, "0"), (.infinity, "0")])
  func numbersOfDrawingsHaveOneDecimalAtMost(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }

  @Test(arguments: [
    (0.0, 1.0), (1, 1), (1.1, 2), (93, 100), (101, 200), (412, 500), (209, 300), (5_001, 6_000), (.nan, 1),
  ])
  func anAxisEndsAtARoundNumber(value: Double, top: Double) {
    #expect(Charts.roundTop(value) == top)
  }
}
