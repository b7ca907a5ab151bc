import Testing

@testable import CardMaking

/// The forms that are read loosely: what they find is a candidate, and the ranking decides.
@Suite struct LooseFormTests {
  static let asides = [
    FinderCase(
      "The comb is sealed with propolis, a resin which bees gather from buds.",
      "propolis: a resin which bees gather from buds"),
    FinderCase(
      "They marched in a testudo, which was a roof of raised shields.", "testudo: a roof of raised shields"),
    FinderCase(
      "The pope granted a dispensation, or the leave to break a rule.", "dispensation: the leave to break a rule"),
    FinderCase("Please bring a plate, a cup and a chair."), FinderCase("In some years, the river floods."),
    FinderCase("The roof has a round window, a narrow door or a hatch."),
    FinderCase("Grit may come from a coat pocket, a straw hat or old boots."),
    FinderCase("The way has three parts: the north gate, the bend of the river and the mill."),
    FinderCase("Bring soup in a mug, a tin box, or a clean jar."),
    FinderCase("It grows on tufa, a rock or crust which springs leave.", "tufa: a rock or crust which springs leave"),
    FinderCase(
      "Ships pass the sound, the arm of the sea that parts two coasts.",
      "sound: the arm of the sea that parts two coasts"),
    FinderCase("Finally, the bell rang for a long time."),
    FinderCase("The bees swarm, in which case they leave."),
    FinderCase("The walls show damp, mould, or flaking of the old paint."),
    FinderCase("The fire reached one hut, a row of huts or all huts of the village."),
    FinderCase("Smoke comes from the burning of logs, which occurs in winter."),
  ]

  @Test(arguments: asides) func asideForm(_ example: FinderCase) {
    #expect(example.foundLoosely(by: AsideFinder()) == example.facts)
  }

  static let glosses = [
    FinderCase(
      "The village cooper (a man who made barrels by hand) was rich.",
      "village cooper: a man who made barrels by hand"),
    FinderCase(
      "The state was a gerontocracy—rule by its oldest men.", "gerontocracy: rule by its oldest men"),
    FinderCase(
      "A second way is blanching: you dip the leaves in boiling water.",
      "blanching: you dip the leaves in boiling water"),
    FinderCase("The young leaves (called fiddleheads) can be eaten.", "fiddleheads: the young leaves"),
    FinderCase("Objective: to find out which of the lamps is brighter."),
    FinderCase("Reminder: the key of the shed hangs by the door."),
    FinderCase("The village (near Oxford) is small."), FinderCase("The plan (see the next part of it) failed."),
  ]

  @Test(arguments: glosses) func looseGlossForm(_ example: FinderCase) {
    #expect(example.foundLoosely(by: LooseGlossFinder()) == example.facts)
  }

  static let namings = [
    FinderCase(
      "Tenants paid a share of the harvest, called champart.", "champart: a share of the harvest"),
    FinderCase("The bees leave behind empty cells known as drone cells.", "drone cells: empty cells"),
    FinderCase("Rain gathers at the lowest point of the roof, or valley.", "valley: the lowest point of the roof"),
    FinderCase("It is also called lockjaw."), FinderCase("They were known for their songs."),
    FinderCase("A loss of old trade coins called groats, hurt the town.", "groats: old trade coins"),
    FinderCase("There was a lack of boats called wherries."),
    FinderCase("They painted small spots on the wall called motes."),
  ]

  @Test(arguments: namings) func looseNamingForm(_ example: FinderCase) {
    #expect(example.foundLoosely(by: LooseNamingFinder()) == example.facts)
  }

  static let statements = [
    FinderCase(
      "Grafting involves joining a shoot to the stem of another plant.",
      "Grafting: joining a shoot to the stem of another plant"),
    FinderCase(
      "Hooke's law states that the force grows with the stretch.", "Hooke's law: the force grows with the stretch"),
    FinderCase("Phonetics deals with the sounds of speech.", "Phonetics: the sounds of speech"),
    FinderCase("It involves two steps."), FinderCase("They provide most of the food."),
  ]

  @Test(arguments: statements) func statesForm(_ example: FinderCase) {
    #expect(example.foundLoosely(by: StatementFinder()) == example.facts)
  }

  static let uses = [
    FinderCase(
      "Sailors use the term leeward to describe the side away from the wind.", "leeward: the side away from the wind"),
    FinderCase(
      "Judges use the term dictum to refer to a remark that decides nothing.", "dictum: a remark that decides nothing"),
    FinderCase(
      "Cooks use the word julienne to mean vegetables cut into thin strips.",
      "julienne: vegetables cut into thin strips"),
    FinderCase("Geologists apply the word till to sediment left by a glacier."),
    FinderCase("The term of the lease is too short to be of use."),
  ]

  @Test(arguments: uses) func termUseForm(_ example: FinderCase) {
    #expect(example.found(by: TermUseFinder()) == example.facts)
  }

  static let copulas = [
    FinderCase("A shanty is either of two songs that sailors sang.", "shanty: either of two songs that sailors sang"),
    FinderCase("Hygiene is what keeps germs away from people.", "Hygiene: what keeps germs away from people"),
    FinderCase("Snow geese are noisy white birds.", "Snow geese: noisy white birds"),
    FinderCase("It is what keeps germs away."), FinderCase("Measles is very rare in most of Europe."),
  ]

  @Test(arguments: copulas) func looseIsForm(_ example: FinderCase) {
    #expect(example.foundLoosely(by: CopulaFinder()) == example.facts)
  }

  static let questions = [
    ("Grafting involves joining a shoot to the stem of another plant.", "What does Grafting involve?"),
    ("Phonetics deals with the sounds of speech.", "What does Phonetics deal with?"),
    ("Hooke's law states that the force grows with the stretch.", "What does Hooke's law state?"),
    ("Trade winds carry ships toward the equator.", "What do Trade winds carry?"),
  ]

  @Test(arguments: questions) func aStatementIsAskedWithItsVerb(_ text: String, _ question: String) {
    let document = Document(text: text, format: .text)
    let facts = StatementFinder().facts(in: Passage(document.blocks[0], number: 0))
    let writer = CardWriter(document: document, facts: facts)
    #expect(facts.map { writer.draft(of: $0).prompt } == [question])
  }
}
