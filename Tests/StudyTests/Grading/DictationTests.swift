import Study
import Testing

@Suite struct DictationTests {
  private static let words = AnswerWords(deckAnswers: [])

  private func verdict(_ typed: String, _ accepted: String...) -> Verdict {
    AnswerCheck(typed: typed, accepted: accepted, words: Self.words).verdict
  }

  @Test(arguments: [
    ("Costochondritis.", "costochondritis"), ("Bone Mineral Density.", "bone mineral density"),
    ("BONE MINERAL DENSITY", "bone mineral density"), ("Bone mineral density!", "bone mineral density"),
    ("Rib comma breastbone", "rib and breastbone"), ("Rib comma breastbone full stop", "rib, breastbone"),
    ("rib comma hip comma and jaw", "jaw, hip, rib"), ("Osteoporosis full stop", "osteoporosis"),
    ("Sjogren’s disease.", "Sjögren's disease"), ("X ray.", "X-ray"), ("Twenty one.", "21"),
  ]) func whatDictationAddsIsExact(typed: String, answer: String) {
    #expect(verdict(typed, answer) == .exact)
  }

  @Test(arguments: [
    ("Hypotension.", "hypertension"), ("rib comma hip", "rib"), ("comma", "rib"), ("full stop", "rib"),
  ]) func anotherTermStaysWrong(typed: String, answer: String) {
    #expect(verdict(typed, answer) == .wrong)
  }

  @Test func whatTheCardItselfSaysIsNoMark() {
    #expect(verdict("comma shaped bacterium", "comma-shaped bacterium") == .exact)
    #expect(verdict("shaped bacterium", "comma-shaped bacterium") != .exact)
  }
}
