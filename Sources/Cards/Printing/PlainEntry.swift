/// An entry whose texts hold nothing that could mean something in a deck, so that its lines and its cards' keys follow
/// from its values.
///
/// Most entries are so. Any other is printed, read back and compared, which takes five times as long.
struct PlainEntry {
  private let entry: Entry

  /// Takes an entry in the shape in which it is written, or gives nil where a text in it needs to be read back.
  init?(_ entry: Entry) {
    guard entry.keyName == nil, [entry.note, entry.source].allSatisfy({ $0.map(Self.isPlain) ?? true }) else {
      return nil
    }
    switch entry.content {
    case .termAndDefinition(let terms, let definitions):
      guard Self.arePlain(terms), Self.arePlain(definitions) else { return nil }
    case .question(let question, let answers):
      guard Self.isPlain(question), Self.arePlain(answers) else { return nil }
    case .choices: return nil
    case .cloze(let parts): guard Self.arePlain(parts) else { return nil }
    }
    self.entry = entry
  }

  /// Its lines, ending with a line feed.
  var lines: String {
    var fields: [(marker: String, text: String)] = []
    fields.reserveCapacity(4)
    switch entry.content {
    case .termAndDefinition(let terms, let definitions):
      fields.append(("T: ", Self.joined(terms)))
      fields.append(("D: ", Self.joined(definitions)))
    case .question(let question, let answers):
      fields.append(("Q: ", question))
      fields.append(("A: ", Self.joined(answers)))
    case .choices: break
    case .cloze(let parts): fields.append(("C: ", PrintedCloze.text(of: parts, .gentle)))
    }
    if let note = entry.note { fields.append(("N: ", note)) }
    if let source = entry.source { fields.append(("S: ", source)) }
    var lines = ""
    lines.reserveCapacity(fields.reduce(0) { $0 + $1.text.utf8.count + 4 })
    for field in fields {
      lines += field.marker
      lines += field.text
      lines += "\n"
    }
    return lines
  }

  private static func joined(_ forms: [String]) -> String {
    forms.count == 1 ? forms[0] : forms.joined(separator: " | ")
  }

  /// The keys of its cards in their order.
  var keys: [CardKey] {
    switch entry.content {
    case .termAndDefinition(let terms, _):
      let part = terms.prefix(1).map { Fold.bytes($0) }
      return [CardKey(kind: .define, folded: part), CardKey(kind: .term, folded: part)]
    case .question(let question, _): return [CardKey(kind: .ask, parts: [question])]
    case .choices: return []
    case .cloze(let parts): return Self.keys(ofGaps: parts)
    }
  }

  private static func keys(ofGaps parts: [ClozePart]) -> [CardKey] {
    var sentence = ""
    var gaps: [String] = []
    for part in parts {
      switch part {
      case .text(let text): sentence += text
      case .gap(let answer, _):
        sentence += answer
        gaps.append(answer)
      }
    }
    let folded = Fold.bytes(sentence)
    var ordinals: [[UInt8]: Int] = [:]
    return gaps.map { gap in
      let answer = Fold.bytes(gap)
      ordinals[answer, default: 0] += 1
      return CardKey(kind: .gap, folded: [folded, answer, Array(String(ordinals[answer] ?? 1).utf8)])
    }
  }

  private static func arePlain(_ texts: [String]) -> Bool { !texts.isEmpty && texts.allSatisfy(isPlain) }

  private static func arePlain(_ parts: [ClozePart]) -> Bool {
    var isAfterGap = false
    var hasGap = false
    for part in parts {
      switch part {
      case .text(let text):
        // A parenthesis right after a bracket is escaped.
        guard isPlain(text), !(isAfterGap && text.utf8.first == UInt8(ascii: "(")) else { return false }
        isAfterGap = false
      case .gap(let answer, let hint):
        guard isPlain(answer), hint.map(isPlain) ?? true else { return false }
        (isAfterGap, hasGap) = (true, true)
      }
    }
    return hasGap && parts.count <= most
  }

  /// The most parts of a sentence: one that has thousands is refused when it is read.
  private static let most = 100

  /// Whether a text is one line without a character that is ever escaped.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if meansSomething[Int(byte)] || byte == ASCII.colon && before == ASCII.colon { return false }
      before = byte
    }
    return before != 0
  }

  private static let meansSomething: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0..<0x20 { table[byte] = true }
    for byte in "\\|[]`$<>~#".utf8 { table[Int(byte)] = true }
    return table
  }()
}
