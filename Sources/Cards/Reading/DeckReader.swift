/// Goes through a deck's lines and hands out its entries: the block rules of the deck format.
struct DeckReader<Sink: EntrySink> {
  /// What the line that is being read belongs to.
  enum Block: Equatable {
    /// No card: a note.
    case none
    /// The block of a marker, by its letter.
    case field(UInt8)
    case choice
    /// After choices and a blank line: another choice may follow, anything else is a note.
    case afterChoices
  }

  let lines: TextLines
  let bytes: Bytes
  var sink: Sink
  var enclosures: Enclosures
  /// The headings in force, outermost first.
  private(set) var headings: [(level: Int, text: Range<Int>)] = []
  /// Their texts, once an entry has asked for them.
  private var headingTexts: [String]? = []
  /// The entry that is being read, and whether there is one.
  var entry = RawEntry()
  var isInEntry = false
  var entryCount = 0
  var block = Block.none
  /// The field whose block is being read, and whether the current choice is right.
  var open = RawField(range: 0..<0, line: 0)
  var isOpenChoiceRight = false
  /// Whether a one-line form may stand in the next line.
  var isParagraphStart = true
  /// Whether the line that was read last is a one-line form.
  private(set) var endsWithOneLineForm = false
  /// The list of choices outside of a question that was read last.
  var strayList = StrayList()
  /// The lines, from 0, in which the deck remembers what was made for it.
  private(set) var madeLines: [Range<Int>] = []

  init(_ lines: TextLines, sink: Sink) {
    self.lines = lines
    bytes = lines.bytes
    self.sink = sink
    enclosures = Enclosures(lines)
  }

  /// Reads all lines from a first one, counted from 0.
  mutating func read(from first: Int) {
    var line = first
    while line < lines.count, !sink.isFull { line = takeLine(line) }
    finishEntry()
  }

  /// Reads a line, with the lines of what it encloses, and returns the next one.
  private mutating func takeLine(_ line: Int) -> Int {
    let range = lines.range(of: line)
    if range.isEmpty {
      endParagraph()
      (isParagraphStart, endsWithOneLineForm) = (true, false)
      return line + 1
    }
    if lines.features[line].contains(.less), MadeLine.begins(range, in: bytes) {
      finishEntry()
      let next = skipEnclosures(line: line, from: range.lowerBound, kind: .text)
      madeLines.append(line..<next)
      (isParagraphStart, endsWithOneLineForm) = (true, false)
      return next
    }
    var kind = DeckLine.of(range, in: bytes)
    if case .choice(let isRight) = kind, !takesChoices {
      noticeStrayChoice(inLine: line, isRight: isRight)
      kind = .text
    }
    var separator: (at: Int, length: Int)?
    if kind == .text, isParagraphStart {
      separator = oneLineSeparator(inLine: line, range)
      if separator == nil { noticeLineLikeACard(line, range) }
    }
    let start = range.lowerBound + kind.prefixLength
    begin(kind, line: line, range: range, separator: separator)
    switch kind {
    case .blank, .separator, .heading: isParagraphStart = true
    default: isParagraphStart = separator != nil
    }
    endsWithOneLineForm = separator != nil
    return kind == .blank ? line + 1 : skipEnclosures(line: line, from: start, kind: kind)
  }

  /// Takes what a line encloses into the block that the line belongs to.
  private mutating func skipEnclosures(line: Int, from start: Int, kind: DeckLine) -> Int {
    var line = line
    var start = start
    var mayFence = true
    if case .heading = kind { mayFence = false }
    while let found = enclosures.enclosure(inLine: line, from: start, mayFence: mayFence) {
      let name = InlineSpans.Kind(found.kind)
      if block != .none, block != .afterChoices {
        entry.enclosures.append(InlineSpans.Span(kind: name, range: found.range))
        open.enclosures = open.enclosures.lowerBound..<Int32(truncatingIfNeeded: entry.enclosures.count)
        extendOpenField(to: max(found.range.upperBound, lines.range(of: found.lastLine).upperBound))
        for inner in line...max(line, found.lastLine) { open.features.formUnion(lines.features[inner]) }
      }
      report(found, openedIn: line)
      isParagraphStart = false
      guard found.isClosed else { return found.lastLine + 1 }
      line = found.lastLine
      start = found.range.upperBound
      mayFence = false
    }
    return line + 1
  }

  private mutating func report(_ found: Enclosures.Enclosure, openedIn line: Int) {
    switch (found.isClosed, found.hiddenCard) {
    case (true, let card?): sink.report(.enclosureHidesCard(found.kind, line: card + 1), line: line + 1)
    case (true, nil): break
    case (false, let card?): sink.report(.unclosed(found.kind, opened: line + 1), line: card + 1)
    case (false, nil): sink.report(.unclosedToTheEnd(found.kind), line: line + 1)
    }
  }

  private mutating func begin(
    _ kind: DeckLine, line: Int, range: Range<Int>, separator: (at: Int, length: Int)?
  ) {
    switch kind {
    case .blank: endParagraph()
    case .marker(let letter):
      noticeEndOfAnswer(line: line, range: range, kind)
      beginMarker(letter, line: line, range: range)
    case .choice(let isRight):
      closeField()
      block = .choice
      isOpenChoiceRight = isRight
      openField(line: line, from: range.lowerBound + kind.prefixLength, to: range.upperBound)
    case .separator: finishEntry()
    case .heading(let level):
      noticeEndOfAnswer(line: line, range: range, kind)
      finishEntry()
      beginHeading(level, range.lowerBound + level..<range.upperBound)
    case .text:
      if let separator {
        finishEntry()
        addOneLineForm(line: line, range: range, separator: separator)
      } else if block == .afterChoices {
        block = .none
      } else if block != .none {
        extendOpenField(to: range.upperBound)
        open.features.formUnion(lines.features[line])
        if bytes[range.lowerBound] == ASCII.backslash { open.hasLineEscape = true }
      }
    }
  }

  private mutating func noticeEndOfAnswer(line: Int, range: Range<Int>, _ kind: DeckLine) {
    guard block == .field(UInt8(ascii: "A")) else { return }
    switch kind {
    case .marker(UInt8(ascii: "Q")), .marker(UInt8(ascii: "C")), .marker(UInt8(ascii: "A")): return
    case .heading(let level): sink.answerEnded(at: line + 1, by: Bytes(rebasing: bytes[range.prefix(level)]))
    default: sink.answerEnded(at: line + 1, by: Bytes(rebasing: bytes[range.prefix(2)]))
    }
  }

  private mutating func beginHeading(_ level: Int, _ range: Range<Int>) {
    let text = trimmed(range)
    while let last = headings.last, last.level >= level { headings.removeLast() }
    if !text.isEmpty {
      headings.append((level, text))
      sink.take(heading: Bytes(rebasing: bytes[text]))
    }
    headingTexts = nil
  }

  /// The texts of the headings in force, outermost first.
  mutating func textsOfHeadings() -> [String] {
    let texts = headingTexts ?? headings.map { string($0.text) }
    headingTexts = texts
    return texts
  }

  /// Whether a choice line is one here: under a question that has no answer yet.
  private var takesChoices: Bool { block == .field(UInt8(ascii: "Q")) || block == .choice || block == .afterChoices }

  func string(_ range: Range<Int>) -> String {
    String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> { FieldText.trimmed(range, in: bytes) }
}

extension InlineSpans.Kind {
  fileprivate init(_ enclosure: DeckMistake.Enclosure) {
    switch enclosure {
    case .code: self = .code
    case .math: self = .math
    case .comment: self = .comment
    }
  }
}
