import Testing

@testable import CardMaking

@Suite struct CopulaFinderTests {
  static let cases = [
    FinderCase("A rampart is a wall around a town.", "rampart: a wall around a town"),
    FinderCase(
      "In optics, a prism is a transparent body with flat sides.", "prism: a transparent body with flat sides"),
    FinderCase("Platelets are small cells that stop bleeding.", "Platelets: small cells that stop bleeding"),
    FinderCase(
      "Gastritis is inflammation of the lining of the stomach.",
      "Gastritis: inflammation of the lining of the stomach"),
    FinderCase(
      "A femur (thigh bone) is the longest bone of the leg.", "femur: the longest bone of the leg"),
    FinderCase(
      "Lake Constance is a lake on the Rhine, and is one of the deepest there.",
      "Lake Constance: a lake on the Rhine"),
    FinderCase(
      "Myalgia is a pain in a muscle ; neuralgia is a pain along a nerve.",
      "Myalgia: a pain in a muscle", "neuralgia: a pain along a nerve"),
    FinderCase(
      "Gaucher disease, type 1 is an inherited disorder of fat storage.",
      "Gaucher disease, type 1: an inherited disorder of fat storage"),
    FinderCase(
      "Down syndrome is a condition caused by an extra chromosome.",
      "Down syndrome: a condition caused by an extra chromosome"),
    FinderCase(
      "Eczema is characterized by dry, itchy patches of skin.", "Eczema: characterized by dry, itchy patches of skin"),
    FinderCase(
      "Historically, leprosy is described as a disease of the nerves.", "leprosy: a disease of the nerves"),
    FinderCase(
      "Background: Scurvy is a disease caused by a lack of vitamin C.",
      "Scurvy: a disease caused by a lack of vitamin C"),
    FinderCase("Note: A splint is a device that keeps a joint still.", "splint: a device that keeps a joint still"),
    FinderCase("Key point: Rickets is a softening of bones that grow.", "Rickets: a softening of bones that grow"),
    FinderCase(
      "In medicine an embolus is a clot that travels in the blood.", "embolus: a clot that travels in the blood"),
  ]

  @Test(arguments: cases) func aDefinitionIsFound(_ example: FinderCase) {
    #expect(example.found(by: CopulaFinder()) == example.facts)
  }

  static let nothing = [
    "This is a problem of the joint.", "It is a wall around a town.", "The reason is a lack of sleep.",
    "Smoking is a major cause of lung disease.", "He was a friend of the family.", "There is a cure for gout.",
    "The first symptom of measles is a fever of several days.", "Many people with gout are men of middle age.",
    "The best treatment is a warm bath with salt.", "Exercise is good for the heart.",
    "Falls are a risk for people with weak bones.", "The purpose of this review is a summary of care.",
    "Enuresis or bed-wetting at night, is a common feature of childhood.",
    "Background: This is a disease of the joint.", "Results: Smoking was a major cause of pain.",
    "Two of the patients were women of middle age.",
  ].map { FinderCase($0) }

  @Test(arguments: nothing) func whatIsNoDefinitionGivesNothing(_ example: FinderCase) {
    #expect(example.found(by: CopulaFinder()) == [])
  }

  @Test func otherNamesBecomeAliases() {
    let document = Document(
      text: "Amyotrophic lateral sclerosis (ALS), also known as motor neurone disease, is a disease of the nerves.",
      format: .text)
    let facts = CopulaFinder().facts(in: Passage(document.blocks[0], number: 0))
    #expect(facts.map(\.term) == ["Amyotrophic lateral sclerosis"])
    #expect(facts.map(\.aliases) == [["ALS", "motor neurone disease"]])
  }

  @Test func aPluralIsAskedAsAPlural() {
    let making = CardMaker().cards(
      from: Document(text: "Osteoblasts are cells that build new bone.", format: .text))
    #expect(making.kept.map(\.prompt) == ["What are osteoblasts?"])
  }
}
