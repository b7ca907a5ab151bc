import Testing

@testable import CardMaking

@Suite struct ClozeFinderTests {
  private func gaps(_ text: String, kind: FactKind = .cloze) -> [String] {
    CardMaker().cards(from: Document(text: text, format: .text)).kept.filter { $0.kind == kind }
      .map { "\($0.prompt) [\($0.answer)]" }
  }

  static let facts: [(String, String)] = [
    ("Nephritis is caused by tiny blood clots.", "Nephritis is caused by ____. [tiny blood clots]"),
    (
      "About 40 percent of people with lupus have kidney disease.",
      "About ____ of people with lupus have kidney disease. [40 percent]"
    ),
    ("Untreated hepatitis may lead to liver scars.", "Untreated hepatitis may lead to ____. [liver scars]"),
    (
      "Osteoporosis most often occurs in older women after the menopause.",
      "Osteoporosis most often occurs in ____ after the menopause. [older women]"
    ),
  ]

  @Test(arguments: facts) func aFactGetsAGap(text: String, card: String) {
    #expect(gaps(text) == [card])
  }

  static let nothing = [
    "It may lead to liver scars.", "You should seek a doctor who treats arthritis with small pills.",
    "The disease is caused by tiny blood clots.", "Several factors cause arthritis of the small hand joints.",
    "Hepatitis can cause fever, a rash, and pain.", "Arthritis is common in people who have worked hard.",
    "Hepatitis is caused by this small virus.", "About 30 to 40 percent of people with lupus have arthritis.",
  ]

  @Test(arguments: nothing) func whatNeedsThePageGetsNone(_ text: String) {
    #expect(gaps(text) == [])
  }

  @Test func aSentenceThatAnotherCardAsksGetsNoGap() {
    #expect(gaps("Hepatitis is an inflammation of the liver that is caused by tiny viruses.") == [])
  }

  @Test func theTopicMayStandInTheHeading() {
    #expect(
      gaps("Grip\n\nHands\n\nA weak grip may require a wrist splint.\n") == [
        "A weak grip may require a ____. [wrist splint]"
      ])
    #expect(gaps("A weak spell may require a wrist splint.\n") == [])
  }

  static let lists: [(String, [String])] = [
    (
      "Wrist involvement includes pain, stiffness and swelling.",
      ["What does wrist involvement include? [pain; stiffness; swelling]"]
    ),
    (
      "Triggers of migraine include stress, bright light, and red wine.",
      ["What do triggers of migraine include? [stress; bright light; red wine]"]
    ),
    (
      "Signs of croup include a hoarse voice, fever, and a barking cough.",
      ["What do signs of croup include? [a hoarse voice; fever; a barking cough]"]
    ),
    ("Symptoms include fever, cough and chills.", []), ("These include fever, cough and chills.", []),
    ("Signs of gout include a red toe and pain.", []),
  ]

  @Test(arguments: lists) func aListIsAskedWhole(text: String, cards: [String]) {
    #expect(gaps(text, kind: .enumeration) == cards)
  }
}
