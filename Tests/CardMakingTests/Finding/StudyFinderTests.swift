import Testing

@testable import CardMaking

@Suite struct StudyFinderTests {
  private func cards(_ line: String) -> [DraftCard] {
    CardMaker().cards(from: Document(text: line, format: .text)).kept.filter { $0.kind == .finding }
  }

  @Test func titleFindingAndCitationAreToldApart() {
    let cards = cards(
      "Foot care in lupus: an audit. One in three patients had no foot care. PubMed, Lupus, 2019 Jul;2(1):3-9. (Also see Feet)"
    )
    #expect(cards.map(\.title) == ["Foot care in lupus: an audit."])
    #expect(cards.map(\.answer) == ["One in three patients had no foot care."])
    #expect(cards.map(\.cite) == ["PubMed, Lupus, 2019 Jul;2(1):3-9"])
    #expect(cards.map(\.prompt) == ["What did the study “Foot care in lupus: an audit” (2019) find?"])
  }

  @Test func aTitleMayHaveASecondSentence() {
    #expect(
      cards("Does honey heal? A randomised trial. Wounds closed two days earlier with it. PubMed, 2011.").map(\.answer)
        == ["Wounds closed two days earlier with it."])
    #expect(
      cards("Image cytometry in tumours. Does it add to the prognosis? It told two groups apart. PubMed, 1998.")
        .map(\.answer) == ["It told two groups apart."])
  }

  @Test func aNewspaperIsNamedInTheQuestion() {
    #expect(
      cards(
        "Walking helps knees. People who walk daily have less knee pain, a study suggests. Reuters Health, 06/13/2018."
      )
      .map(\.prompt) == ["What did “Walking helps knees” (Reuters Health, 2018) report?"])
  }

  @Test func aJournalAloneIsACitation() {
    let cards = cards("Nerves and hands in old age. The grip weakens before the fingers do. Journal of Neural Care.")
    #expect(cards.map(\.cite) == ["Journal of Neural Care"])
    #expect(cards.map(\.prompt) == ["What did the study “Nerves and hands in old age” find?"])
  }

  @Test func authorsBeforeTheDatabaseBelongToTheCitation() {
    #expect(
      cards("Feet in lupus. Foot care is rare among people with lupus. Pitarch B. (PubMed) Clin Rheumatol.")
        .map(\.answer) == ["Foot care is rare among people with lupus."])
  }

  static let noFindings = [
    "Hands in gout. The purpose of this review is to describe the hand in gout. PubMed, 2012.",
    "A rare hand. We report a case of gout of the whole hand in a boy of ten. PubMed, 2012.",
    "Gout of the hand. A case of gout of the hand in a boy of ten years. PubMed, 2012.",
    "Gout is a disease of the joints. PubMed, 2012.",
  ]

  @Test(arguments: noFindings) func purposesAndCasesAreNoFindings(_ line: String) {
    #expect(cards(line) == [])
  }

  @Test func citationsAreInNoAnswer() {
    let line =
      "Gout and rain. Gout hurts more in rain. PMC, Exp Rain Med. (Also see Rain and Weather, Steroids (Cortisone)"
    #expect(cards(line).map(\.answer) == ["Gout hurts more in rain."])
  }
}
