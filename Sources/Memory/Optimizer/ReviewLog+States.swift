extension ReviewLog {
  /// Returns what a model holds of each card after its last review, in the order of the cards' first reviews.
  public func states(of model: FSRS6) -> [MemoryState] {
    var states: [MemoryState] = []
    states.reserveCapacity(cardCount)
    days.withUnsafeBufferPointer { days in
      grades.withUnsafeBufferPointer { grades in
        for card in 0..<cardCount {
          var state: MemoryState?
          for index in reviews(of: card) {
            state = model.state(
              after: state, elapsedDays: Int(days[index]), grade: Grade(rawValue: Int(grades[index])) ?? .again)
          }
          if let state { states.append(state) }
        }
      }
    }
    return states
  }
}
