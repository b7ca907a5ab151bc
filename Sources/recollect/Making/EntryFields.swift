import CardMaking
import Cards

/// The texts of an entry that a person can change, as they stand in a deck.
struct EntryFields {
  /// A text with its name.
  struct Field: Equatable {
    let name: String
    var text: String
    fileprivate let marker: String
  }

  private(set) var fields: [Field] = []
  /// The lines that stay as they are: `S:`, `N:`, `K:`.
  private var rest = ""
  private let headings: [String]

  private static let names = [
    ("T:", "Term"), ("D:", "Definition"), ("Q:", "Question"), ("A:", "Answer"), ("C:", "Sentence"),
    ("- [x]", "Right choice"), ("- [ ]", "Wrong choice"),
  ]

  init(_ entry: Entry) {
    headings = entry.headings
    for line in DeckPrinter.text(of: entry).split(separator: "\n") {
      if let (marker, name) = Self.names.first(where: { line.hasPrefix($0.0) }) {
        fields.append(Field(name: name, text: Self.trimmed(line.dropFirst(marker.count)), marker: marker))
      } else if ["S:", "N:", "K:"].contains(where: line.hasPrefix) {
        rest += line + "\n"
      } else if !fields.isEmpty {
        // A text of several lines is changed in one.
        fields[fields.count - 1].text += " " + line
      }
    }
  }

  /// Changes a text; an empty one leaves it as it is.
  mutating func change(_ number: Int, to text: String) {
    if !text.isEmpty { fields[number].text = text }
  }

  /// The entry as it is now, or what is wrong with it.
  func entry() throws(Failure) -> Entry {
    let text = fields.map { "\($0.marker) \($0.text)\n" }.joined() + rest
    let problems = DeckParser.deck(from: text, file: "").problems.filter { $0.severity == .error }
    let entries = DeckParser.entries(in: text)
    guard problems.isEmpty, entries.count == 1, var entry = entries.first else {
      throw Failure(words: problems.first?.mistake.words ?? "This is more than one card. Change it again.")
    }
    entry.headings = headings
    return entry
  }

  /// Why a changed entry is no card.
  struct Failure: Error, Equatable {
    let words: String
  }

  private static func trimmed(_ text: Substring) -> String { String(text.drop { $0 == " " }) }
}
