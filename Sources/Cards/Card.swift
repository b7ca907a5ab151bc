/// One choice of a question that brings its own choices.
public struct Choice: Hashable, Sendable {
  /// The text after the brackets, as written.
  public let text: String
  /// Whether it was written `- [x]`.
  public let isRight: Bool

  /// Makes a choice.
  public init(text: String, isRight: Bool) {
    self.text = text
    self.isRight = isRight
  }
}

/// One thing that can be asked, with everything that is shown around it.
public struct Card: Hashable, Sendable {
  /// The name of its history.
  public let key: CardKey
  /// What is asked.
  public let kind: CardKind
  /// What is shown, as written but for gaps: a term (`define`), a definition (`term`), a question (`ask`), or a sentence
  /// in which this card's gap is `____` and the others are filled (`gap`).
  public let prompt: String
  /// The answer's field as written, with ` | ` between alternatives; empty for a question with choices.
  public let answer: String
  /// The accepted answers, escapes of `|` removed, the one that is shown first; for choices, the right ones.
  public let answers: [String]
  /// The choices that the deck gives, in its order; empty where it gives none.
  public let choices: [Choice]
  /// The hint of a gap.
  public let hint: String?
  /// Where this card's gap begins in the prompt, in UTF-8 bytes: another `____` there is the card's own text.
  public let blank: Int?
  /// The text of `N:`, shown after the answer.
  public let note: String?
  /// The text of `S:`, where the card comes from.
  public let source: String?
  /// The headings above it, outermost first.
  public let headings: [String]
  /// The deck's name.
  public let deck: String
  /// The deck's tags.
  public let tags: [String]
  /// The deck file's path as it was given to the parser.
  public let file: String
  /// The line, from 1, in which the card's entry begins.
  public let line: Int
  /// Which entry of its file it comes from, from 0: cards of one entry are siblings (two directions, gaps of a sentence).
  public let entry: Int

  /// Makes a card of its parts.
  public init(
    key: CardKey, kind: CardKind, prompt: String, answer: String, answers: [String], choices: [Choice] = [],
    hint: String? = nil, blank: Int? = nil, note: String? = nil, source: String? = nil, headings: [String] = [],
    deck: String,
    tags: [String] = [], file: String, line: Int, entry: Int
  ) {
    self.key = key
    self.kind = kind
    self.prompt = prompt
    self.answer = answer
    self.answers = answers
    self.choices = choices
    self.hint = hint
    self.blank = blank
    self.note = note
    self.source = source
    self.headings = headings
    self.deck = deck
    self.tags = tags
    self.file = file
    self.line = line
    self.entry = entry
  }
}

extension Card {
  /// Returns the card as if its file stood at another path.
  public func moved(to file: String) -> Card {
    Card(
      key: key, kind: kind, prompt: prompt, answer: answer, answers: answers, choices: choices, hint: hint,
      blank: blank,
      note: note, source: source, headings: headings, deck: deck, tags: tags, file: file, line: line, entry: entry)
  }
}

extension Card {
  /// Returns the prompt with other words for the gap of this card; it alone, where the card's own text has `____` too.
  public func prompt(filling words: String) -> String {
    guard kind == .gap else { return prompt }
    let bytes = Array(prompt.utf8)
    let gap = Array("____".utf8)
    guard let blank, blank >= 0, blank + gap.count <= bytes.count, bytes[blank..<blank + gap.count].elementsEqual(gap)
    else { return prompt.replacing("____", with: words, maxReplacements: 1) }
    return String(decoding: bytes[..<blank] + Array(words.utf8) + bytes[(blank + gap.count)...], as: UTF8.self)
  }
}
