import Testing

@testable import CardMaking

@Suite struct WordTableTests {
  @Test(arguments: [
    ("the", WordClasses.articles), ("under", .prepositions), ("whenever", .whens), ("copyright", .furniture),
  ]) func aWordHasItsClasses(_ word: String, _ classes: WordClasses) {
    #expect(WordClasses.of(word).isSuperset(of: classes))
  }

  @Test(arguments: ["", "thee", "th", "arthropathy", "abcdefghijklmnop", "abcdefghijklmnopq"])
  func anotherWordHasNone(_ word: String) {
    #expect(WordClasses.of(word) == [])
  }

  @Test func wordsOfEveryLengthAreTold() {
    let words = (1...16).map { String("abcdefghijklmnop".prefix($0)) }
    let table = WordTable(Dictionary(uniqueKeysWithValues: words.map { ($0, WordClasses(rawValue: UInt32($0.count))) }))
    #expect(words.map { table.classes(of: WordTable.Key($0)).rawValue } == (1...16).map { UInt32($0) })
    #expect(table.classes(of: WordTable.Key("abcdefghijklmnopq")) == [])
  }

  @Test func aTokenIsSmall() {
    #expect(MemoryLayout<Token>.stride == 32)
  }

  @Test func placesAndCapitalsOfATokenAreKept() {
    let tokens = Tokenizer.tokens(of: Array("A BRCA1 test".utf8))
    #expect(tokens.map(\.start) == [0, 2, 8])
    #expect(tokens.map(\.end) == [1, 7, 12])
    #expect(tokens.map(\.capitals) == [1, 4, 0])
    #expect(tokens.map(\.hasDigit) == [false, true, false])
  }
}
