import Testing

@testable import CardMaking

/// Each reason to reject a card, with its words.
@Suite struct JudgeTests {
  private static func card(
    _ kind: FactKind = .definition, prompt: String = "What is gout?", answer: String = "a disease of the joints",
    term: String? = "gout", headings: [String] = [], line: Int = 1
  ) -> DraftCard {
    DraftCard(
      kind: kind, prompt: prompt, answer: answer, sourceSentence: "", line: line, term: term, shownTerm: term,
      aliases: [],
      items: [], title: nil, cite: nil, headings: headings, form: "is", isPlainDefinition: true)
  }

  private static func reason(_ card: DraftCard, after kept: [DraftCard] = []) -> String? {
    var beside = KeptCards()
    for card in kept { beside.keep(JudgedCard(card)) }
    let judged = JudgedCard(card)
    return CardMaker.judges.lazy.compactMap { $0.objection(to: judged, beside: beside) }.first
  }

  @Test func aGoodCardIsKept() { #expect(Self.reason(Self.card()) == nil) }

  static let rejected: [(DraftCard, String)] = [
    (card(answer: " ."), "There is no answer."),
    (card(answer: "a disease (of the joints"), "A parenthesis is not closed."),
    (card(answer: "a disease of the"), "The answer is cut off."),
    (card(answer: "a disease <b>of</b> joints"), "There is markup in it."),
    (card(answer: "pain &amp; swelling of joints"), "There is markup in it."),
    (card(term: "123"), "The term has no letters."),
    (card(term: "a b c d e f g h i"), "The term has more than 8 words."),
    (card(answer: "a disease of the joints PubMed"), "There is a citation in it."),
    (card(answer: "a disease, 2012 Jun issue"), "There is a citation in it."),
    (card(answer: "a disease; also see joints"), "There is a cross reference in it."),
    (card(answer: "a disease, see https://example.org"), "There is a link in it."),
    (card(answer: "a fund for donations to friends"), "It belongs to the page's furniture."),
    (card(answer: "a disease that begins with…"), "It is the beginning of a text that is elsewhere."),
    (card(answer: "its own disease"), "The answer begins with 'its', which points to something outside it."),
    (card(answer: "the mild form of this disease"), "'this' in the answer points to something outside it."),
    (card(answer: "a disease that my mother had"), "It tells of a person, not of the subject."),
    (card(term: "this disease"), "The term begins with 'this', which points to something outside it."),
    (
      card(.cloze, prompt: "It hurts in the ____.", answer: "big toe", term: nil),
      "'it' points to something outside the card."
    ),
    (card(answer: "gout"), "The definition says no more than the term."),
    (card(prompt: "What is a disease of the joints?"), "The answer stands in the question."),
    (
      card(.cloze, prompt: "Gout hurts in the ____.", answer: "big toe", term: nil, headings: ["The Big Toe"]),
      "The answer stands in the heading."
    ),
    (
      card(
        .finding, prompt: "What did “Walking makes old knees stronger” find?", answer: "Walking makes knees stronger.",
        term: nil),
      "The question already says the answer."
    ),
    (
      card(answer: Array(repeating: "word", count: 49).joined(separator: " ")),
      "The answer has 49 words; 48 are the most for a card of its kind."
    ),
    (card(answer: "disease"), "The definition is one word."),
    (card(.finding, answer: "It was good.", term: nil), "It is too short for a finding."),
    (
      card(.finding, answer: "The aim of this study was to find out why.", term: nil),
      "It says what the study set out to do, not what it found."
    ),
    (card(.finding, answer: "We report a case of gout in a boy.", term: nil), "It describes a case, no finding."),
    (card(.finding, answer: "Should all be treated early?", term: nil), "It is a question."),
  ]

  @Test(arguments: rejected) func aBadCardIsRejectedWithItsReason(card: DraftCard, reason: String) {
    #expect(Self.reason(card) == reason)
  }

  @Test func theSameCardIsKeptOnce() {
    #expect(Self.reason(Self.card(), after: [Self.card(line: 7)]) == "Line 7 gives the same card.")
  }

  @Test func oneQuestionHasOneAnswer() {
    #expect(
      Self.reason(Self.card(answer: "a rich man's illness"), after: [Self.card(line: 7)])
        == "Line 7 answers the same question in another way.")
  }

  @Test func oneTermIsDefinedOnce() {
    #expect(
      Self.reason(
        Self.card(prompt: "What does gout mean?", answer: "a rich man's illness"), after: [Self.card(line: 7)])
        == "Line 7 already defines 'gout'.")
  }
}
