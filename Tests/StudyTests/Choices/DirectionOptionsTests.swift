import Testing

@testable import Study

@Suite struct DirectionOptionsTests {
  static let sentences: [(answer: String, prompt: String, options: [String])] = [
    ("lower", "Pain was ____ with heat than without.", ["higher", "lower", "no different"]),
    ("Increased", "Muscle mass is ____ in swimmers.", ["increased", "decreased", "not changed"]),
    ("raised", "After the run the pulse was ____.", ["raised", "lowered", "not changed"]),
    ("reduces", "A cold bath ____ the swelling.", ["reduces", "increases", "does not change"]),
    ("improved", "Reading glasses ____ their scores.", ["improved", "worsened", "did not change"]),
  ]

  @Test(arguments: sentences) func theThirdOptionFitsTheSentence(
    _ row: (answer: String, prompt: String, options: [String])
  ) {
    #expect(DirectionOptions.texts(for: row.answer, in: row.prompt) == row.options)
  }

  @Test(arguments: [
    // "at not changed risk", "significantly did not change", "not changed walking".
    ("increased", "Smokers are at ____ risk of a stroke."), ("improved", "The tablets significantly ____ the sleep."),
    ("reduced", "They had ____ hearing."),
    ("longer", "The second walk was ____ than the first."),
    // Another direction of the sentence tells.
    ("increased", "The pulse was ____, and the weight was reduced."),
    ("lower", "Scores were ____ after the walk, an impairment that lasted."),
  ])
  func whereNoneFitsOrTheSentenceTellsItIsTyped(_ answer: String, _ prompt: String) {
    #expect(DirectionOptions.isDirection(answer))
    #expect(DirectionOptions.texts(for: answer, in: prompt) == [])
  }

  @Test func aQuestionTakesTheVerb() {
    #expect(
      DirectionOptions.texts(for: "reduces", in: "What does cold do to swelling?")
        == ["reduces", "increases", "does not change"])
  }

  @Test func aWordThatOnlyBeginsAlikeTellsNothing() {
    let prompt = "In a fallopian tube the flow is ____ during a cycle."
    #expect(DirectionOptions.texts(for: "higher", in: prompt) == ["higher", "lower", "no different"])
  }

  @Test func anotherWordIsNoDirection() {
    #expect(!DirectionOptions.isDirection("mandible"))
    #expect(DirectionOptions.texts(for: "mandible", in: "It is ____.") == [])
  }
}
