import Testing

@testable import CardMaking

/// Sentences that take up what another one was about make no gaps.
@Suite struct BackReferenceTests {
  static let unclear = [
    GapCase("The cysts are most often found on the back of the neck."),
    GapCase("The different types are caused by damage to the optic nerve."),
    GapCase("Milder forms of the disorder affect only the thyroid gland."),
    GapCase("As the disease progresses, it damages the optic nerve."),
    GapCase("Deposits may also gather in the walls of the arteries."),
    GapCase("Some rashes are treated with the antibiotics and vitamin B12."),
  ]

  @Test(arguments: unclear) func whatNeedsTheSentenceBeforeItIsNotAsked(_ example: GapCase) {
    #expect(example.made() == [])
  }

  static let clear = [
    GapCase("The ears contain three small bones.", "The ears contain ____. [three small bones]"),
    GapCase(
      "Cirrhosis causes swelling of the legs once the disease has spread.",
      "Cirrhosis causes ____ once the disease has spread. [swelling of the legs]"),
  ]

  @Test(arguments: clear) func whatNamesItsSubjectIsAsked(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }

  @Test func aNameIsNotPutWhereItsShortFormStandsToo() {
    let page = """
      Wilson lung fever is a disease of the lungs that miners have. \
      It is caused by the signs of WLF and of fine coal dust.
      """
    #expect(GapCase(page).made() == [])
  }
}
