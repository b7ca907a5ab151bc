import Testing

@testable import CardMaking

@Suite struct SummarySentenceTests {
  private static func sentence(_ text: String) -> SummarySentence {
    let tokens = Tokenizer.tokens(of: Array(text.utf8))
    return SummarySentence(tokens, 0..<tokens.count)
  }

  static let conclusions = [
    "Heated gloves may help people with stiff fingers.", "Honey is a safe dressing for small burns.",
    "These results suggest that walking prevents falls.", "In conclusion, tea did not wet the mouth.",
    "We recommend a soft splint at night.", "Further trials are needed.", "Foot care remains rare in lupus.",
    "In our experience, honey is useful.", "This study showed that rain can make gout worse.",
  ]

  @Test(arguments: conclusions) func conclusionsScoreAboveZero(_ text: String) {
    #expect(Self.sentence(text).score > 0)
  }

  static let results = [
    "Grip rose by 12% (P = .03).", "Forty women were given gloves.", "Pain was measured at baseline.",
    "The median age was 54 years (range, 30-81).", "The odds ratio was 2.4 (95% CI, 1.1-5.2).",
    "Scores were 4.1 ± 0.3 in the honey group.", "The aim of the trial was to compare two splints.",
    "We compared honey with gauze in 40 patients.", "No burns were observed in 38 patients.",
  ]

  @Test(arguments: results) func methodsAndResultsScoreBelow(_ text: String) { #expect(Self.sentence(text).score < 0) }

  static let pointers = [
    "This may help.", "They also were older.", "It could be cheaper than honey.", "However, this is rare.",
  ]

  @Test(arguments: pointers) func aBarePronounPointsBack(_ text: String) { #expect(Self.sentence(text).pointsBack) }

  static let free = [
    "This study shows that honey helps.", "It is likely that honey helps.", "It is concluded that honey helps.",
    "These findings are new.", "Honey may help.", "It seems safe to use honey.",
  ]

  @Test(arguments: free) func otherSentencesDoNot(_ text: String) { #expect(!Self.sentence(text).pointsBack) }
}
