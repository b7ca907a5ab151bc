import Testing

@testable import CardMaking

/// The finders that read how a page is laid out: glossaries, tables, questions, labels.
@Suite struct LayoutFinderTests {
  /// What a page's cards ask and answer.
  private func cards(_ text: String, _ format: Document.Format = .markdown) -> [String] {
    CardMaker().cards(from: Document(text: text, format: format)).kept.map { "\($0.prompt) \($0.answer)" }
  }

  @Test func aGlossaryGivesEachTermOnce() {
    #expect(
      cards("# Glossary\n\n**callus** – new bone at a break\n\n**renin** – kidney enzyme. It acts fast.\n") == [
        "What does “callus” mean? new bone at a break", "What does “renin” mean? kidney enzyme",
      ])
  }

  @Test func aGlossaryDefinesBetterThanTheText() {
    #expect(
      cards("A callus is a lump.\n\n## Key terms\n\ncallus: new bone at a break\n")
        == ["What does “callus” mean? new bone at a break"])
  }

  @Test(arguments: [
    "callus - new bone at a break\nbursa - a sac that eases friction\nulna - the inner bone of the forearm\n",
    "callus: new bone at a break\nbursa: a sac that eases friction\nulna: the inner bone of the arm\nrib: a bone of the chest\n",
  ])
  func linesOfOneShapeAreAGlossary(_ text: String) {
    #expect(cards(text, .text).first == "What does “callus” mean? new bone at a break")
    #expect(cards(text, .text).count >= 3)
  }

  @Test func aTermThatIsSetOffBeforeAColonIsDefined() {
    #expect(
      cards(
        "**Affinity**: how strongly a drug binds to its receptor\n**Potency** (of a drug): what a small dose can do\n")
        == [
          "What does “affinity” mean? how strongly a drug binds to its receptor",
          "What does “potency” mean? what a small dose can do",
        ])
  }

  @Test(arguments: [
    "**Note:** take it with food in the morning.", "**Symptoms:** fever and chills in the night.",
    "**Monday**: closed for the whole of the day.", "**Step 1**: wash the hands in warm water.",
    "Monday: 9 to 5\nTuesday: 9 to 5\nFriday: 9 to 1\nSunday: closed\n", "Time - 10:30",
    "Dr. Lee: I think it is a matter of time.", "**Warning**: do not use it in the eye.",
  ])
  func labelsAndTimetablesDefineNothing(_ text: String) {
    #expect(cards(text) == [])
    #expect(cards(text, .text) == [])
  }

  @Test func aDefinitionListIsRead() {
    #expect(
      cards("<dl><dt>Bursitis<dd>Soreness of a bursa. Rest helps.<dt>Rickets (rachitis)<dd>soft bones</dl>", .html) == [
        "What does “bursitis” mean? soreness of a bursa", "What does “rickets” mean? soft bones",
      ])
  }

  @Test func columnsSayWhatTheirRowsAre() {
    #expect(
      cards(
        """
        | Drug | What it is | Used for | Common side effects |
        |---|---|---|---|
        | Warfarin | blood thinner | blood clots | bleeding, bruises, and itching |
        | Insulin | hormone | diabetes | none |
        """) == [
          "What is warfarin? blood thinner", "What is warfarin used for? blood clots",
          "What are the common side effects of warfarin? bleeding; bruises; itching", "What is insulin? hormone",
          "What is insulin used for? diabetes",
        ])
  }

  @Test func aTableOfShortFormsIsRead() {
    #expect(
      cards("| Abbreviation | Meaning |\n|---|---|\n| ADL | activities of daily living |\n")
        == ["What does ADL stand for? activities of daily living"])
  }

  @Test func otherTablesSayNothing() {
    #expect(cards("| Time | Task |\n|---|---|\n| 8:00 | hand out tablets |\n") == [])
    #expect(cards("| Box | Monday |\n|---|---|\n| A | 4 |\n") == [])
    #expect(cards("| Type | Example |\n|---|---|\n| bizarre | anaphylaxis with penicillin |\n") == [])
  }

  @Test func aQuestionInAHeadingHasItsAnswerBelow() {
    #expect(
      cards(
        """
        # Coeliac disease: your questions

        ## What is gluten?

        A group of proteins in wheat and rye. It gives dough its stretch.

        ## Are oats safe?

        For most people, yes, as long as they are pure. Ask first.

        ## Does it hurt?

        Yes. Cramps after a meal are common. They pass.
        """) == [
          "What is gluten? a group of proteins in wheat and rye",
          "Are oats safe? For most people, yes, as long as they are pure.",
          "Does coeliac disease hurt? Yes. Cramps after a meal are common. They pass.",
        ])
  }

  @Test(arguments: [
    "## Where can I find you?\n\nIn our office on the second floor.",
    "## Ready to start?\n\nThen let the games begin at noon.",
    "## How do they do it?\n\nWith a lot of hard work and patience.", "## Why is it so?\n\n## Next",
    "## What causes gout?\n\nNobody knows the answer to that.",
  ])
  func aQuestionWithoutAnAnswerOfItsOwnIsLeft(_ text: String) {
    #expect(cards(text) == [])
  }

  @Test func aListAnswersAQuestion() {
    #expect(
      cards("## What are the signs of gout?\n\nThe signs of gout are:\n\n- pain at night\n- a hot joint\n- red skin.\n")
        == ["What are the signs of gout? pain at night; a hot joint; red skin"])
  }

  @Test(arguments: [
    (
      "# Arthritis\n\nSymptoms: pain, stiffness and swelling.",
      "What are the symptoms of arthritis? pain; stiffness; swelling"
    ),
    (
      "# Carpal tunnel syndrome\n\n**Treatment:** a splint at night.",
      "How is carpal tunnel syndrome treated? a splint at night"
    ),
    ("# Gout\n\n- Causes: crystals in the joint", "What causes Gout? crystals in the joint"),
  ])
  func aLabelSpeaksOfTheHeadingAbove(_ text: String, _ card: String) {
    #expect(cards(text) == [card])
  }

  @Test(arguments: [
    "# Overview\n\nSymptoms: pain and stiffness in the morning.",
    "# Living with lupus\n\nTreatment: rest and patience.",
    "# Lupus\n\nSymptoms: these can be many.", "Symptoms: pain and stiffness.",
  ])
  func aLabelWithoutAThingIsLeft(_ text: String) {
    #expect(cards(text) == [])
  }

  @Test func theLabelOfAnAbstractIsNoTerm() {
    #expect(
      cards("A trial of lamps\n\nBackground: Jet lag is a disorder of sleep that follows long flights.", .text)
        == ["What is Jet lag? a disorder of sleep that follows long flights"])
  }
}
