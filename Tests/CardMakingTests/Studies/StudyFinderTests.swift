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
    #expect(cards.map(\.prompt) == ["What did the study “Foot care in lupus: an audit” find?"])
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
        "Walking helps knees. People who walk daily have less knee pain, a survey hints. Reuters Health, 02/27/2015."
      )
      .map(\.prompt) == ["What did “Walking helps knees” (Reuters Health) report?"])
  }

  @Test func aJournalAloneIsACitation() {
    let cards = cards("Nerves and hands in old age. The grip weakens before the fingers do. Journal of Neural Care.")
    #expect(cards.map(\.cite) == ["Journal of Neural Care"])
    #expect(cards.map(\.prompt) == ["What did the study “Nerves and hands in old age” find?"])
  }

  @Test func authorsBeforeTheDatabaseBelongToTheCitation() {
    #expect(
      cards("Feet in lupus. Foot care is rare among people with lupus. Brandt W. (PubMed) Clin Foot Care.")
        .map(\.answer) == ["Foot care is rare among people with lupus."])
  }

  /// Citations as pages write them.
  static let citations = [
    "PubMed, 2012.", "PubMed, Hand Care, 2019 Jul;2(1):3-9.", "PubMed, Hand Care, 03/05/2019.", "(PubMed) Hand Care.",
    "PubMed, Hand Care, 2019 [Epub ahead of print].", "Hand Care. 2019 Mar 4. [Epub ahead of print]",
    "J Hand Care. 2019 Jul;46(7):700-5. doi: 10.1234/jhc.180123. Epub 2019 Jan 15.", "doi:10.1234/hand.2019.11",
    "PMID: 12345678.", "PMC, J Hand Care.", "Cochrane Database Syst Rev, 2013.", "Lancet 2019;3:4-9.",
    "Okafor J, Brandt B. Clin Hand Care, 2016.", "Pitman B. (PubMed) Clin Hand Care.",
    "(Okafor et al., Ann Hand Care 2019)",
    "Hand Care Med. 2011;12(3):201–7. Review.", "Br J Hand, Volume 180, Issue 2, 2018. Pages 204-210.",
    "Published in JAMA, 4 February 2020.", "Hand Arthritis Res. Free full text.",
    "Hand Care (Oxford), 2013. Okafor AB, et al.",
    "N Engl J Med, 2018. (Also see Hands)", "PubMed, 2012. (Also see Hands and Feet, Steroids (Cortisone)",
    "PubMed, 2012. See also: Hands.",
  ]

  @Test(arguments: citations) func eachCitationIsCutOff(_ citation: String) {
    let cards = cards("Warm gloves and grip. Gloves worn at night made the grip stronger. \(citation)")
    #expect(cards.map(\.answer) == ["Gloves worn at night made the grip stronger."])
    #expect(cards.map(\.prompt) == ["What did the study “Warm gloves and grip” find?"])
  }

  static let newspapers = [
    ("BBC News, 3 May 2018.", "BBC News"), ("The New York Times, May 3, 2018.", "The New York Times"),
    ("HealthDay News, 12 Jan 2017.", "HealthDay News"), ("ScienceDaily (Oct 24, 2008).", "ScienceDaily"),
    ("EurekAlert!, 2012.", "EurekAlert"), ("Reuters Health, 02/27/2015. (Also see Hands)", "Reuters Health"),
  ]

  @Test(arguments: newspapers) func eachNewspaperIsNamed(_ example: (citation: String, name: String)) {
    #expect(
      cards("Warm gloves help. People with gloves have a stronger grip, a study says. \(example.citation)").map(
        \.prompt)
        == ["What did “Warm gloves help” (\(example.name)) report?"])
  }

  /// Titles and findings as pages run them together.
  static let seams: [(String, String, String)] = [
    ("Does heat help? yes, it eased the pain in most.", "Does heat help?", "Yes, it eased the pain in most."),
    ("Is rain to blame? no link with rain was seen.", "Is rain to blame?", "No link with rain was seen."),
    (
      "Can tea wet a dry mouth? : Tea wetted the mouth for an hour.", "Can tea wet a dry mouth?",
      "Tea wetted the mouth for an hour."
    ),
    (
      "Cold hands in winter. - Cold hands are common in winter.", "Cold hands in winter",
      "Cold hands are common in winter."
    ),
    (
      "Honey for burns: an audit. • Honey healed nine of ten.", "Honey for burns: an audit", "Honey healed nine of ten."
    ),
    (
      "Sores in people who smoke Patients who stopped had fewer.", "Sores in people who smoke",
      "Patients who stopped had fewer."
    ),
    (
      "Falls among the very old High doses were followed by falls.", "Falls among the very old",
      "High doses were followed by falls."
    ),
    (
      "Splints for the sore thumb The splints were worn at night.", "Splints for the sore thumb",
      "The splints were worn at night."
    ),
    (
      "Vitamin D and falls in old age: a trial. Tablets did not prevent them.",
      "Vitamin D and falls in old age: a trial",
      "Tablets did not prevent them."
    ),
    (
      "Hepatitis B and sore joints. Nine of ten patients had them.", "Hepatitis B and sore joints",
      "Nine of ten patients had them."
    ),
    (
      "Type A and rest. People of type A rest less than others.", "Type A and rest",
      "People of type A rest less than others."
    ),
    (
      "Swallowing. Results of a small trial. Exercises made it safer.", "Swallowing. Results of a small trial",
      "Exercises made it safer."
    ),
    ("Honey. The aim was to test honey. Honey healed most burns.", "Honey", "Honey healed most burns."),
    (
      "Sore feet. We sought to learn who has sore feet. Runners do, most of all.", "Sore feet",
      "Runners do, most of all."
    ),
    ("Dry eyes. This paper reviews dry eyes. Drops help in most cases.", "Dry eyes", "Drops help in most cases."),
    ("Burns. p53 was found in most burns of the hand.", "Burns", "p53 was found in most burns of the hand."),
  ]

  @Test(arguments: seams) func titleAndFindingAreCutApart(_ example: (line: String, title: String, finding: String)) {
    let cards = cards("\(example.line) PubMed, 2012.")
    #expect(cards.map(\.prompt) == ["What did the study “\(example.title)” find?"])
    #expect(cards.map(\.answer) == [example.finding])
  }

  @Test func aTitleThatAsksMayBeAnsweredInItsOwnWords() {
    for (title, finding) in [
      ("Does honey heal burns?", "Honey heals most small burns."),
      ("Should splints be worn at night?", "Splints should be worn at night."),
      ("Is tea good for a dry mouth?", "Tea is good for a dry mouth."),
    ] {
      #expect(cards("\(title) \(finding) PubMed, 2012.").map(\.answer) == [finding])
    }
  }

  @Test func aLongFindingHasSeveralCards() {
    let first = "Honey healed burns " + String(repeating: "of the hand and the arm ", count: 7) + "in a week."
    let second = "Gauze healed burns " + String(repeating: "of the foot and the leg ", count: 7) + "in a month."
    let cards = cards("Honey or gauze for burns. \(first) \(second) PubMed, 2012.")
    #expect(cards.map(\.answer) == [first, second])
    #expect(
      cards.map(\.prompt) == [
        "What did the study “Honey or gauze for burns” find?",
        "What else did the study “Honey or gauze for burns” find?",
      ])
  }

  @Test func aWholeSummaryInALineGivesItsConclusion() {
    #expect(
      cards(
        """
        Honey for burns. Burns are common in kitchens, and many cooks treat them with what stands on the shelf. We investigated whether honey heals them. Forty cooks were treated \
        with honey and forty patients with gauze. Burns healed in 9 and 11 days (P = .02). Honey appears to be a good \
        dressing for small burns. PubMed, 2012.
        """
      ).map(\.answer) == ["Honey appears to be a good dressing for small burns."])
  }

  @Test func theFindingStandsOnTheFact() throws {
    let document = Document(text: "Honey for burns. In short, honey healed most of them. PubMed, 2012.", format: .text)
    let block = try #require(document.blocks.first)
    let fact = try #require(StudyFinder().facts(in: Passage(block, number: 0)).first)
    let finding = try #require(fact.finding)
    #expect(block.text(finding) == "In short, honey healed most of them.")
    #expect(fact.answer == "Honey healed most of them.")
  }

  static let noFindings = [
    "Hands in gout. The purpose of this review is to describe the hand in gout. PubMed, 2012.",
    "A rare hand. We report a case of gout of the whole hand in a boy of ten. PubMed, 2012.",
    "Gout of the hand. A case of gout of the hand in a boy of ten years. PubMed, 2012.",
    "Gout is a disease of the joints. PubMed, 2012.",
    "Dry eyes. This article reviews the treatment of dry eyes. PubMed, 2012.",
    "Feet in gout. We sought to describe the feet of people with gout. PubMed, 2012.",
    "Sisters with gout. Here we describe two sisters with gout of the foot. PubMed, 2012.",
    "Burns. We may say that honey is sweet.", "Foot care. Foot care is rare in May 2019 and later.",
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
