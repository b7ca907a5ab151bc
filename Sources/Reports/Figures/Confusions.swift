import Cards
import Memory
import Study

/// One answer that was given for another, and how often.
public struct Confusion: Hashable, Sendable {
  /// How many wrong answers of reviews are looked at, the newest ones: their texts must be read again from the log.
  public static let mostAnswers = 10_000

  /// What was asked for: a term, or another answer; of a card that asks for a definition the term that it shows.
  public let expected: String
  /// What was typed or chosen instead, as it was written last.
  public let given: String
  /// How often.
  public let times: Int
  /// How often it was chosen from a list; the other times it was typed.
  public let chosen: Int
}

/// Counts which answers were given for which.
///
/// A wrong typed answer and a wrong choice count, of the newest 10,000 wrong reviews (grade 1) and of exams; "I don't
/// know" does not. Spellings that differ in capitals, quotes or final stops are one, and cards that ask for one thing are
/// one.
struct ConfusionCount {
  private struct Pair: Hashable {
    let expected: String
    let given: String
  }

  private struct Entry {
    let expected: String
    var given: String
    var times = 0
    var chosen = 0
    let place: Int
  }

  private var entries: [Pair: Entry] = [:]
  private let labels: [(text: String, folded: String)]

  init(_ cards: [Card]) {
    labels = cards.map { card in
      let text = card.kind == .define ? card.prompt : card.answers.first ?? card.prompt
      return (text, Fold.text(text))
    }
  }

  mutating func take(card: Int, said: String?, chose: String?) {
    guard let given = chose ?? said else { return }
    let folded = Fold.text(given)
    let label = labels[card]
    guard !folded.isEmpty, folded != label.folded else { return }
    let pair = Pair(expected: label.folded, given: folded)
    var entry = entries[pair] ?? Entry(expected: label.text, given: given, place: entries.count)
    entry.given = given
    entry.times += 1
    if chose != nil { entry.chosen += 1 }
    entries[pair] = entry
  }

  /// The confusions, the most frequent first, then those that came first.
  var confusions: [Confusion] {
    entries.values.sorted { ($1.times, $0.place) < ($0.times, $1.place) }.map {
      Confusion(expected: $0.expected, given: $0.given, times: $0.times, chosen: $0.chosen)
    }
  }
}
