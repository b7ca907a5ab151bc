internal import Cards

extension ChoiceMaker {
  /// Says what a picked option is, by its own card: "osteomalacia is softening of the bones"; nil where no card says it.
  func meaning(of option: ChoiceOption) -> String? {
    let own = option.card.flatMap(card)
    if let own, own.kind == .ask, own.choices.isEmpty {
      switch AskedFor(own) {
      case .expansion(let short): return "\(option.text) is what \(short) stands for"
      case .meaning(let term): return "\(option.text) is what \(term) means"
      case .thing, .otherName: break
      }
    }
    let definition = own.flatMap { $0.kind == .term ? $0.prompt : nil } ?? definition(of: option.text)
    guard let definition else { return nil }
    return "\(option.text) \(Self.verb(AnswerShape(option.text), definition)) \(Self.short(definition))"
  }

  private func definition(of name: String) -> String? {
    index.names.cards(naming: name).lazy.map { index.cards[$0] }.first { $0.kind == .term }?.prompt
  }

  /// "digital ulcers are ...", "proximal means nearest to ...".
  private static func verb(_ shape: AnswerShape, _ definition: String) -> String {
    let first = PlainWords(definition, limit: 1).words.first ?? ""
    if meaningWords.contains(first) { return "means" }
    return shape.isPlural ? "are" : "is"
  }

  private static let meaningWords: Set<String> = [
    "when", "where", "how", "if", "to", "because", "located", "relating", "pertaining", "of", "in", "not", "without",
    "having", "being", "as",
  ]

  /// Longest that is said of a wrong choice, in characters.
  private static let longest = 140

  /// The first sentence; where it is long, up to the last comma or word that fits.
  static func short(_ definition: String) -> String {
    let line = definition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let end = line.firstRange(of: ". ")?.lowerBound ?? line.endIndex
    let sentence = line[..<end]
    guard sentence.count > longest else { return String(sentence) }
    let head = sentence.prefix(longest)
    for mark in ["; ", ", "] {
      if let cut = head.ranges(of: mark).last?.lowerBound, head[..<cut].count > longest / 3 {
        return String(head[..<cut])
      }
    }
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " ..."
  }
}
