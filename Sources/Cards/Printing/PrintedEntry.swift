/// The lines of an entry.
enum PrintedEntry {
  /// Returns the lines with a marker for each field.
  static func fields(_ entry: Entry, escaping: PrintedText.Escaping) -> String {
    var lines: [String] = []
    func add(_ marker: String, _ text: String) {
      lines.append(text.isEmpty ? marker : marker + " " + PrintedText.withLinesEscaped(text, beginsLine: false))
    }
    func forms(_ texts: [String]) -> String {
      texts.map { PrintedText.escaped($0, .form, escaping) }.joined(separator: " | ")
    }
    switch entry.content {
    case .termAndDefinition(let terms, let definitions):
      add("T:", forms(terms))
      add("D:", forms(definitions))
    case .question(let question, let answers):
      add("Q:", PrintedText.escaped(question, .block, escaping))
      if let answer = answers.first, answers.count == 1, PrintedText.beginsBlock(answer) {
        lines.append(
          "A:\n" + PrintedText.withLinesEscaped(PrintedText.escaped(answer, .block, escaping), beginsLine: true))
      } else {
        add("A:", forms(answers))
      }
    case .choices(let question, let choices):
      add("Q:", PrintedText.escaped(question, .block, escaping))
      for choice in choices {
        add(choice.isRight ? "- [x]" : "- [ ]", PrintedText.escaped(choice.text, .block, escaping))
      }
    case .cloze(let parts): add("C:", PrintedCloze.text(of: parts, escaping))
    }
    lines += extras(entry, escaping)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the entry with its one-line form first, where there is one.
  static func oneLine(_ entry: Entry) -> String? {
    let sides: (left: String, separator: String, right: [String])
    switch entry.content {
    case .termAndDefinition(let terms, let definitions):
      sides = (terms.map { PrintedText.escaped($0, .form, .gentle) }.joined(separator: " | "), " ::: ", definitions)
    case .question(let question, let answers):
      sides = (PrintedText.escaped(question, .form, .gentle), " :: ", answers)
    default: return nil
    }
    let right = sides.right.map { PrintedText.escaped($0, .form, .gentle) }.joined(separator: " | ")
    let line = sides.left + sides.separator + right
    // After a sentence, a bracket on the left would make the separator a hint's.
    guard !line.utf8.contains(ASCII.lineFeed), !sides.left.utf8.contains(ASCII.openBracket) else { return nil }
    return ([PrintedText.withLinesEscaped(line, beginsLine: true)] + extras(entry, .gentle)).joined(separator: "\n")
      + "\n"
  }

  /// Whether lines are one line that makes a card by itself.
  static func isOneLine(_ lines: String) -> Bool {
    guard lines.utf8.count(where: { $0 == ASCII.lineFeed }) == 1 else { return false }
    return !Array(lines.utf8).withUnsafeBufferPointer { DeckLine.isMarker($0.indices, in: $0) }
  }

  private static func extras(_ entry: Entry, _ escaping: PrintedText.Escaping) -> [String] {
    var lines: [String] = []
    if let note = entry.note { lines.append("N: " + PrintedText.escaped(note, .block, escaping)) }
    if let source = entry.source { lines.append("S: " + PrintedText.escaped(source, .block, escaping)) }
    if let name = entry.keyName { lines.append("K: " + name) }
    return lines
  }
}
