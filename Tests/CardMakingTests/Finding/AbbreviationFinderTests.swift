import Testing

@testable import CardMaking

@Suite struct AbbreviationFinderTests {
  static let initials = [
    FinderCase("She has systemic lupus erythematosus (SLE).", "SLE: systemic lupus erythematosus"),
    FinderCase("They saw very late antigens [VLA] in it.", "VLA: very late antigens"),
    FinderCase("We asked the quality of life (QOL) unit.", "QOL: quality of life"),
    FinderCase("The barrier (blood-brain barrier, BBB) is tight.", "BBB: blood-brain barrier"),
    FinderCase("The World Health Organization (WHO) says so.", "WHO: World Health Organization"),
    FinderCase("Breathing out nitric oxide (NO) was measured.", "NO: nitric oxide"),
  ]

  @Test(arguments: initials) func lettersBeginWords(_ example: FinderCase) { check(example) }

  static let inner = [
    FinderCase("Raised musculoskeletal (MSK) pain was found.", "MSK: musculoskeletal"),
    FinderCase("The hormone oestrogen (EST) fell.", "EST: oestrogen"),
    FinderCase("It was electromyography (EMG) that showed it.", "EMG: electromyography"),
    FinderCase("Thin-layer chromatography (TLC) was used.", "TLC: Thin-layer chromatography"),
  ]

  @Test(arguments: inner) func lettersStandInsideWords(_ example: FinderCase) { check(example) }

  static let shortFirst = [
    FinderCase("OTC (over the counter) drugs are sold freely.", "OTC: over the counter"),
    FinderCase("A little 5-HT (5-hydroxytryptamine) is enough.", "5-HT: 5-hydroxytryptamine"),
    FinderCase("The hormone T3 (triiodothyronine) is active.", "T3: triiodothyronine"),
    FinderCase("More IL (interleukin) was made.", "IL: interleukin"),
    FinderCase("A ROM (range of motion of the wrist) was written down.", "ROM: range of motion"),
  ]

  @Test(arguments: shortFirst) func theShortFormComesFirst(_ example: FinderCase) { check(example) }

  static let bothInside = [
    FinderCase("Scars form (extracellular matrix; ECM) in it.", "ECM: extracellular matrix"),
    FinderCase("One test (CRP, C-reactive protein) was raised.", "CRP: C-reactive protein"),
    FinderCase("The score (MHQ = Michigan hand questionnaire) fell.", "MHQ: Michigan hand questionnaire"),
  ]

  @Test(arguments: bothInside) func bothStandInTheParenthesis(_ example: FinderCase) { check(example) }

  static let plurals = [
    FinderCase("Cheap light emitting diodes (LEDs) help.", "LEDs: light emitting diodes"),
    FinderCase("Both bone mineral densities (BMDs) fell.", "BMDs: bone mineral densities"),
    FinderCase("All red blood cells (RBCs) are round.", "RBCs: red blood cells"),
    FinderCase("Bone turnover in early limited systemic sclerosis (lSSc's).", "lSSc: limited systemic sclerosis"),
  ]

  @Test(arguments: plurals) func thePluralsLetterNeedsNoWord(_ example: FinderCase) { check(example) }

  static let numbers = [
    FinderCase("The hormone estradiol (E2) was measured.", "E2: estradiol"),
    FinderCase("They gave nitrous oxide (N2O) for it.", "N2O: nitrous oxide"),
    FinderCase("The three-dimensional (3D) view is better.", "3D: three-dimensional"),
    FinderCase("A kinase of type II (KT2) was found.", "KT2: kinase of type II"),
    FinderCase(
      "They wrote down the walking distance in 6 minutes (WD(6)).", "WD(6): walking distance in 6 minutes"),
  ]

  @Test(arguments: numbers) func digitsStandForNumbersOrForNothing(_ example: FinderCase) { check(example) }

  static let chemicals = [
    FinderCase("The dye 3,5-dimethylaniline (DMA) is yellow.", "DMA: 3,5-dimethylaniline"),
    FinderCase("Smoke holds dibenzo[a]pyrene (DBP) too.", "DBP: dibenzo[a]pyrene"),
    FinderCase("We added N(2)-acetyl-lysine (AL) to it.", "AL: N(2)-acetyl-lysine"),
    FinderCase("The acid alpha-linolenic acid (LA) is eaten.", "LA: alpha-linolenic acid"),
    FinderCase("It makes adenosine triphosphate (ATP).", "ATP: adenosine triphosphate"),
  ]

  @Test(arguments: chemicals) func aChemicalsNameIsOneWord(_ example: FinderCase) { check(example) }

