import Cards
import Study

/// What was remembered, and what is hard.
extension ReportPage {
  /// The rows that a table on the page has at most.
  static let mostRows = 20

  var remembered: PageSection? {
    let retention = figures.retention
    guard let percent = retention.all.percent, let interval = retention.all.intervalWords else { return nil }
    let months = retention.months.suffix(12)
    let caption = "Right answers among the reviews of each month, with the range in which the share likely lies"
    let title =
      retention.recent.percent.map { "Remembered: \($0) % \(figures.spanWords)" }
      ?? "Remembered: \(percent) % in all"
    return PageSection(
      id: "remembered", title: title,
      notes: [
        "\(figures.rememberedWords.prefix(1).uppercased() + figures.rememberedWords.dropFirst()). "
          + "\(figures.since == nil ? "In all" : "Of all answers that count here") \(percent) % of "
          + "\(Wording.count(retention.all.answers, "review")) (likely \(interval))."
      ],
      charts: [
        PageSection.Chart(
          drawing: Charts.shares(
            months.map { (Self.shortMonth($0.name, among: months.count), $0.share) },
            label: "Chart of shares. "
              + months.map {
                "\(RetentionTable.words(ofMonth: $0.name)): \($0.share.percent ?? 0) % of \($0.share.answers)"
              }.joined(separator: "; ")),
          caption: caption,
          table: PageTable(
            caption: caption, columns: ["Month", "Right", "Reviews", "Likely"],
            rows: retention.months.map {
              Self.row(RetentionTable.words(ofMonth: $0.name), $0.share, bar: false)
            }))
      ])
  }

  var groups: PageSection? {
    let sections = RetentionTable(figures).sections.filter { $0.title != "Month" }
    guard !sections.isEmpty else { return nil }
    return PageSection(
      id: "groups", title: "What is remembered well, and what less",
      tables: sections.map { section in
        // A long list is cut: then those stand first that say the most.
        let isLong = section.groups.count > Self.mostRows
        let groups = isLong ? section.groups.sorted { $0.share.answers > $1.share.answers } : section.groups
        return PageTable(
          caption: "By \(section.title.lowercased())"
            + (isLong
              ? ", the \(Self.mostRows) of \(groups.count) with the most reviews, the most first"
              : ""),
          columns: [section.title, "Right", "Reviews", "Likely"],
          rows: groups.prefix(Self.mostRows).map { Self.row($0.name, $0.share, bar: true) })
      }, isWide: true)
  }

  var hard: PageSection? {
    let cards = figures.hardest.prefix(Self.mostRows)
    guard let first = figures.names(of: cards.prefix(1), withQuestions: false).first else {
      return nil
    }
    let rest = figures.hardest.count - cards.count
    return PageSection(
      id: "hard", title: "Hard: \(Self.headline(first))\(cards.count > 1 ? " and others" : "")",
      notes: [
        "Cards that were answered wrong at least twice, the surest cases first. Today: the chance to know "
          + "it, or how it was answered today."
          + (rest > 0
            ? " \(rest) more are not on this page: 'recollect stats --cards --all' lists them." : "")
      ],
      tables: [
        PageTable(
          caption: rest > 0
            ? "The \(cards.count) hardest cards of \(figures.hardest.count)" : "The hardest cards",
          columns: ["Card", "Wrong", "Forgotten", "Today"],
          rows: cards.map { card in
            PageTable.Row(
              // What tells the cards of one term apart is said beneath.
              name: card.report.label,
              cells: [
                "\(card.wrong) of \(card.answers)",
                card.isStillLearned ? "in learning" : String(card.report.state.lapses),
                card.outlook?.short ?? "",
              ],
              asked: card.report.question)
          })
      ])
  }

  var confused: PageSection? {
    let all = figures.confusions
    let pairs = all.prefix(Self.mostRows)
    guard let first = pairs.first else { return nil }
    let rest = all.count - pairs.count
    return PageSection(
      id: "confused",
      title: "Confused: \(Self.headline(first.expected)) answered as \(Self.headline(first.given))",
      notes: rest > 0
        ? [
          "The \(pairs.count) most frequent; \(rest) more are not on this page: 'recollect stats --confusions --all' lists them."
        ]
        : [],
      tables: [
        PageTable(
          caption: "What was answered for what", columns: ["Asked for", "Answered", "Times"],
          rows: pairs.map {
            PageTable.Row(
              name: VisibleText.line($0.expected),
              cells: [VisibleText.line($0.given), String($0.times)],
              asked: $0.question.map { Self.cut(VisibleText.line($0), to: 120) })
          }, textColumns: [0, 1])
      ])
  }

  var exams: PageSection? {
    let exams = figures.exams
    guard !exams.isEmpty else { return nil }
    let rest = exams.count - Self.mostRows
    return PageSection(
      id: "exams", title: Wording.count(exams.count, "exam"),
      tables: [
        PageTable(
          caption: (rest > 0 ? "The newest \(Self.mostRows) exams" : "Exams, the newest first")
            + "; before is the earlier exam of the same decks",
          columns: ["Day", "Right", "Before", "Newly right", "No longer right"],
          rows: exams.suffix(Self.mostRows).reversed().map { exam in
            let before = exam.comparison.map { "\($0.before.score.right) of \($0.before.score.questions)" } ?? ""
            return PageTable.Row(
              name: figures.dateWords(exam.record.day),
              cells: [
                "\(exam.record.score.right) of \(exam.record.score.questions)", before,
                exam.comparison.map { String($0.newlyRight.count) } ?? "",
                exam.comparison.map { String($0.noLongerRight.count) } ?? "",
              ])
          })
      ])
  }

  /// A text of a deck as a headline has it: at most 60 characters of it.
  static func headline(_ text: String) -> String { cut(VisibleText.line(text), to: 60) }

  /// The text, with a mark where it had more than so many characters.
  static func cut(_ text: String, to characters: Int) -> String {
    text.count > characters ? text.prefix(characters - 1) + "…" : text
  }

  private static func row(_ name: String, _ share: Share, bar: Bool) -> PageTable.Row {
    PageTable.Row(
      name: name, cells: ["\(share.percent ?? 0) %", String(share.answers), share.intervalWords ?? ""],
      share: bar ? share.value : nil)
  }

  /// `Nov`, or its first letter where there are many.
  private static func shortMonth(_ name: String, among count: Int) -> String {
    guard let number = Int(name.suffix(2)), (1...12).contains(number) else { return name }
    return String(Wording.months[number - 1].prefix(count > 8 ? 1 : 3))
  }
}
