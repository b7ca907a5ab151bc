/// The cards of a page that were kept so far.
struct KeptCards {
  private(set) var cards: [DraftCard] = []
  private var answers: [String] = []
  private var prompts: [String: Int] = [:]
  private var terms: [String: Int] = [:]

  mutating func keep(_ judged: JudgedCard) {
    prompts[judged.foldedPrompt] = cards.count
    if let name = Self.definedName(judged) { terms[name] = cards.count }
    cards.append(judged.card)
    answers.append(judged.foldedAnswer)
  }

  /// The kept card that asks the same, and whether it has the same answer.
  func twin(of judged: JudgedCard) -> (card: DraftCard, hasSameAnswer: Bool)? {
    prompts[judged.foldedPrompt].map { (cards[$0], answers[$0] == judged.foldedAnswer) }
  }

  /// The kept card that defines the same term.
  func definition(of judged: JudgedCard) -> DraftCard? {
    Self.definedName(judged).flatMap { terms[$0] }.map { cards[$0] }
  }

  private static func definedName(_ judged: JudgedCard) -> String? {
    guard judged.card.isPlainDefinition, judged.card.term != nil else { return nil }
    return judged.card.kind.rawValue + " " + folded(judged.term)
  }

  /// Whether folded words stand in a folded text.
  static func holds(folded text: String, folded words: String) -> Bool {
    var text = text
    var words = words
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard words.count > 1, text.count >= words.count else { return false }
        for start in 0...(text.count - words.count) where start == 0 || text[start - 1] == 0x20 {
          if text[start] == words[0], text[start..<start + words.count].elementsEqual(words) { return true }
        }
        return false
      }
    }
  }

  /// Whether the words of one text stand in another.
  static func holds(_ text: String, _ words: String) -> Bool { holds(folded: folded(text), folded: folded(words)) }

  /// Letters and digits in lower case, so that spelling, spaces and hyphens make no difference.
  static func folded(_ text: String) -> String { folded(Tokenizer.tokens(of: Array(text.utf8))) }

  /// The same of tokens.
  static func folded(_ tokens: [Token]) -> String {
    var bytes: [UInt8] = []
    for token in tokens where token.kind != .mark {
      for byte in token.lower.utf8 where byte != 0x2D && byte != 0x27 { bytes.append(byte) }
      bytes.append(0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
