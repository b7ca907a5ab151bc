/// The words of a summary before what a study found: "The results of this study showed that".
enum LeadIn {
  /// What the lead-in says about how sure the study is.
  enum Voice: Sendable, Equatable {
    case finds
    case suggests
    case concludes
  }

  /// Returns where a sentence begins without its lead-in, and the lead-in's voice.
  ///
  /// - "In conclusion, gloves help." begins at *gloves*.
  /// - "The results of this trial suggest that gloves may help people whose fingers are stiff." begins at *gloves*, and
  ///   suggests.
  /// - "This study shows that it helps." stays as it is: the rest does not stand alone.
  static func end(of tokens: ArraySlice<Token>) -> (start: Int, voice: Voice) {
    let whole = (start: tokens.startIndex, voice: Voice.finds)
    let afterAdverb = adverbEnd(tokens)
    if let (start, voice) = reportEnd(tokens[afterAdverb...]), standsAlone(tokens[start...], words: 10) {
      return (start, voice)
    }
    guard afterAdverb > tokens.startIndex, standsAlone(tokens[afterAdverb...], words: 4) else { return whole }
    let concludes = tokens.prefix(4).contains { $0.lower.hasPrefix("conclu") }
    return (afterAdverb, concludes ? .concludes : .finds)
  }

  /// Past "In conclusion," or "Thus,".
  private static func adverbEnd(_ tokens: ArraySlice<Token>) -> Int {
    for opener in adverbs where tokens.count > opener.count + 1 {
      guard zip(tokens, opener).allSatisfy({ $0.lower == $1 }) else { continue }
      let mark = tokens.startIndex + opener.count
      if tokens[mark].lower == "," || tokens[mark].lower == ":" { return mark + 1 }
    }
    return tokens.startIndex
  }

  private static let adverbs: [[Word]] = [
    ["in", "conclusion"], ["in", "summary"], ["in", "sum"], ["in", "short"], ["to", "conclude"], ["to", "summarize"],
    ["to", "summarise"], ["to", "sum", "up"], ["taken", "together"], ["conclusion"], ["conclusions"], ["overall"],
    ["thus"], ["therefore"], ["hence"], ["consequently"], ["finally"], ["however"], ["moreover"], ["furthermore"],
  ]

  /// Past "Our data suggest that", "We found that", "It is concluded that".
  private static func reportEnd(_ tokens: ArraySlice<Token>) -> (Int, Voice)? {
    guard let that = tokens.prefix(16).firstIndex(where: { $0.lower == "that" }), that > tokens.startIndex + 1 else {
      return nil
    }
    let lead = tokens[tokens.startIndex..<that]
    guard !lead.contains(where: { $0.kind == .mark }), let verb = lead.last, let first = lead.first else { return nil }
    let voice: Voice
    switch verb.lower {
    case "suggest", "suggests", "suggested", "indicate", "indicates", "indicated", "imply", "implies": voice = .suggests
    case "conclude", "concludes", "concluded": voice = .concludes
    case "show", "shows", "showed", "shown", "found", "find", "demonstrate", "demonstrates", "demonstrated", "confirm",
      "confirms", "confirmed", "reveal", "reveals", "revealed", "observed", "report", "reported":
      voice = .finds
    default: return nil
    }
    let words = lead.dropLast().map(\.lower)
    let isPeople =
      ["we", "authors", "researchers", "investigators"].contains { words.contains($0) } && words.count <= 3
    let isImpersonal =
      first.lower == "it" && words.dropFirst().allSatisfy { ["is", "was", "can", "be", "has", "been"].contains($0) }
    let isEvidence =
      determiners.contains(first.lower)
      && lead.dropLast().contains { StudyCues.of($0).contains(.evidence) || evidence.contains($0.lower) }
      && lead.dropLast().allSatisfy {
        small.contains($0.lower) || StudyCues.of($0).contains(.evidence) || evidence.contains($0.lower)
          || $0.lower.hasSuffix("ly")
      }
    return isPeople || isImpersonal || isEvidence ? (that + 1, voice) : nil
  }

  private static let determiners: WordSet = [
    "the", "these", "those", "this", "our", "results", "findings", "data", "evidence", "present",
  ]

  private static let evidence: WordSet = [
    "meta-analysis", "series", "experiment", "experiments", "trials", "analyses", "surveys", "reviews", "paper",
    "report", "cohort", "audit",
  ]

  private static let small: WordSet = [
    "the", "these", "those", "this", "our", "of", "from", "in", "present", "current", "main", "preliminary", "overall",
    "new", "recent", "clinical", "also", "thus", "further", "therefore", "have", "has", "pilot", "large", "small",
    "first", "available", "experimental", "observed", "here",
  ]

  /// Whether what remains is a sentence that needs nothing before it.
  private static func standsAlone(_ tokens: ArraySlice<Token>, words least: Int) -> Bool {
    guard let first = tokens.first, tokens.count(where: { $0.kind != .mark }) >= least else { return false }
    if pointers.contains(first.lower) || first.kind == .mark { return false }
    return tokens.contains { token in
      token.isIn(.auxiliaries) || !StudyCues.of(token).isDisjoint(with: [.present, .modal, .past])
        || token.isWord && (token.lower.hasSuffix("ed") || token.lower.hasSuffix("s"))
    }
  }

  private static let pointers: WordSet = [
    "it", "its", "this", "that", "these", "those", "they", "their", "such", "he", "she", "both", "neither",
  ]
}
