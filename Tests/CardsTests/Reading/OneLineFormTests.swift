import Cards
import Testing

@Suite struct OneLineFormTests {
  static let table: [(text: String, cards: [String])] = [
    ("lower jaw :: mandible", ["1 ask: lower jaw => mandible"]),
    ("rib ::: a bone", ["1 define: rib => a bone", "1 term: a bone => rib"]),
    ("a :: b ::: c", ["1 ask: a => b ::: c"]),
    ("a ::: b :: c", ["1 define: a => b :: c", "1 term: b :: c => a"]),
    ("a | b ::: c | d", ["1 define: a => c / d", "1 term: c => a / b"]),
    // Spaces around both.
    ("std::vector", []), ("a:: b", []), ("a ::b", []), ("a :::: b", []), ("a ::", []),
    // Only at the start of a paragraph.
    ("prose\na :: b", []),
    ("prose\n\na :: b\nmore", ["3 ask: a => b"]),
    ("# H\na :: b\nc :: d\n---\ne :: f", ["2 ask: a => b #H", "3 ask: c => d #H", "5 ask: e => f #H"]),
    ("Q: x\nA: y\na :: b", ["1 ask: x => y⏎a :: b"]),
    ("Q: x\nA: y\n\na :: b", ["1 ask: x => y", "4 ask: a => b"]),
    // Not in code, math, a table row, or a comment.
    ("use `a :: b` so", []), ("$a :: b$", []), ("| a :: b |", []), ("<!-- a :: b -->", []),
    ("`a :: b` :: c", ["1 ask: `a :: b` => c"]),
    ("a \\:: b :: c", ["1 ask: a \\:: b => c"]),
    // Within brackets of a sentence it is before a hint.
    ("C: x [y]\n\nz [a :: b]\n\nc :: d", ["1 gap: x ____⏎⏎z a => y", "1 gap: x y⏎⏎z ____ => a (b)", "5 ask: c => d"]),
  ]

  @Test(arguments: table)
  func aLineIsACardWhereItShouldBe(text: String, cards: [String]) { #expect(summary(of: text) == cards) }
}
