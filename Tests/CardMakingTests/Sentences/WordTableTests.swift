import Testing

@testable import CardMaking

@Suite struct WordTableTests {
  @Test(arguments: [
    ("the", WordClasses.articles), ("under", .prepositions), ("whenever", .whens), ("copyright", .furniture),
  ]) func aWordHasItsClasses(_ word: String, _ classes: WordClasses) {
    #expect(WordClasses.of(Word(word)).isSuperset(of: classes))
  }

  // A word of none, one that begins like another, and one that a word begins with.
  @Test(arguments: ["teapot", "th", "thee", "", "otherwise-engaged"]) func anyOtherWordHasNone(_ word: String) {
    #expect(WordClasses.of(Word(word)) == [])
  }

  @Test func wordsOfAllLengthsAreTold() {
    let words = (1...40).map { Word(String("abcdefghijklmnopqrstuvwxyzabcdefghijklmn".prefix($0))) }
    var table = WordTable<Int>()
    for word in words { table[word] = word.count }
    #expect(words.map { table[$0] } == Array(1...40))
    #expect(table["abcdefghijklmnopqrstuvwxz"] == nil)
    #expect(table["abd"] == nil)
    #expect(table[""] == nil)
  }

  @Test func aSetHoldsWhatWasPutInOnly() {
    let words = (0..<500).map { Word("word\($0)-of-a-long-or-short-list".prefix(5 + $0 % 25)) }
    var set: WordSet = ["one", "of a literal that is long"]
    for word in words { set.insert(word) }
    #expect(words.count(where: set.contains) == 500)
    #expect(set.count == Set(words).count + 2)
    #expect(set.contains("one"))
    #expect(set.contains("of a literal that is long"))
    #expect(!set.contains("of a literal that is lone"))
    #expect(!set.contains(""))
    #expect(Set(set) == Set(words).union(["one", "of a literal that is long"]))
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
