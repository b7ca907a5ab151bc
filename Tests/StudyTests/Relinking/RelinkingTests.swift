import Cards
import Study
import Testing

@Suite struct RelinkingTests {
  /// Versions of one entry that a person would take for the same card.
  @Test(arguments: [
    // A slip in a term.
    ("T: ostopenia\nD: bones with too little mineral", "T: osteopenia\nD: bones with too little mineral"),
    // The learned word for the everyday one.
    ("T: kidney stone\nD: a stone that blocks the way of urine", "T: renal stone\nD: a stone that blocks the urine"),
    // Another name beside the old one.
    ("T: spinal shock\nD: loss of all reflexes", "T: spinal shock / areflexia\nD: all reflexes below are lost"),
    // A slip that is as near to another word, with the same answer.
    ("T: rhinctomy\nD: removal of the nose by surgery", "T: rhinectomy\nD: removal of the nose by surgery"),
    // A fact that has changed, asked the other way round.
    ("Q: Whose capital is Nur-Sultan?\nA: Kazakhstan", "Q: Whose capital is Astana?\nA: Kazakhstan"),
    // A slip on both sides.
    ("T: ostopenia\nD: bones with too litle mineral", "T: osteopenia\nD: bones with too little mineral"),
    // Other words for the question, the same answer.
    ("Q: Which bone lies in the thigh?\nA: the femur", "Q: What is the bone of the thigh called?\nA: the femur"),
    // Another name for a term whose definition says enough.
    (
      "T: sausage finger\nD: a finger that is swollen from its root to its tip",
      "T: dactylitis\nD: a finger that is swollen from its root to its tip"
    ),
    // The first form changed, the old one is still there.
    ("T: sausage finger\nD: a swollen finger", "T: dactylitis | sausage finger\nD: a swollen finger"),
    // A key of its own.
    ("T: dactylitis\nD: a swollen finger", "T: dactylitis\nD: a swollen finger\nK: finger"),
    ("Q: What is a splint?\nA: a firm support", "Q: What is a splint?\nA: a firm support\nK: splint"),
    // Both sides in a few other words.
    (
      "T: thyroid cyst\nD: a thyroid hollow that is filled with fluid and often harmless",
      "T: thyroid gland cyst\nD: a hollow of the thyroid gland that is filled with fluid and often harmless"
    ),
    // A sentence with a slip, and one in another order.
    ("C: A [tendon] ties a muscel to a bone.", "C: A [tendon] ties a muscle to a bone."),
    ("C: A [tendon] ties a muscle to a bone.", "C: Muscle and bone are tied by a [tendon]."),
    // What stands in a gap had a slip.
    ("C: The gullet leads to the [stomack].", "C: The gullet leads to the [stomach]."),
  ])
  func anEditedEntryIsJoined(before: String, after: String) {
    let decks = EditedDecks(Self.deck(before), then: Self.deck(after))
    #expect(decks.joined.count == 1)
    #expect(decks.asked == [])
  }

  /// Entries of which one went and another came: a person must say whether they are one.
  @Test(arguments: [
    ("T: hypertension\nD: blood pressure that is too high", "T: hypotension\nD: blood pressure that is too low"),
    ("T: hypertension\nD: a change of blood pressure", "T: hypotension\nD: a change of blood pressure"),
    (
      "T: hypertensionn\nD: a lasting change of pressure in the vessels",
      "T: hypotension\nD: a lasting change of pressure in the vessels"
    ),
    (
      "T: left atrium\nD: it takes in blood from the lungs through four veins",
      "T: right atrium\nD: it takes in blood from the lungs through four veins"
    ),
    (
      "T: acute gout\nD: a sudden attack of pain in a swollen red joint",
      "T: chronic gout\nD: a sudden attack of pain in a swollen red joint"
    ),
    (
      "T: high grade tumour\nD: a tumour whose cells look strange and divide quickly",
      "T: low grade tumour\nD: a tumour whose cells look strange and divide quickly"
    ),
    (
      "Q: What does factor 8 do?\nA: it helps blood to clot within minutes",
      "Q: What does factor 9 do?\nA: it helps blood to clot within minutes"
    ),
    ("Q: What is cranial nerve III?\nA: it moves the eye", "Q: What is cranial nerve IV?\nA: it moves the eye"),
    ("T: hepatitis B\nD: an inflammation of the liver", "T: hepatitis C\nD: an inflammation of the liver"),
    ("T: CD4+ cell\nD: a cell that helps others of its kind", "T: CD4- cell\nD: a cell that helps others of its kind"),
    ("T: osteoblast\nD: a cell of bone", "T: osteocyte\nD: a cell of bone"),
    ("T: ileum\nD: the last part of the small bowel", "T: ilium\nD: the upper part of the hip bone"),
    ("Q: What is the capital of Niger?\nA: Niamey", "Q: What is the capital of Nigeria?\nA: Abuja"),
    (
      "Q: Does it not hurt?\nA: no, because no nerve ends there", "Q: Does it hurt?\nA: no, because no nerve ends there"
    ),
    ("C: The [left] half of the heart feeds the body.", "C: The [right] half of the heart feeds the lungs."),
    // Long words a letter apart are two words.
    (
      "T: prednisone\nD: a medicine against inflammation that is taken in the morning",
      "T: prednisolone\nD: a medicine against inflammation that is taken each morning"
    ),
    // One is as near to the slip as the other.
    ("T: hypenatremia\nD: a change of sodium in the blood", "T: hyponatremia\nD: a change of sodium in the blood"),
    (
      "T: hyperkalaemia\nD: too much potassium in the blood", "T: hypercalcaemia\nD: too much calcium in the blood"
    ),
    (
      "T: left ventricle\nD: the part that pumps blood into the left side",
      "T: left atrium\nD: the part that takes blood in from the left side"
    ),
    ("T: femur\nD: the bone of the thigh", "T: sternum\nD: the bone in the middle of the chest"),
  ])
  func whatMayBeAnotherCardIsNotJoined(before: String, after: String) {
    #expect(EditedDecks(Self.deck(before), then: Self.deck(after)).joined == [])
  }

