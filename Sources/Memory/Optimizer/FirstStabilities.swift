/// Finds the stabilities after a first review that fit the first predictions of a log under the standard curve.
///
/// The rules are those of fsrs-rs: groups of alike cards that are too small are left out, each grade's stability is
/// searched alone, an order that is wrong is mended in favour of the grade with more cards, and a grade without cards
/// gets its stability from the others.
struct FirstStabilities {
  /// The four stabilities in days, again first; nil where no card says anything.
  let values: [Double]?

  init(of log: ReviewLog) {
    var groups: [[Int: Group]] = Array(repeating: [:], count: 4)
    for card in 0..<log.cardCount {
      let reviews = log.reviews(of: card)
      // A first later day whose answer says nothing leaves the days after it without a first stability to tell of.
      guard let first = reviews.first(where: { log.days[$0] > 0 }), log.ranks[first] >= 0 else { continue }
      let days = Int(log.days[first])
      groups[Int(log.grades[reviews.lowerBound]) - 1][days, default: Group(days: days)]
        .add(reviews[first...].filter { log.ranks[$0] >= 0 }.map { log.grades[$0] > 1 })
    }
    let kept = groups.enumerated().map { Self.kept(Array($1.values), longest: $0 == 3 ? 365 : 100) }
    let predictions = kept.joined().reduce(0) { $0 + $1.predictions }
    let average = Double(kept.joined().reduce(0) { $0 + $1.successes }) / Double(max(1, predictions))
    let counts = kept.map { $0.reduce(0) { $0 + $1.count } }
    let found = kept.enumerated().map { place, groups in
      groups.isEmpty ? nil : Self.stability(of: groups, average: average, near: Weights.standard[place])
    }
    values = Self.filled(Self.ordered(found, counts))
  }

  /// The cards with one first grade whose first prediction came after the same days.
  private struct Group {
    let days: Int
    var count = 0
    /// How many of them were recalled then.
    var recalled = 0
    /// All their predictions, also the later ones.
    var predictions = 0
    var successes = 0

    init(days: Int) { self.days = days }

    mutating func add(_ outcomes: [Bool]) {
      count += 1
      recalled += outcomes.first == true ? 1 : 0
      predictions += outcomes.count
      successes += outcomes.count { $0 }
    }
  }

  /// Leaves out the smallest groups, fewer than a twentieth of the cards (or than 20), and what is small or late beyond.
  private static func kept(_ groups: [Group], longest: Int) -> [Group] {
    let mayGo = max(20, groups.reduce(0) { $0 + $1.count } / 20)
    var gone = 0
    var kept: [Group] = []
    for group in groups.sorted(by: { ($0.count, $0.days) < ($1.count, $1.days) }) {
      if gone + group.count < mayGo {
        gone += group.count
      } else if group.count >= 6, group.days <= longest {
        kept.append(group)
      }
    }
    return kept.sorted { $0.days < $1.days }
  }

  private static func stability(of groups: [Group], average: Double, near standard: Double) -> Double {
    let decay = -Weights.standard[20]
    let factor = pow(0.9, 1 / decay) - 1
    func loss(_ stability: Double) -> Double {
      var loss = abs(stability - standard) / 16
      for group in groups {
        let count = Double(group.count)
        let recall = (Double(group.recalled) + average) / (count + 1)
        let predicted = pow(1 + factor * Double(group.days) / stability, decay)
        loss -= count * (recall * log(predicted) + (1 - recall) * log(1 - predicted))
      }
      return loss
    }
    var low = 0.001
    var high = 100.0
    while high - low > 1e-9 * high {
      let third = (high - low) / 3
      if loss(low + third) < loss(high - third) { high -= third } else { low += third }
    }
    return (low + high) / 2
  }

  private static func ordered(_ found: [Double?], _ counts: [Int]) -> [Double?] {
    var found = found
    for (low, high) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let lower = found[low], let upper = found[high], lower > upper else { continue }
      if counts[low] > counts[high] { found[high] = lower } else { found[low] = upper }
    }
    return found
  }

  /// Fills what is missing from two rules on the logarithms.
  ///
  /// Hard lies 0.59 of the way from again to good, and good
  /// 0.54 of the way from hard to easy. One stability alone scales the standard ones.
  private static func filled(_ found: [Double?]) -> [Double]? {
    let known = found.indices.filter { found[$0] != nil }
    guard let only = known.first, let value = found[only] else { return nil }
    let bounds = Weights.bounds[0]
    func within(_ values: [Double]) -> [Double] {
      values.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
    }
    if known.count == 1 { return within((0..<4).map { Weights.standard[$0] * value / Weights.standard[only] }) }
    let (first, second) = (0.41, 0.54)
    var logs = found.map { $0.map { log($0) } }
    func middle(_ low: Double, _ high: Double, _ share: Double) -> Double { share * low + (1 - share) * high }
    if let again = logs[0], let easy = logs[3], logs[1] == nil, logs[2] == nil {
      // Both rules at once.
      logs[1] = (first * again + (1 - first) * second * easy) / (1 - (1 - first) * (1 - second))
    }
    if logs[1] == nil, let again = logs[0], let good = logs[2] { logs[1] = middle(again, good, first) }
    if logs[1] == nil, let good = logs[2], let easy = logs[3] { logs[1] = (good - second * easy) / (1 - second) }
    if logs[2] == nil, let hard = logs[1], let easy = logs[3] { logs[2] = middle(hard, easy, 1 - second) }
    if logs[2] == nil, let again = logs[0], let hard = logs[1] { logs[2] = (hard - first * again) / (1 - first) }
    if logs[0] == nil, let hard = logs[1], let good = logs[2] { logs[0] = (hard - (1 - first) * good) / first }
    if logs[3] == nil, let hard = logs[1], let good = logs[2] { logs[3] = (good - (1 - second) * hard) / second }
    return within(logs.compactMap { $0.map { exp($0) } })
  }
}
