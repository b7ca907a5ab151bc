/// Makes a value of each entry that is read.
struct EntryList: EntrySink {
  private(set) var entries: [Entry] = []
  /// Whether the text's lines are all as they should be.
  private(set) var isFaultless = true

  mutating func report(_ mistake: DeckMistake, line: Int) { isFaultless = false }

  mutating func take(_ entry: RawEntry, in bytes: Bytes) {
    guard !entry.prompt.isEmpty, let content = content(of: entry, in: bytes) else { return }
    func plain(_ field: RawField?) -> String? { field.map { self.plain($0, of: entry, in: bytes) } }
    entries.append(
      Entry(
        content, note: plain(entry.note), source: plain(entry.source),
        keyName: entry.keyName.map { FieldText.with($0, of: entry, in: bytes, do: \.string) }, headings: entry.headings)
    )
  }

  private func content(of entry: RawEntry, in bytes: Bytes) -> Entry.Content? {
    switch entry.shape {
    case .sentence: return cloze(entry, in: bytes)
    case .question where !entry.choices.isEmpty:
      let choices = entry.choices.filter { !$0.field.isEmpty }
      return .choices(
        plain(entry.prompt, of: entry, in: bytes),
        choices.map { Choice(text: plain($0.field, of: entry, in: bytes), isRight: $0.isRight) })
    default: break
    }
    guard let answer = entry.answer, !answer.isEmpty else { return nil }
    switch entry.shape {
    case .term, .oneLine(isBothWays: true):
      return .termAndDefinition(
        terms: forms(entry.prompt, of: entry, in: bytes), definitions: forms(answer, of: entry, in: bytes))
    default: return .question(plain(entry.prompt, of: entry, in: bytes), answers: forms(answer, of: entry, in: bytes))
    }
  }

  private func plain(_ field: RawField, of entry: RawEntry, in bytes: Bytes) -> String {
    FieldText.with(field, of: entry, in: bytes) { Escapes.plain($0, $0.bytes.indices, spans: $0.spans) }
  }

  private func forms(_ field: RawField, of entry: RawEntry, in bytes: Bytes) -> [String] {
    FieldText.with(field, of: entry, in: bytes) { text in
      let spans = text.spans
      return Alternatives.ranges(in: text).map { Escapes.plain(text, $0, spans: spans) }
    }
  }

  private func cloze(_ entry: RawEntry, in bytes: Bytes) -> Entry.Content? {
    FieldText.with(entry.prompt, of: entry, in: bytes) { text in
      let gaps = Gaps(in: text).gaps
      guard !gaps.isEmpty else { return nil }
      let spans = text.spans
      var parts: [ClozePart] = []
      var start = 0
      for gap in gaps {
        if start < gap.whole.lowerBound {
          parts.append(.text(Escapes.plain(text, start..<gap.whole.lowerBound, spans: spans)))
        }
        let hint = gap.hint.map { Escapes.plain(text, $0, spans: spans) }
        parts.append(.gap(Escapes.plain(text, gap.answer, spans: spans), hint: hint))
        start = gap.whole.upperBound
      }
      if start < text.bytes.count { parts.append(.text(Escapes.plain(text, start..<text.bytes.count, spans: spans))) }
      return .cloze(parts)
    }
  }
}
