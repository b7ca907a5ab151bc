public import Study

/// An exam beside the one before it.
public struct ExamFigure: Sendable {
  /// The exam.
  public let record: ExamRecord
  /// What changed since an earlier exam of the same decks; nil where there is none.
  public let comparison: ExamComparison?

  /// The exams in which a deck of the library was asked, from a study day on, the oldest first.
  static func all(of library: Library, since: Day?) -> [Self] {
    let decks = Set(library.decks)
    let exams = library.learner.exams
    return exams.filter { exam in
      // Today is a study day: an exam at night is of the day before.
      let day = exam.at.studyDay
      return day <= library.today && since.map { day >= $0 } ?? true
        && exam.deckNames.contains(where: decks.contains)
    }.map { exam in
      let names = exam.deckNames
      return Self(
        record: exam, comparison: ExamComparison(of: exam, among: exams.filter { $0.deckNames == names }))
    }
  }
}
