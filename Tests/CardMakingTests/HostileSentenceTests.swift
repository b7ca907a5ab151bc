import Testing

@testable import CardMaking

/// Sentences that nobody writes, and pages that nobody should have to wait for.
@Suite struct HostileSentenceTests {
  private static func make(_ text: String) -> CardMaker.Making {
    CardMaker().cards(from: Document(text: text, format: .text))
  }

  static let hostile = [
    "Includes arthritis, fever, and lupus.", "Include arthritis, fever, and lupus.",
    "Causes pain, fever, and a rash.", "Be either mild or severe, he said.",
    "Warm gloves for stiff fingers: a trial. Associated with smoking were higher bone loss, pain and more falls than in "
      + "controls. PubMed, 2012.",
    "Some prose.\n\n- The word angst is used to refer to\n- The word angst can more be defined as\n- It means that",
    "We define pain as \".", "We define pain as \"\".", "The ataxia (meaning \") is bad.", "Pain means \"\" to us.",
  ]

  @Test(arguments: hostile) func hostileSentencesGiveNoCrashAndNoCardWithoutWords(_ text: String) {
    #expect(Self.make(text).kept.allSatisfy { $0.answer.contains(where: \.isLetter) && !$0.prompt.isEmpty })
  }

  static let whole = [
    "The wrist involvement of gout includes pain, stiffness, and swelling of the hand.",
    "Tumors can be either benign or malignant, and scurvy is caused by a poor diet, alcoholism, or anorexia.",
    "Joint pain was not positively associated with rain, but bone density was lower in smokers than in others.",
    "The word ataxia (meaning \"no order\") is often used to refer to clumsy movement, which may be defined as a sign.",
    "In law, a quorum can be defined as \"the least number of members\", also called a plenum (QRM), such as twelve.",
    "About 40 percent of people with lupus, an autoimmune disease, have kidney disease: they may not know it.",
    "There are two types of gout: acute gout (AG) and chronic gout, which is when crystals stay in the joint.",
    "Early treatment significantly reduced mortality; it was more effective than rest, and the condition improved.",
  ]

  /// What finders look at before and after a word may be missing: all runs of words that begin or end a sentence.
  @Test(arguments: whole) func aSentenceMayBeginAndEndAnywhere(_ sentence: String) {
    let words = sentence.split(separator: " ")
    for cut in 1..<words.count {
      let end = words[cut...].joined(separator: " ")
      let start = words[..<cut].joined(separator: " ")
      for part in [start, end, end.prefix(1).uppercased() + end.dropFirst()] {
        let making = Self.make("\(part)\n\nSome prose.\n\n- \(part)\n- \(part).")
        #expect(making.kept.allSatisfy { !$0.answer.isEmpty && !$0.prompt.isEmpty })
      }
    }
  }

  @Test func eachVagueLineOfAGlossaryIsKeptOrDoubtedOnce() {
    let terms = (0..<300).map { "arthro\($0)pathy" }
    let page = terms.map { "\($0) is a joint disease." }.joined(separator: "\n\n")
    let more = "\n\n\(terms[7]) is a disease in which crystals form in the joints."
    let making = Self.make(page + more)
    #expect(making.kept.filter { $0.kind == .definition }.count == 300)
    #expect(
      making.rejected.map(\.reason).contains(
        "It names only the sort of thing; the page says more: 'a disease in which crystals form in the joints'."))
  }

  @Test func oneLongParagraphGivesWhatItsSentencesGive() {
    let sentences = (0..<300).map {
      "Arthro\($0)pathy is a disease in which joint number \($0) swells. Look at it now."
    }
    let making = Self.make(sentences.joined(separator: " "))
    #expect(making.kept.count == 300)
    #expect(making.silentSentences == [300])
  }

  @Test func factsAreFoundByTheirSentence() {
    let text = "Gout is a disease of the joints. Rust is a layer on old iron. Look at it now."
    let blocks = Document(text: text, format: .text).blocks
    let passage = Passage(blocks[0], number: 0)
    let facts = CopulaFinder().facts(in: passage)
    let grouped = Passage.bySentence(facts + facts)
    #expect(
      passage.sentences.map { grouped[$0.tokens[0].start]?.map(\.answer) ?? [] } == [
        ["a disease of the joints", "a disease of the joints"], ["a layer on old iron", "a layer on old iron"], [],
      ])
    #expect(passage.silentSentences(besides: facts) == 1)
    #expect(passage.silentSentences(besides: facts.reversed()) == 1)
    #expect(passage.silentSentences(besides: [facts[1]]) == 2)
    #expect(passage.silentSentences(besides: []) == 3)
  }
}
