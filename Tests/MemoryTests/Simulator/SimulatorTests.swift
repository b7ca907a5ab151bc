import Memory
import Testing

@Suite struct SimulatorTests {
  private static func new(_ count: Int) -> [SimulatedCard] { (0..<count).map { .new(entry: $0) } }

  private static func simulator(_ habits: Habits = Habits()) -> Simulator {
    Simulator(decks: [Simulator.Deck(scheduler: Scheduler())], habits: habits)
  }

  private static func run(
    _ simulator: Simulator, _ cards: [SimulatedCard], days: Int, seed: UInt64 = 1
  ) -> [SimulatedDay] {
    var chance = SimulatedChance(seed)
    return simulator.days(of: cards, from: 20_000, count: days, using: &chance)
  }

  private static func due(_ days: [Int], stability: Double = 10) -> [SimulatedCard] {
    days.enumerated().map { index, day in
      SimulatedCard(
        state: MemoryState(stability: stability, difficulty: 5), standing: .review, due: 20_000 + day,
        lastDay: 20_000 + day - Int(stability), scheduledDays: Int(stability), entry: index)
    }
  }

  @Test func theSameSeedGivesTheSameDays() {
    let first = Self.run(Self.simulator(), Self.new(50), days: 40)
    #expect(first == Self.run(Self.simulator(), Self.new(50), days: 40))
    #expect(first != Self.run(Self.simulator(), Self.new(50), days: 40, seed: 2))
    #expect(first.count == 40)
  }

  @Test func newCardsComeAsManyADayAsTheLimitSays() {
    var simulator = Self.simulator()
    simulator.newLimit = 4
    simulator.newOnFirstDay = 1
    let days = Self.run(simulator, Self.new(15), days: 8)
    #expect(days.map(\.new) == [1, 4, 4, 4, 2, 0, 0, 0])
    #expect(days[0].answers > 1, "a new card is asked again until it has left its steps")
    #expect(days[0].reviews == 0)
  }

  @Test func decksHaveLimitsOfTheirOwn() throws {
    var simulator = Self.simulator()
    simulator.decks.append(Simulator.Deck(scheduler: Scheduler(), newLimit: 1))
    simulator.newLimit = 3
    let cards = (0..<20).map { SimulatedCard.new(deck: $0 % 2, entry: $0) }
    #expect(Self.run(simulator, cards, days: 6).map(\.new) == [4, 4, 4, 2, 1, 1])
  }

  @Test func aDeckThatMayBringNothingDoesNotHoldUpTheNext() {
    var simulator = Self.simulator()
    simulator.decks = [
      Simulator.Deck(scheduler: Scheduler(), newLimit: 0), Simulator.Deck(scheduler: Scheduler()),
      Simulator.Deck(scheduler: Scheduler(), newLimit: 2),
    ]
    simulator.newLimit = 10
    let cards = (0..<235).map { SimulatedCard.new(deck: $0 < 200 ? 0 : $0 < 230 ? 1 : 2, entry: $0) }
    #expect(Self.run(simulator, cards, days: 5).map(\.new) == [12, 12, 11, 0, 0])
  }

  @Test func aPauseOfOneDeckLeavesTheOthers() {
    var simulator = Self.simulator()
    simulator.decks.append(Simulator.Deck(scheduler: Scheduler(), pause: 3))
    simulator.newLimit = 2
    var cards = Self.due([0, 0, 0, 0, 0, -2, 0, 1, 3])
    for place in cards.indices.dropFirst(5) { cards[place].deck = 1 }
    let alone = Self.run(simulator, Array(cards[5...]) + [.new(deck: 1, entry: 20)], days: 4)
    #expect(alone[..<3].allSatisfy { $0.answers == 0 && $0.new == 0 })
    #expect(alone[3].reviews == 4 && alone[3].new == 1)
    #expect(Self.run(simulator, cards, days: 1)[0].reviews == 5)
  }

  @Test func theWeekOfADeckIsAsGoodAsThatOfAll() {
    let week = [1, 1, 1, 1, 1, 1, 0.0]
    var common = Self.simulator()
    common.week = week
    var own = Self.simulator()
    own.decks[0].week = week
    let days = Self.run(own, Self.new(100), days: 60)
    #expect(days == Self.run(common, Self.new(100), days: 60))
    #expect(days != Self.run(Self.simulator(), Self.new(100), days: 60))
    common.decks[0].week = []
    #expect(Self.run(common, Self.new(100), days: 60) == Self.run(Self.simulator(), Self.new(100), days: 60))
  }

  @Test func cardsOfOneEntryAreNotNewOnOneDay() {
    var simulator = Self.simulator()
    simulator.newLimit = 10
    let cards = (0..<8).map { SimulatedCard.new(entry: $0 / 2) }
    #expect(Self.run(simulator, cards, days: 3).map(\.new) == [4, 4, 0])
  }

