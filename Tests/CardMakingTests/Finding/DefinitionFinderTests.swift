import Testing

@testable import CardMaking

/// The smaller forms of definitions, each with examples and counterexamples.
@Suite struct DefinitionFinderTests {
  static let whenCases = [
    FinderCase(
      "Ischemia is when a tissue gets too little blood.", "Ischemia: when a tissue gets too little blood"),
    FinderCase("A migraine happens when nerves send pain signals.", "migraine: when nerves send pain signals"),
    FinderCase(
      "Rickets usually develops when a child lacks vitamin D.", "Rickets: when a child lacks vitamin D"),
    FinderCase("It occurs when you sleep."), FinderCase("The time is when you want."),
    FinderCase("Call a doctor when the pain is strong."),
  ]

  @Test(arguments: whenCases) func isWhenForm(_ example: FinderCase) {
    #expect(example.found(by: WhenFinder()) == example.facts)
  }

  static let whenPrompts = [
    ("Ischemia is when a tissue gets too little blood.", "When do people speak of ischemia?"),
    ("A migraine happens when nerves send pain signals.", "When does a migraine happen?"),
    ("Landslides are when a slope gives way after rain.", "When do people speak of Landslides?"),
  ]

  @Test(arguments: whenPrompts) func whatIsAnsweredWithWhenIsAskedWithWhen(_ text: String, _ prompt: String) {
    let making = CardMaker().cards(from: Document(text: text, format: .text))
    #expect(making.kept.map(\.prompt) == [prompt])
  }

  static let meansCases = [
    FinderCase("\"Distal\" means farther from the trunk.", "Distal: farther from the trunk"),
    FinderCase("Barter refers to the swapping of goods without money.", "Barter: the swapping of goods without money"),
    FinderCase("The term ataxia is used to describe clumsy movement.", "ataxia: clumsy movement"),
    FinderCase("Sepsis can be defined as a harmful reply to infection.", "Sepsis: a harmful reply to infection"),
    FinderCase("This means that you should rest."), FinderCase("The doctor means well and listens to you."),
  ]

  @Test(arguments: meansCases) func meansForm(_ example: FinderCase) {
    #expect(example.found(by: MeansFinder()) == example.facts)
  }

  static let definesAsCases = [
    FinderCase(
      "The World Health Organization defines anemia as a low hemoglobin.", "anemia: a low hemoglobin"),
    FinderCase("Dr. Hale defines a flare as two new symptoms.", "flare: two new symptoms"),
    FinderCase("Economists define inflation as a general rise in prices.", "inflation: a general rise in prices"),
    FinderCase("It defines a flare as two new symptoms."), FinderCase("Pain is defined as unpleasant."),
  ]

  @Test(arguments: definesAsCases) func definesAsForm(_ example: FinderCase) {
    #expect(example.found(by: DefinesAsFinder()) == example.facts)
  }

  @Test func whoDefinesIsNamedInTheQuestion() {
    let text = """
      The World Health Organization defines anemia as a low hemoglobin. Dr. Hale defines anemia as a low iron store.
      """
    let making = CardMaker().cards(from: Document(text: text, format: .text))
    #expect(
      making.kept.map(\.prompt) == [
        "How does the World Health Organization define anemia?", "How does Dr. Hale define anemia?",
      ])
  }

  static let calledCases = [
    FinderCase("The loss of the sense of smell is called anosmia.", "anosmia: the loss of the sense of smell"),
    FinderCase("Inflammation of a vein is known as phlebitis.", "phlebitis: Inflammation of a vein"),
    FinderCase(
      "A slow form of the disease called indolent lymphoma often needs no treatment.",
      "indolent lymphoma: a slow form of the disease"),
    FinderCase("It is also called lockjaw."), FinderCase("This condition is called lockjaw."),
    FinderCase("Gout is also known as podagra."),
  ]

  @Test(arguments: calledCases) func calledForm(_ example: FinderCase) {
    #expect(example.found(by: CalledFinder()) == example.facts)
  }

  static let glossCases = [
    FinderCase(
      "Many have ataxia (a lack of muscle coordination) later.", "ataxia: a lack of muscle coordination"),
    FinderCase("The fall broke the patella (knee cap).", "patella: knee cap"),
    FinderCase(
      "He has a risk of lung fibrosis (a scarring of the tissue).", "lung fibrosis: a scarring of the tissue"),
    FinderCase("The muscle dystrophy (a loss of strength) is slow.", "muscle dystrophy: a loss of strength"),
    FinderCase("Most with severe brain atrophy (a loss of cells) forget.", "brain atrophy: a loss of cells"),
    FinderCase("They slowly develop anemia (a lack of red cells).", "anemia: a lack of red cells"),
    FinderCase("They may have dyspnea (shortness of breath.) (Also see Lungs)", "dyspnea: shortness of breath"),
    FinderCase(
      "It hurts in the sacroiliac joint — where the spine meets the pelvis.",
      "sacroiliac joint: where the spine meets the pelvis"),
    FinderCase("It may harm renal (kidney) function.", "renal: kidney"),
    FinderCase("Two drugs (a tablet and a cream) were tried."), FinderCase("The village (near Oxford) is small."),
    FinderCase("A rare cancer (e.g. sarcoma) was found."), FinderCase("The study (2012) was small."),
  ]

  @Test(arguments: glossCases) func glossForm(_ example: FinderCase) {
    #expect(example.found(by: GlossFinder()) == example.facts)
  }

  static let appositionCases = [
    FinderCase(
      "The nerves lose myelin, the substance that insulates them.", "myelin: the substance that insulates them"),
    FinderCase(
      "It damages keratin, a protein found in skin and nails.", "keratin: a protein found in skin and nails"),
    FinderCase(
      "Enuresis or bed-wetting at night after the age of five, is common in boys.",
      "Enuresis: bed-wetting at night after the age of five"),
    FinderCase(
      "Boys with muscle dystrophy, which is a disease that weakens them, tire early.",
      "muscle dystrophy: a disease that weakens them"),
    FinderCase("He met Anna, a friend of his mother."), FinderCase("We ate bread, cheese, a bowl of soup and fruit."),
  ]

  @Test(arguments: appositionCases) func appositionForm(_ example: FinderCase) {
    #expect(example.found(by: AppositionFinder()) == example.facts)
  }
}
