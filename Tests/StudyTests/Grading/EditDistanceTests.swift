import Testing

@testable import Study

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("bone", "bone", 0), ("bone", "bones", 1), ("bone", "bine", 1), ("bone", "boen", 1), ("bone", "one", 1),
    ("rheumatism", "reumatizm", 2), ("ab", "ba", 1), ("", "abc", 3), ("abc", "", 3), ("ca", "abc", 3),
  ])
  func slipsAreCounted(first: String, second: String, slips: Int) {
    #expect(EditDistance.between(first, second, limit: 5) == slips)
    #expect(EditDistance.between(first, second, limit: slips) == slips)
    if slips > 0 { #expect(EditDistance.between(first, second, limit: slips - 1) == nil) }
  }

  /// The textbook's recursion, slow and plain.
  private static func plain(_ first: [UInt8], _ second: [UInt8]) -> Int {
    guard let a = first.last else { return second.count }
    guard let b = second.last else { return first.count }
    let (less, fewer) = (Array(first.dropLast()), Array(second.dropLast()))
    var best = min(plain(less, second), plain(first, fewer)) + 1
    best = min(best, plain(less, fewer) + (a == b ? 0 : 1))
    if let c = less.last, let d = fewer.last, a == d, b == c {
      best = min(best, plain(Array(less.dropLast()), Array(fewer.dropLast())) + 1)
    }
    return best
  }

  @Test func allShortWordsOfTwoLettersAreCountedAsTheTextbookDoes() {
    var words: [[UInt8]] = [[]]
    for length in 0..<4 { words += words.filter { $0.count == length }.flatMap { [$0 + [97], $0 + [98]] } }
    var distance = EditDistance()
    for first in words {
      for second in words {
        #expect(distance.between(first[...], second[...], limit: 4) == Self.plain(first, second))
      }
    }
  }
}
