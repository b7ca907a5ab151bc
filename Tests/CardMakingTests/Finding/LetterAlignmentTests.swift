import Testing

@testable import CardMaking

@Suite struct LetterAlignmentTests {
  private func best(_ short: String, _ text: String, _ extent: LetterAlignment.Extent = .toEnd) -> String? {
    let bytes = Array(text.utf8)
    let words = LongFormWords(bytes, 0..<bytes.count)
    return LetterAlignment.best(of: Array(short.utf8), over: words, extent: extent).map { found in
      "\(String(decoding: bytes[found.range], as: UTF8.self)) \(found.cost)"
    }
  }

  @Test func theCheapestAlignmentWinsOverTheShortest() {
    #expect(best("cat", "the computed axial tomography") == "computed axial tomography 6")
  }

  @Test func aLetterInsideAWordCosts() {
    #expect(best("msk", "raised musculoskeletal") == "musculoskeletal 112")
  }

  @Test func aWordWithoutALetterCosts() {
    #expect(best("abc", "axial bone marrow count") == "axial bone marrow count 133")
  }

  @Test func aSmallWordWithoutALetterCostsLittle() {
    #expect(best("qol", "quality of life") == "quality of life 6")
    #expect(best("ql", "quality of life") == "quality of life 18")
  }

  @Test func allWordsMustBelongWhenTheWholeIsAsked() {
    #expect(best("bd", "low bone density", .whole) == nil)
    #expect(best("bd", "bone density", .whole) == "bone density 4")
  }

  @Test func aWordLongerThanAnyNameHasNoLetters() {
    let long = String(repeating: "a", count: 60)
    #expect(LongFormWords(Array("a \(long)\(long)".utf8), 0..<122).letters.count == 121)
    #expect(LongFormWords(Array("a \(long)\(long)b".utf8), 0..<123).letters.count == 1)
    #expect(best("ab", "axe \(long)\(long) b") == "\(long)\(long) b 4")
  }

  @Test func lettersThatAreNotThereGiveNothing() {
    #expect(best("xyz", "bone mineral density") == nil)
  }
}
