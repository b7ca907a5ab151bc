import Testing

@testable import CardMaking

/// Which sentences with "makes" or "lets" tell of a thing that is made.
@Suite struct CausationTests {
  static let examples = [
    FinderCase("Fever makes the heart beat faster in most children."),
    FinderCase("Rust makes an iron hinge stick to its plate."),
    FinderCase("Vinegar makes the shell of an egg soft."),
    FinderCase("Humidity makes the summer air feel hotter than it is."),
    FinderCase("Pectin lets a jam set without more sugar."),
    FinderCase("Yeast makes it easier to bake light bread."),
    FinderCase(
      "Spinnerets make the silk of a spider's web from a liquid.",
      "Spinnerets: the silk of a spider's web from a liquid"),
    FinderCase(
      "The pancreas makes a juice that breaks down fat.", "pancreas: a juice that breaks down fat"),
    FinderCase("Bone marrow makes most of the blood's red cells.", "Bone marrow: most of the blood's red cells"),
  ]

  @Test(arguments: examples) func whatMakesSomethingDoSomethingMakesNothing(_ example: FinderCase) {
    #expect(example.foundLoosely(by: StatementFinder()) == example.facts)
  }
}
