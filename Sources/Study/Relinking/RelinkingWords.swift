import Cards

extension Relinking {
  /// The relinks of what is joined, in the order in which they are written.
  public var deeds: [Deed] { joined.flatMap(\.deeds) }

  /// One sentence that says what was joined; nil where nothing was.
  public var sentence: String? {
    guard let first = joined.first else { return nil }
    let cards = joined.reduce(0) { $0 + $1.pairs.count }
    let undo = "'recollect undo\(cards == 1 ? "" : " --count \(cards)")' takes that back"
    let example = first.change
    if joined.count == 1 {
      return "You edited \(example): \(cards == 1 ? "the card keeps its" : "its cards keep their") history. \(undo)."
    }
    return "You edited \(Wording.count(cards, "card")), such as \(example): they keep their history. \(undo)."
  }

  /// One sentence that says how many entries a person is asked about; nil where there are none.
  public var invitation: String? {
    guard !questions.isEmpty else { return nil }
    let what = questions.count == 1 ? "1 more card may be" : "\(questions.count) more cards may be"
    let more = joined.isEmpty ? what.replacing(" more", with: "") : what
    return "\(more) an edited one whose history could go on. 'recollect relink' asks you."
  }
}

extension Relinking.Match {
  /// The relinks that make the cards one.
  public var deeds: [Deed] { pairs.map { .relink(old: $0.old, new: $0.new) } }

  /// What is shown of the entry: its term, question or sentence, as it is now and as it was.
  public var names: (new: String, old: String) {
    let isTerm = new.kind == .term
    return (isTerm ? new.answers.first ?? "" : new.prompt, old.kind == CardKind.term.rawValue ? old.answer : old.asks)
  }

  fileprivate var change: String {
    let (new, old) = names
    let isSame = Fold.text(new) == Fold.text(old)
    return "'\(Self.short(new))'" + (isSame ? "" : " (it was '\(Self.short(old))')")
  }

  /// The beginning of a text, on one line.
  private static func short(_ text: String) -> String {
    let words = VisibleText.line(text).split(separator: " ")
    var short = ""
    for word in words {
      if !short.isEmpty, short.count + word.count > 48 { return short + " ..." }
      short += (short.isEmpty ? "" : " ") + word
    }
    return short.count > 60 ? short.prefix(57) + "..." : short
  }
}
