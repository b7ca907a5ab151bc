import Cards
import Reports
import Study
import Testing

@Suite struct CardListTests {
  private let library = Learner.ofThreeWeeks.library(on: 21)

  private func text(_ reports: [CardReport], _ style: ReportStyle) -> String {
    CardList(reports, today: library.today).lines(in: style).joined(separator: "\n")
  }

  @Test func onAScreenCardsStandBelowTheirDecks() {
    #expect(
      text(library.reports, .screen(width: 60, isASCII: false)) == """
        Bones (Decks/bones.md), 4 cards
            3  23 Nov       what costochondritis … → costochondritis
            7  29 Nov       [flagged: not⟨U+001B⟩[31m sure] what os…
           11  learning     what mandible means → mandible
           15  new          what sternum means → sternum

        Skin (Decks/skin.md), 1 card
            3  suspended    what calcinosis means → calcinosis
        """)
  }

  @Test func withoutAWidthNothingIsCut() {
    #expect(
      text([library.reports[0]], .screen(width: nil, isASCII: true)) == """
        Bones (Decks/bones.md), 1 card
            3  23 Nov       what costochondritis means -> costochondritis
        """)
  }

  @Test func inSentencesEachCardIsNamedByKeyAndPlace() {
    #expect(
      text(Array(library.reports.prefix(2)), .sentences) == """
        Card: Decks/bones.md:3, costochondritis-term-0000000000, 23 Nov. Asks: what costochondritis means Answer: costochondritis
        Card: Decks/bones.md:7, osteopenia-term-0000000000, 29 Nov. [flagged: not⟨U+001B⟩[31m sure] Asks: what osteopenia means Answer: osteopenia
        """)
  }

  @Test func aLostCardIsShownAsItWas() {
    #expect(
      text(library.lost, .screen(width: nil, isASCII: false)) == """
        Bones, in no file any more, 1 card
          trapezium-term-0000000000  due          what trapezium means → trapezium | other
        """)
  }

  @Test func aCardThatARelinkNamesAnewIsNotLost() {
    var learner = Learner.ofThreeWeeks
    learner.on(21, .relink(old: Learner.key("trapezium"), new: Learner.key("sternum")))
    #expect(learner.library(on: 21).lost.isEmpty)
    #expect(learner.library(on: 21).reports[3].state.reviews == 1)
  }
}
