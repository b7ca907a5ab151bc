import Testing

@testable import CardMaking

/// Blanks that a page's markup leaves in a text.
@Suite struct SpacingTests {
  @Test(arguments: [
    ("a disease , often of the joints", "a disease, often of the joints"),
    ("a bone ( the rib ) of the chest", "a bone (the rib) of the chest"),
    ("swelling ; pain .", "swelling; pain."), ("a dose of .5 mg", "a dose of .5 mg"), ("a : b", "a: b"),
    ("plain words", "plain words"), ("", ""),
  ]) func blanksBeforeMarksAreLeftOut(text: String, mended: String) {
    #expect(Spacing.mended(text) == mended)
  }
}
