import Cards
import Testing

@testable import Study

@Suite struct ChoiceMakerTests {
  private static let feet = """
    # Feet

    T: plantar fasciitis | plantar fasciopathy
    D: inflammation of the strong band under the sole, which hurts with the first steps of the day

    T: gout
    D: crystals of uric acid in a joint, most often of the big toe

    T: bunion | hallux valgus
    D: a bump of the base of the big toe, which leans towards the others

    T: hammertoe
    D: a bend of a small toe that has become stiff

    T: sesamoiditis
    D: inflammation of the two small bones under the ball of the foot

    T: retrocalcaneal bursitis
    D: inflammation of the cushion between the heel and its tendon

    T: talus
    D: the bone between the shin and the heel

    T: podiatrist
    D: a specialist who treats feet
    """

  @Test func wrongOptionsAreThingsOfTheSameSort() throws {
    let options = try #require(ChoiceTables.options("plantar fasciitis", Self.feet))
    // No bend of a toe beside inflammations, which the question names.
    #expect(options == ["plantar fasciitis", "retrocalcaneal bursitis", "sesamoiditis"])
    // No bone and nobody beside a disease; and no disease beside the only bone.
    #expect(ChoiceTables.options("talus", Self.feet) == nil)
    #expect(ChoiceTables.options("podiatrist", Self.feet) == nil)
  }

