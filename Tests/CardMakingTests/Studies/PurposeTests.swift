import Testing

@testable import CardMaking

@Suite struct PurposeTests {
  private static func aim(_ text: String) -> String? {
    let document = Document(text: text, format: .text)
    guard let block = document.blocks.first, let sentence = block.sentences.first else { return nil }
    return Purpose.aim(of: sentence, in: block)
  }

  static let aims: [(String, String)] = [
    ("The aim of this study was to assess the effect of rain on gout.", "assess the effect of rain on gout"),
    ("Our objective was to find out whether honey heals burns.", "find out whether honey heals burns"),
    ("The purpose of the present trial is to compare two kinds of splint.", "compare two kinds of splint"),
    (
      "To determine how often gloves are worn by people with cold hands.",
      "determine how often gloves are worn by people with cold hands"
    ),
    ("To compare honey with gauze, we treated forty burns.", "compare honey with gauze"),
    ("To examine the hands of bakers, a nurse visited forty bakeries.", "examine the hands of bakers"),
    ("We sought to learn whether tea wets a dry mouth.", "learn whether tea wets a dry mouth"),
    ("The authors aimed to estimate the cost of foot care.", "estimate the cost of foot care"),
    ("We set out to describe the feet of runners.", "describe the feet of runners"),
    ("This study was designed to test whether walking eases knee pain.", "test whether walking eases knee pain"),
    ("A trial was undertaken to evaluate night splints for sore thumbs.", "evaluate night splints for sore thumbs"),
    ("The survey was conducted to identify what keeps patients awake.", "identify what keeps patients awake"),
    ("We investigated whether honey heals burns.", "investigate whether honey heals burns"),
    ("This study examines the effect of cold rooms on the fingers.", "examine the effect of cold rooms on the fingers"),
    ("This trial compared the efficacy of two kinds of glove.", "compare the efficacy of two kinds of glove"),
  ]

  @Test(arguments: aims) func theAimIsWhatFollowsToOrTheVerb(_ example: (text: String, aim: String)) {
    #expect(Self.aim(example.text) == example.aim)
  }

  static let none = [
    "Honey was given to forty patients for two weeks.", "To date, no trial of honey has been reported.",
    "The aim of treatment is pain relief for as long as it lasts.", "We investigated forty patients with burns.",
    "We sought to test our hypothesis in these patients.", "The study was designed by two nurses from the burns unit.",
    "To assess it.",
  ]

  @Test(arguments: none) func otherSentencesHaveNone(_ text: String) { #expect(Self.aim(text) == nil) }
}
