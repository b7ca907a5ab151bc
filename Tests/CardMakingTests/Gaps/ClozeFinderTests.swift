import Testing

@testable import CardMaking

@Suite struct ClozeFinderTests {
  static let pronouns = [
    GapCase(
      "Gout is a form of arthritis. It may lead to kidney stones.", "Gout may lead to ____. [kidney stones]"),
    GapCase(
      "Warts are small growths of the skin. They are caused by a virus infection.",
      "Warts are caused by ____. [a virus infection]"),
    GapCase(
      "A migraine is a severe headache. The condition can be triggered by bright light.",
      "A migraine can be triggered by ____. [bright light]"),
    GapCase(
      "Rickets is a disease of growing bones. Its course is slow. It is caused by low vitamin D.",
      "Rickets is caused by ____. [low vitamin D]"),
    // Another subject comes between.
    GapCase(
      "Gout is a form of arthritis. Doctors give a drug. It may lead to kidney stones."),
    GapCase("It may lead to liver scars."), GapCase("The disease is caused by tiny blood clots."),
    // One thing and several.
    GapCase("Gout is a form of arthritis. They are caused by tiny crystals."),
  ]

  @Test(arguments: pronouns) func aPronounIsReplacedByItsNameOrTheSentenceDropped(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }

  static let openings = [
    GapCase(
      "However, untreated hepatitis may lead to liver scars.", "Untreated hepatitis may lead to ____. [liver scars]"),
    GapCase(
      "In some people, hepatitis may lead to liver scars.", "In some people, hepatitis may lead to ____. [liver scars]"),
    GapCase(
      "When nephritis affects children, it can cause swollen ankles.",
      "When nephritis affects children, it can cause ____. [swollen ankles]"),
    GapCase(
      "Doctors do not know why, but nephritis results from tiny clots.", "Nephritis results from ____. [tiny clots]"),
    GapCase("You should seek a doctor who treats arthritis with small pills."),
    GapCase("Arthritis is common in people who have worked hard."),
    GapCase("Symptoms are caused by swollen glands of the neck."),
    GapCase("Seek a doctor whose tests are used to find hepatitis."),
  ]

  @Test(arguments: openings) func aStatementStandsForItself(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }

  @Test func aSentenceThatAnotherCardAsksGetsNoGap() {
    let example = GapCase("Hepatitis is an inflammation of the liver that is caused by tiny viruses.")
    #expect(example.made() == [])
  }

  @Test func theTopicMayStandInTheHeading() {
    let example = GapCase(
      "Grip\n\nHands\n\nA weak grip may require a wrist splint.\n", "A weak grip may require ____. [a wrist splint]")
    #expect(example.made() == example.gaps)
    #expect(GapCase("A weak spell may require a short break.\n").made() == [])
  }

  @Test func anAnswerThatStandsInTheTitleIsNotAsked() {
    #expect(GapCase("Liver scars\n\nUntreated hepatitis may lead to liver scars.\n").made() == [])
  }

  @Test func aShortFormDoesNotGiveTheAnswerAway() {
    let example = GapCase(
      "Sepsis is found by a blood culture (BC) test.\nHepatitis is diagnosed by computed tomography (CT) in adults.\n",
      "Hepatitis is diagnosed by ____ in adults. [computed tomography]")
    #expect(example.made() == example.gaps)
  }

  @Test func underItsOwnNameTheOtherSideIsAsked() {
    let example = GapCase(
      "Joints\n\nBursitis\n\nToo much kneeling causes bursitis of the knee cap.\n\nSepticemia\n\nA burst appendix causes septicemia.\n",
      "____ causes septicemia. [A burst appendix]")
    #expect(example.made().contains(example.gaps[0]))
  }
}
