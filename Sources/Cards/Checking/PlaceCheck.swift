/// Finds places of a deck's text that are likely not meant as they are read, or that hashcards reads otherwise.
struct PlaceCheck: EntrySink {
  private(set) var found: ProblemList
  /// What hashcards would read otherwise.
  private(set) var differences: ProblemList
  /// Whether the deck has a form that hashcards does not know.
  private(set) var usesOwnForms = false

  private init(file: String) {
    found = ProblemList(file: file)
    differences = found
  }

  static func places(in bytes: [UInt8], of file: String) -> Self {
    let text = DeckText(bytes)
    return text.withLines { lines in
      var reader = DeckReader(lines, sink: Self(file: file))
      reader.read(from: FrontMatterReader.read(lines).lineCount)
      return reader.sink
    }
  }

  mutating func report(_ mistake: DeckMistake, line: Int) {}

  mutating func answerEnded(at line: Int, by start: Bytes) {
    differences.add(.warning, line: line, .endsAnswer(String(decoding: start, as: UTF8.self)))
  }

  mutating func notice(_ mistake: DeckMistake, line: Int) { found.add(mistake, line: line) }

  mutating func take(_ entry: RawEntry, in bytes: Bytes) {
    if entry.tooLongText != nil { return }
    switch entry.shape {
    case .term: usesOwnForms = true
    case .oneLine(let isBothWays):
      usesOwnForms = true
      checkListMark(of: entry, isBothWays: isBothWays, in: bytes)
    case .sentence:
      FieldText.with(entry.prompt, of: entry, in: bytes) { text in
        guard Gaps.mayHaveLinks(text.bytes) else { return }
        var line = LineCount(from: text.line)
        for link in Gaps(in: text).links {
          line.advance(to: link.lowerBound, in: text.bytes)
          differences.add(.warning, line: line.line, .linkInSentence(text.string(link)))
        }
      }
    case .question:
      if !entry.choices.isEmpty { usesOwnForms = true }
      checkChoices(of: entry, in: bytes)
      guard let answer = entry.answer else { break }
      FieldText.with(answer, of: entry, in: bytes) { text in
        if Alternatives.ranges(in: text).count > 1 { differences.add(.barInAnswer, line: text.line) }
        if let line = Self.prose(in: text) { found.add(.proseInAnswer, line: line) }
      }
    }
  }

  private mutating func checkChoices(of entry: RawEntry, in bytes: Bytes) {
    var seen = Set<[UInt8]>()
    for choice in entry.choices where !choice.field.isEmpty {
      FieldText.with(choice.field, of: entry, in: bytes) { text in
        if !seen.insert(text.folded(text.bytes.indices)).inserted {
          found.add(.warning, line: choice.field.line, .equalChoices(text.string))
        }
      }
    }
  }

  private mutating func checkListMark(of entry: RawEntry, isBothWays: Bool, in bytes: Bytes) {
    let start = bytes[entry.prompt.range].prefix(4)
    let digits = start.prefix(while: ASCII.isDigit)
    let mark = start.dropFirst(digits.count)
    guard let first = mark.first, mark.dropFirst().first == ASCII.space else { return }
    let isMark =
      digits.isEmpty
      ? first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
      : first == UInt8(ascii: ".") || first == UInt8(ascii: ")")
    if isMark {
      let shown = String(decoding: digits + [first], as: UTF8.self)
      found.add(.oneLineFormInList(mark: shown, separator: isBothWays ? ":::" : "::"), line: entry.line)
    }
  }

  /// The line of a paragraph of prose that an answer takes in after a blank line.
  private static func prose(in text: FieldText) -> Int? {
    var isAfterBlank = false
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: ASCII.lineFeed) ?? text.bytes.count
      if DeckLine.of(start..<end, in: text.bytes) == .blank {
        isAfterBlank = true
      } else {
        let isEnclosed = InlineSpans.span(at: start, of: text.enclosures) != nil
        if isAfterBlank, !isEnclosed, isProse(text.bytes[start..<end]) { return text.line(at: start) }
        isAfterBlank = false
      }
      start = end + 1
    }
    return nil
  }

  /// A line that begins with a letter and has at least four words.
  private static func isProse(_ line: Slice<Bytes>) -> Bool {
    guard let first = line.first, first >= 0x80 || ASCII.isSmall(first) || ASCII.isCapital(first) else { return false }
    return line.split(whereSeparator: ASCII.isSpace).count >= 4
  }
}
