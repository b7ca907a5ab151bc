/// The shape in which an entry can be written: texts trimmed, those of one paragraph in one line, nothing empty.
enum EntryShape {
  /// The shape of an entry by itself: its headings are written above it.
  static func withoutHeadings(_ entry: Entry) -> Entry {
    var entry = normalised(entry)
    entry.headings = []
    return entry
  }

  static func normalised(_ entry: Entry) -> Entry {
    Entry(
      content(entry.content), note: line(entry.note), source: line(entry.source), keyName: line(entry.keyName),
      headings: entry.headings)
  }

  private static func content(_ content: Entry.Content) -> Entry.Content {
    switch content {
    case .termAndDefinition(let terms, let definitions):
      .termAndDefinition(terms: lines(terms), definitions: lines(definitions))
    case .question(let question, let answers):
      .question(
        PrintedText.trimmed(question),
        answers: answers.allSatisfy(PrintedText.isLine)
          ? answers
          : lines(Array(answers.dropLast())) + answers.suffix(1).map { PrintedText.trimmed($0) }.filter { !$0.isEmpty })
    case .choices(let question, let choices):
      .choices(
        PrintedText.trimmed(question), choices.map { Choice(text: PrintedText.line($0.text), isRight: $0.isRight) })
    case .cloze(let parts): .cloze(clozeParts(parts))
    }
  }

  private static func clozeParts(_ parts: [ClozePart]) -> [ClozePart] {
    var result: [ClozePart] = []
    for part in parts {
      switch part {
      case .gap(let text, let hint): result.append(.gap(PrintedText.line(text), hint: line(hint)))
      case .text(let text):
        if case .text(let before) = result.last {
          result[result.count - 1] = .text(before + text)
        } else {
          result.append(part)
        }
      }
    }
    if case .text(let first) = result.first { result[0] = .text(PrintedText.trimmed(first, atEnd: false)) }
    if case .text(let last) = result.last {
      result[result.count - 1] = .text(PrintedText.trimmed(last, atStart: false))
    }
    return result.filter { $0 != .text("") }
  }

  private static func lines(_ texts: [String]) -> [String] {
    texts.allSatisfy(PrintedText.isLine) ? texts : texts.map(PrintedText.line).filter { !$0.isEmpty }
  }

  private static func line(_ text: String?) -> String? {
    text.map(PrintedText.line).flatMap { $0.isEmpty ? nil : $0 }
  }
}
