import Testing

@testable import CardMaking

@Suite struct AbbreviationPhraseFinderTests {
  static let longFirst = [
    FinderCase("Magnetic resonance imaging, or MRI, shows it.", "MRI: Magnetic resonance imaging"),
    FinderCase("The tender point count, TPC, fell.", "TPC: tender point count"),
    FinderCase("A hand mobility score abbreviated HMS is used.", "HMS: hand mobility score"),
    FinderCase("The rapid plasma reagin or RPR is cheap.", "RPR: rapid plasma reagin"),
  ]

  @Test(arguments: longFirst) func theShortFormFollows(_ example: FinderCase) { check(example) }

  static let shortFirst = [
    FinderCase("CT stands for computed tomography.", "CT: computed tomography"),
    FinderCase("Here ESR, or erythrocyte sedimentation rate, is high.", "ESR: erythrocyte sedimentation rate"),
    FinderCase("DIP is short for distal interphalangeal.", "DIP: distal interphalangeal"),
    FinderCase("PROM means passive range of motion of a joint.", "PROM: passive range of motion"),
  ]

  @Test(arguments: shortFirst) func theShortFormLeads(_ example: FinderCase) { check(example) }

  static let lists = [
    FinderCase(
      "Abbreviations: CRP, C-reactive protein; ESR, erythrocyte sedimentation rate.", "CRP: C-reactive protein",
      "ESR: erythrocyte sedimentation rate"),
    FinderCase(
      "Abbreviations: NSB = nailfold skin biopsy; PT = physical therapy", "NSB: nailfold skin biopsy",
      "PT: physical therapy"),
    FinderCase("Abbreviations used: OT: occupational therapy; XY, something else.", "OT: occupational therapy"),
  ]

  @Test(arguments: lists) func aListOfAbbreviationsIsRead(_ example: FinderCase) { check(example) }

  static let nothing = [
    "The antinuclear antibody test, ANA, is simple.", "They saw MRI, CT, PET and DXA pictures.",
    "Ask your doctor or NHS line.", "The RNA or another molecule was cut.",
  ].map { FinderCase($0) }

  @Test(arguments: nothing) func otherNeighboursGiveNothing(_ example: FinderCase) { check(example) }

  private func check(_ example: FinderCase) {
    #expect(example.found(by: AbbreviationPhraseFinder()) == example.facts)
  }
}
