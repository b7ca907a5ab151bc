import Testing

@testable import Study

@Suite struct LexiconTests {
  @Test func theBundledWordsAreThere() {
    #expect(Lexicon.bundled.count == 237_305)
    for word in ["aaa", "costochondritis", "ilium", "ileum", "lumber", "zygote"] {
      #expect(Lexicon.bundled.contains(word), "\(word)")
    }
    for word in ["", "resorbtion", "syndrom", "zzzz", "costochondritiss"] {
      #expect(!Lexicon.bundled.contains(word), "\(word)")
    }
  }

  @Test func anOrdinaryWordIsKnownAndNotMedical() {
    #expect(Lexicon.bundled.isOrdinary("lumber"))
    #expect(!Lexicon.bundled.isOrdinary("ilium"))
    #expect(!Lexicon.bundled.isOrdinary("zzzz"))
  }

  @Test func aMedicalWordIsFoundByItsSlips() {
    let found = Lexicon.bundled.medicalWord(near: Array("hypotention".utf8), limit: 1) { $0 == "hypotension" }
    #expect(found == "hypotension")
    #expect(Lexicon.none.medicalWord(near: Array("hypotention".utf8), limit: 1) { _ in true } == nil)
  }

  @Test func termsOfADeckAreWordsToo() {
    let terms = Lexicon(terms: ["zelvax", "abc", "zelvaxin"])
    #expect(terms.count == 3 && terms.contains("zelvax") && !terms.contains("zelva"))
  }
}
