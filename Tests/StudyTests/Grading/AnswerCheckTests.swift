import Study
import Testing

@Suite struct AnswerCheckTests {
  @Test(arguments: [
    ("Costochondritis", "costochondritis"), ("sjogren syndrome", "Sjögren's syndrome"),
    ("SJÖGREN’S SYNDROME", "Sjögren syndrome"),
    ("sjogrens syndrome", "Sjögren’s syndrome"), ("acroosteolysis", "acro-osteolysis"),
    ("acro osteolysis.", "acro–osteolysis"), ("the spinal cord", "spinal cord"),
    ("inflammation of a joint", "inflammation of the joint"), ("bone and cartilage", "cartilage, bone"),
    ("c, a and b", "a, b, and c"), ("bmd", "bone mineral density (BMD)"),
    ("bone mineral density", "bone mineral density (BMD)"), ("bone mineral density BMD", "bone mineral density (BMD)"),
    ("TGF-beta", "TGF-β"), ("vitamin a", "Vitamin A"), ("1000", "1,000"), ("cd4+ count", "CD4+ count"),
    ("_The Tempest_", "The Tempest"), ("骨", "骨"), ("t2", "T2"), ("dual energy xray", "dual-energy X-ray"),
    ("μ", "mu"), ("+", "+"), ("Strasse", "Straße"), ("glucagon or insulin", "insulin or glucagon"),
    ("pseudogout or gout", "either gout or pseudogout"), ("1/3", "one third"), ("a third", "1/3"),
    ("two thirds of the dose", "2/3 of the dose"), ("half", "1/2"), ("three quarters", "3/4"), ("a dozen", "12"),
    ("24", "two dozen"), ("gout", "gout*"), ("half life", "half-life"),
    ("a third ventricle", "third ventricle"), ("Negative", "negative"), ("minus", "minus"),
  ])
  func aRightAnswerInOtherDressIsRight(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).verdict == .exact)
  }

  @Test(arguments: [
    ("hypotension", "hypertension"), ("", "bone"), ("  ", "bone"), ("1.5 mg", "15 mg"), ("1 5", "15"),
    ("CD4-", "CD4+"), ("CD4", "CD4+"), ("vitamin", "vitamin A"), ("vitamin deficiency", "vitamin A deficiency"),
    ("ileum or ilium", "ileum"), ("bone", "bone, cartilage"), ("bone, bone", "bone, cartilage"),
    ("-5", "5"), ("> 5", "< 5"), (".", "bone"), ("necrosis", "avascular necrosis"),
    ("hepatitis", "hepatitis A"), ("-", "+"), ("B exceeds A", "A exceeds B"), ("T2", "T2*"), ("T2*", "T2"),
    ("insulin", "insulin or glucagon"), ("1/4", "one third"), ("third", "1/3"), ("13", "a dozen"),
    ("life", "half-life"),
  ])
  func anotherAnswerIsWrong(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).verdict == .wrong)
  }

  @Test func anyAcceptedAnswerWillDo() {
    let check = AnswerCheck(typed: "collar bone", accepted: ["clavicle", "collarbone"], words: AnswerWords())
    #expect(check.verdict == .exact)
  }

  @Test func theOneWordThatDiffersIsNamed() throws {
    let check = AnswerCheck(typed: "bone marrow density", accepted: ["bone mineral density"], words: AnswerWords())
    let difference = try #require(check.differingWord)
    #expect(difference.typed == "marrow" && difference.expected == "mineral")
  }

  @Test(arguments: [("bone", "bones and joints"), ("a b", "c d"), ("marrow", "mineral")])
  func whereMoreThanOneWordDiffersNoneIsNamed(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).differingWord == nil)
  }

  @Test(arguments: [
    ("osteoperosis", "osteoporosis", "typo"), ("rheumatoid arthritus", "rheumatoid arthritis", "typo"),
    ("vertebra", "vertebrae", "plural"), ("diagnosis", "diagnoses", "plural"), ("bursae", "bursa", "plural"),
    ("RA", "rheumatoid arthritis", "abbreviation"), ("30", "30 mg", "unit"), ("40", "40 percent", "unit"),
    ("Raynaud", "Raynaud's phenomenon", "partial"), ("Chron disease", "Crohn disease", "word"),
    ("fourty percent", "forty percent", "typo"), ("kneumonia", "pneumonia", "typo"),
  ])
  func aSlipIsToldByItsKind(typed: String, expected: String, reason: String) {
    let check = AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords())
    #expect(check.reason.name == reason)
    #expect(check.verdict == (reason == "word" ? .wrong : .close))
  }

  @Test(arguments: [
    ("hypoglycemia", "hyperglycemia", "affix"), ("intramuscular", "intermuscular", "affix"),
    ("hepatitis", "hepatitis A", "partial"),
    ("hypotention", "hypertension", "affix"), ("nephrostamy", "nephrectomy", "affix"), ("ilium", "ileum", "word"),
    ("peronial", "perineal", "nearest"), ("lumber", "lumbar", "word"), ("15 mg", "50 mg", "number"),
    ("5 g", "5 mg", "number"), ("below 10", "above 10", "number"), ("not contagious", "contagious", "negation"),
    ("the cell destroys the virus", "the virus destroys the cell", "order"),
    ("mineral density", "bone mineral density", "partial"),
    ("bone and joint pain", "joint pain", "extra"), ("ileum or ilium", "ileum", "hedge"), ("", "ileum", "empty"),
    ("shoulder", "elbow", "different"), ("AVN", "ANV", "different"), ("type II", "type 3", "number"),
  ])
  func aWrongAnswerIsToldByItsReason(typed: String, expected: String, reason: String) {
    let check = AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords())
    #expect(check.verdict == .wrong)
    #expect(check.reason.name == reason)
  }

  @Test(arguments: [
    ("oedema", "edema"), ("haemorrhage", "hemorrhage"), ("tumour", "tumor"), ("five milligrams", "5 mg"),
    ("type 2", "type II"), ("twenty-one", "21"), ("less than 10", "< 10"), ("about 50 %", "50 percent"),
    ("tendon inflammation", "inflammation of the tendon"), ("minus two", "-2"), ("one third", "one third"),
    ("HYPERTENSION.", "hypertension"), ("liver, spleen and kidney", "kidney, liver, spleen"),
  ])
  func whatATutorWouldNotCountIsNotCounted(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).verdict == .exact)
  }

  @Test(arguments: [
    ("гипотония", "гипертония"), ("低血压", "高血压"), ("vitaminD", "vitamin A"), ("tcells", "B cells"),
    ("hepatitisC", "hepatitis B"), ("antiRo", "anti-Jo"), ("gradeB", "grade A"), ("heart", "Heart disease"),
    ("109", "10⁹"), ("not able", "notable"), ("painful", "isn't painful"),
  ])
  func whatTellsTermsApartIsNoSlip(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).verdict == .wrong)
  }

  @Test(arguments: [
    ("doesn't cause pain", "does not cause pain"), ("5", "5"), ("5 mg/day", "5 mg per day"),
    ("10^9", "10⁹"), ("υπέρταση", "υπέρταση"), ("TGF beta", "TGF-β"),
  ])
  func theSameInOtherSignsIsTheSame(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected], words: AnswerWords()).verdict == .exact)
  }

  @Test func manyNumberWordsAreNoNumberAndNoCrash() {
    let typed = Array(repeating: "hundred", count: 30).joined(separator: " ")
    #expect(AnswerCheck(typed: typed, accepted: ["rib"], words: AnswerWords()).verdict == .wrong)
    #expect(
      AnswerCheck(typed: "nine thousand thousand thousand thousand", accepted: [typed], words: AnswerWords()).verdict
        == .wrong)
  }

  @Test func theDecksOwnTermsAreNoMisspellingsOfEachOther() {
    let words = AnswerWords(lexicon: Lexicon.none, deckAnswers: ["zelvax", "zelvox"])
    #expect(AnswerCheck(typed: "zelvax", accepted: ["zelvox"], words: AnswerWords.none).verdict == .close)
    #expect(AnswerCheck(typed: "zelvax", accepted: ["zelvox"], words: words).reason == .word("zelvax"))
  }

  @Test(arguments: [
    ("APS", "antiphospholipid syndrome", Verdict.exact), ("AS", "antiphospholipid syndrome", .wrong),
    ("AS", "ankylosing spondylitis", .close), ("Hb", "heel bone", .wrong), ("MOS", "medial oblique scan", .close),
  ])
  func lettersThatStandForAnotherTermOfTheDecksAreWrong(_ typed: String, _ expected: String, _ verdict: Verdict) {
    let terms = [
      ["antiphospholipid syndrome", "APS"], ["ankylosing spondylitis", "Bechterew's disease"], ["hemoglobin", "Hb"],
      ["calcaneus", "heel bone"], ["medial oblique scan"],
    ]
    let accepted = terms.first { $0.contains(expected) } ?? []
    let check = AnswerCheck(typed: typed, accepted: accepted, words: AnswerWords(deckTerms: terms))
    #expect(check.verdict == verdict)
  }
}
