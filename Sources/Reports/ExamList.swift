import Cards
public import Study

/// Earlier exams in lines: what `recollect exam --list` shows.
public struct ExamList: Sendable {
  private let exams: [ExamRecord]

  /// Makes a list of exams, in the order in which they are shown.
  public init(_ exams: [ExamRecord]) { self.exams = exams }

  /// Returns one line an exam.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen: columns(style).map(style.fitted)
    case .sentences: exams.map(sentence)
    }
  }

  private func columns(_ style: ReportStyle) -> [String] {
    let scores = exams.map { "\($0.score.right) of \($0.score.questions)" }
    let cells = scores.map(DisplayWidth.of).max() ?? 0
    return zip(exams, scores).map { exam, score in
      let percent = Column.right("\(exam.score.percent) %", 5)
      let date = "\(exam.day) \(Wording.time(exam.at))"
      return "\(date)  \(Column.right(score, cells)) \(percent)  \(Self.decks(of: exam))\(exam.score.rest)"
    }
  }

  private func sentence(_ exam: ExamRecord) -> String {
    let (year, month, day) = exam.day.civil
    let date = "\(day) \(Wording.months[month - 1]) \(year), \(Wording.time(exam.at))"
    return "Exam: \(date), \(Self.decks(of: exam)). \(exam.score.words)\(exam.score.rest)."
  }

  /// The decks' names; their number where there are more than three.
  private static func decks(of exam: ExamRecord) -> String {
    let names = exam.deckNames
    return names.count > 3 ? Wording.count(names.count, "deck") : Wording.list(names.map(VisibleText.line))
  }
}
