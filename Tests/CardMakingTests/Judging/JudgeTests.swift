import Testing

@testable import CardMaking

/// Each reason to reject a card, with its words.
@Suite struct JudgeTests {
  private static func card(
    _ kind: FactKind = .definition, prompt: String = "What is gout?", answer: String = "a disease of the joints",
    term: String? = "gout", headings: [String] = [], line: Int = 1,
    items: [String] = [], form: String = "is"
  ) -> DraftCard {
    DraftCard(
      kind: kind, prompt: prompt, answer: answer, sourceSentence: "", line: line, term: term, shownTerm: term,
      aliases: [],
      items: items, title: nil, cite: nil, headings: headings, form: form, isPlainDefinition: true)
  }

  private static func reason(_ card: DraftCard, after kept: [DraftCard] = []) -> String? {
    var beside = KeptCards()
    for card in kept { beside.keep(JudgedCard(card)) }
    let judged = JudgedCard(card)
    return CardMaker.judges.lazy.compactMap { $0.objection(to: judged, beside: beside) }.first
  }

  @Test func aGoodCardIsKept() { #expect(Self.reason(Self.card()) == nil) }

  static let kept: [DraftCard] = [
    card(answer: "a treatment that replaces the plasma by that of donated blood"),
    card(answer: "a trouble with letters that makes people read more slowly than others"),
    card(answer: "a form of care that begins with patient stories"),
    card(
      .abbreviation, prompt: "What does PMC stand for?", answer: "pseudomembranous colitis", term: "PMC"),
  ]

  @Test(arguments: kept) func wordsOfFurnitureAndOfCitationsMayBelongToTheSubject(card: DraftCard) {
    #expect(Self.reason(card) == nil)
  }

  static let withOwner = [
    "a plant that drops its leaves in winter", "a disease in which joints lose their gristle",
    "the point in its path at which a planet is slowest", "the loss of its leaves by a tree",
    "a song of its own kind", "the study of plants and of their uses",
  ]

  @Test(arguments: withOwner) func aPossessiveWithItsOwnerIsKept(_ answer: String) {
    #expect(Self.reason(Self.card(answer: answer)) == nil)
  }

  static let withoutOwner = [
    ("the hour at which its level is lowest", "its"), ("the end of their yearly cycle", "their"),
    ("a time when its tides are high", "its"), ("the place where their roots begin", "their"),
  ]

  @Test(arguments: withoutOwner) func aPossessiveWithoutItsOwnerIsNotKept(_ answer: String, _ word: String) {
    #expect(Self.reason(Self.card(answer: answer)) == "'\(word)' in the answer points to something outside it.")
  }

  static let everyday = [
    card(prompt: "What is the cap?", answer: "the round top of a mushroom", term: "cap"),
    card(prompt: "What does roof mean?", answer: "the upper wall of the mouth", term: "roof", form: "gloss"),
    card(prompt: "What is a sleeve?", answer: "a tube of tissue around a joint", term: "sleeve", form: "aside"),
  ]

  @Test(arguments: everyday) func anEverydayWordForAPartIsNotKept(_ card: DraftCard) {
    #expect(Self.reason(card) == "'\(card.term ?? "")' is an everyday word, used here for a part of something.")
  }

  static let notEveryday = [
    card(prompt: "What is a cap?", answer: "a soft hat without a brim", term: "cap"),
    card(prompt: "What is the labrum?", answer: "the rim of a socket of bone", term: "labrum"),
    card(prompt: "What is the ring finger?", answer: "the finger next to the smallest", term: "ring finger"),
    card(prompt: "What is the crown?", answer: "the top of a vault of stone", term: "crown", form: "called"),
  ]

  @Test(arguments: notEveryday) func aThingOfItsOwnIsKept(_ card: DraftCard) { #expect(Self.reason(card) == nil) }

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
    (card(answer: "a disease of the joints Donate now"), "It belongs to the page's furniture."),
    (card(answer: "a disease of the joints, donate here"), "It belongs to the page's furniture."),
    (card(answer: "a disease of the joints. Read more..."), "It is the beginning of a text that is elsewhere."),
    (card(answer: "a disease of the joints Meet our team"), "It belongs to the page's furniture."),
    (card(answer: "a disease of the joints Patient stories"), "It belongs to the page's furniture."),
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
      card(prompt: "What is a stethoscope?", answer: "scope", term: "stethoscope"),
      "The definition says no more than the term."
    ),
    (
      card(prompt: "What is skin fever?", answer: "fever that begins in the skin", term: "skin fever"),
      "The definition says no more than the term."
    ),
    (
      card(answer: "a smaller heap of snow on a hill"),
      "'smaller' in the answer compares it with something outside it."
    ),
    (card(answer: "a swelling that can"), "The answer is cut off."),
    (
      card(answer: "a swelling that the National Institute of Toes has described"),
      "It belongs to the page's furniture."
    ),
    (
      card(.abbreviation, prompt: "What does BMD stand for?", answer: "BMD\u{5CC}", term: "BMD"),
      "The answer stands in the question."
    ),
    (
      card(.abbreviation, prompt: "What does BMD stand for?", answer: "•(BMD)", term: "BMD"),
      "The answer stands in the question."
    ),
    (
      card(.cloze, prompt: "The big toe is a ____ with two bones.", answer: "big 👩 ⚕️toe", term: nil),
      "The answer stands in the question."
    ),
    (
      card(.cloze, prompt: "A soft tissue scan shows the ____.", answer: "soft-tissue", term: nil),
      "The answer stands in the question."
    ),
    (
      card(prompt: "What is Whais a bon-t?", answer: "a bon", term: "Whais a bon-t"),
      "The answer stands in the question."
    ),
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
    (card(prompt: "?"), "There is no question."),
    (card(term: "gout is"), "The term is cut off."),
    (card(term: "gout:"), "The term is cut off."),
    (card(term: "the purpose of rest"), "'purpose' begins no name of a thing."),
    (card(answer: "gout disease"), "The definition says no more than the term."),
    (card(answer: "a disease. It hurts. Rest helps"), "The answer has several sentences."),
    (card(answer: "a disease ; a bone that grows"), "The answer says two things."),
    (card(answer: "a disease of joints; bunions are bumps"), "The answer says two things."),
    (card(answer: "a disease, see 06/13/2018 for more"), "There is a citation in it."),
    (card(answer: "a disease, Joints;31(7):11 of it"), "There is a citation in it."),
    (card(answer: "a disease, click here to learn of it"), "It belongs to the page's furniture."),
    (card(answer: "a disease, all rights reserved by us"), "It belongs to the page's furniture."),
    (
      card(.enumeration, prompt: "What do these include?", answer: "pain; fever; cough", term: nil),
      "'these' points to something outside the card."
    ),
    (
      card(.enumeration, prompt: "What does the condition include?", answer: "pain; fever; cough", term: nil),
      "'the condition' points to something outside the card."
    ),
    (
      card(
        .enumeration, prompt: "What does a kit include?", answer: "a; b; c", term: nil,
        items: ["a", "b", "c", "d", "e", "f", "g", "h", "i"]),
      "The list has 9 members; 8 are the most."
    ),
    (card(.cloze, prompt: "Gout hurts in the toe.", answer: "big", term: nil), "The sentence has no gap."),
    (
      card(.cloze, prompt: "Gout hurts ____ the joints of men.", answer: "their", term: nil),
      "The gap has small words only, which carry no fact."
    ),
    (
      card(.cloze, prompt: "Gout should ____ be treated with honey.", answer: "never", term: nil),
      "The gap has small words only, which carry no fact."
    ),
    (
      card(.cloze, prompt: "It is in the ____.", answer: "toe", term: nil), "'it' points to something outside the card."
    ),
    (
      card(.cloze, prompt: "There the knee is a ____.", answer: "joint", term: nil),
      "'there' points to something outside the card."
    ),
    (
      card(.cloze, prompt: "Gout is a ____.", answer: "burden", term: nil),
      "The sentence around the gap says too little."
    ),
    (
      card(.cloze, prompt: "About ____ of men have gout.", answer: "4", term: nil),
      "The number in the gap has too little around it."
    ),
    (
      card(.cloze, prompt: "Joints swell in gout, and the ____ lasts.", answer: "swelling", term: nil),
      "'swelling' stands in the sentence in another form."
    ),
    (
      card(.abbreviation, prompt: "What does bmd stand for?", answer: "bone mineral density", term: "bmd"),
      "'bmd' is no short form."
    ),
    (
      card(.abbreviation, prompt: "What does BONE stand for?", answer: "bon", term: "BONE"),
      "The long form is no longer than the short one."
    ),
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
