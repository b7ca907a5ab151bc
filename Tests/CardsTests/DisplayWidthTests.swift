import Cards
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("bone", 4), ("Sjögren", 7), ("Sjo\u{308}gren", 7), ("日本", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("ＡＢ", 4), ("á é", 3), ("👩‍⚕️", 2), ("🇩🇪", 2), ("👍🏽", 2), ("❤️", 2), ("✓", 1), ("─│█", 3), ("·", 1),
    ("\u{200B}", 0), ("µg/ml ≥ 3", 9), ("𠀀", 2), ("العظم", 5), ("กำ", 2),
  ])
  func aTextTakesItsCells(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }
}
