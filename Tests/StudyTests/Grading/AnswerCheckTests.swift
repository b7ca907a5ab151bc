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
    ("μ", "mu"), ("+", "+"), ("Strasse", "Straße"),
  ])
  func aRightAnswerInOtherDressIsRight(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected]).verdict == .exact)
  }

  @Test(arguments: [
    ("hypotension", "hypertension"), ("", "bone"), ("  ", "bone"), ("1.5 mg", "15 mg"), ("1 5", "15"),
    ("CD4-", "CD4+"), ("CD4", "CD4+"), ("vitamin", "vitamin A"), ("vitamin deficiency", "vitamin A deficiency"),
    ("ileum or ilium", "ileum"), ("bone", "bone, cartilage"), ("bone, bone", "bone, cartilage"),
    ("-5", "5"), ("> 5", "< 5"), ("95", "95%"), (".", "bone"), ("necrosis", "avascular necrosis"),
    ("hepatitis", "hepatitis A"), ("-", "+"), ("B exceeds A", "A exceeds B"),
  ])
  func anotherAnswerIsWrong(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected]).verdict == .wrong)
  }

  @Test func anyAcceptedAnswerWillDo() {
    #expect(AnswerCheck(typed: "collar bone", accepted: ["clavicle", "collarbone"]).verdict == .exact)
  }

  @Test func theOneWordThatDiffersIsNamed() throws {
    let check = AnswerCheck(typed: "bone marrow density", accepted: ["bone mineral density"])
    let difference = try #require(check.differingWord)
    #expect(difference.typed == "marrow" && difference.expected == "mineral")
  }

  @Test(arguments: [("bone", "bones and joints"), ("a b", "c d"), ("marrow", "mineral")])
  func whereMoreThanOneWordDiffersNoneIsNamed(typed: String, expected: String) {
    #expect(AnswerCheck(typed: typed, accepted: [expected]).differingWord == nil)
  }
}
