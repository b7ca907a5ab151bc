/// Finds prompts that give their answer away: "Is a mandible the lower jaw?" for "mandible".
package enum PromptCheck {
  /// Returns the accepted answer that stands in the prompt word for word, where it is not one of several that the
  /// prompt offers ("acute or chronic?").
  static func answerGivenAway(by card: Card) -> String? {
    // A term names its definition's subject as a rule; a question with choices shows the answer anyway, but should
    // not point at it.
    card.kind == .define ? nil : answer(of: card.answers, givenAwayBy: words(of: card.prompt))
  }

  /// Whether an answer stands word for word in its question.
  package static func gives(_ answer: String, awayBy prompt: String) -> Bool {
    if let question = PlainWords(prompt), let wanted = PlainWords(answer) {
      return wanted.letters >= fewestLetters && !question.hold(PlainWords.or) && question.hold(wanted)
    }
    return self.answer(of: [answer], givenAwayBy: words(of: prompt)) != nil
  }

  /// The first of some answers that stands among a prompt's words.
  static func answer(of answers: [String], givenAwayBy prompt: [String]) -> String? {
    guard !prompt.contains("or") else { return nil }
    return answers.first { answer in
      let wanted = words(of: answer)
      let letters = wanted.reduce(0) { $0 + $1.count }
      return letters >= fewestLetters && wanted.count <= prompt.count && contains(prompt, wanted)
    }
  }

  /// How many letters an answer has at least that can be given away.
  private static let fewestLetters = 3

  /// The words of a text in lower case, without marks.
  static func words(of text: String) -> [String] {
    // Folding a plain text leaves its letters and digits as they are but for their case.
    var text = text
    if let plain = text.withUTF8({ PlainFold.isPlain($0) ? plainWords($0) : nil }) { return plain }
    var folded = Fold.text(text)
    if let plain = folded.withUTF8(plainWords) { return plain }
    return folded.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// The same for a text of ASCII, without looking at its characters one by one; nil for every other text.
  private static func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words: [String] = []
    words.reserveCapacity(text.count / 6 + 1)
    var word: [UInt8] = []
    word.reserveCapacity(32)
    for byte in text {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61 && lower <= 0x7A || lower >= 0x30 && lower <= 0x39 {
        word.append(lower)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func contains(_ words: [String], _ wanted: [String]) -> Bool {
    (0...(words.count - wanted.count)).contains { words[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
