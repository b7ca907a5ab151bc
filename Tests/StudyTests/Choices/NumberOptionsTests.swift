import Testing

@testable import Study

@Suite struct NumberOptionsTests {
  private static func texts(_ answer: String, besides taken: Set<String> = [], seed: UInt64 = 1) -> [String]? {
    var generator = SeededGenerator(seed: seed)
    return NumberOptions(answer)?.texts(besides: taken, using: &generator)
  }

  @Test(arguments: ["95 percent", "17", "5 years", "1.5 mg", "about 40 days", "206", "1994", "12%", "1200 ml"])
  func otherNumbersAreWrittenInTheSameManner(_ answer: String) throws {
    for seed in 0..<12 as Range<UInt64> {
      let texts = try #require(Self.texts(answer, seed: seed))
      #expect(texts.count == 3)
      #expect(Set(texts + [answer]).count == 4)
      for text in texts {
        #expect(text.filter { !$0.isNumber && $0 != "." } == answer.filter { !$0.isNumber && $0 != "." })
        #expect(text.contains(".") == answer.contains("."))
      }
    }
  }

  @Test func aShareStaysBelowAHundred() throws {
    for seed in 0..<12 as Range<UInt64> {
      for text in try #require(Self.texts("95 percent", seed: seed)) {
        #expect(try #require(Int(text.prefix { $0.isNumber })) < 100)
      }
    }
  }

  @Test func theRightOneIsNotAlwaysInTheMiddle() {
    let ranks = (0..<40 as Range<UInt64>).map { seed in
      (Self.texts("40", seed: seed) ?? []).count { (Int($0) ?? 0) < 40 }
    }
    #expect(Set(ranks) == [0, 1, 2, 3])
  }

  @Test func aNumberOfTheQuestionIsNoOption() {
    let taken: Set<String> = ["12", "8", "25", "34"]
    for seed in 0..<12 as Range<UInt64> {
      #expect(Set(Self.texts("17", besides: taken, seed: seed) ?? []).isDisjoint(with: taken))
    }
  }

  @Test(arguments: ["type 2", "vitamin B12", "T4", "-2.5", "3 to 5 weeks", "more than 10", "two", "0", "cm 4 x 5"])
  func whatIsNoPlainNumberHasNone(_ answer: String) { #expect(NumberOptions(answer) == nil) }
}
