/// The days of one simulation, one after the other.
struct SimulatedRun {
  private let simulator: Simulator
  private let models: [any MemoryModel]
  private let today: Int
  private let end: Int
  private var cards: [SimulatedCard]
  /// By day from today: the first card that is asked then; cards are chained by `next`.
  private var heads: [Int32]
  private var next: [Int32]
  private var load: DueLoad
  /// By card: the day on which it was new; before all days where that was no matter.
  private var firstDays: [Int]
  /// By deck: new cards in their order.
  private var unseen: [ArraySlice<Int>]
  /// How many cards were ever introduced: it says whose turn is next.
  private var introduced = 0
  /// By deck: what each day of the week may have; empty where all decks have the week of the load.
  private let weeks: [[Double]]
  /// Cards that wait for their share of a day, the most urgent last.
  private var waiting: [Int]?

  init(_ simulator: Simulator, cards: [SimulatedCard], today: Int, days: Int) {
    self.simulator = simulator
    models = simulator.decks.map { $0.memory ?? $0.scheduler.model }
    self.today = today
    end = today + days
    self.cards = cards.map { card in
      var card = card
      card.deck = min(max(0, card.deck), simulator.decks.count - 1)
      return card
    }
    heads = [Int32](repeating: -1, count: days)
    next = [Int32](repeating: -1, count: cards.count)
    firstDays = [Int](repeating: .min, count: cards.count)
    load = DueLoad(from: today, days: days + 128, week: simulator.week)
    let weeks = simulator.decks.map { $0.week ?? simulator.week }
    self.weeks = weeks.allSatisfy { $0 == simulator.week } ? [] : weeks
    var unseen = simulator.decks.map { _ in [Int]() }
    for index in cards.indices where cards[index].state == nil { unseen[self.cards[index].deck].append(index) }
    self.unseen = unseen.map { $0[...] }
    for index in cards.indices.reversed() where cards[index].state != nil {
      introduced += 1
      load.add(1, on: cards[index].due)
      put(index, on: max(today, cards[index].due))
    }
  }

  private mutating func put(_ card: Int, on day: Int) {
    guard day < end else { return }
    next[card] = heads[day - today]
    heads[day - today] = Int32(card)
  }

  /// Takes the cards of a day.
  private mutating func take(_ day: Int) -> [Int] {
    var list: [Int] = []
    var card = heads[day - today]
    while card >= 0 {
      list.append(Int(card))
      card = next[Int(card)]
    }
    heads[day - today] = -1
    return list
  }

  mutating func day(_ day: Int, using generator: inout some RandomNumberGenerator) -> SimulatedDay {
    var result = SimulatedDay()
    var due = take(day)
    if day - today < simulator.pause {
      for card in due { put(card, on: day + 1) }
    } else {
      holdBackPaused(&due, day)
      if waiting == nil, let share = simulator.waitingPerDay { keepWaiting(&due, day, perDay: share) }
      if var left = waiting, !left.isEmpty {
        due += left.suffix(simulator.waitingPerDay ?? left.count)
        left.removeLast(min(left.count, simulator.waitingPerDay ?? left.count))
        waiting = left
      }
      if let limit = simulator.reviewLimit, due.count > limit {
        due = byUrgency(due, on: day)
        for card in due[limit...] { put(card, on: day + 1) }
        due.removeSubrange(limit...)
      }
      for card in due {
        result.reviews += 1
        ask(card, on: day, &result, using: &generator)
      }
      introduce(day, &result, using: &generator)
    }
    result.remembered = remembered(on: day)
    return result
  }

  /// Puts off the reviews of decks that are paused by themselves to the end of their pauses.
  private mutating func holdBackPaused(_ due: inout [Int], _ day: Int) {
    guard simulator.decks.contains(where: { day - today < $0.pause }) else { return }
    for card in due where isPaused(cards[card].deck, day) {
      put(card, on: today + simulator.decks[cards[card].deck].pause)
    }
    due.removeAll { isPaused(cards[$0].deck, day) }
  }

  private func isPaused(_ deck: Int, _ day: Int) -> Bool { day - today < simulator.decks[deck].pause }

  /// Keeps back the reviews that were due before the first day of study.
  private mutating func keepWaiting(_ due: inout [Int], _ day: Int, perDay: Int) {
    let old = due.filter { cards[$0].due < day }
    due.removeAll { cards[$0].due < day }
    waiting = byUrgency(old, on: day).reversed()
  }

  /// Cards by retrievability relative to the desired one, the lowest first.
  private func byUrgency(_ list: [Int], on day: Int) -> [Int] {
    list.map { index -> (Double, Int) in
      let scheduler = simulator.decks[cards[index].deck].scheduler
      return (recall(index, on: day) / scheduler.desiredRetention.value, index)
    }.sorted { $0 < $1 }.map(\.1)
  }

  /// Introduces a day's new cards: of each deck in turn one, so that no deck waits for another's end.
  private mutating func introduce(
    _ day: Int, _ result: inout SimulatedDay, using generator: inout some RandomNumberGenerator
  ) {
    let limit = begun(of: simulator.newLimit, on: day)
    var shared = day == today ? min(limit, simulator.newOnFirstDay) : limit
    var own = simulator.decks.map { $0.newLimit.map { begun(of: $0, on: day) } }
    var skipped = simulator.decks.map { _ in [Int]() }
    var open = simulator.decks.indices.filter { !unseen[$0].isEmpty && !isPaused($0, day) }
    // Decks that bring nothing keep their place in the turn.
    let start = introduced % simulator.decks.count
    var turn = open.firstIndex { $0 >= start } ?? 0
    while !open.isEmpty {
      if turn >= open.count { turn = 0 }
      let deck = open[turn]
      guard own[deck] ?? shared > 0, let card = nextNew(of: deck, day, &skipped[deck]) else {
        open.remove(at: turn)
        continue
      }
      if let left = own[deck] { own[deck] = left - 1 } else { shared -= 1 }
      turn += 1
      introduced += 1
      result.new += 1
      firstDays[card] = day
      ask(card, on: day, &result, using: &generator)
    }
    for deck in skipped.indices where !skipped[deck].isEmpty { unseen[deck] = (skipped[deck] + unseen[deck])[...] }
  }

