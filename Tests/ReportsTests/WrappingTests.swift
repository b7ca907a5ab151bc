import Cards
import Reports
import Testing

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, ""),
    ("short", 10, "short"),
    ("exactly te", 10, "exactly te"),
    ("painful inflammation of the cartilage", 12, "painful\ninflammation\nof the\ncartilage"),
    ("one two  three", 8, "one two\nthree"),
    ("one  two", 10, "one  two"),
    ("  1 first and second", 12, "  1 first\n  and second"),
    ("  word", 4, "  wo\n  rd"),
    ("costochondritis", 6, "costoc\nhondri\ntis"),
    ("in costochondritis", 6, "in\ncostoc\nhondri\ntis"),
    ("日本語の文章", 5, "日本\n語の\n文章"),
    ("Sjögren Sjo\u{308}gren", 7, "Sjögren\nSjo\u{308}gren"),
    ("one\ntwo\n\nfour five", 5, "one\ntwo\n\nfour\nfive"),
    ("trailing   ", 20, "trailing   "),
    ("a\u{A0}b c", 3, "a\u{A0}b\nc"),
    ("        deep", 8, "\ndeep"),
    ("日", 1, "日"),
    ("never forgotten, today 43 %", 25, "never forgotten, today\n43 %"),
    ("100 % now", 5, "100 %\nnow"), ("a % b", 3, "a %\nb"), ("12 %", 3, "12\n%"),
  ])
  func aTextIsWrapped(text: String, width: Int, wrapped: String) {
    #expect(Wrapping.wrap(text, width: width) == wrapped)
  }

  @Test func noLineIsWiderThanTheWidthAndNoLetterIsLost() {
    let text =
      "  The 6-minute walk test, 日本語 and Sjögren's (a systemic, auto-immune disease) in 42 people.\n  N: 👩‍⚕️ says so."
    for width in 2...90 {
      let lines = Wrapping.wrap(text, width: width).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width }, "width \(width)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" }, "width \(width)")
    }
  }
}
