/// How a block becomes a field of the entry that it belongs to.
extension DeckReader {
  /// Begins the block of a marker.
  mutating func beginMarker(_ letter: UInt8, line: Int, range: Range<Int>) {
    closeField()
    switch letter {
    case UInt8(ascii: "Q"): beginEntry(.question, line: line)
    case UInt8(ascii: "C"): beginEntry(.sentence, line: line)
    case UInt8(ascii: "T"): beginEntry(.term, line: line)
    default:
      guard let mistake = mistake(ofMarker: letter) else { break }
      sink.report(mistake, line: line + 1)
      block = .none
      return
    }
    block = .field(letter)
    openField(line: line, from: range.lowerBound + 2, to: range.upperBound)
  }

  /// Why a second marker of a card cannot stand here.
  private func mistake(ofMarker letter: UInt8) -> DeckMistake? {
    let marker = String(Unicode.Scalar(letter))
    switch letter {
    case UInt8(ascii: "A"):
      guard isInEntry, case .question = entry.shape else { return .answerWithoutQuestion }
      if let answer = entry.answer { return .secondLine(marker: marker, first: answer.line) }
      return entry.choices.isEmpty ? nil : .answerAndChoices
    case UInt8(ascii: "D"):
      guard isInEntry, case .term = entry.shape else { return .definitionWithoutTerm }
      return entry.answer.map { .secondLine(marker: marker, first: $0.line) }
    default:
      guard isInEntry else { return .lineWithoutCard(marker: marker) }
      let first =
        letter == UInt8(ascii: "N") ? entry.note : letter == UInt8(ascii: "S") ? entry.source : entry.keyName
      return first.map { .secondLine(marker: marker, first: $0.line) }
    }
  }

  mutating func beginEntry(_ shape: RawEntry.Shape, line: Int) {
    finishEntry()
    entry.begin(shape, line: line + 1, number: entryCount, headings: textsOfHeadings())
    isInEntry = true
    entryCount += 1
  }

  mutating func openField(line: Int, from start: Int, to end: Int) {
    let enclosures = Int32(truncatingIfNeeded: entry.enclosures.count)
    open = RawField(
      range: start..<end, line: line + 1, features: lines.features[line], enclosures: enclosures..<enclosures)
  }

  mutating func extendOpenField(to end: Int) { open.range = open.range.lowerBound..<max(open.range.upperBound, end) }

  /// A blank line ends the blocks that are of one paragraph.
  mutating func endParagraph() {
    switch block {
    case .field(UInt8(ascii: "Q")), .field(UInt8(ascii: "A")), .field(UInt8(ascii: "C")), .none, .afterChoices: break
    case .choice:
      closeField()
      block = .afterChoices
    case .field: closeField()
    }
  }

  /// Puts the open block's text into the entry.
  mutating func closeField() {
    defer { block = .none }
    guard block != .none, block != .afterChoices, isInEntry else { return }
    trimOpenField()
    let field = open
    switch block {
    case .choice: addChoice(field)
    case .field(UInt8(ascii: "Q")), .field(UInt8(ascii: "T")), .field(UInt8(ascii: "C")): entry.prompt = field
    case .field(UInt8(ascii: "A")), .field(UInt8(ascii: "D")): entry.answer = field
    case .field(let letter):
      guard !field.isEmpty else {
        return sink.report(.emptyLine(marker: String(Unicode.Scalar(letter))), line: field.line)
      }
      switch letter {
      case UInt8(ascii: "N"): entry.note = field
      case UInt8(ascii: "S"): entry.source = field
      default: entry.keyName = field
      }
    default: break
    }
  }

  private mutating func addChoice(_ field: RawField) {
    guard entry.choices.count == DeckLimits.choices else {
      return entry.choices.append((field, isOpenChoiceRight))
    }
    if !entry.hasTooManyChoices { sink.report(.tooManyChoices, line: field.line) }
    entry.hasTooManyChoices = true
  }

