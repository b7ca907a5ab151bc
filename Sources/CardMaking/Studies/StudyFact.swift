/// Makes the facts of studies, the lead-in of their findings left out.
enum StudyFact {
  /// Returns the fact that a run of tokens is what a study found.
  static func fact(
    finding: Range<Int>, source: Range<Int>, title: String?, question: StudyQuestion, cite: String?, passage: Passage,
    finder: String
  ) -> Fact {
    let block = passage.block
    let end = block.sentences.first { $0.contains(finding.lowerBound) }?.upperBound ?? finding.upperBound
    let numbered = numberEnd(finding, block)
    let (start, voice) = LeadIn.end(of: block.tokens[numbered..<max(numbered, min(end, finding.upperBound))])
    var question = question
    question.voice = voice
    return Fact(
      kind: .finding, question: .found(question), answer: answer(start..<finding.upperBound, block), title: title,
      cite: cite, finding: finding, sentence: block.sentence(tokens: source, block: passage.number), finder: finder)
  }

  /// The place past the number of a conclusion, as in "(2) Gloves help".
  private static func numberEnd(_ range: Range<Int>, _ block: Block) -> Int {
    let tokens = block.tokens[range].prefix(3)
    guard tokens.count == 3, range.count > 6 else { return range.lowerBound }
    let marks = tokens.map(\.lower)
    let isNumber = marks[0] == "(" && tokens[range.lowerBound + 1].kind == .number && marks[2] == ")"
    return isNumber ? range.lowerBound + 3 : range.lowerBound
  }

  /// The text of a finding, with a capital where a word of small letters begins it; "p53" and "mRNA" are written so.
  private static func answer(_ range: Range<Int>, _ block: Block) -> String {
    let text = block.text(range)
    let first = block.tokens[range.lowerBound]
    let letters = first.lower.utf8.prefix { $0 >= 0x61 && $0 <= 0x7A }.count
    guard first.isWord, !first.isCapitalised, !first.hasInnerCapital, letters >= 4 || !first.hasDigit,
      let letter = text.first
    else { return text }
    return letter.uppercased() + text.dropFirst()
  }
}
