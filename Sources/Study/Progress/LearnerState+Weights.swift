public import Memory

extension LearnerState {
  /// The deed that sets weights for all decks, as the progress file holds them: with six decimal places.
  public static func setting(_ weights: Weights) -> Deed {
    .set(
      name: Setting.weights.name, value: .list(weights.values.map { .number(LogNumber($0)) }), deck: nil)
  }

  /// The weights as the progress file gives them back.
  public static func asWritten(_ weights: Weights) -> Weights {
    (try? Weights(weights.values.map { LogNumber($0).double })) ?? weights
  }

  /// The newest setting of weights for all decks that was not undone: the row's place in the order of replay, and its
  /// study day; nil where there is none.
  func newestWeights() -> (place: Int, day: Day)? {
    for place in (0..<plan.order.count).reversed() {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      guard row.kind == .set, !plan.isUndone(index),
        case .set(Setting.weights.name, _, nil)? = log.event(of: row)?.deed
      else { continue }
      return (place, Day(number: Int(row.day)))
    }
    return nil
  }
}
