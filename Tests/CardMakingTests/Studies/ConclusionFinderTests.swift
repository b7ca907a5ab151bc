import Testing

@testable import CardMaking

/// Summaries of studies that never were, and what they conclude.
@Suite struct ConclusionFinderTests {
  private func cards(_ text: String) -> [DraftCard] { making(text).kept.filter { $0.kind == .finding } }

  private func making(_ text: String) -> CardMaker.Making {
    CardMaker().cards(from: Document(text: text, format: .text))
  }

  static let gloves = """
    Stiff fingers are common in cold countries. The aim of this trial was to find out whether heated gloves help people \
    with stiff fingers. Forty women were given heated gloves and forty were given plain ones. Grip was measured after six \
    weeks. Grip rose by 12% in the first group and by 3% in the second (P = .03). No burns were seen.
    """

  @Test func theSentencesThatConcludeAreTheFinding() {
    let cards = cards(
      "Do heated gloves help stiff fingers?\n\n\(Self.gloves) Heated gloves may help people with stiff fingers. "
        + "Longer trials are needed.")
    #expect(cards.map(\.prompt) == ["What did the study “Do heated gloves help stiff fingers?” find?"])
    #expect(
      cards.map(\.answer) == ["Heated gloves may help people with stiff fingers. Longer trials are needed."])
    #expect(cards.map(\.title) == ["Do heated gloves help stiff fingers?"])
    #expect(
      cards.map(\.sourceSentence)
        == ["Heated gloves may help people with stiff fingers. Longer trials are needed."])
  }

  @Test func aTitleInALineOfItsOwnBecomesAHeadingHoweverLongItIs() {
    let title = """
      Heated gloves and plain gloves for the stiff fingers of women in cold countries: a trial of six weeks in two groups \
      with a blind assessor of grip.
      """
    let document = Document(text: "\(title)\n\n\(Self.gloves) Heated gloves are useful in winter.", format: .text)
    #expect(document.headings == [title])
    #expect(
      CardMaker().cards(from: document).kept.filter { $0.kind == .finding }.map(\.prompt) == [
        "What did the study “\(title.dropLast())” find?"
      ])
  }

  @Test func aTitleMayBeTheFirstSentence() {
    #expect(
      cards("Do heated gloves help stiff fingers? \(Self.gloves) Heated gloves are useful in winter.").map(\.prompt)
        == ["What did the study “Do heated gloves help stiff fingers?” find?"])
  }

  @Test func aLabelAboveIsNoTitle() {
    #expect(
      cards("Do heated gloves help stiff fingers?\n\nAbstract\n\n\(Self.gloves) Heated gloves are useful.").map(
        \.prompt)
        == ["What did the study “Do heated gloves help stiff fingers?” find?"])
  }

  @Test func withoutATitleTheAimNamesTheStudy() {
    let cards = cards("\(Self.gloves) We conclude that heated gloves are useful to people who work outdoors in winter.")
    #expect(
      cards.map(\.prompt) == [
        "A study set out to find out whether heated gloves help people with stiff fingers. What did it conclude?"
      ])
    #expect(cards.map(\.answer) == ["Heated gloves are useful to people who work outdoors in winter."])
  }

  @Test func withoutTitleAndAimThereIsNoCard() {
    let making = making(
      """
      Stiff fingers are common. Forty women were given heated gloves and forty patients were given plain ones. Grip was \
      measured at baseline and after six weeks. Grip rose by 12% (P = .03). Burns were seen in 2% of the participants. \
      These results suggest that heated gloves may help.
      """)
    #expect(making.kept.filter { $0.kind == .finding } == [])
    #expect(making.rejected.map(\.reason) == ["The text does not name the study."])
  }

  @Test func aLongConclusionHasSeveralCards() {
    let long = """
      Heated gloves may help women with stiff fingers who work outdoors in winter, who live far from a clinic, who cannot \
      afford a course of hand therapy, and who have tried plain gloves before.
      """
    let cards = cards(
      "Do heated gloves help stiff fingers?\n\n\(Self.gloves) \(long) "
        + "Clinics in cold countries should offer heated gloves to those who ask for them, should teach people how to "
        + "care for them, and should see to it that the batteries are safe to use for people with numb fingers.")
    #expect(
      cards.map(\.prompt) == [
        "What did the study “Do heated gloves help stiff fingers?” find?",
        "What else did the study “Do heated gloves help stiff fingers?” find?",
      ])
    #expect(cards.map { $0.answer.prefix(13) } == ["Heated gloves", "Clinics in co"])
  }

  /// A closing sentence of each sort, and how many sentences of the end are taken with it.
  static let endings: [(String, Int)] = [
    ("Heated gloves are safe. They are also cheap.", 2),
    ("Women wore the gloves for 5.2 hours (SD 1.1). Heated gloves seem to be useful.", 1),
    ("Grip was 14 kg versus 12 kg (95% CI, 1.1-2.4). Heated gloves appear effective.", 1),
    ("Skin was examined by two nurses. In conclusion, heated gloves are safe.", 1),
    ("The gloves are safe. Grip may improve. Trials are needed.", 3),
    ("The difference was significant. These findings suggest that warmth helps.", 1),
    ("The women liked the gloves. This may explain the effect.", 2),
    ("CONCLUSIONS. Heated gloves helped. Plain gloves did not.", 2),
    ("Heated gloves are safe. Copyright 2019 by the authors.", 1),
    ("Heated gloves are safe. Level of evidence: 2.", 1),
    ("Heated gloves are safe. Trial registration: ISRCTN01234.", 1),
  ]

  @Test(arguments: endings) func resultsAndNotesAreNoConclusion(_ ending: (text: String, count: Int)) throws {
    let document = Document(
      text: "Do heated gloves help stiff fingers?\n\n\(Self.gloves) \(ending.text)", format: .text)
    let block = try #require(document.blocks.last)
    let abstract = try #require(Abstract(block, sentences: block.sentences, hasTitle: true))
    #expect(abstract.conclusion.count == ending.count)
  }

  static let others = [
    // An article for patients.
    """
    Can gloves help stiff fingers?

    Stiff fingers are common. You can wear gloves at night. Ask your doctor whether gloves are right for you. In one study, \
    grip rose by 12%. The gloves were worn for six weeks. Gloves may help.
    """,
    // An encyclopedia.
    """
    Glovemaking in the Hill Towns

    Gloves were made in the hill towns from 1340. The guild was founded in 1402 and had 40 members. By 1690 about 30% of the \
    families lived by the craft. The last workshop was closed in 1954. Its tools are shown in the museum. The craft may be \
    revived.
    """,
    // A disease.
    """
    Stiff glove disease

    Stiff glove disease is a rare disorder of the hand. It was described in 1911. The skin is thick and the joints are \
    stiff. About 50-60% of patients have cold hands. The goal of treatment in patients is to keep the hands warm. Treatment \
    can include paraffin baths, a drug called warmine, and exercises.
    """,
    // A life.
    """
    The glove maker of the valley

    She was born in 1902 and was raised by her aunt. She measured hands from the age of nine. She was paid 2% of what the \
    gloves were sold for. Her shop was closed in 1940. People say that her gloves are the best. They may be right.
    """,
  ]

  @Test(arguments: others) func otherTextsConcludeNothing(_ text: String) { #expect(cards(text) == []) }
}
