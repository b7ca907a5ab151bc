/// What a model said of a review before it, and how it went.
struct Prediction {
  /// The days since the card's review before.
  let days: Int
  /// How many of the card's reviews came on a later day than the one before, this one included, and its first one.
  let reviews: Int
  /// How many of these before it failed.
  let lapses: Int
  /// The probability of success that the model gave.
  let recall: Double
  /// Whether it succeeded.
  let isRecalled: Bool
}

extension ReviewLog {
  /// Shows the predictions of a model from a rank on, card by card.
  func forEachPrediction(of model: some MemoryModel, from firstRank: Int, _ body: (Prediction) -> Void) {
    for card in 0..<cardCount {
      var state: MemoryState?
      var laterDays = 0
      var lapses = 0
      for index in reviews(of: card) {
        let grade = Grade(rawValue: Int(grades[index])) ?? .again
        let days = Int(days[index])
        if days > 0, let state {
          laterDays += 1
          if ranks[index] >= firstRank {
            body(
              Prediction(
                days: days, reviews: laterDays + 1, lapses: lapses,
                recall: model.retrievability(of: state, after: days),
                isRecalled: grade > .again))
          }
          if grade == .again { lapses += 1 }
        }
        state = model.state(after: state, elapsedDays: days, grade: grade)
      }
    }
  }
}