  @Test func whatIsDueIsAskedOnItsDayAndWhatIsOverdueToday() {
    let days = Self.run(Self.simulator(), Self.due([-5, 0, 2, 2, 9]), days: 3)
    #expect(days[0].reviews == 2)
    #expect(days[2].reviews >= 2)
  }

  @Test func aPauseAsksNothingAndWhatWaitsIsSpreadAfterwards() {
    var simulator = Self.simulator()
    simulator.pause = 5
    simulator.waitingPerDay = 6
    let days = Self.run(simulator, Self.due((0..<40).map { $0 / 10 }), days: 12)
    #expect(days[..<5].allSatisfy { $0.answers == 0 && $0.new == 0 })
    #expect((6...9).contains(days[5].reviews))
    simulator.waitingPerDay = nil
    #expect(Self.run(simulator, Self.due((0..<40).map { $0 / 10 }), days: 6)[5].reviews == 40)
    #expect(days[4].remembered < days[0].remembered)
  }

  @Test func aLimitLeavesTheLeastUrgentForTomorrow() {
    var simulator = Self.simulator()
    simulator.reviewLimit = 3
    let days = Self.run(simulator, Self.due([0, 0, 0, 0, 0]), days: 2)
    #expect(days[0].reviews == 3)
    #expect((2...3).contains(days[1].reviews))
  }

  @Test func cardsAreRecalledAsOftenAsTheModelSays() {
    let cards = Self.due([Int](repeating: 0, count: 4_000), stability: 20)
    let lapses = Self.run(Self.simulator(), cards, days: 1)[0].lapses
    #expect((330...470).contains(lapses), "a tenth of 4,000: \(lapses)")
    var habits = Habits()
    // The logit of 0.9 is 2.197; 0.747 more is that of 0.95.
    habits.recallShift = 0.747_214
    let fewer = Self.run(Self.simulator(habits), cards, days: 1)[0].lapses
    #expect((150...250).contains(fewer), "a twentieth of 4,000: \(fewer)")
  }