  @Test func bothDirectionsOfATermAndAllGapsOfASentenceGoTogether() {
    let term = EditedDecks("T: ostopenia\nD: thin bones", then: "T: osteopenia\nD: thin bones")
    #expect(
      term.relinking.joined.map { $0.pairs.map(\.new.text.description) }.joined().map { $0.dropLast(11) } == [
        "osteopenia-define", "osteopenia-term",
      ])
    let sentence = EditedDecks(
      "C: [Osteoclasts] brake down what [osteoblasts] build.",
      then: "C: [Osteoclasts] break down what [osteoblasts] build.")
    #expect(sentence.relinking.joined.map(\.pairs.count) == [2])
  }

  @Test func ofTwoThatFitAsWellNoneIsJoined() {
    let decks = EditedDecks(
      Self.deck("Q: Where is bile made?\nA: in the liver"),
      then: Self.deck(
        "Q: Where is bile made in people?\nA: in the liver\n\nQ: Where is bile made in dogs?\nA: in the liver"))
    #expect(decks.joined.count <= 1)
    let twins = EditedDecks(
      "T: spider finger\nD: long fingers",
      then: "T: spider fingerz\nD: long fingers\n\nT: spider fingery\nD: long fingers")
    #expect(twins.joined == [])
    #expect(twins.asked == ["spider finger > spider fingerz or spider finger > spider fingery"])
  }

  @Test func aSlipThatIsMendedBesideASimilarNewCardGoesToTheRightOne() {
    let decks = EditedDecks(
      "T: hypercalcemiia\nD: too much calcium in the blood",
      then: "T: hypocalcemia\nD: too little calcium in the blood\n\nT: hypercalcemia\nD: too much calcium in the blood")
    #expect(decks.joined == ["hypercalcemiia > hypercalcemia"])
  }

  @Test func anEntryThatIsSplitOrMergedIsNobodysHistory() {
    let one = "Q: Where is bile made? Where is bile stored?\nA: in the liver; in the gallbladder"
    let two = "Q: Where is bile made?\nA: in the liver\n\nQ: Where is bile stored?\nA: in the gallbladder"
    #expect(EditedDecks(one, then: two).joined == [])
    #expect(EditedDecks(two, then: one).joined == [])
  }

  @Test func aSentenceThatIsCutInTwoKeepsItsGaps() {
    let decks = EditedDecks(
      "C: A [tendon] ties a muscle to a bone. A [ligament] ties a bone to a bone.",
      then: "C: A [tendon] ties a muscle to a bone.\n\nC: A [ligament] ties a bone to a bone.")
    #expect(decks.joined.count == 2)
  }

  @Test func answersThatWereSwappedDoNotTakeTheirHistoriesWithThem() {
    let decks = EditedDecks(
      "T: ligamemt\nD: what ties muscle to bone everywhere\n\nT: tendom\nD: what ties bone to bone around joints",
      then: "T: ligament\nD: what ties bone to bone around joints\n\nT: tendon\nD: what ties muscle to bone everywhere")
    #expect(decks.joined == ["ligamemt > ligament", "tendom > tendon"] || decks.joined == [])
  }

  @Test func aCardOfAnotherDeckIsOnlyAsked() {
    let text = "T: osteopenia\nD: bones with too little mineral in them"
    let decks = EditedDecks(
      [("bones.md", "T: ostopenia\nD: bones with too little mineral in them\n\nT: rib\nD: a bone"), ("skin.md", "")],
      then: [("bones.md", "T: rib\nD: a bone"), ("skin.md", text)])
    #expect(decks.joined == [])
    #expect(decks.asked == ["ostopenia > osteopenia"])
  }

  @Test func whatWasJoinedIsSaidInOneSentence() {
    let one = EditedDecks("Q: Whch bone?\nA: the rib", then: "Q: Which bone?\nA: the rib").relinking
    #expect(
      one.sentence
        == "You edited 'Which bone?' (it was 'Whch bone?'): the card keeps its history. 'recollect undo' takes that back."
    )
    #expect(one.invitation == nil)
    let two = EditedDecks("T: ostopenia\nD: thin bones", then: "T: osteopenia\nD: thin bones").relinking
    #expect(
      two.sentence
        == "You edited 'osteopenia' (it was 'ostopenia'): its cards keep their history. 'recollect undo --count 2' takes that back."
    )
    let named = EditedDecks(
      "T: rib\nD: a bone\n\nQ: Whch bone?\nA: it", then: "T: rib\nD: a bone\nK: r\n\nQ: Which bone?\nA: it"
    )
    .relinking
    #expect(
      named.sentence
        == "You edited 3 cards, such as 'rib': they keep their history. 'recollect undo --count 3' takes that back.")
    let asked = EditedDecks(
      "T: gout\nD: crystals in a joint that hurt at night", then: "T: podagra\nD: crystals in a toe that hurt at night"
    ).relinking
    #expect(asked.sentence == nil)
    #expect(asked.invitation == "1 card may be an edited one whose history could go on. 'recollect relink' asks you.")
  }

  /// A deck with the entry among others that stay.
  private static func deck(_ entry: String) -> String {
    """
    T: biopsy
    D: a piece of tissue that is looked at under a microscope

    \(entry)

    Q: Which vitamin does the skin make in sunlight?
    A: vitamin D

    C: The [skin] is the largest organ.

    """
  }
}