  /// How many new cards of a limit a day brings: over the days together the share of the limits that the habits say.
  private func begun(of limit: Int, on day: Int) -> Int {
    let share = simulator.habits.newShare
    guard share < 1, limit < 1_000_000 else { return limit }
    func upTo(_ days: Int) -> Int { Int((Double(limit * days) * share + 0.5).rounded(.down)) }
    return upTo(day - today + 1) - upTo(day - today)
  }

  /// Takes a deck's next new card of whose entry none was new today.
  private mutating func nextNew(of deck: Int, _ day: Int, _ skipped: inout [Int]) -> Int? {
    while let card = unseen[deck].popFirst() {
      if !hasSiblingOfToday(card, day) { return card }
      skipped.append(card)
    }
    return nil
  }

  private func hasSiblingOfToday(_ card: Int, _ day: Int) -> Bool {
    siblings(of: card).contains { firstDays[$0] == day }
  }

  private func siblings(of card: Int) -> [Int] {
    let entry = cards[card].entry
    var found: [Int] = []
    var place = card - 1
    while place >= 0, cards[place].entry == entry {
      found.append(place)
      place -= 1
    }
    place = card + 1
    while place < cards.count, cards[place].entry == entry {
      found.append(place)
      place += 1
    }
    return found
  }

  /// Asks a card until it has left the steps of a day.
  private mutating func ask(
    _ index: Int, on day: Int, _ result: inout SimulatedDay, using generator: inout some RandomNumberGenerator
  ) {
    let habits = simulator.habits
    let scheduler = simulator.decks[cards[index].deck].scheduler
    if cards[index].state != nil { load.add(-1, on: cards[index].due) }
    if !weeks.isEmpty { load.week = weeks[cards[index].deck] }
    let siblings = siblings(of: index).compactMap { cards[$0].state == nil ? nil : cards[$0].due }
    // Nobody answers one card more often than this on a day.
    for _ in 0..<30 {
      let card = cards[index]
      let prior = Prior(
        state: card.state, standing: card.standing, scheduledDays: card.scheduledDays,
        elapsedDays: day - card.lastDay)
      let grade = self.grade(prior, index, on: day, using: &generator)
      result.answers += 1
      result.seconds += grade == .again ? habits.secondsForgotten : habits.secondsKnown
      if grade == .again, card.standing == .review { result.lapses += 1 }
      let outcome =
        simulator.fuzzes
        ? scheduler.outcome(
          of: grade, prior, fuzz: FuzzSeed(share: share(&generator)),
          balance: simulator.balances ? LoadBalance(load: load, today: day, siblings: siblings) : nil)
        : scheduler.plainOutcome(of: grade, prior)
      cards[index].state = outcome.state
      if simulator.decks[card.deck].memory != nil {
        cards[index].memory = models[card.deck].state(
          after: card.memory ?? card.state, elapsedDays: prior.elapsedDays, grade: grade)
      }
      cards[index].standing = outcome.standing
      cards[index].lastDay = day
      switch outcome.promise {
      case .days(let days):
        result.intervals += 1
        result.intervalDays += days
        cards[index].scheduledDays = days
        return comeBack(index, after: days, from: day, using: &generator)
      case .seconds(let seconds, _):
        // A step that ends on another day is waited for.
        if seconds >= 43_200 { return comeBack(index, after: max(1, seconds / 86_400), from: day, using: &generator) }
      }
    }
    comeBack(index, after: 1, from: day, using: &generator)
  }

  private mutating func comeBack(
    _ index: Int, after days: Int, from day: Int, using generator: inout some RandomNumberGenerator
  ) {
    cards[index].due = day + days
    load.add(1, on: day + days)
    var asked = day + days
    if simulator.habits.lateShare > 0, share(&generator) < simulator.habits.lateShare {
      let mean = max(1, simulator.habits.lateBy * Double(days))
      asked += max(1, Int((-log(1 - share(&generator)) * mean).rounded()))
    }
    put(index, on: asked)
  }

  private func grade(
    _ prior: Prior, _ index: Int, on day: Int, using generator: inout some RandomNumberGenerator
  ) -> Grade {
    let habits = simulator.habits
    if prior.state == nil { return habits.firstGrades.grade(at: share(&generator)) }
    if prior.elapsedDays < 1 { return habits.stepGrades.grade(at: share(&generator)) }
    guard share(&generator) < recall(index, on: day) else { return .again }
    return habits.passGrades.grade(at: share(&generator), from: .hard)
  }

  /// The probability that a card is recalled on a day.
  private func recall(_ index: Int, on day: Int) -> Double {
    guard let state = cards[index].memory ?? cards[index].state else { return 0 }
    let model = models[cards[index].deck]
    return simulator.habits.recall(model.retrievability(of: state, after: day - cards[index].lastDay))
  }

  private func remembered(on day: Int) -> Double {
    var sum = 0.0
    for index in cards.indices where cards[index].state != nil { sum += recall(index, on: day) }
    return sum
  }

  private func share(_ generator: inout some RandomNumberGenerator) -> Double {
    Double(generator.next() >> 11) * 0x1p-53
  }
}
