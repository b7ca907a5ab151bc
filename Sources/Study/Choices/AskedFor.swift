internal import Cards

/// What a card asks for: answers are offered only where the same is asked.
enum AskedFor: Hashable, Sendable {
  /// A thing by its description: a term, a finding's subject, a gap's noun.
  case thing
  /// What letters stand for.
  case expansion(of: String)
  /// What a term means.
  case meaning(of: String)
  /// Other names of a term; they say the same, and are never asked with choices.
  case otherName(of: String)

  /// Reads it from a card.
  init(_ card: Card) {
    switch card.kind {
    case .term, .gap: self = .thing
    case .define: self = .meaning(of: card.prompt)
    case .ask: self = Self.question(card.prompt)
    }
  }

  private static func question(_ prompt: String) -> AskedFor {
    let spaced = prompt.split(whereSeparator: \.isWhitespace).map(String.init)
    let lower = spaced.map { $0.lowercased() }
    // "What does BMD stand for?", "What is BMD short for?"
    if let verb = lower.firstIndex(of: "stand"), verb + 1 < lower.count, lower[verb + 1].hasPrefix("for"),
      let does = lower.firstIndex(where: { $0 == "does" || $0 == "do" }), verb == does + 2
    {
      return .expansion(of: bare(spaced[does + 1]))
    }
    if let short = lower.firstIndex(of: "short"), short + 1 < lower.count, lower[short + 1].hasPrefix("for"),
      lower.first == "what", lower.dropFirst().first == "is", short == 3
    {
      return .expansion(of: bare(spaced[2]))
    }
    let words = PlainWords(prompt).words
    if words.contains("known") || words.contains("called") || words.contains("referred") || words.contains("synonym"),
      words.contains("also") || words.contains("otherwise") || words.contains("synonym") || words.contains("variously"),
      let name = middle(of: words, after: ["is", "are"], before: ["also", "otherwise", "known", "called", "referred"])
    {
      return .otherName(of: name)
    }
    guard words.first == "what" else {
      // "lower jaw :: mandible": two names, or a term and what it is.
      return words.count <= 4 && !prompt.contains("?") ? .meaning(of: prompt) : .thing
    }
    if words.count >= 4, words[1] == "does" || words[1] == "do", words.last == "mean" {
      return .meaning(of: words[2..<words.count - 1].joined(separator: " "))
    }
    if words.count >= 3, words[1] == "is" || words[1] == "are", words.count <= 7, words.last != "called",
      words[2] != "the", words[2] != "another", !words.contains("of")
    {
      var term = Array(words[2...])
      if term.first == "a" || term.first == "an" { term.removeFirst() }
      if term.starts(with: ["meant", "by"]) { term.removeFirst(2) }
      return .meaning(of: term.joined(separator: " "))
    }
    return .thing
  }

  private static func middle(of words: [String], after: Set<String>, before: Set<String>) -> String? {
    guard let start = words.firstIndex(where: after.contains),
      let end = words[start...].firstIndex(where: before.contains), end > start + 1
    else { return nil }
    return words[(start + 1)..<end].joined(separator: " ")
  }

  private static func bare(_ word: String) -> String {
    String(word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }

  /// The term that an answer names in other words.
  var sameAs: String? {
    switch self {
    case .thing: nil
    case .expansion(let name), .meaning(let name), .otherName(let name): name
    }
  }

  /// Whether answers to both are of one sort.
  func isLike(_ other: AskedFor) -> Bool {
    switch (self, other) {
    case (.thing, .thing), (.expansion, .expansion), (.meaning, .meaning): true
    default: false
    }
  }
}
