import Testing

@testable import CardMaking

@Suite struct AbbreviationFinderTests {
  static let cases = [
    FinderCase("She has systemic lupus erythematosus (SLE).", "SLE: systemic lupus erythematosus"),
    FinderCase("Treatment with proton pump inhibitors (PPIs) helps.", "PPIs: proton pump inhibitors"),
    FinderCase("OTC (over the counter) drugs are sold freely.", "OTC: over the counter"),
    FinderCase("The hormone estradiol (E2) was measured.", "E2: estradiol"),
    FinderCase("Raised musculoskeletal (MSK) pain was found.", "MSK: musculoskeletal"),
    FinderCase("The injection of subcutaneous abaloparatide (ABL-SC) works.", "ABL-SC: subcutaneous abaloparatide"),
    FinderCase(
      "They measured forced expiratory volume in 1 second (FEV(1)).",
      "FEV(1): forced expiratory volume in 1 second"),
    FinderCase("The three-dimensional (3D) view is better.", "3D: three-dimensional"),
    FinderCase("It rose with tumor necrosis factor alpha (TNF alpha).", "TNF alpha: tumor necrosis factor alpha"),
    FinderCase("The barrier (blood-brain barrier, BBB) is tight.", "BBB: blood-brain barrier"),
    FinderCase("Bone turnover in early limited systemic sclerosis (lSSc's).", "lSSc: limited systemic sclerosis"),
  ]

  @Test(arguments: cases) func aShortFormIsFound(_ example: FinderCase) {
    #expect(example.found(by: AbbreviationFinder()) == example.facts)
  }

  static let nothing = [
    "The journal Rheumatology (Oxford) printed it.", "The difference was small (p<0.001).",
    "See the last part (Figure 2).", "The occurrence (OR) rose.", "A tablet (aspirin) was given.",
    "Stage four (IV) disease was rare.", "We saw them in spring (May).",
  ].map { FinderCase($0) }

  @Test(arguments: nothing) func otherParenthesesGiveNothing(_ example: FinderCase) {
    #expect(example.found(by: AbbreviationFinder()) == [])
  }

  @Test func theCheapestAlignmentWinsOverTheShortest() {
    let small = [false, false, false, false]
    let best = LetterAlignment.best(
      of: Array("cat".utf8), over: ["the", "computed", "axial", "tomography"], isSmall: small)
    #expect(best?.words == 3)
  }
}
