import Cards

extension LearnerState {
  /// The exams that were not undone and have at least one answer, in the order of replay.
  ///
  /// An answer to a card that has another name now is that card's.
  public var exams: [ExamRecord] {
    guard log.columns.exams > 0 else { return [] }
    var begun: [(name: EventName, at: Moment, start: ExamStart)] = []
    var answers: [EventName: [ExamAnswer]] = [:]
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      guard row.kind == .exam, !plan.isUndone(index), let event = log.event(of: row) else { continue }
      switch event.deed {
      case .exam(let start): begun.append((event.name, event.at, start))
      case .examAnswer(var answer):
        answer.card = self[answer.card].key
        answers[answer.exam, default: []].append(answer)
      default: break
      }
    }
    return begun.compactMap { name, at, start in
      // Merged files may hold a second answer to a question, given where the first one was not known.
      var seen = Set<String>()
      guard let given = answers[name]?.filter({ seen.insert($0.card.text).inserted }) else { return nil }
      return ExamRecord(name: name, at: at, start: start, answers: given)
    }
  }

  /// The exams of the same decks, in the order of replay.
  public func exams(of decks: some Sequence<String>) -> [ExamRecord] {
    let names = ExamRecord.ordered(decks)
    return exams.filter { $0.deckNames == names }
  }
}
