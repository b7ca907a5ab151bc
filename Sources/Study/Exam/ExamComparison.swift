public import Cards

/// An exam beside an earlier one of the same decks: before and after a lesson.
public struct ExamComparison: Hashable, Sendable {
  /// The earlier exam.
  public let before: ExamRecord
  /// The cards that were answered both times, in the order of the later exam.
  public let shared: [CardKey]
  /// Those that were missed before, and are right now.
  public let newlyRight: [CardKey]
  /// Those that were missed both times.
  public let stillMissed: [CardKey]
  /// Those that were right before, and are missed now.
  public let noLongerRight: [CardKey]
  /// Whether both times the same cards were answered.
  public let isOfTheSameCards: Bool

  /// Compares an exam with the newest one before it that has its seed and is complete; where there is none, with the
  /// newest of its seed, then with the newest complete one, then with the newest.
  ///
  /// - Parameters:
  ///   - exam: the later exam.
  ///   - exams: the exams of the same decks, in the order of replay, `exam` among them.
  public init?(of exam: ExamRecord, among exams: [ExamRecord]) {
    let earlier = exams.prefix { $0.name != exam.name }
    func fitness(_ other: ExamRecord) -> Int {
      (other.start.seed == exam.start.seed ? 2 : 0) + (other.score.isComplete ? 1 : 0)
    }
    guard let best = earlier.map(fitness).max(), let before = earlier.last(where: { fitness($0) == best }) else {
      return nil
    }
    self.before = before
    let then = Dictionary(before.answers.map { ($0.card, $0.isRight) }) { first, _ in first }
    let both = exam.answers.filter { then[$0.card] != nil }
    shared = both.map(\.card)
    newlyRight = both.filter { $0.isRight && then[$0.card] == false }.map(\.card)
    stillMissed = both.filter { !$0.isRight && then[$0.card] == false }.map(\.card)
    noLongerRight = both.filter { !$0.isRight && then[$0.card] == true }.map(\.card)
    isOfTheSameCards = both.count == exam.answers.count && both.count == before.answers.count
  }
}
