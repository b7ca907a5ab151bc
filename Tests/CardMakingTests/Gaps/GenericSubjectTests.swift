import Testing

@testable import CardMaking

/// Sentences whose subject asks "of what?".
@Suite struct GenericSubjectTests {
  static let examples = [
    GapCase(
      "Feet\n\nPlantar fasciitis is a soreness of the heel.\n\nPlantar fasciitis\n\nThe whole course takes 12 months in most runners.\n",
      "The whole course of plantar fasciitis takes ____ in most runners. [12 months]"),
    GapCase(
      "Ears\n\nTinnitus is a noise that only one person hears.\n\nTinnitus\n\nThe treatment is based on sound therapy.\n",
      "The treatment of tinnitus is based on ____. [sound therapy]"),
    GapCase(
      "The course of hepatitis takes 6 months in adults.", "The course of hepatitis takes ____ in adults. [6 months]"),
    // The heading names nothing that the page has explained.
    GapCase("Feet\n\nLiving abroad\n\nThe whole course takes 12 months in most runners with arthritis.\n"),
    GapCase("The operation takes about 2 hours in people with arthritis."),
    GapCase("The first stage lasts for 3 weeks in people with hepatitis."),
    GapCase("Ears\n\nTinnitus is a noise that only one person hears.\n\nTinnitus\n\nThe session lasts 40 minutes.\n"),
  ]

  @Test(arguments: examples) func aSubjectGetsItsNameOrTheSentenceNoGap(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }
}
