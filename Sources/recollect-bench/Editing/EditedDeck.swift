import Cards

/// What was done to an entry between two versions of a deck.
enum EditKind: String, CaseIterable {
  /// A slip in the term, the question or the sentence was mended.
  case questionMended
  /// A slip in the definition, the answer or what stands in a gap was mended.
  case answerMended
  /// The term, the question or the sentence was put in other words.
  case questionRephrased
  /// The definition or the answer was put in other words.
  case answerRephrased
  /// Both sides were changed in a letter or a word.
  case bothALittle
  /// Both sides were put in other words.
  case bothRephrased
  /// Another name became the term's first form; the old one stayed beside it.
  case synonymFirst
  /// Another name came to the term, after the old one.
  case synonymAdded
  /// `K:` was added.
  case keyNamed
  /// A sentence got one gap more.
  case gapAdded
  /// One entry that asked two things became two.
  case split
  /// Two entries became one that asks both.
  case merged
  /// The entry was moved to another file.
  case moved
  /// The entry was moved to another file, and a slip in it was mended.
  case movedAndMended
  /// Two entries that had each other's answers were put right.
  case answersSwapped
  /// Two entries that had each other's answers were put right, and slips in their questions were mended.
  case answersSwappedAndMended
  /// A similar entry came beside one that stayed.
  case similarAdded
  /// A similar entry came beside one in which a slip was mended.
  case similarAddedAndMended
  /// An entry went, and one that is easily taken for it came in its place.
  case replaced
  /// An entry went.
  case deleted
}

/// An entry as it is written, with what tells which cards of two versions are the same.
struct WrittenEntry {
  /// The same in both versions where a person would say that it is the same entry.
  var id: Int
  var form: EditSubject.Form
  var prompt: String
  /// Further names of a term.
  var others: [String] = []
  var answer: String
  var keyName: String?
  /// What tells the gaps of a sentence apart, in their order.
  var gaps: [String] = []

  /// The lines of the deck file.
  var text: String {
    let lines =
      switch form {
      case .term: "T: \(([prompt] + others).joined(separator: " | "))\nD: \(answer)\n"
      case .question: "Q: \(prompt)\nA: \(answer)\n"
      case .sentence: "C: \(prompt)\n"
      }
    return lines + (keyName.map { "K: \($0)\n" } ?? "")
  }
}

/// A deck file in one version.
struct EditedFile {
  var path: String
  var entries: [WrittenEntry]

  /// The file as it would be read; every fifth entry begins under a heading of its own.
  var text: String {
    var text = ""
    for (place, entry) in entries.enumerated() {
      if place % 5 == 0 { text += "# Part \(place / 5 + 1)\n\n" }
      text += entry.text + "\n"
    }
    return text
  }
}

/// A folder of decks in two versions, with the truth of which cards are the same.
struct EditedDeck {
  /// Which card of an entry.
  struct Identity: Hashable {
    let entry: Int
    let kind: CardKind
    let gap: String
  }

  var before: [EditedFile]
  var after: [EditedFile]
  /// What was done to the entries, by their numbers.
  var edits: [Int: EditKind]

  /// The cards of a version, each with what it is.
  static func cards(of files: [EditedFile]) -> [(identity: Identity, card: Card)] {
    files.flatMap { file in
      var places: [Int: Int] = [:]
      return DeckParser.deck(from: file.text, file: file.path).cards.map { card in
        let entry = file.entries[card.entry]
        var gap = ""
        if card.kind == .gap {
          let place = places[card.entry, default: 0]
          places[card.entry] = place + 1
          gap = entry.gaps[place]
        }
        return (Identity(entry: entry.id, kind: card.kind, gap: gap), card)
      }
    }
  }
}
