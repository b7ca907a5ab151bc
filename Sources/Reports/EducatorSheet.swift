import Cards
import Memory
public import Study

/// What a learner may hand to an educator: which card was answered on which day, with which grade.
///
/// There is no typed answer in it, no time of day, no order within a day, and no name of a machine or a learner.
public enum EducatorSheet {
  /// The names of the columns.
  static let columns = ["day", "deck", "question", "answer", "grade", "card"]

  /// Returns the sheet as comma-separated values, with a header; one row an answer, by day, deck and card.
  public static func text(of state: LearnerState) -> String {
    var rows: [Row] = []
    var facts: [CardKey: CardFacts] = [:]
    state.forEachReview { review in
      if facts[review.key] == nil { facts[review.key] = state.facts(of: review.key) }
      let card = facts[review.key]
      rows.append(
        Row(
          day: review.day, deck: card?.deck ?? "", card: review.key.text, asks: card?.asks ?? "",
          answer: card?.answer ?? "", grade: review.grade.rawValue, place: rows.count))
    }
    let lines = rows.sorted { $0.order < $1.order }.map { row in
      [row.day.description, row.deck, row.asks, row.answer, String(row.grade), row.card].map(field)
        .joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).map { "\($0)\r\n" }.joined()
  }

  private struct Row {
    let day: Day
    let deck: String
    let card: String
    let asks: String
    let answer: String
    let grade: Int
    let place: Int

    /// The same card's answers of a day stay in their order; all else says nothing of the time.
    var order: (Int, String, String, Int) { (day.number, deck, card, place) }
  }

  /// The text of a field without the apostrophe that keeps a spreadsheet from taking it for a formula.
  static func unguarded(_ field: String) -> String {
    guard field.hasPrefix("'"), let next = field.utf8.dropFirst().first, formulaStarts.contains(next) else {
      return field
    }
    return String(field.dropFirst())
  }

  private static let formulaStarts = Array("=+-@\t\r".utf8)

  /// A field by RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe.
  private static func field(_ text: String) -> String {
    let isFormula = text.utf8.first.map(formulaStarts.contains) ?? false
    let text = isFormula ? "'\(text)" : text
    let mustBeQuoted = text.utf8.contains { Array(",\"\r\n".utf8).contains($0) }
    return mustBeQuoted ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
