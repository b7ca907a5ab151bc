import Cards
import Testing

@testable import Study

@Suite struct ChosenMeaningTests {
  private static let deck = """
    T: osteomalacia
    D: softening of the bones, because they lack minerals

    T: digital ulcers
    D: sores on fingers or toes

    T: proximal
    D: located nearest to the trunk

    Q: What does PTH stand for?
    A: parathyroid hormone

    Q: What does "dorsal" mean?
    A: towards the back

    Q: Which vitamin do carrots hold?
    A: vitamin A
    """

  static let meanings: [(String, String?)] = [
    ("osteomalacia", "osteomalacia is softening of the bones, because they lack minerals"),
    ("digital ulcers", "digital ulcers are sores on fingers or toes"),
    ("proximal", "proximal means located nearest to the trunk"),
    ("parathyroid hormone", "parathyroid hormone is what PTH stands for"),
    ("towards the back", "towards the back is what dorsal means"), ("vitamin A", nil),
  ]

  @Test(arguments: meanings) func aWrongChoiceIsExplainedByItsOwnCard(_ answer: String, _ meaning: String?) throws {
    let cards = ChoiceTables.cards(Self.deck)
    let card = try #require(cards.first { $0.answers.first == answer })
    let option = ChoiceOption(text: answer, isRight: false, card: card.key)
    #expect(ChoiceMaker(cards: cards).meaning(of: option) == meaning)
  }

  @Test func anOptionWithoutACardIsLookedUpByItsName() {
    let maker = ChoiceMaker(cards: ChoiceTables.cards(Self.deck))
    #expect(
      maker.meaning(of: ChoiceOption(text: "Digital ulcers", isRight: false))
        == "Digital ulcers are sores on fingers or toes")
    #expect(maker.meaning(of: ChoiceOption(text: "parathyroid heat", isRight: false)) == nil)
  }

  @Test func aLongDefinitionIsCutAtACommaOrAWord() {
    let long =
      "a disease of the small vessels, which become narrow and leave the fingers without blood in the cold, so that "
      + "they turn white, then blue, and hurt when they are warm again"
    #expect(
      ChoiceMaker.short(long)
        == "a disease of the small vessels, which become narrow and leave the fingers without blood in the cold, so that "
        + "they turn white, then blue")
    #expect(ChoiceMaker.short("a cell. It lives long.") == "a cell")
    let words = String(repeating: "word ", count: 40)
    #expect(ChoiceMaker.short(words) == String(repeating: "word ", count: 28) + "...")
  }
}
