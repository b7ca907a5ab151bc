/// The bytes of one field of an entry, where they lie in the deck's text.
struct RawField {
  /// From the first to the last character that is no white space.
  var range: Range<Int>
  /// The line in which it begins, from 1.
  var line: Int
  /// Whether its text begins in the line of its marker, where ` | ` separates answers.
  var isOnMarkerLine = true
  /// Whether its first character is the first of its line.
  var beginsLine = false
  /// Whether a line of it begins with a backslash.
  var hasLineEscape = false
  /// What its lines hold.
  var features: LineFeatures = []
  /// Code blocks, `$$` blocks and comments within it.
  var enclosures: [InlineSpans.Span] = []

  var isEmpty: Bool { range.isEmpty }
}

/// One entry of a deck as it stands in the text, not yet looked into.
struct RawEntry {
  enum Shape {
    case question
    case term
    case sentence
    /// ` :: ` or, with both directions, ` ::: `.
    case oneLine(isBothWays: Bool)
  }

  let shape: Shape
  /// The line in which it begins, from 1.
  let line: Int
  /// Which entry of its file it is, from 0.
  let number: Int
  /// The headings above it, outermost first.
  let headings: [String]
  /// `Q:`, `T:`, `C:`, or the left side.
  var prompt = RawField(range: 0..<0, line: 0)
  /// `A:`, `D:`, or the right side.
  var answer: RawField?
  var choices: [(field: RawField, isRight: Bool)] = []
  /// Whether there are more choices than those.
  var hasTooManyChoices = false
  var note: RawField?
  var source: RawField?
  var keyName: RawField?

  /// Whether a text of it is longer than any is; the line of the first one, and how many bytes it has.
  var tooLongText: (line: Int, size: Int)? {
    let fields = [prompt, answer, note, source, keyName].compactMap { $0 } + choices.lazy.map(\.field)
    return fields.first { $0.range.count > DeckLimits.text }.map { ($0.line, $0.range.count) }
  }

  init(shape: Shape, line: Int, number: Int, headings: [String]) {
    self.shape = shape
    self.line = line
    self.number = number
    self.headings = headings
  }
}

/// What takes the entries of a deck as they are read.
protocol EntrySink {
  /// Whether nothing more is taken, so that the rest need not be read.
  var isFull: Bool { get }
  /// Takes an entry that is complete, with the bytes that its fields lie in.
  mutating func take(_ entry: RawEntry, in bytes: Bytes)
  /// Takes a mistake, with its line from 1.
  mutating func report(_ mistake: DeckMistake, line: Int)
  /// Takes notice of what ends an answer, see DESIGN's differences from hashcards.
  mutating func answerEnded(at line: Int, by start: String)
}

extension EntrySink {
  var isFull: Bool { false }

  mutating func answerEnded(at line: Int, by start: String) {}
}
