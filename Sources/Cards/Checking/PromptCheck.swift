/// Finds prompts that give their answer away: "Is a mandible the lower jaw?" for "mandible".
enum PromptCheck {
  /// Returns the accepted answer that stands in the prompt word for word, where it is not one of several that the
  /// prompt offers ("acute or chronic?").
  static func answerGivenAway(by card: Card) -> String? {
    // A term names its definition's subject as a rule; a question with choices shows the answer anyway, but should
    // not point at it.
    guard card.kind != .define else { return nil }
    let prompt = words(of: card.prompt)
    guard !prompt.contains("or") else { return nil }
    return card.answers.first { answer in
      let wanted = words(of: answer)
      let letters = wanted.reduce(0) { $0 + $1.count }
      return letters >= 3 && wanted.count <= prompt.count && contains(prompt, wanted)
    }
  }

  /// The words of a text in lower case, without marks.
  static func words(of text: String) -> [String] {
    Fold.text(text).lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func contains(_ words: [String], _ wanted: [String]) -> Bool {
    (0...(words.count - wanted.count)).contains { words[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
