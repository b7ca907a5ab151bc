import Testing

@testable import Study

@Suite struct ExpansionOptionsTests {
  private static func texts(_ answer: String, _ short: String, seed: UInt64 = 1) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return ExpansionOptions.texts(for: answer, short: short, using: &generator)
  }

  @Test(arguments: [
    ("chronic liver disease", "CLD"), ("chronic kidney disease", "CKD"), ("left ventricular hypertrophy", "LVH"),
    ("Acute Respiratory Failure", "ARF"),
  ])
  func allOptionsHaveTheLetters(_ answer: String, _ short: String) {
    for seed in 0..<20 as Range<UInt64> {
      let texts = Self.texts(answer, short, seed: seed)
      #expect(texts.count == 3 && Set(texts + [answer]).count == 4)
      for text in texts {
        #expect(text.split(separator: " ").compactMap(\.first).map { $0.uppercased() }.joined() == short)
        #expect(text.first?.isUppercase == answer.first?.isUppercase)
      }
    }
  }

  // An option that shares a word with each of the others would be known by that.
  @Test func eachWordStandsInTwoOptions() {
    for seed in 0..<20 as Range<UInt64> {
      let all = (Self.texts("chronic kidney disease", "CKD", seed: seed) + ["chronic kidney disease"])
        .map { $0.split(separator: " ") }
      for place in 0..<3 {
        let counts = Dictionary(grouping: all) { $0[place] }.mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 == 2 || $0 == 4 })
      }
    }
  }

  @Test func wordsThatStandForSeveralLettersStay() {
    let texts = Self.texts("electrocardiographic atrial rate", "ECGAR")
    #expect(texts.count == 3 && texts.allSatisfy { $0.hasPrefix("electrocardiographic ") }, "\(texts)")
    #expect(Self.texts("musculoskeletal ultrasonography", "MSUS") == [])
  }

  @Test func aWordGoesOnlyForAnotherOfItsClass() {
    // "magnetic immunity", "friction face", "anxiety dystrophy", "night capillaroscopy": nobody would take them.
    for (answer, short) in [
      ("magnetic resonance imaging", "MRI"), ("tendon friction rub", "TFR"), ("anxiety disorder", "AD"),
      ("nailfold capillaroscopy", "NC"), ("gastroesophageal reflux disease", "GERD"), ("antidiuretic hormone", "ADH"),
    ] {
      #expect(Self.texts(answer, short) == [], "\(answer)")
    }
    let texts = Self.texts("avascular necrosis", "AVN")
    #expect(Set(texts).isSubset(of: ["avascular nephritis", "avascular neuropathy"]) && texts.count == 2)
  }

  @Test(arguments: [("estradiol", "E2"), ("European Trials and Research", "EUSTAR"), ("dual X-ray scan", "DEXA")])
  func whereTheLettersAreNotTheWordsThereAreNone(_ answer: String, _ short: String) {
    #expect(Self.texts(answer, short) == [])
  }
}