  private mutating func trimOpenField() {
    let range = trimmed(open.range)
    guard !range.isEmpty else {
      open.range = range
      return
    }
    for index in open.range.lowerBound..<range.lowerBound where bytes[index] == ASCII.lineFeed {
      open.isOnMarkerLine = false
      open.beginsLine = bytes[range.lowerBound - 1] == ASCII.lineFeed
      open.line += 1
    }
    open.range = range
  }

  /// Ends the entry that is being read and hands it out.
  mutating func finishEntry() {
    closeField()
    guard isInEntry else { return }
    isInEntry = false
    sink.take(entry, in: bytes)
  }

  /// Where ` :: ` or ` ::: ` makes a line a one-line form.
  func oneLineSeparator(inLine line: Int, _ range: Range<Int>) -> (at: Int, length: Int)? {
    guard var found = nextSeparator(in: range, from: range.lowerBound) else { return nil }
    if enclosures.fence(in: range) != nil { return nil }
    if range.first(where: { bytes[$0] != ASCII.space }).map({ bytes[$0] }) == ASCII.bar { return nil }
    var spans: [Range<Int>] = []
    if !lines.features[line].isDisjoint(with: .spans) {
      spans = InlineSpans.spans(in: Bytes(rebasing: bytes[range])).map {
        $0.range.lowerBound + range.lowerBound..<$0.range.upperBound + range.lowerBound
      }
      if let open = enclosures.openMark(in: range) { spans.append(open.at..<range.upperBound) }
    }
    if block == .field(UInt8(ascii: "C")) { spans += bracketPairs(in: range, outside: spans) }
    spans.sort { $0.lowerBound < $1.lowerBound }
    // Where the spans end that begin before the separator.
    var end = 0
    var next = 0
    while true {
      while next < spans.count, spans[next].lowerBound <= found.at {
        end = max(end, spans[next].upperBound)
        next += 1
      }
      guard found.at < end else { return found }
      guard let following = nextSeparator(in: range, from: found.at + found.length) else { return nil }
      found = following
    }
  }

  /// A colon within brackets of a sentence is before a hint.
  private func bracketPairs(in range: Range<Int>, outside spans: [Range<Int>]) -> [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    var at = range.lowerBound
    var next = 0
    while at < range.upperBound {
      while next < spans.count, spans[next].upperBound <= at { next += 1 }
      if next < spans.count, spans[next].contains(at) {
        at = spans[next].upperBound
        continue
      }
      switch bytes[at] {
      case ASCII.backslash: at += 1
      case ASCII.openBracket: open.append(at)
      case ASCII.closeBracket: if let start = open.popLast() { pairs.append(start..<at) }
      default: break
      }
      at += 1
    }
    return pairs
  }

  private func nextSeparator(in range: Range<Int>, from start: Int) -> (at: Int, length: Int)? {
    var at = start
    while at + 3 < range.upperBound {
      guard bytes[at] == ASCII.space, bytes[at + 1] == ASCII.colon, bytes[at + 2] == ASCII.colon else {
        at += 1
        continue
      }
      if bytes[at + 3] == ASCII.space { return (at, 4) }
      if bytes[at + 3] == ASCII.colon, at + 4 < range.upperBound, bytes[at + 4] == ASCII.space { return (at, 5) }
      at += 1
    }
    return nil
  }

  mutating func addOneLineForm(line: Int, range: Range<Int>, separator: (at: Int, length: Int)) {
    beginEntry(.oneLine(isBothWays: separator.length == 5), line: line)
    let start = separator.at + separator.length
    for (side, isLeft) in [(range.lowerBound..<separator.at, true), (start..<range.upperBound, false)] {
      openField(line: line, from: side.lowerBound, to: side.upperBound)
      open.range = trimmed(open.range)
      open.beginsLine = open.range.lowerBound == range.lowerBound
      open.hasLineEscape = open.beginsLine && bytes[range.lowerBound] == ASCII.backslash
      if isLeft { entry.prompt = open } else { entry.answer = open }
    }
    block = .none
  }
}
