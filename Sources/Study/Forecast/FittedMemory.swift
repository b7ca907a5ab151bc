import Memory

/// What a learner's whole log says of their memory: weights fitted to it, and what the model holds of each card by them.
///
/// A card comes back by the weights in force, and these may be the standard ones or old. How often it is recalled then is
/// another question, which a forecast answers by all that the log knows.
struct FittedMemory {
  /// The model with the fitted weights.
  let model: FSRS6
  private var states: [UInt32: MemoryState] = [:]

  /// Fits a learner's log; nil where it holds too few answers to say more than the weights in force do.
  init?(of state: LearnerState) {
    let log = state.countedReviews.log
    guard log.predictionCount >= FitOffer.leastAnswers else { return nil }
    model = FSRS6(FittedWeights(fitting: log).weights)
  }

  /// What the model holds of a card after the reviews that it was shown.
  func state(of card: UInt32) -> MemoryState? { states[card] }

  /// Takes in a review, and returns the probability of recall before it; nil for a first one.
  mutating func recall(of card: UInt32, _ prior: Prior, _ grade: Grade) -> Double? {
    // A card that was begun anew is new here too; one that came with a memory from elsewhere keeps that.
    let before = prior.state.map { states[card] ?? $0 }
    states[card] = model.state(after: before, elapsedDays: prior.elapsedDays, grade: grade)
    return before.map { model.retrievability(of: $0, after: prior.elapsedDays) }
  }
}