  @Test func aDeckMayBeRecalledByAnotherModelThanItIsScheduledBy() throws {
    var cards = Self.due([Int](repeating: 0, count: 4_000), stability: 20)
    for index in cards.indices { cards[index].memory = MemoryState(stability: 5, difficulty: 5) }
    var simulator = Self.simulator()
    simulator.fuzzes = false
    let asScheduled = Self.run(simulator, cards.map { Self.without(memory: $0) }, days: 30)
    simulator.decks[0].memory = FSRS6()
    let asRecalled = Self.run(simulator, cards, days: 30)
    let recall = FSRS6().retrievability(of: MemoryState(stability: 5, difficulty: 5), after: 20)
    #expect((0.7...0.85).contains(recall))
    #expect((330...470).contains(asScheduled[0].lapses), "a tenth of 4,000: \(asScheduled[0].lapses)")
    #expect(abs(Double(asRecalled[0].lapses) / 4_000 - (1 - recall)) < 0.03, "\(asRecalled[0].lapses)")
    #expect(
      asRecalled[29].remembered < asScheduled[29].remembered - 100, "the worse memory is less sure after it as well")
  }

  private static func without(memory card: SimulatedCard) -> SimulatedCard {
    var card = card
    card.memory = nil
    return card
  }

  @Test func withoutFuzzIntervalsAreTheModelsAlone() {
    var habits = Habits()
    habits.recallShift = 50
    habits.passGrades = Habits.Grades([0, 0, 1, 0]) ?? habits.passGrades
    var simulator = Self.simulator(habits)
    simulator.balances = false
    let cards = Self.due([Int](repeating: 0, count: 50))
    let fuzzed = Self.run(simulator, cards, days: 1)[0]
    simulator.fuzzes = false
    let plain = Self.run(simulator, cards, days: 1)[0]
    let state = FSRS6().nextState(
      after: MemoryState(stability: 10, difficulty: 5), elapsedDays: 10, grade: .good)
    #expect(plain.intervals == 50 && plain.intervalDays == 50 * Scheduler().days(forRecallOf: state))
    #expect(fuzzed.intervals == 50 && fuzzed.intervalDays != plain.intervalDays)
  }

  @Test func aShareOfTheNewCardsIsBegun() {
    var habits = Habits()
    habits.newShare = 0.5
    var simulator = Self.simulator(habits)
    simulator.newLimit = 3
    #expect(Self.run(simulator, Self.new(10), days: 8).map(\.new) == [2, 1, 2, 1, 2, 1, 1, 0])
    simulator.decks[0].newLimit = 1
    #expect(Self.run(simulator, Self.new(10), days: 4).map(\.new) == [1, 0, 1, 0])
    simulator.habits.newShare = 0
    #expect(Self.run(simulator, Self.new(10), days: 3).map(\.new) == [0, 0, 0])
  }

  @Test func whatIsRememberedIsTheSumOfTheProbabilities() {
    let card = SimulatedCard(
      state: MemoryState(stability: 10, difficulty: 5), standing: .review, due: 20_100, lastDay: 19_990,
      scheduledDays: 110, entry: 0)
    let day = Self.run(Self.simulator(), [card], days: 1)[0]
    #expect(
      abs(day.remembered - FSRS6().retrievability(of: MemoryState(stability: 10, difficulty: 5), after: 10)) < 1e-9)
    #expect(abs(day.remembered - 0.9) < 1e-9)
  }

  @Test func timeIsCountedByTheHabits() {
    var habits = Habits()
    habits.secondsKnown = 3
    habits.secondsForgotten = 100
    let days = Self.run(Self.simulator(habits), Self.due([Int](repeating: 0, count: 200)), days: 1)
    let forgotten = days[0].lapses
    // A lapse is answered again in its step, where it may be forgotten once more.
    #expect(days[0].seconds >= Double(200 - forgotten) * 3 + Double(forgotten) * 103)
    #expect(days[0].seconds < Double(200) * 3 + Double(forgotten) * 300)
  }

  @Test func lateReviewsComeAfterTheirDay() {
    var habits = Habits()
    habits.lateShare = 1
    habits.lateBy = 0.5
    habits.firstGrades = Habits.Grades([0, 0, 0, 1]) ?? habits.firstGrades
    let days = Self.run(Self.simulator(habits), Self.new(10), days: 12)
    // Easy leads to 6 days at least, and every review is a day late at least.
    #expect(days[..<7].dropFirst().allSatisfy { $0.reviews == 0 })
  }

  /// A year with a deck of cards that come back within 60 days, after a year in which it was learned.
  private static func finishedDeck(
    of cards: Int, newADay: Int, balanced: Bool, seed: UInt64
  ) -> ArraySlice<SimulatedDay> {
    var simulator = Simulator(decks: [Simulator.Deck(scheduler: Scheduler(maximumInterval: 60))])
    simulator.newLimit = newADay
    simulator.balances = balanced
    return Self.run(simulator, Self.new(cards), days: 730, seed: seed).suffix(365)
  }

  // The mean interval of a year with few cards scatters by some per cent; the bench takes the mean of 200 years.
  @Test(arguments: [(100, 5, 1...6), (600, 10, 1...3)])
  func loadBalancingLowersTheBusiestDayOfAYearAndLeavesTheIntervals(
    cards: Int, newADay: Int, seeds: ClosedRange<Int>
  ) {
    func figures(_ balanced: Bool) -> (peak: Int, interval: Double) {
      var peak = 0
      var days = 0
      var count = 0
      for seed in seeds {
        let year = Self.finishedDeck(of: cards, newADay: newADay, balanced: balanced, seed: UInt64(seed))
        peak += year.map(\.reviews).max() ?? 0
        days += year.reduce(0) { $0 + $1.intervalDays }
        count += year.reduce(0) { $0 + $1.intervals }
      }
      return (peak, Double(days) / Double(count))
    }
    let (fuzzed, balanced) = (figures(false), figures(true))
    #expect(Double(balanced.peak) <= 0.8 * Double(fuzzed.peak), "\(fuzzed) \(balanced)")
    if cards > 100 { #expect(abs(balanced.interval / fuzzed.interval - 1) <= 0.02, "\(fuzzed) \(balanced)") }
  }

  @Test func easyDaysAreEasyInASimulatedYear() {
    var simulator = Self.simulator()
    simulator.newLimit = 3
    simulator.week = [1, 1, 1, 1, 1, 1, 0.5]
    let days = Self.run(simulator, Self.new(300), days: 200).suffix(150)
    // Day 20,000 is a Friday, so that day 20,050 is a Saturday.
    let sundays = stride(from: 1, to: 150, by: 7).map { days[days.startIndex + $0].reviews }
    let mean = Double(days.reduce(0) { $0 + $1.reviews }) / 150
    #expect(Double(sundays.reduce(0, +)) / Double(sundays.count) < 0.8 * mean)
  }

  @Test func aSimulatorWithoutDecksOrDaysGivesNone() {
    #expect(Self.run(Simulator(decks: []), Self.new(3), days: 4).isEmpty)
    #expect(Self.run(Self.simulator(), Self.new(3), days: 0).isEmpty)
    #expect(Self.run(Self.simulator(), [], days: 2) == [SimulatedDay(), SimulatedDay()])
  }
}

/// Numbers that look like chance (SplitMix64).
struct SimulatedChance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
