/// The bytes of one field of an entry, where they lie in the deck's text: plain numbers, which cost nothing to copy.
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
  /// Which of the entry's enclosures lie within it.
  var enclosures: Range<Int32> = 0..<0

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

  private(set) var shape = Shape.question
  /// The line in which it begins, from 1.
  private(set) var line = 0
  /// Which entry of its file it is, from 0.
  private(set) var number = 0
  /// The headings above it, outermost first.
  private(set) var headings: [String] = []
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
  /// Code blocks, `$$` blocks and comments within its fields.
  var enclosures: [InlineSpans.Span] = []

  /// A text of it that is longer than any is: the line, and how many bytes it has.
  var tooLongText: (line: Int, size: Int)? {
    tooLong(prompt) ?? tooLong(answer) ?? tooLong(note) ?? tooLong(source) ?? tooLong(keyName)
      ?? choices.lazy.compactMap { tooLong($0.field) }.first
  }

  private func tooLong(_ field: RawField?) -> (line: Int, size: Int)? {
    guard let field, field.range.count > DeckLimits.text else { return nil }
    return (field.line, field.range.count)
  }

  /// Becomes an entry of which nothing but its beginning was read; in its place, as a file may have millions.
  mutating func begin(_ shape: Shape, line: Int, number: Int, headings: [String]) {
    self.shape = shape
    self.line = line
    self.number = number
    self.headings = headings
    prompt = RawField(range: 0..<0, line: 0)
    answer = nil
    note = nil
    source = nil
    keyName = nil
    hasTooManyChoices = false
    if !choices.isEmpty { choices = [] }
    if !enclosures.isEmpty { enclosures = [] }
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
  mutating func answerEnded(at line: Int, by start: Bytes)
  /// Takes notice of a line that makes no card, and looks as if it should.
  mutating func notice(_ mistake: DeckMistake, line: Int)
  /// Takes a heading's text.
  mutating func take(heading: Bytes)
}

extension EntrySink {
  var isFull: Bool { false }

  mutating func answerEnded(at line: Int, by start: Bytes) {}

  mutating func notice(_ mistake: DeckMistake, line: Int) {}

  mutating func take(heading: Bytes) {}
}
