import Testing

@testable import CardMaking

/// The forms of gaps, each with examples and counterexamples.
@Suite struct GapFormTests {
  static let objects = [
    GapCase("Nephritis is caused by tiny blood clots.", "Nephritis is caused by ____. [tiny blood clots]"),
    GapCase("Untreated hepatitis may lead to liver scars.", "Untreated hepatitis may lead to ____. [liver scars]"),
    GapCase(
      "Osteoporosis most often occurs in older women after the menopause.",
      "Osteoporosis most often occurs in ____ after the menopause. [older women]"),
    GapCase(
      "A bronchoscope is used to examine the airways of the lung.",
      "A bronchoscope is used to examine the ____. [airways of the lung]"),
    GapCase(
      "Blood smears are used to find anemia, leukemia and malaria.",
      "Blood smears are used to find ____. [anemia, leukemia and malaria]"),
    GapCase(
      "Neuritis causes burning pain in the outer calf.", "Neuritis causes burning pain in the ____. [outer calf]"),
    GapCase(
      "Tinnitus is often triggered by other noises or heavy use of certain headphones.",
      "Tinnitus is often triggered by other noises or ____. [heavy use of certain headphones]"),
    GapCase("Hepatitis can cause fever, a rash, and pain."), GapCase("Impetigo is not caused by cold air."),
    GapCase("Nephritis is caused by clots or by damaged vessels."),
    GapCase("Arthritis may occur in association with severe psoriasis."),
    GapCase("The blister holds a powder that may contain peanut traces."),
    GapCase("Gastritis causes the stomach to swell."), GapCase("Migraine mostly occurs in adults ages 20 to 50."),
    GapCase("Migraine typically causes intense, throbbing pain."),
    GapCase("A stroke is caused by bleeding or closing of an artery."), GapCase("The gland releases thyroid hormone."),
    GapCase("Several factors cause arthritis of the small hand joints."),
    GapCase("Hepatitis is caused by this small virus."),
  ]

  @Test(arguments: objects) func whatAVerbLeadsTo(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let participles = [
    GapCase(
      "The clot blocks an artery of the brain, causing an ischemic stroke.",
      "The clot blocks an artery of the brain, causing ____. [an ischemic stroke]"),
    GapCase(
      "The tendons may thicken, leading to a trigger finger.",
      "The tendons may thicken, leading to ____. [a trigger finger]"),
    GapCase(
      "Blisters of the skin can burst, leaking a clear fluid.",
      "Blisters of the skin can burst, leaking ____. [a clear fluid]"),
    GapCase("The clot blocks an artery of the brain, causing many problems."),
  ]

  @Test(arguments: participles) func whatAParticipleAdds(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let quantities = [
    GapCase(
      "About 40 percent of people with lupus have kidney disease.",
      "About ____ of people with lupus have kidney disease. [40 percent]"),
    GapCase(
      "The small intestine of an adult is about 6 meters long.",
      "The small intestine of an adult is about ____ long. [6 meters]"),
    GapCase(
      "Hepatitis is called chronic when it lasts for at least 6 months.",
      "Hepatitis is called chronic when it lasts for at least ____. [6 months]"),
    GapCase("About 30 to 40 percent of people with lupus have arthritis."),
    GapCase("Hepatitis lasts 2 weeks in adults and 4 weeks in infants."),
    GapCase("Hepatitis lasts two weeks, and jaundice lasts 3 weeks."),
  ]

  @Test(arguments: quantities) func aNumberWithItsUnit(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let relations = [
    GapCase(
      "A lasting hoarse voice is a warning sign of laryngeal cancer.",
      "A lasting hoarse voice is a warning sign of ____. [laryngeal cancer]"),
    GapCase(
      "Smokers with asthma are at higher risk of emphysema.",
      "Smokers with asthma are at higher risk of ____. [emphysema]"),
    GapCase(
      "Chickenpox, also called varicella, mostly affects small children.",
      "Chickenpox, also called ____, mostly affects small children. [varicella]"),
    GapCase(
      "Tetanus, also known as lockjaw, affects the muscles of the face.",
      "Tetanus, also known as ____, affects the muscles of the face. [lockjaw]"),
    GapCase("The outlook is good, especially if the cause of the sepsis is found."),
    GapCase("Jaundice is no sign of scurvy."),
  ]

  @Test(arguments: relations) func whatANounRelates(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let subjects = [
    GapCase("Colchicine helps reduce attacks of gout.", "____ helps reduce attacks of gout. [Colchicine]"),
    GapCase(
      "Foot ulcers often return, but soft insoles can help prevent ulcers.",
      "Foot ulcers often return, but ____ can help prevent ulcers. [soft insoles]"),
    GapCase("Scurvy\n\nA lack of vitamin C causes scurvy.\n", "____ causes scurvy. [A lack of vitamin C]"),
    GapCase("It may help prevent ulcers."), GapCase("Many people help prevent malaria."),
  ]

  @Test(arguments: subjects) func whatHelpsOrCauses(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let qualities = [
    GapCase("Migraine is not thought to be fatal.", "Migraine is not thought to be ____. [fatal]"),
    GapCase(
      "The hip may break easily because the bone is thin and porous.",
      "The hip may break easily because the bone is ____. [thin and porous]"),
    GapCase("Herniated discs of the spine can heal slowly.", "Herniated discs of the spine can heal ____. [slowly]"),
    GapCase(
      "Even after surgery, nasal polyps often recur.", "Even after surgery, nasal polyps often ____. [recur]"),
    GapCase("Stitches may be absorbed into the gums.", "Stitches may be ____ into the gums. [absorbed]"),
    GapCase("Psoriasis is believed to be common."), GapCase("Arthritis may be divided into two groups."),
  ]

  @Test(arguments: qualities) func howItIsOrGoes(_ example: GapCase) { #expect(example.made() == example.gaps) }

  static let parentheses = [
    GapCase(
      "The spine may curve to one side (scoliosis).", "The spine may curve to one side (____). [scoliosis]"),
    GapCase(
      "Lupus can cause a fast heartbeat (tachycardia) at rest.",
      "Lupus can cause a fast heartbeat (____) at rest. [tachycardia]"),
    GapCase(
      "Low iron can turn the nails into a spoon shape (koilonychia).",
      "Low iron can turn the nails into a spoon shape (____). [koilonychia]"),
    GapCase("A small lower jaw (micrognathia)."), GapCase("The nails may look odd (see above)."),
  ]

  @Test(arguments: parentheses) func theLearnedNameInParentheses(_ example: GapCase) {
    #expect(example.made() == example.gaps)
  }
}
