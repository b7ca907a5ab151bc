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
    var cards: [CardKey: (name: CardKey, facts: CardFacts?)] = [:]
    state.forEachReview { review in
      // Answers that a card got under earlier names are its own.
      let card = cards[review.key] ?? (state[review.key].key, state.facts(of: review.key))
      cards[review.key] = card
      rows.append(
        Row(
          day: review.day, deck: card.facts?.deck ?? "", card: card.name.text, asks: card.facts?.asks ?? "",
          answer: card.facts?.answer ?? "", grade: review.grade.rawValue, place: rows.count))
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

  /// Whether bytes begin with the header of a sheet; looks at no more than the first 256.
  public static func isBegun(by bytes: some Sequence<UInt8>) -> Bool {
    CommaSeparatedValues.rows(of: String(decoding: Array(bytes.prefix(256)), as: UTF8.self)).first == columns
  }

  /// The text of a field without the apostrophe that keeps a spreadsheet from taking it for a formula.
  static func unguarded(_ field: String) -> String {
    field.hasPrefix("'") && isToBeGuarded(field) ? String(field.dropFirst()) : field
  }

  private static let formulaStarts = Array("=+-@\t\r".utf8)

  /// Whether a spreadsheet would take a text for a formula, or reading it back would take its own apostrophe for a guard.
  private static func isToBeGuarded(_ text: String) -> Bool {
    text.utf8.first { $0 != UInt8(ascii: "'") }.map(formulaStarts.contains) ?? false
  }

  /// A field by RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe.
  private static func field(_ text: String) -> String {
    let text = isToBeGuarded(text) ? "'\(text)" : text
    let mustBeQuoted = text.utf8.contains { Array(",\"\r\n".utf8).contains($0) }
    return mustBeQuoted ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
