import Cards
import Testing

@testable import CardMaking

/// Which headings stand above the cards of a new deck.
@Suite struct SectionTests {
  private static func sections(_ text: String, title: String = "Feet: a guide") -> [String] {
    let page = Page(Document(text: text, format: .markdown), title: title, name: "feet.md")
    return DeckEntries.entries(of: CardMaker().cards(from: [page]).kept, pages: [page]).map { made in
      "\(made.entry.headings.joined(separator: " / ")): \(made.card.term ?? made.card.prompt)"
    }
  }

  private static let ankle = "## Ankle\n\nA sprain is a stretched or torn ligament that hurts.\n\n"

  @Test func aHeadingThatGivesAnAnswerAwayIsReplacedByTheOneAboveIt() {
    #expect(
      Self.sections(
        "# Feet: a guide\n\n\(Self.ankle)## Toes\n\n### Bunion\n\nA bunion is a bony bump at the base of the big toe.\n"
      )
        == ["Ankle: sprain", "Toes: bunion"])
  }

  @Test func withoutOneThePagesTitleStandsThere() {
    let text = "# Feet: a guide\n\n\(Self.ankle)## Bunion\n\nA bunion is a bony bump at the base of the big toe.\n"
    #expect(Self.sections(text) == ["Ankle: sprain", "Feet: a guide: bunion"])
    #expect(Self.sections(text, title: "Bunion and sprain") == ["Ankle: sprain", "More: bunion"])
  }

  @Test func cardsThatComeFirstNeedNone() {
    #expect(
      Self.sections(
        "# Feet: a guide\n\n## Bunion\n\nA bunion is a bony bump at the base of the big toe.\n\n\(Self.ankle)")
        == [": bunion", "Ankle: sprain"])
  }

  @Test func aHeadingThatLacksOnlyTheSortGivesTheNameAway() {
    let text = """
      # Feet: a guide

      \(Self.ankle)## Heel pain

      Heel pain syndrome is an ache below the heel that comes with the first steps of the day.
      """
    #expect(Self.sections(text) == ["Ankle: sprain", "Feet: a guide: Heel pain syndrome"])
  }

  @Test func aHeadingThatAsksIsNotShownAboveItsQuestion() {
    #expect(
      Self.sections(
        "# Feet: a guide\n\n\(Self.ankle)## Are wet shoes bad for the feet?\n\nYes, when they stay wet for days.\n")
        == ["Ankle: sprain", "Feet: a guide: Are wet shoes bad for the feet?"])
  }

  @Test func norIsOneThatAsksForTheListBelowIt() {
    let text = """
      # Feet: a guide

      \(Self.ankle)## What are the symptoms of gout?

      The symptoms of gout include:

      - redness of the toe
      - swelling
      - heat
      """
    #expect(Self.sections(text).last?.hasPrefix("Feet: a guide: What are the symptoms of gout?") == true)
  }

  @Test func aGlossaryAfterAListStandsUnderItsOwnHeading() {
    let text = """
      # Feet: a guide

      ## Review questions

      1. What hurts?
      2. Who limps?

      ## Glossary

      **bunion** – bony bump at the base of the big toe

      **callus** – thick skin on the sole of a foot
      """
    #expect(Self.sections(text) == ["Glossary: bunion", "Glossary: callus"])
  }
}
