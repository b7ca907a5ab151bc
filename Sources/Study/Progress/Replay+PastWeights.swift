import Memory

extension Replay {
  /// Returns, by row, the days after which cards came back whose reviews promised nothing (imports without an interval),
  /// as the weights of that time gave them.
  ///
  /// New weights move no date. So each span of the log that was under other weights than the newest is replayed with
  /// them, up to its end; there are few such spans, and none where every review has its promise.
  ///
  /// Each span is a replay from the beginning: a log made to have thousands of them has the rest of its dates from the
  /// newest weights.
  static func pastDays(_ log: ProgressLog, _ plan: ReplayPlan) -> [Int: Int] {
    let rows = log.columns.rows
    guard !plan.weightRows.isEmpty, rows.contains(where: { $0.kind == .review && $0.promise == nil }) else {
      return [:]
    }
    var found: [Int: Int] = [:]
    var weights = Settings()
    var spanHasSome = false
    var spans = 0
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      if rows[index].kind == .review, rows[index].promise == nil, !plan.isUndone(index) { spanHasSome = true }
      guard plan.weightRows.contains(index) else { continue }
      if spanHasSome, spans < mostSpans {
        spans += 1
        var replay = Replay(log, plan: plan, weights: weights, pastDays: found)
        replay.run(log, places: 0..<place)
        found.merge(replay.unpromised) { earlier, _ in earlier }
      }
      spanHasSome = false
      if case .set(let name, let value, let deck)? = log.event(of: rows[index])?.deed {
        weights.set(name, value, deck: deck)
      }
    }
    return found
  }

  /// The most spans that are replayed by themselves: one each month for five years.
  private static let mostSpans = 60
}
