import Testing

@testable import CardMaking

@Suite struct SentenceSplitterTests {
  static let cases: [(String, [String])] = [
    ("He saw Dr. Hale. She left.", ["He saw Dr. Hale.", "She left."]),
    ("Drugs, e.g. Aspirin, help. So do others.", ["Drugs, e.g. Aspirin, help.", "So do others."]),
    ("Smith et al. Found it. Then it ended.", ["Smith et al. Found it.", "Then it ended."]),
    (
      "It rose (see p. 4. Then look.) in all. Next.", ["It rose (see p. 4. Then look.) in all.", "Next."]
    ),
    (
      "It may be narrow (the gap closes.) (Also see Gaps)",
      ["It may be narrow (the gap closes.)", "(Also see Gaps)"]
    ),
    ("He said \"Go.\" She went.", ["He said \"Go.\"", "She went."]),
    ("A mean of 3.5 was found. It held.", ["A mean of 3.5 was found.", "It held."]),
    ("It keeps balance.CP affects it.", ["It keeps balance.", "CP affects it."]),
    ("See A. B. Smith. He wrote it.", ["See A. B. Smith.", "He wrote it."]),
    ("It needs vitamin C. The rest is known.", ["It needs vitamin C.", "The rest is known."]),
    ("Signs include - Fever - Cough", ["Signs include", "Fever", "Cough"]),
    ("Pains, colds, etc. The end.", ["Pains, colds, etc.", "The end."]),
    ("PubMed, Orchards. 2011 Feb 8;37(2).", ["PubMed, Orchards.", "2011 Feb 8;37(2)."]),
    ("An open (parenthesis never closed. It goes on.", ["An open (parenthesis never closed.", "It goes on."]),
    ("Is it so? Yes! Good", ["Is it so?", "Yes!", "Good"]), ("", []),
  ]

  @Test(arguments: cases) func aStopEndsASentenceOnlyWhereItDoes(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    let sentences = SentenceSplitter.ranges(of: tokens, in: bytes).map { range in
      Sentence.text(bytes[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }
    #expect(sentences == expected)
  }
}