  static let turned = [
    FinderCase("A spray of nasal ketamine (KET-N) was tried.", "KET-N: nasal ketamine"),
    FinderCase("We read the skin temperature (T(s)) at noon.", "T(s): skin temperature"),
    FinderCase("The 12-item hand survey (HS-12) is short.", "HS-12: 12-item hand survey"),
    FinderCase("A total resistance (Rt) was worked out.", "Rt: total resistance"),
  ]

  @Test(arguments: turned) func thePartsAreTurned(_ example: FinderCase) { check(example) }

  static let greek = [
    FinderCase("It rose after platelet factor alpha (PF alpha).", "PF alpha: platelet factor alpha"),
    FinderCase("They blocked transforming growth factor β (TGF-β).", "TGF-β: transforming growth factor β"),
    FinderCase("More interferon-γ (IFNgamma) was made.", "IFNgamma: interferon-γ"),
    FinderCase("A rise of gamma-globulin (GG) was seen.", "GG: gamma-globulin"),
  ]

  @Test(arguments: greek) func aGreekLetterIsItsNamesFirst(_ example: FinderCase) { check(example) }

  static let twoWords = [
    FinderCase("Too much angiotensin II (Ang II) narrows vessels.", "Ang II: angiotensin II"),
    FinderCase("They used hand ultrasound (H US) twice.", "H US: hand ultrasound"),
  ]

  @Test(arguments: twoWords) func theShortFormHasTwoWords(_ example: FinderCase) { check(example) }

  static let signs = [
    FinderCase("All were antibody positive (A+) at first.", "A+: antibody positive"),
    FinderCase("Half were centromere negative (C-) later.", "C-: centromere negative"),
    FinderCase("Some were SCL-positive (SCL+) again.", "SCL+: SCL-positive"),
  ]

  @Test(arguments: signs) func aSignSaysPositiveOrNegative(_ example: FinderCase) { check(example) }

  static let symbols = [
    FinderCase("The slow calcium current (ICa) was blocked.", "ICa: calcium current"),
    FinderCase("A high binding constant (K(b)) is good.", "K(b): binding constant"),
    FinderCase("The glucose concentration ([Glc]) fell.", "[Glc]: glucose concentration"),
    FinderCase("A slow exchange rate (K(e)) was found.", "K(e): exchange rate"),
  ]

  @Test(arguments: symbols) func symbolsHaveTheirUsualWords(_ example: FinderCase) { check(example) }

  static let cut = [
    FinderCase("Ten had anti-topoisomerase antibodies (TA) in it.", "TA: topoisomerase antibodies"),
    FinderCase("A non-steroidal drug (SD1) was given.", "SD1: steroidal drug"),
    FinderCase("They stained actin/smooth muscle protein (SMP).", "SMP: smooth muscle protein"),
    FinderCase("Some had malformations--short bowel syndrome (SBS).", "SBS: short bowel syndrome"),
  ]

  @Test(arguments: cut) func theLongFormBeginsInsideAWord(_ example: FinderCase) { check(example) }

  static let leads = [
    FinderCase("Its pulse wave velocity (or PWV) rose.", "PWV: pulse wave velocity"),
    FinderCase("The six minute walk (abbreviated as SMW) is easy.", "SMW: six minute walk"),
    FinderCase("The finger pulp distance (hereafter FPD) fell.", "FPD: finger pulp distance"),
  ]

  @Test(arguments: leads) func wordsBeforeTheShortFormAreLeftOut(_ example: FinderCase) { check(example) }

  static let nothing = [
    "The journal Rheumatology (Oxford) printed it.", "The difference was small (p<0.001).",
    "The parts were alike (P = 0.03).", "See the last part (Figure 2).", "The occurrence (OR) rose.",
    "A tablet (aspirin) was given.", "Stage four (IV) disease was rare.", "We saw them in spring (May).",
    "A ganglioside GM7 (GM7) was there.", "It is open in winter (see below).", "A run of base pairs (bp) was read.",
    "A slow decay rate (k(d)) was found.",
  ].map { FinderCase($0) }

  @Test(arguments: nothing) func otherParenthesesGiveNothing(_ example: FinderCase) { check(example) }

  @Test func programTextIsNotRead() {
    let text = "Some words.\n\n    let table = hash map (HM)\n\n```\nvar x = first in first out (FIFO)\n```\n"
    let document = Document(text: text, format: .markdown)
    #expect(CardMaker().cards(from: document).kept.isEmpty)
  }

  private func check(_ example: FinderCase) {
    #expect(example.found(by: AbbreviationFinder()) == example.facts)
  }
}
