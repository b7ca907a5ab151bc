/// What the end of a deck's text asks of an entry that is added there.
struct DeckEnd {
  /// Whether there is nothing before.
  private var isEmpty: Bool
  private var endsWithLineFeed: Bool
  private var endsWithBlankLine: Bool
  /// Whether the last line is a one-line form.
  private var isOneLine: Bool
  /// Whether a code block, `$$` block or comment is never closed.
  private(set) var isOpen: Bool
  /// Whether lines end with CRLF.
  let usesReturns: Bool
  private var open: [(level: Int, text: String)]

  init(of text: String) {
    let deck = DeckText(Array(text.utf8))
    (open, isOpen, isOneLine, endsWithBlankLine) = deck.withLines { lines in
      var reader = DeckReader(lines, sink: EndOfText())
      reader.read(from: FrontMatterReader.read(lines).lineCount)
      let open = reader.headings.map { (level: $0.level, text: reader.string($0.text)) }
      let isLastBlank = lines.count > 0 && lines.range(of: lines.count - 1).isEmpty
      return (open, reader.sink.isOpen, reader.endsWithOneLineForm, isLastBlank)
    }
    isEmpty = deck.bytes.isEmpty
    endsWithLineFeed = deck.bytes.last == ASCII.lineFeed
    endsWithBlankLine = endsWithBlankLine && endsWithLineFeed
    usesReturns = text.utf8.contains(UInt8(ascii: "\r"))
  }

  /// Takes notice of an entry that was added.
  mutating func hasAdded(isOneLine: Bool) {
    self.isOneLine = isOneLine
    isOpen = false
    isEmpty = false
    endsWithLineFeed = true
    endsWithBlankLine = false
  }

  /// The line feeds between the text and what is added.
  func separator(isOneLine next: Bool) -> String {
    if isEmpty { return "" }
    let lineFeed = endsWithLineFeed ? "" : "\n"
    return endsWithBlankLine || (isOneLine && next) ? lineFeed : lineFeed + "\n"
  }

  /// A heading that opens no comment and no math, which would hide the cards below it.
  private static func closed(_ heading: String) -> String {
    heading.replacing("<!--", with: "\\<!--").replacing("$$", with: "\\$\\$")
  }

  /// The heading lines that bring an entry's headings into force.
  mutating func headings(for wanted: [String]) -> [String] {
    let wanted = wanted.map { Self.closed(PrintedText.line($0)) }.filter { !$0.isEmpty }
    // Within what is open a heading would mean nothing.
    guard !isOpen, !wanted.isEmpty, wanted != open.map(\.text) else { return [] }
    var common = zip(wanted, open).prefix { $0 == $1.text }.count
    // A deeper heading is in force: the one that is wanted is written again to end it.
    if common == wanted.count { common -= 1 }
    var lines: [String] = []
    var level = common == 0 ? 0 : open[common - 1].level
    open.removeSubrange(common...)
    for text in wanted[common...] {
      level = min(level + 1, 6)
      open.append((level, text))
      lines.append(String(repeating: "#", count: level) + " " + text)
    }
    return lines
  }
}

/// Notices only whether an enclosure is never closed.
private struct EndOfText: EntrySink {
  private(set) var isOpen = false

  mutating func take(_ entry: RawEntry, in bytes: Bytes) {}

  mutating func report(_ mistake: DeckMistake, line: Int) {
    switch mistake {
    case .unclosed, .unclosedToTheEnd: isOpen = true
    default: break
    }
  }
}
