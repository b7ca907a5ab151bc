import Testing

@testable import CardMaking

/// Lists with the same members.
@Suite struct TwinListTests {
  private static func card(_ prompt: String, _ items: String...) -> DraftCard {
    DraftCard(
      kind: .enumeration, prompt: prompt, answer: items.joined(separator: "; "), sourceSentence: "", line: 4, term: nil,
      shownTerm: nil, aliases: [], items: items, title: nil, cite: nil, headings: [], form: "list",
      isPlainDefinition: false)
  }

  private static func reason(_ second: DraftCard) -> String? {
    var kept = KeptCards()
    kept.keep(JudgedCard(card("What are the symptoms of croup?", "fever", "a barking cough", "a hoarse voice")))
    return DuplicateJudge().objection(to: JudgedCard(second), beside: kept)
  }

  @Test(arguments: [
    card("What do symptoms of croup include?", "fever", "a barking cough", "a hoarse voice"),
    card("What are symptoms of croup called?", "a hoarse voice", "Fever", "a barking cough"),
    card("What are the common symptoms of croup?", "fever", "a barking cough", "a hoarse voice"),
  ]) func oneListIsAskedOnce(_ second: DraftCard) {
    #expect(Self.reason(second) == "Line 4 gives the same card.")
  }

  @Test(arguments: [
    card("What are the symptoms of a cold?", "fever", "a barking cough", "a hoarse voice"),
    card("What are the signs of croup?", "fever", "a barking cough", "a stiff neck"),
    card("Which signs does laryngitis have?", "fever", "a barking cough", "a hoarse voice"),
  ]) func anotherListOrAnotherSubjectIsAskedToo(_ second: DraftCard) { #expect(Self.reason(second) == nil) }

  @Test func aQuestionAboveItsListIsAskedOnce() {
    let text =
      "# Croup\n\n## What are the symptoms of croup?\n\nSymptoms of croup include:\n\n- fever\n- a cough\n- hoarseness\n"
    let kept = CardMaker().cards(from: Document(text: text, format: .markdown)).kept
    #expect(kept.map(\.prompt) == ["What are the symptoms of croup?"])
  }
}
