import Testing

@testable import Study

@Suite struct AnswerLettersTests {
  @Test(arguments: [
    ("bone density", 1, "b"), ("bone density", 5, "bone d"), ("the spleen", 1, "the s"), ("a rib", 2, "a ri"),
    ("acro-osteolysis", 5, "acro-o"), ("(left) lung", 1, "(l"), ("Sjo\u{308}gren", 3, "Sjo\u{308}"), ("骨密度", 2, "骨密"),
    ("A", 1, "A"), ("the", 1, "t"),
  ]) func aBeginningEndsWithALetterOrADigit(answer: String, number: Int, beginning: String) {
    #expect(AnswerLetters(answer).beginning(number) == beginning)
  }

  @Test(arguments: [
    ("bone mineral density", "bone m", 5, true), ("bone mineral density", "Bone-Min", 7, true),
    ("bone mineral density", "bone marrow", 5, false), ("bone mineral density", "", 0, true),
    ("bone mineral density", "  ", 0, true), ("Sjögren", "sjo", 3, true), ("the spleen", "spl", 3, true),
    ("the spleen", "the spl", 3, true), ("the spleen", "th", 0, true), ("Strauß", "strauss", 6, true),
    ("Strauß", "straus", 5, true), ("rib", "ribs", 3, false), ("rib", "x", 0, false),
  ]) func whatIsTypedIsComparedWithoutCaseAccentsAndMarks(
    answer: String, typed: String, letters: Int, isAll: Bool
  ) {
    #expect(AnswerLetters(answer).matched(typed) == (letters, isAll))
  }
}
