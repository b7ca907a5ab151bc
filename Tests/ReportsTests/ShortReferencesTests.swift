import Cards
import Testing

@testable import Reports

@Suite struct ShortReferencesTests {
  private static let keys = [
    "costochondritis-define-b0ahjra9hz", "costochondritis-term-b0ahjra9hz", "bone-ask-0000000000",
    "bone-ask-0000000001", "bone-resorption-term-9hz", "rib", "rib-cage-term-1",
    "how-many-pairs-of-ribs-a-ask-2",
    "odd:12-term-x", "皮膚の硬化-term-3", "皮膚の検査-term-4",
  ].map(CardKey.init(text:))

  @Test(arguments: [
    ("costochondritis-define-b0ahjra9hz", "costochondritis-define"),
    ("costochondritis-term-b0ahjra9hz", "costochondritis-term"),
    ("bone-ask-0000000001", "bone-ask-0000000001"),
    ("bone-resorption-term-9hz", "bone-resorption"), ("rib", "rib"),
    ("rib-cage-term-1", "rib-cage"),
    ("how-many-pairs-of-ribs-a-ask-2", "how"), ("odd:12-term-x", "odd:12-term-x"),
    ("皮膚の硬化-term-3", "皮膚の硬化"),
  ])
  func aCardIsNamedByAShortBeginningOfItsKey(key: String, expected: String) {
    #expect(ShortReferences(among: Self.keys).reference(to: CardKey(text: key)) == expected)
  }

  @Test func whatIsShownIsUnderstood() throws {
    let references = ShortReferences(among: Self.keys + Self.keys)
    for key in Self.keys {
      let found = try CardReference(references.reference(to: key)).keys(in: [], others: Self.keys)
      #expect(found == [key])
    }
  }

  @Test func aKeyThatIsNotAmongThemHasAReferenceToo() {
    #expect(
      ShortReferences(among: Self.keys).reference(to: CardKey(text: "rib-cartilage-term-5"))
        == "rib-cartilage")
    #expect(
      ShortReferences(among: [CardKey]()).reference(to: CardKey(text: "sternum-term-6"))
        == "sternum")
  }

  /// A word that is too long to be ended is cut where the beginning is unique.
  @Test func aLongWordIsCut() {
    let long = CardKey(text: "hypothalamichypophysealsystem-term-1")
    #expect(
      ShortReferences(among: [long, CardKey(text: "hyper-term-2")]).reference(to: long) == "hypo")
  }
}