  @Test func whatIsMixedUpComesFirst() throws {
    let deck = """
      T: hypokalemia
      D: too little potassium in the blood

      T: hyperkalemia
      D: more potassium in the blood than is good

      T: hyponatremia
      D: a low level of sodium

      T: anemia
      D: a shortage of red cells

      T: gastritis
      D: inflammation of the stomach

      T: nephritis
      D: inflammation of the kidney

      T: cystitis
      D: inflammation of the bladder
      """
    #expect(
      ChoiceTables.options("hypokalemia", deck) == ["anemia", "hyperkalemia", "hypokalemia", "hyponatremia"])
    #expect(
      ChoiceTables.options("gastritis", deck)?.filter { $0.hasSuffix("itis") }
        == ["cystitis", "gastritis", "nephritis"])
  }

  static let secondAnswers: [(String, String)] = [
    // Another name, said by another card.
    (
      "stomatitis",
      "T: stomatitis | aphthitis\nD: inflammation of the mouth\n\nT: aphthitis\nD: inflammation with small sores"
    ),
    ("esophagitis", "T: esophagitis\nD: inflammation of the gullet\n\nT: oesophagitis\nD: inflammation from acid"),
    // The same said in other words.
    (
      "pleurisy",
      "T: pleurisy\nD: inflammation of the lining around the lungs\n\nT: phthisitis\nD: inflamed lining around a lung"
    ),
    // A kind of it, and what it is a kind of.
    ("nephritis", "T: nephritis\nD: inflammation of the kidneys\n\nT: glomerulonephritis\nD: inflamed filters"),
    ("cystitis", "T: cystitis\nD: inflammation of the bladder\n\nT: trigonitis\nD: a cystitis of one corner only"),
    ("rhinitis", "T: rhinitis\nD: inflammation inside the nose\n\nT: coryza\nD: a runny nose, also called rhinitis"),
  ]

  @Test(arguments: secondAnswers) func noOptionIsRightToo(_ answer: String, _ pair: String) throws {
    let others = """


      T: neuritis
      D: inflammation of a nerve

      T: phlebitis
      D: inflammation of a vein

      T: keratitis
      D: inflammation of the cornea
      """
    let options = try #require(ChoiceTables.options(answer, pair + others))
    #expect(options == [answer, "keratitis", "neuritis", "phlebitis"].sorted())
  }

  @Test func aQuestionThatFitsManyIsTyped() {
    let deck = """
      T: nodular melanoma
      D: a type of melanoma

      T: basal carcinoma
      D: a common cancer of the skin, which seldom spreads

      T: sarcoma
      D: a cancer of muscle or bone
      """
    #expect(ChoiceTables.options("nodular melanoma", deck) == nil)
    let open = """
      C: Steroids may cause [glaucoma].

      C: Looking at the sun damages the [retina].

      T: cataract
      D: a clouding of the lens

      T: conjunctivitis
      D: inflammation of the skin of the eye
      """
    #expect(ChoiceTables.options("glaucoma", open) == nil)
  }

  @Test func aTermOfTheQuestionIsNoOption() throws {
    let deck = """
      T: keratosis
      D: a rough patch of the skin that is no psoriasis

      T: psoriasis
      D: red patches of the skin with silver scales

      T: macule
      D: a flat spot of the skin

      T: nodule
      D: a lump in the skin

      T: papule
      D: a small bump on the skin
      """
    let options = try #require(ChoiceTables.options("keratosis", deck))
    #expect(!options.contains("psoriasis"))
  }

  @Test func anArticleInTheQuestionTakesOnlyWhatFits() throws {
    let deck = """
      C: The upper arm has one long bone, and its joint with the forearm is an [elbow joint :: a joint].

      T: ankle joint
      D: where shin and foot meet

      T: knee joint
      D: where thigh and shin meet

      T: interphalangeal joint
      D: a hinge between the bones of a finger

      T: hip joint
      D: where thigh and pelvis meet
      """
    let options = try #require(ChoiceTables.options("elbow joint", deck))
    #expect(options == ["ankle joint", "elbow joint", "interphalangeal joint"])
  }

  @Test func pluralsStandBesidePlurals() {
    let deck = """
      T: tonsils
      D: two lumps of tissue at the back of the throat

      T: adenoids
      D: lumps of tissue behind the nose

      T: sinuses
      D: hollow spaces of the skull

      T: larynx
      D: the voice box

      T: lymph nodes
      D: small organs that filter lymph
      """
    for seed in 0..<8 as Range<UInt64> {
      let options = ChoiceTables.options("tonsils", deck, seed: seed) ?? []
      #expect(!options.contains("larynx"))
    }
  }

  @Test func theFirstLetterTellsNothing() throws {
    let deck = """
      T: Impetigo contagiosa
      D: a crusted infection of the skin of children

      T: pyoderma
      D: an infection of the skin with pus

      T: erysipelas
      D: an infection of the upper skin with a sharp border

      T: Lyme disease
      D: an infection of skin and joints that ticks pass on
      """
    #expect(
      ChoiceTables.options("Impetigo contagiosa", deck)
        == ["Erysipelas", "Impetigo contagiosa", "Lyme disease", "Pyoderma"])
    let small = try #require(ChoiceTables.options("pyoderma", deck))
    #expect(small.contains("Lyme disease") || small.count == 3)
  }

  @Test func anAnswerOfSeveralPartsIsTyped() {
    let deck = """
      Q: What are the three layers of the skin?
      A: epidermis, dermis, subcutis

      Q: What are the three bones of the ear?
      A: hammer, anvil, stirrup

      Q: What are the parts of the breastbone?
      A: handle, body, tip
      """
    #expect(ChoiceTables.options("epidermis, dermis, subcutis", deck) == nil)
  }

  @Test func aGapWithTheNaturalAnswersAsItsHintIsAskedWithThem() {
    let deck = "C: Pain was [lower :: higher, lower or no different] with heat than without."
    #expect(ChoiceTables.options("lower", deck) == ["higher", "lower", "no different"])
  }

  @Test func theAuthorsOwnHintIsTakenAsItIs() {
    let deck = "C: After rest the pulse is a [lower :: lower, higher, irregular or missing] one."
    #expect(ChoiceTables.options("lower", deck) == ["higher", "irregular", "lower", "missing"])
    let made = "C: They were at [higher :: higher, lower or no different] risk."
    #expect(ChoiceTables.options("higher", made) == nil)
  }

  @Test func aNumberIsAskedWithNumbersUnlessItIsABound() throws {
    let options = try #require(ChoiceTables.options("206", "C: An adult has [206] bones."))
    #expect(options.count == 4 && options.allSatisfy { Int($0) != nil })
    #expect(ChoiceTables.options("30", "C: It takes more than [30] minutes.") == nil)
  }

  @Test func whatLettersStandForIsAskedWithOtherWordsForThem() throws {
    let options = try #require(
      ChoiceTables.options("chronic kidney disease", "Q: What does CKD stand for?\nA: chronic kidney disease"))
    #expect(options.count == 4)
    for option in options {
      #expect(option.split(separator: " ").compactMap(\.first).map(String.init).joined() == "ckd")
    }
  }

  @Test func anOptionIsAboutTheSamePartOfTheBody() {
    let deck = """
      T: dandruff
      D: a disease of the scalp, with white flakes in the hair

      T: psoriasis
      D: a disease with thick silver scales on elbows, knees and scalp

      T: folliculosis
      D: a disease of the roots of the hair on scalp and chest

      T: alopecia
      D: a disease in which the hair of the scalp falls out

      T: colic
      D: a disease of the bowel, with pain that comes and goes

      T: knee disease
      D: a disease that makes the kneecap grind

      T: Scheuermann disease
      D: a disease that bends the backbone of the young
      """
    #expect(ChoiceTables.options("dandruff", deck) == ["alopecia", "dandruff", "folliculosis", "psoriasis"])
    #expect(ChoiceTables.options("colic", deck) == nil)
  }

  @Test func siblingsOfASectionThatAreDefinedAlikeStandBesideEachOther() {
    let deck = """
      # Vitamins

      T: thiamine
      D: a vitamin that is lost when rice is polished

      T: niacin
      D: a vitamin that prevents pellagra

      T: folate
      D: a vitamin that leaves of spinach hold

      # Meals

      T: brunch
      D: a meal between two others
      """
    #expect(ChoiceTables.options("niacin", deck) == ["folate", "niacin", "thiamine"])
  }

  @Test func questionsThatDifferInAWordHaveEachOthersAnswers() {
    let deck = """
      Q: What does the ending -rrhea mean?
      A: flowing

      Q: What does the ending -ptosis mean?
      A: sinking

      Q: What does the ending -ectasia mean?
      A: widening

      Q: What does the beginning cheir- mean?
      A: hand
      """
    #expect(ChoiceTables.options("flowing", deck) == ["flowing", "sinking", "widening"])
    #expect(ChoiceTables.options("hand", deck) == nil)
  }

  @Test func whatTheRightOneSharesWithTheQuestionAllShare() {
    let deck = """
      T: ankle fracture
      D: a broken bone just above the foot

      T: chilblain
      D: an itching patch on a toe after cold

      T: callus
      D: a hard lump on a toe from a tight shoe

      T: blister
      D: a bump of the foot that is filled with water
      """
    #expect(ChoiceTables.options("ankle fracture", deck) == nil)
    #expect(ChoiceTables.options("callus", deck) == ["blister", "callus", "chilblain"])
  }

  @Test func aNumberThatCanBeWorkedOutIsTyped() {
    let deck = "C: A week has [7] days of 24 hours, which makes 168 hours."
    #expect(ChoiceTables.options("7", deck) == nil)
  }

  @Test func theShortestDeckHasNoChoices() {
    #expect(ChoiceTables.options("gout", "T: gout\nD: crystals in a joint") == nil)
  }
}
