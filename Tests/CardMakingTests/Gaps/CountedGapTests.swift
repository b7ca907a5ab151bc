import Testing

@testable import CardMaking

/// Numbers of things that stand behind them, and the lists that those make.
@Suite struct CountedGapTests {
  static let lists = [
    GapCase(
      "Insulin is made in two steps: folding and cutting.", "In which two steps is insulin made? [folding; cutting]"),
    GapCase(
      "The tongue has three parts: the tip, the body, and the root.",
      "Which three parts does the tongue have? [the tip; the body; the root]"),
    GapCase(
      "Malaria is a disease of the blood. It passes through three stages: chills, fever and sweat.",
      "Which three stages does malaria pass through? [chills; fever; sweat]"),
    GapCase(
      "Teeth come in four types: incisors, canines, premolars and molars.",
      "Which four types do teeth come in? [incisors; canines; premolars; molars]"),
    GapCase(
      "Sore knees\n\nGout passes through two phases:\n\n- stiffness, when the neck hardly turns\n- recovery, which takes weeks\n",
      "Which two phases does gout pass through? [stiffness; recovery]"),
    // Three are announced, two come.
    GapCase("The tongue has three parts: the tip and the root."),
    GapCase("It has three parts: the tip, the body, and the root."),
    GapCase("We met in two places: the garden and the hall."),
  ]

  @Test(arguments: lists) func whatIsCountedIsAskedAsAList(_ example: GapCase) {
    #expect(example.made(.enumeration) == example.gaps)
  }

  static let gaps = [
    GapCase("Arthritis is treated in three ways: tablets, injections and operations."),
    GapCase("Blood is stored in two places, the liver and the spleen."),
    GapCase("Insulin is produced in four steps (reading, copying, folding and cutting)."),
    GapCase(
      "Hepatitis is called chronic when it lasts for at least 6 months.",
      "Hepatitis is called chronic when it lasts for at least ____. [6 months]"),
  ]

  @Test(arguments: gaps) func whatCanBeCountedInTheSentenceIsNoGap(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }
}
