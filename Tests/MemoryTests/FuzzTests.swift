import Memory
import Testing

@Suite struct FuzzTests {
  // Anki's windows, measured on its core: interval, first day, last day.
  @Test(arguments: [
    (1, 1, 1), (2, 2, 2), (3, 2, 4), (4, 3, 5), (5, 4, 6), (6, 4, 8), (7, 5, 9), (8, 6, 10), (9, 7, 11), (10, 8, 12),
    (12, 10, 14), (15, 13, 17), (19, 16, 22), (20, 17, 23), (21, 18, 24), (25, 22, 28), (30, 27, 33), (45, 41, 49),
    (60, 55, 65), (90, 84, 96), (99, 92, 106), (120, 112, 128), (180, 169, 191), (250, 236, 264), (365, 345, 385),
    (500, 473, 527), (730, 692, 768), (999, 947, 1051), (1000, 948, 1052),
  ])
  func aWindowIsAnkis(interval: Int, lower: Int, upper: Int) {
    let window = FuzzWindow(interval: Double(interval), minimum: 1, maximum: 36_500)
    #expect([window.lower, window.upper] == [lower, upper])
  }

  @Test func aWindowStaysWithinItsLimits() {
    let cases: [(Double, Int, Int, [Int])] = [
      (10, 11, 36_500, [11, 13]),  // moved up to the smallest interval first
      (30, 1, 30, [27, 30]), (30, 30, 30, [30, 30]), (100, 1, 30, [27, 30]), (2.4, 1, 36_500, [2, 2]),
      (2.5, 1, 36_500, [2, 4]), (3, 4, 36_500, [4, 5]), (.nan, 1, 9, [1, 1]), (.infinity, 1, 36_500, [34_673, 36_500]),
      (-5, 1, 9, [1, 1]), (5, 9, 3, [3, 3]), (5, 0, 0, [1, 1]),
    ]
    for (interval, minimum, maximum, expected) in cases {
      let window = FuzzWindow(interval: interval, minimum: minimum, maximum: maximum)
      #expect([window.lower, window.upper] == expected, "\(interval) within \(minimum)...\(maximum)")
    }
  }

  @Test func everyDayOfAWindowIsAsLikelyAsAnother() {
    let window = FuzzWindow(interval: 30, minimum: 1, maximum: 36_500)
    var counts: [Int: Int] = [:]
    for repetition in 0..<14_000 {
      counts[
        window.day(at: FuzzSeed(card: "costochondritis-term-b0ahjra9hz", repetition: repetition).share), default: 0] +=
        1
    }
    #expect(counts.keys.sorted() == Array(27...33))
    for (day, count) in counts { #expect((1_850...2_150).contains(count), "day \(day): \(count) of 14000") }
  }

  @Test func neighbouringCardsGoDifferentWays() {
    let shares = (0..<1_000).map { FuzzSeed(card: "card-\($0)", repetition: 3).share }
    #expect(shares.allSatisfy { (0..<1).contains($0) })
    #expect(Set(shares).count == 1_000)
    for quarter in 0..<4 {
      let count = shares.count { $0 * 4 >= Double(quarter) && $0 * 4 < Double(quarter + 1) }
      #expect((200...300).contains(count), "quarter \(quarter): \(count)")
    }
  }

  @Test func aSeedIsTheSameOnEveryMachine() {
    #expect(FuzzSeed(card: "bone-term-1", repetition: 4) == FuzzSeed(card: "bone-term-1", repetition: 4))
    #expect(FuzzSeed(card: "bone-term-1", repetition: 4).share == 0.8050094665955921)
  }

  @Test func theEndsOfTheShareStayInTheWindow() {
    let window = FuzzWindow(interval: 3, minimum: 1, maximum: 36_500)
    #expect([0, 1.0.nextDown, 1, -1].map(window.day) == [2, 4, 4, 2])
  }
}
