import Testing

@testable import CardMaking

/// What papers say about how they were done.
@Suite struct MethodsJudgeTests {
  private static func reason(_ text: String, _ kind: FactKind = .cloze, isView: Bool = false) -> String? {
    var card = DraftCard(
      kind: kind, prompt: "\(text) ____", answer: "word", sourceSentence: text, line: 1, term: nil, shownTerm: nil,
      aliases: [], items: [], title: nil, cite: nil, headings: [], form: "gap", isPlainDefinition: false)
    card.isView = isView
    return MethodsJudge().objection(to: JudgedCard(card), beside: KeptCards())
  }

  @Test(arguments: [
    "A P value below 0.01 was considered important.", "P values were two-sided, and we took 0.05 as the limit.",
    "The level of significance was set at 0.05.", "Statistical analyses were performed with tables by hand.",
    "All gardeners gave informed consent.", "The trial was approved by the ethics committee of the town.",
    "Means were compared with a t-test for sore knees.", "Walkers were randomly assigned to boots or shoes.",
    "Odds ratios were found by logistic regression.",
  ]) func howAStudyWasDoneIsNoCard(_ text: String) {
    #expect(Self.reason(text) == "It tells how a study was done.")
    #expect(Self.reason(text, .enumeration) == "It tells how a study was done.")
  }

  @Test(arguments: [
    "The P value is the probability of such a result by chance.",
    "A confidence interval shows how sure an estimate is.",
    "Surgeons need the patient's informed consent.", "The first vaccine was given to a boy in a village.",
    "Scurvy was treated with lemons.",
  ]) func whatIsKnownOfTheSubjectIsOne(_ text: String) { #expect(Self.reason(text) == nil) }

  @Test func findingsAreNotTouched() {
    let text = "Pain was lower with boots, and the confidence interval was narrow."
    #expect(Self.reason(text, .finding) == nil)
    #expect(Self.reason(text, isView: true) == nil)
  }

  @Test func noGapIsMadeOfAPValue() {
    #expect(GapCase("A P value of less than 0.05 was considered significant.").made() == [])
  }
}
