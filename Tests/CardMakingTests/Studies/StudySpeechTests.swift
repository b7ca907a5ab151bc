import Testing

@testable import CardMaking

@Suite struct StudySpeechTests {
  private static func kind(_ text: String) -> StudySpeech.Kind? {
    StudySpeech.kind(of: Tokenizer.tokens(of: Array(text.utf8))[...])
  }

  static let examples: [(String, StudySpeech.Kind)] = [
    ("The purpose of this review is to describe the hand in gout.", .purpose),
    ("Our aim was to compare two splints.", .purpose),
    ("The objectives of the trial were to test honey on burns.", .purpose),
    ("This review aims to sum up what is known of honey.", .purpose),
    ("We sought to learn whether tea helps.", .purpose),
    ("To assess the effect of rain on gout.", .purpose), ("To compare honey with gauze.", .purpose),
    ("To describe the feet of runners.", .purpose), ("We hypothesized that rain makes gout worse.", .purpose),
    ("We report a boy with gout of the whole hand.", .description),
    ("Here we describe two sisters with gout.", .description),
    ("The authors present a woman whose hands turned blue.", .description),
    ("A case of gout in a boy of ten.", .description),
    ("Case report of a baker with gout.", .description), ("We present our treatment of a burned hand.", .description),
    ("This article reviews the treatment of burns.", .contents),
    ("The paper discusses honey in the clinic.", .contents),
    ("This chapter outlines the care of feet.", .contents), ("Our review summarizes forty trials of honey.", .contents),
  ]

  @Test(arguments: examples) func whatIsNoFindingIsKnown(_ example: (text: String, kind: StudySpeech.Kind)) {
    #expect(Self.kind(example.text) == example.kind)
  }

  static let findings = [
    "We report that honey heals burns.", "The aim was reached in nine of ten patients.",
    "We found a case of gout in each of the villages.", "Our review supports the use of honey.",
    "To heal burns faster, nurses should use honey.", "The review covered too few trials to tell.",
    "Case reports are rare.", "The goal was missed in both groups.",
  ]

  @Test(arguments: findings) func findingsAreNot(_ text: String) { #expect(Self.kind(text) == nil) }
}
