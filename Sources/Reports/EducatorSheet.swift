import Cards
import Memory
public import Study

/// What a learner may hand to an educator: which card was answered on which day, with which grade.
///
/// There is no typed answer in it, no time of day, no order within a day, and no name of a machine or a learner.
public enum EducatorSheet {
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
    return (["day,deck,question,answer,grade,card"] + lines).map { "\($0)\r\n" }.joined()
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

  /// A field by RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe.
  private static func field(_ text: String) -> String {
    let isFormula = text.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
    let text = isFormula ? "'\(text)" : text
    let mustBeQuoted = text.utf8.contains { Array(",\"\r\n".utf8).contains($0) }
    return mustBeQuoted ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
