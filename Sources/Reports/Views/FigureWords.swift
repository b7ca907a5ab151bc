import Cards
import Study

/// Figures in words, the same on a screen, in sentences and on the page.
extension ProgressFigures {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `Bones and Skin`; the number of decks where there are more than three.
  var deckNames: String {
    now.decks.count > 3 ? Wording.count(now.decks.count, "deck") : Wording.list(now.decks.map(VisibleText.line))
  }

  /// `21 November 2026`.
  var date: String { "\(dateWords(today)) \(today.civil.year)" }

  /// `21 November`, with the year where it is another than today's: how every view writes a day.
  func dateWords(_ day: Day) -> String { Wording.date(day, today: today) }

  /// Since when answers count, after some words: `, answers since 1 May`; nothing where all do.
  func sinceWords(_ before: String) -> String { since.map { before + dateWords($0) } ?? "" }

  /// What is known, as a sentence: `You would recall about 93 of 120 cards today.`.
  var knownWords: String {
    guard known.begun > 0 else { return "Nothing has been asked yet." }
    return "You would recall about \(known.recalledCards) of \(Wording.count(known.cards, "card")) today."
  }

  /// How many of these are sure only because they were just seen: `1 in learning was seen today and counts as known.`; nil
  /// where there is none.
  ///
  /// The model's chance on the day of an answer is 1 whatever the answer was.
  var seenTodayWords: String? {
    switch known.seenToday {
    case 0: nil
    case 1: "1 in learning was seen today and counts as known."
    case let count: "\(count) in learning were seen today and count as known."
    }
  }

  /// What was known before, as `It was 12 on 3 June and 50 on 1 September.`; nil where there is no past to tell of.
  var curveWords: String? {
    let past = known.curve.dropLast()
    guard let first = past.first else { return nil }
    let middle = past.count >= 4 ? past[past.startIndex + past.count / 2] : nil
    func words(_ point: Known.Point) -> String {
      "\(Int(point.recalled.rounded())) on \(Wording.date(point.day, today: today))"
    }
    return "It was \(([first] + [middle].compactMap { $0 }).map(words).joined(separator: " and "))."
  }

  /// `98 learned (61 of them at intervals of 21 days or more), 4 in learning, 18 new`.
  var stockWords: String {
    let learned = stock.young + stock.mature
    let mature =
      stock.mature > 0 ? " (\(stock.mature) of them at intervals of \(Retention.matureDays) days or more)" : ""
    return "\(learned) learned\(mature), \(stock.learning) in learning, \(stock.new) new"
  }

  /// Whether answers count only from a day on that is less than 30 days ago.
  var isCut: Bool { since.map { today - $0 < StudyFigures.recallDays - 1 } ?? false }

  /// The days that are looked at where nothing else is said: `in the last 30 days`, `since 15 November`.
  var spanWords: String {
    guard let since, isCut else { return "in the last \(StudyFigures.recallDays) days" }
    return "since \(Wording.date(since, today: today))"
  }

  /// `91 % of 340 reviews in the last 30 days (likely 88 to 94 %)`.
  var rememberedWords: String {
    let recent = retention.recent
    guard let percent = recent.percent, let interval = recent.intervalWords else {
      return "no reviews \(spanWords)"
    }
    return "\(percent) % of \(Wording.count(recent.answers, "review")) \(spanWords) (likely \(interval))"
  }

  /// `12 due today, 10 new; 41 more in the 13 days after, new cards apart`.
  var comingWords: String {
    let new = now.newToday > 0 ? ", \(now.newToday) new" : ""
    let later = now.forecast.dropFirst().reduce(0) { $0 + $1.due }
    return "\(now.dueToday) due today\(new); \(later) more in the \(now.forecast.count - 1) days after, new cards apart"
  }

