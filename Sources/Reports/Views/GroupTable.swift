import Cards
import Foundation
import Study

/// A group in lines: what `recollect stats --group` shows.
public struct GroupTable: Sendable {
  /// The most cards that a screen shows unless all are asked for.
  public static let mostCards = 30

  private let figures: GroupFigures
  private let isWhole: Bool

  /// Makes a table of a group's figures; `isWhole` shows all cards on a screen too.
  public init(_ figures: GroupFigures, isWhole: Bool = false) {
    self.figures = figures
    self.isWhole = isWhole
  }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen(let width, _):
      let cards = figures.cards.prefix(isWhole ? .max : Self.mostCards)
      let rest = figures.cards.count - cards.count
      return
        (learnerRows(width: width ?? 80) + [""] + cardRows(Array(cards), width: width ?? 80, style)
        + (rest > 0 ? ["and \(rest) more: --all shows them"] : [])).map(style.fitted)
        + (marksLearners && !cards.isEmpty
          ? [""] + style.wrapped("o right at first, x wrong, . not asked.") : [])
    case .sentences:
      return figures.learners.map { learner in
        "Learner \(learner.name): \(Wording.count(learner.cards, "card")), first answers \(words(learner.first)), "
          + "all answers \(words(learner.answers))."
      }
        + figures.cards.map {
          "Card: \(Self.label($0)), first answers \(words($0.first)).\(missed($0))"
        }
    }
  }

  private func learnerRows(width: Int) -> [String] {
    if width < 58 {
      return ["Learner  cards  first right  all right"]
        + figures.learners.map { learner in
          func percent(_ share: Share) -> String { share.percent.map { "\($0) %" } ?? "-" }
          return "\(Column.left(learner.name, 7))  \(Column.right(String(learner.cards), 5))  "
            + "\(Column.right(percent(learner.first), 11))  \(Column.right(percent(learner.answers), 9))"
        }
    }
    return ["Learner  cards   first answers right   all answers right"]
      + figures.learners.map { learner in
        "\(Column.left(learner.name, 7))  \(Column.right(String(learner.cards), 5))   "
          + "\(Column.right(number(learner.first), 19))   \(Column.right(number(learner.answers), 17))"
      }
  }

  /// Whether each learner has a column with how the first answer was.
  private var marksLearners: Bool { figures.learners.count <= 12 }

  private func cardRows(_ cards: [GroupFigures.Card], width: Int, _ style: ReportStyle) -> [String] {
    let head = marksLearners ? figures.learners.map(\.name).joined() : ""
    let names = cards.map { DisplayWidth.of(Self.label($0)) }.max() ?? 13
    // Who knew what comes before how sure it is.
    let isWide = width - 28 - head.count >= 20
    let room = max(13, min(36, width - (isWide ? 28 : 16) - head.count, names))
    func likely(_ text: String) -> String { isWide ? " \(Column.right(text, 11))" : "" }
    return ["\(Column.left("Hardest first", room))  first right\(likely("likely"))  \(head)"]
      + cards.map { card in
        let row =
          "\(Column.left(style.cut(Self.label(card), to: room), room))  "
          + "\(Column.right("\(card.first.right) of \(card.first.answers)", 11))\(likely(card.first.intervalWords ?? ""))"
        guard marksLearners else { return row }
        let signs = zip(figures.learners, card.byLearner).map { learner, right in
          let sign = right.map { $0 ? "o" : "x" } ?? "."
          return sign + String(repeating: " ", count: learner.name.count - 1)
        }
        return "\(row)  \(signs.joined())"
      }
  }

  private func number(_ share: Share) -> String {
    share.percent.map { "\(share.right) of \(share.answers), \($0) %" } ?? "-"
  }

  private func words(_ share: Share) -> String {
    guard let percent = share.percent, let interval = share.intervalInWords else { return "none" }
    return "\(share.right) of \(share.answers) right, \(percent) percent, likely \(interval)"
  }

  private func missed(_ card: GroupFigures.Card) -> String {
    let names = zip(figures.learners, card.byLearner).filter { $1 == false }.map(\.0.name)
    return names.isEmpty ? "" : " Missed by \(Wording.list(names))."
  }

  /// The card by its answer, or by its question where it asks for a definition.
  static func label(_ card: GroupFigures.Card) -> String {
    let text = card.card
    let isDefinition = text.key.text.contains("-define-")
    // Of several accepted answers the first is the one that is shown.
    let label = isDefinition ? text.question : text.answer.components(separatedBy: " | ").first ?? ""
    return VisibleText.line(label.isEmpty ? text.question.isEmpty ? text.key.text : text.question : label)
  }
}
