import Foundation
import Testing

@testable import Memory

/// Where intervals go when the days ahead are not equally full.
@Suite struct DueLoadTests {
  private static let window = FuzzWindow(interval: 30, minimum: 1, maximum: 36_500)

  /// How often each day of a window of 27 to 33 days is chosen, of 7,000 times.
  private static func counts(_ balance: LoadBalance, interval: Double = 30) -> [Int] {
    let window = FuzzWindow(interval: interval, minimum: 1, maximum: 36_500)
    var counts = [Int](repeating: 0, count: window.upper - window.lower + 1)
    for step in 0..<7_000 {
      counts[balance.days(in: window, interval: interval, at: (Double(step) + 0.5) / 7_000) - window.lower] += 1
    }
    return counts
  }

  private static func load(_ dues: [Int: Int], week: [Double] = []) -> DueLoad {
    var load = DueLoad(from: 0, days: 128, week: week)
    for (day, due) in dues { load.add(due, on: day) }
    return load
  }

  @Test func withoutAnythingDueTheWindowIsFilledEvenly() {
    let balance = LoadBalance(load: Self.load([:]), today: 0)
    #expect(Self.counts(balance).allSatisfy { $0 == 1_000 })
    for step in 0..<100 {
      let share = Double(step) / 100
      #expect(balance.days(in: Self.window, interval: 30, at: share) == Self.window.day(at: share))
    }
  }

  @Test func anEmptyDayIsTakenBeforeAFullOne() {
    let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 29 ? 0 : 5) })
    #expect(Self.counts(LoadBalance(load: Self.load(dues), today: 0))[2] > 6_990)
    let later = Dictionary(uniqueKeysWithValues: (37...43).map { ($0, $0 == 42 ? 0 : 5) })
    #expect(Self.counts(LoadBalance(load: Self.load(later), today: 10))[5] > 6_990, "42 is 32 days after day 10")
  }

  /// Counts beside the weights that make them.
  private static func agree(_ counts: [Int], _ weights: [Double]) -> Bool {
    let sum = weights.reduce(0, +)
    return zip(counts, weights).allSatisfy { abs(Double($0) - 7_000 * $1 / sum) < 2 }
  }

  // (1/cards due)^2.15 · (1/interval)^3: half as much due is 4.4 times as likely.
  @Test func aDayIsTheLikelierTheLessIsDueAndTheSoonerItIs() {
    let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 30 ? 2 : 4) })
    let counts = Self.counts(LoadBalance(load: Self.load(dues), today: 0))
    let weights: [Double] = (27...33).map { days in
      let cube = Double(days * days * days)
      return days == 30 ? 4.438_277_888_3 / cube : 1 / cube
    }
    #expect(Self.agree(counts, weights), "\(counts)")
  }

  // With 144 cards due the powers are 2.15 · 12 / 2 and 12, with 121 a half and one less.
  @Test func whereMuchIsDueASmallDifferenceTellsDaysApart() {
    let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 30 ? 121 : 144) })
    let counts = Self.counts(LoadBalance(load: Self.load(dues), today: 0))
    let ofLess = Foundation.exp(-2.15 * 5.5 * Foundation.log(121.0))
    let ofMore = Foundation.exp(-2.15 * 6 * Foundation.log(144.0))
    let weights: [Double] = (27...33).map { days in
      let later = Foundation.log(Double(days) / 27)
      return days == 30 ? ofLess * Foundation.exp(-11 * later) : ofMore * Foundation.exp(-12 * later)
    }
    #expect(Self.agree(counts, weights) && counts[3] > 6_000, "\(counts)")
    let full = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 30 ? 999_000 : 1_000_000) })
    #expect(Self.counts(LoadBalance(load: Self.load(full), today: 0)).allSatisfy { $0 > 0 }, "no weight vanishes")
  }

  @Test func siblingsGoToDifferentDays() {
    let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, 1) })
    let counts = Self.counts(LoadBalance(load: Self.load(dues), today: 0, siblings: [30, 200]))
    #expect(counts[3] == 0)
    #expect(counts[2] < counts[1] && counts[1] < counts[0], "the further from the sibling, the likelier: \(counts)")
    let alone = Self.counts(LoadBalance(load: Self.load([:]), today: 0, siblings: [27]))
    #expect(alone[0] == 0 && alone[1] > 0 && abs(alone[5] - alone[6]) <= 1)
  }

  // Day 0 is a Thursday, so that day 31 is a Sunday.
  @Test func anEasyDayGetsNextToNothing() {
    let sunday = [1, 1, 1, 1, 1, 1, 0.0]
    let load = Self.load([:], week: sunday)
    #expect(load.share(of: 31) == 0 && load.share(of: 30) == 1 && load.share(of: -4) == 0)
    let counts = Self.counts(LoadBalance(load: load, today: 0))
    #expect(counts[4] <= 1 && counts[3] > 1_100)
    let far = Self.counts(LoadBalance(load: load, today: 0), interval: 300)
    let days = Array(FuzzWindow(interval: 300, minimum: 1, maximum: 36_500).lower...316)
    for (day, count) in zip(days, far) {
      #expect(day % 7 == 3 ? count <= 1 : count > 150, "far ahead, too, nothing falls on a Sunday: \(day)")
    }
  }

  @Test func anEmptyEasyDayDrawsNoCardsFromFullDays() {
    let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 31 ? 0 : 20) })
    let counts = Self.counts(LoadBalance(load: Self.load(dues, week: [1, 1, 1, 1, 1, 1, 0]), today: 0))
    #expect(
      counts[4] <= 10 && counts[3] > 500, "an empty day draws cards, one that is to have none must not: \(counts)")
  }

  @Test func aReducedDayIsAnOrdinaryOneUntilItHasItsShare() {
    let half = [1, 1, 1, 1, 1, 1, 0.5]
    func sunday(_ due: Int) -> Int {
      let dues = Dictionary(uniqueKeysWithValues: (27...33).map { ($0, $0 == 31 ? due : 10) })
      return Self.counts(LoadBalance(load: Self.load(dues, week: half), today: 0))[4]
    }
    #expect(sunday(4) > 3_000, "with 4 of 10 it is below its half")
    #expect(sunday(6) <= 1, "with 6 of 10 it has had its half")
  }

  @Test func aWeekThatIsNoneIsAnOrdinaryOne() {
    var load = DueLoad(from: 0, days: 3, week: [0, 0])
    #expect(load.week == [1, 1, 1, 1, 1, 1, 1])
    load.week = [0, 0, 0, 0, 0, 0, 2]
    #expect(load.week == [1, 1, 1, 1, 1, 1, 1])
    load.add(-5, on: 1)
    load.add(2, on: 7)
    #expect(load[1] == 0 && load[7] == 0 && load[-1] == 0)
  }

  @Test func aDayWhereOnlyEasyDaysAreLeftIsStillChosen() {
    let load = Self.load([:], week: [0, 0, 0, 0, 0, 0, 0])
    #expect(Self.counts(LoadBalance(load: load, today: 0)).allSatisfy { $0 == 1_000 })
  }
}
