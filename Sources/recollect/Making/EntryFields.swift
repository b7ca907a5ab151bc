import CardMaking
import Cards

/// The texts of an entry that a person can change, as they stand in a deck.
struct EntryFields {
  /// A text with its name.
  struct Field: Equatable {
    let name: String
    /// As it is shown, in one line.
    fileprivate(set) var text: String
    fileprivate let marker: String
    /// As it stands in the deck, perhaps in several lines.
    fileprivate var written: String
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
    for line in DeckPrinter.text(of: entry).split(separator: "\n", omittingEmptySubsequences: false) {
      if let (marker, name) = Self.names.first(where: { line.hasPrefix($0.0) }) {
        let text = Self.trimmed(line.dropFirst(marker.count))
        fields.append(Field(name: name, text: text, marker: marker, written: text))
      } else if !rest.isEmpty || ["S:", "N:", "K:"].contains(where: line.hasPrefix) {
        rest += line + "\n"
      } else if !fields.isEmpty {
        // A text of several lines is changed in one.
        if !line.isEmpty { fields[fields.count - 1].text += " " + line }
        fields[fields.count - 1].written += "\n" + line
      }
    }
  }

  /// Changes a text; an empty one leaves it as it is, and so does the text as a terminal shows it.
  ///
  /// What cannot be seen and is shown by its number (`⟨U+00AD⟩`) is itself again where a person left it in.
  mutating func change(_ number: Int, to text: String) {
    let old = fields[number].text
    guard !text.isEmpty, text != VisibleText.line(old) else { return }
    var new = text
    for scalar in old.unicodeScalars where !scalar.isASCII {
      let shown = VisibleText.line(String(scalar))
      if shown != String(scalar) { new = new.replacing(shown, with: String(scalar)) }
    }
    fields[number].text = new
    fields[number].written = new
  }

  /// The entry as it is now, or what is wrong with it.
  func entry() throws(Failure) -> Entry {
    let text = fields.map { "\($0.marker) \($0.written)\n" }.joined() + rest
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
