import Cards
import Memory
public import Study

/// All that there is to say of one card: what `recollect show` shows, each line beginning with what it is about.
public struct CardPage: Sendable {
  /// The card.
  public let report: CardReport
  /// Its events, the oldest first.
  public let history: [Event]
  /// The study day.
  public let today: Day
  /// Its answers and its chances on a time line; nil where that is not told.
  public let life: CardLife?

  /// Makes the page of a card from its report and the events that concern it.
  public init(_ report: CardReport, history: [Event], today: Day, life: CardLife? = nil) {
    self.report = report
    self.history = history
    self.today = today
    self.life = life
  }

  /// Returns the lines, wrapped where the screen has a width.
  public func lines(in style: ReportStyle) -> [String] {
    let lines = text + schedule + (life?.lines(in: style) ?? []) + pastLines
    guard case .screen(let width?, _) = style else { return lines }
    return lines.map { Wrapping.wrap($0, width: width) }
  }

  private var text: [String] {
    var lines = ["Card: \(VisibleText.line(report.key.text))"]
    if let deck = report.deck {
      let place =
        report.line.map { " (\(VisibleText.line(report.file ?? "")):\($0))" } ?? ", which has the card no more"
      lines.append("Deck: \(VisibleText.line(deck))\(place)")
    }
    if let headings = report.card?.headings ?? report.heading.map({ [$0] }), !headings.isEmpty {
      lines.append("Under: \(headings.map(VisibleText.line).joined(separator: ", "))")
    }
    lines += block("Asks", report.prompt)
    if let card = report.card, !card.choices.isEmpty {
      for choice in card.choices { lines += block(choice.isRight ? "Right choice" : "Wrong choice", choice.text) }
    } else {
      lines += report.answers.enumerated().flatMap { block($0 == 0 ? "Answer" : "Or", $1) }
    }
    if let hint = report.card?.hint { lines += block("Hint", hint) }
    if let note = report.card?.note { lines += block("Note", note) }
    if let source = report.card?.source { lines += block("Source", source) }
    if !report.tags.isEmpty { lines.append("Tags: \(report.tags.map(VisibleText.line).joined(separator: ", "))") }
    return lines
  }

  private var schedule: [String] {
    var lines = ["State: \(standing)."]
    if let flag = report.state.flag {
      lines.append(flag.isEmpty ? "Flagged as wrong." : "Flagged as wrong: \(VisibleText.line(flag))")
    }
    if let memory = report.state.memory,
      let outlook = CardOutlook(of: report, isLastRight: reviews.last.map { $0.review.grade > .again } ?? false)
    {
      lines.append(
        "Memory: stability \(Wording.decimal(memory.stability, places: 1)) days, difficulty "
          + "\(Wording.decimal(memory.difficulty, places: 1)) of 10, \(outlook.words).")
    }
    if let plan { lines.append("Plan: \(plan)") }
    return lines
  }

  /// How stability and the next date go together; nil where there is none, or the card is set aside.
  private var plan: String? {
    guard !report.state.isSuspended, let memory = report.state.memory, let chance = report.plannedRetrievability,
      let due = report.due,
      let last = report.state.lastDay
    else { return nil }
    let comes = due > today ? "comes back" : due == today ? "is due" : "was due"
    return "stability is the time until the chance has fallen to 90 percent, here "
      + "\(Wording.decimal(memory.stability, places: 1)) days; the card \(comes) "
      + "\(Wording.count(max(0, due - last), "day")) after its last answer, at \(Wording.inWords(percent: chance))."
  }

  private var standing: String {
    let isSuspended = report.state.isSuspended
    let comeback = isSuspended ? "" : ", \(comeback)"
    let standing =
      switch report.state.standing {
      case .new: "new, never asked"
      case .learning: "in learning\(comeback)"
      case .relearning: "in relearning\(comeback)"
      case .review: "in review\(comeback)"
      }
    return isSuspended ? "suspended, so it is not asked; \(standing)" : standing
  }

  private var comeback: String {
    guard let due = report.due else { return "due at no time" }
    switch due - today {
    case ..<0: return "due since \(Wording.date(due, today: today))"
    case 0: return "due today"
    case 1: return "next tomorrow, \(Wording.date(due, today: today))"
    case let days: return "next on \(Wording.date(due, today: today)), in \(days) days"
    }
  }

  private var reviews: [(review: ReviewEvent, at: Moment)] {
    history.compactMap { event in
      if case .review(let review) = event.deed { (review, event.at) } else { nil }
    }
  }

  private var pastLines: [String] {
    guard !reviews.isEmpty else { return [] }
    let lapses = report.state.lapses
    return ["Reviews: \(reviews.count), \(lapses == 0 ? "never forgotten" : "forgotten \(Wording.times(lapses))")."]
      + reviews.map { "  \(line(of: $0.review, at: $0.at))" }
  }

  /// `21 November 2026 09:12, good, typed "costocondritis", 4.2 s, again in 11 days`.
  private func line(of review: ReviewEvent, at moment: Moment) -> String {
    let date = moment.studyDay(rolloverHour: 0)
    var parts = ["\(Wording.date(date, today: date)) \(date.civil.year) \(Wording.time(moment))", review.grade.word]
    switch review.mode {
    case .typed: parts.append(review.said.map { "typed '\(VisibleText.line($0))'" } ?? "typed")
    case .choice: parts.append(review.chose.map { "chose '\(VisibleText.line($0))'" } ?? "choices")
    case .reveal: parts.append("shown")
    case .imported: parts.append("imported")
    case nil: break
    }
    if review.mode != .imported { parts.append("\(Wording.decimal(Double(review.milliseconds) / 1_000, places: 1)) s") }
    switch review.promise {
    case .days(let days): parts.append("again in \(Wording.count(days, "day"))")
    case .seconds(let seconds, _): parts.append("again in \(Wording.duration(seconds: seconds))")
    case nil: break
    }
    return parts.joined(separator: ", ")
  }

  private func block(_ name: String, _ text: String) -> [String] {
    let lines = VisibleText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 == 0 ? "\(name): \($1)" : "  \($1)" }
  }
}

extension Grade {
  /// The grade's name.
  var word: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}