  /// `34 answers today; 210 on 24 of the last 30 days (31 minutes)`.
  var studiedWords: String {
    let month = days.last(StudyFigures.recallDays)
    let today = Wording.count(days.last(1).answers, "answer")
    let studied = days.studied(ofLast: StudyFigures.recallDays)
    guard month.answers > 0 else { return "\(today) today, none \(spanWords)" }
    let days =
      isCut ? "\(Wording.count(studied, "day")) \(spanWords)" : "\(studied) of the last \(StudyFigures.recallDays) days"
    return "\(today) today; \(month.answers) on \(days) (\(Self.time(milliseconds: month.milliseconds)))"
  }

  /// What is set aside, flagged, gone or elsewhere, with how to see it; nil where nothing is.
  var asideWords: String? {
    let marks = [
      (now.suspended, "suspended", "--suspended"), (now.flagged, "flagged", "--flagged"), (now.lost, "lost", "--lost"),
    ].filter { $0.0 > 0 }
    let listed = Wording.list(marks.map { "\($0.0) \($0.1)" })
    let flags = marks.map(\.2).joined(separator: " ")
    let parts = [
      marks.isEmpty ? nil : "\(listed) ('recollect list \(flags)')",
      now.learnedElsewhere > 0 ? "\(now.learnedElsewhere) learned, in no deck here" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `31 minutes`, `3 hours 20 minutes`.
  static func time(milliseconds: Int) -> String {
    let minutes = (milliseconds + 30_000) / 60_000
    guard minutes > 0 else { return Wording.count((milliseconds + 500) / 1_000, "second") }
    guard minutes >= 60 else { return Wording.count(minutes, "minute") }
    let rest = minutes % 60
    return Wording.count(minutes / 60, "hour") + (rest > 0 ? " \(Wording.count(rest, "minute"))" : "")
  }

  /// `Sat 21 Nov`, nine or ten cells.
  static func shortDate(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(weekdays[day.weekday]) \(number < 10 ? " " : "")\(number) \(Wording.months[month - 1].prefix(3))"
  }
}

extension ProgressFigures {
  /// What some hard cards are called: by what they are about, and where the decks have several cards about that, by what
  /// each asks for; of a question or a gap the answer alone says too little, so that what is asked stands beside it.
  func names(of hard: some Collection<HardCard>, withQuestions: Bool = true) -> [String] {
    var rivals = Dictionary(hard.map { ($0.report.rawLabel, [String?: Int]()) }) { first, _ in first }
    for card in cards {
      let label = card.rawLabel
      if rivals[label] != nil { rivals[label]?[card.kind, default: 0] += 1 }
    }
    return hard.map { card in
      let ofAKind = rivals[card.report.rawLabel] ?? [:]
      let isQuestion = withQuestions && (card.report.kind == "ask" || card.report.kind == "gap")
      guard isQuestion || ofAKind.values.reduce(0, +) > 1 else { return card.report.label }
      let isAlone = ofAKind[card.report.kind] == 1
      let asked = isAlone && !isQuestion ? card.report.direction : VisibleText.line(card.report.prompt)
      return "\(card.report.label) (\(asked))"
    }
  }
}

extension CardReport {
  /// What the card is about, as its deck writes it.
  var rawLabel: String { kind == "define" ? prompt : answers.first ?? prompt }

  /// What it asks for, in a word.
  fileprivate var direction: String {
    switch kind {
    case "define": "its definition"
    case "term": "the term"
    case "gap": "in a gap"
    default: "a question"
    }
  }

  /// What is asked, beside what the card is about.
  ///
  /// At most 120 characters of it.
  var question: String {
    guard kind != "define" else { return "what it means" }
    let text = VisibleText.line(prompt)
    return text.count > 120 ? text.prefix(119) + "…" : text
  }

  /// What the card is about, for a list: the term or the answer that is asked for; of a definition the term.
  var label: String { VisibleText.line(rawLabel) }
}

extension Confusion {
  /// `4 times`, `once`.
  var timesWords: String { Wording.times(times) }
}
