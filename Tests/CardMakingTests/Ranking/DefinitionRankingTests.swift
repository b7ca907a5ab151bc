import Testing

@testable import CardMaking

@Suite struct DefinitionRankingTests {
  @Test func aModelAddsTheWeightsOfEachFeatureOnce() {
    let model = RankingModel("always\t-5\nopens=a\t12\nlink=is\t-3\n".utf8)
    #expect(model.score([]) == -5)
    #expect(model.score(["opens=a", "opens=a", "link=is", "unheard"]) == 4)
  }

  @Test func theWeightsThatShipAreReadable() {
    let lines = PackageResources.weights_tsv.split(separator: 0x0A)
    #expect(lines.count > 500)
    #expect(PackageResources.weights_tsv.count < 40_000)
    #expect(lines.allSatisfy { $0.count { $0 == 0x09 } == 1 })
  }

  private static func definitions(_ text: String) -> [String] {
    CardMaker().cards(from: Document(text: text, format: .text)).kept
      .filter { $0.kind == .definition }.map { "\($0.term ?? ""): \($0.answer)" }
  }

  static let believed = [
    (
      "Monks kept the hours by a clepsydra, a clock that is driven by water.",
      "clepsydra: a clock that is driven by water"
    ),
    (
      "A third step is blanching: the leaves are dipped in boiling water.",
      "blanching: the leaves are dipped in boiling water"
    ),
    ("A shanty is either of two songs that sailors sang.", "shanty: either of two songs that sailors sang"),
  ]

  @Test(arguments: believed) func aLooseReadingThatSoundsLikeADefinitionIsKept(_ text: String, _ card: String) {
    #expect(Self.definitions(text) == [card])
  }

  static let doubted = [
    "She married Karl Berg, the owner of a small mill.",
    "The committee deals with parks and playgrounds.",
    "He gave the map to Anna, a friend of his sister.",
  ]

  @Test(arguments: doubted) func otherLooseReadingsAreNot(_ text: String) {
    #expect(Self.definitions(text) == [])
  }

  @Test func aPlainReadingOfASentenceBeatsItsLooseOnes() {
    let text = "A sextant is an instrument, the oldest of its kind, that measures the height of the sun."
    #expect(Self.definitions(text).map { $0.prefix(8) } == ["sextant:"])
  }

  @Test func aSortAloneGivesWayToWhereThePageSaysMore() {
    let text = """
      Gout is a joint disease. It hurts.

      Gout is a disease in which crystals form in the joints.
      """
    let making = CardMaker().cards(from: Document(text: text, format: .text))
    #expect(
      making.kept.filter { $0.kind == .definition }.map(\.answer) == ["a disease in which crystals form in the joints"])
    #expect(
      making.rejected.map(\.reason).contains(
        "It names only the sort of thing; the page says more: 'a disease in which crystals form in the joints'."))
  }

  @Test func aSortAloneIsKeptWhereThatIsAll() {
    #expect(Self.definitions("Gout is a joint disease.") == ["Gout: a joint disease"])
  }

  @Test func whatFitsEveryDiseaseIsNoDefinition() {
    let making = CardMaker().cards(from: Document(text: "Gout is a rare disease.", format: .text))
    #expect(making.kept.isEmpty)
    #expect(making.rejected.map(\.reason) == ["It names only the sort of thing: 'a rare disease' fits many others."])
  }
}
