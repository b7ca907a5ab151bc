import Testing

@testable import CardMaking

@Suite struct AbbreviationVoteTests {
  private func making(_ paragraphs: String...) -> CardMaker.Making {
    CardMaker().cards(from: Document(text: paragraphs.joined(separator: "\n\n"), format: .text))
  }

  private func cards(_ making: CardMaker.Making) -> [String] {
    making.kept.filter { $0.kind == .abbreviation }.map { "\($0.term ?? ""): \($0.answer)" }
  }

  @Test func whatMostOfThePageSaysWins() {
    let made = making(
      "First came a test of right axial flow (RAF) here.", "Then the rapid airway fall (RAF) was seen.",
      "Later the rapid airway fall (RAF) came back.")
    #expect(cards(made) == ["RAF: rapid airway fall"])
    #expect(made.rejected.map(\.reason).contains("'RAF' stands for 'rapid airway fall' in more places."))
  }

  @Test func theFirstWinsWhereBothStandOnce() {
    let made = making("First a rapid airway fall (RAF) came.", "Then a right axial flow (RAF) was seen.")
    #expect(cards(made) == ["RAF: rapid airway fall"])
  }

  @Test func aPluralIsNotAskedBesideItsSingular() {
    let made = making("Two red hand marks (RHMs) were seen.", "Then one red hand mark (RHM) was left.")
    #expect(cards(made) == ["RHM: red hand mark"])
    #expect(made.rejected.map(\.reason) == ["'RHM' is asked, its singular."])
  }

  @Test func aShortFormThatEndsLikeAPluralMayMeanSomethingElse() {
    let made = making(
      "The angiotensin-converting enzyme (ACE) was low.", "Many told of adverse childhood experiences (ACEs) then.")
    #expect(cards(made) == ["ACE: angiotensin-converting enzyme", "ACEs: adverse childhood experiences"])
  }

  @Test func aPluralInIesIsOneToo() {
    let made = making("Two raised heart arteries (RHAs) were seen.", "Then one raised heart artery (RHA) was left.")
    #expect(cards(made) == ["RHA: raised heart artery"])
  }

  @Test func positiveAndNegativeAreTwoShortForms() {
    let made = making("Some were antibody positive (A+) and some were antibody negative (A-) then.")
    #expect(cards(made) == ["A+: antibody positive", "A-: antibody negative"])
  }

  private func making(pages: [String]) -> CardMaker.Making {
    CardMaker().cards(from: pages.map { Page(Document(text: $0, format: .text)) })
  }

  @Test func aSlipIsOutvotedByOtherPages() {
    let made = making(pages: [
      "Then arterial wall stiffness (AWS) rose.", "Here the aortic arterial wall stiffness (AWS) rose.",
      "Again arterial wall stiffness (AWS) fell.",
    ])
    #expect(cards(made) == ["AWS: arterial wall stiffness"])
  }

  /// Four hundred words that begin with d.
  private static let words = (0..<400).map { number in
    "d"
      + String(
        String(number).unicodeScalars.flatMap {
          ["ar", "el", "in", "om", "us", "at", "eg", "ip", "ol", "ur"][Int($0.value) - 48]
        })
  }

  @Test func ofHundredsThePageHasOneMostOften() {
    let paragraphs = Self.words.map { "Then a joint \($0) (JD) was seen." } + ["Later the joint dip (JD) came back."]
    let made = CardMaker().cards(from: Document(text: paragraphs.joined(separator: "\n\n"), format: .text))
    #expect(cards(made) == ["JD: joint dip"])
    let outvoted = made.rejected.count { $0.reason == "'JD' stands for 'joint dip' in more places." }
    #expect(outvoted == 399)
  }

  @Test func eachOfHundredsOfPagesMayMeanSomethingElse() {
    let made = making(pages: Self.words.map { "Then a joint \($0) (JD) was seen." })
    #expect(cards(made) == Self.words.map { "JD: joint \($0)" })
  }

  @Test func anotherPageMayMeanSomethingElse() {
    let made = making(pages: [
      "A rapid airway fall (RAF) came.", "Again a rapid airway fall (RAF) came.", "The right axial flow (RAF) stopped.",
    ])
    #expect(cards(made) == ["RAF: rapid airway fall", "RAF: right axial flow"])
  }
}
