/// What the ranking knows about a possible definition: a list of named features.
///
/// "A prism is a transparent body." has among others `form=is plain`, `link=is`, `opens=a`, `head=body`.
struct CandidateFeatures {
  private(set) var names: [String] = []
  private let fact: Fact
  private let tokens: [Token]
  private let term: [Token]
  private let answer: [Token]

  init(_ fact: Fact, headings: [String]) {
    self.fact = fact
    tokens = fact.sentence.tokens
    term = Tokenizer.tokens(of: Array((fact.term ?? "").utf8))
    answer = Tokenizer.tokens(of: Array(fact.answer.utf8))
    names.reserveCapacity(64)
    addForm()
    addTerm()
    addAnswer()
    addSentence()
    if headings.contains(where: { KeptCards.holds($0, fact.term ?? "") }) { names.append("in heading") }
  }

  private mutating func addForm() {
    let isLoose = fact.certainty == .loose
    names.append("form=\(fact.finder)\(isLoose ? " loose" : "")")
    let link = self.link
    names.append("link=\(link)")
    if let first = answer.first { names.append("link=\(link) \(Self.shape(first))") }
    if isLoose, term.contains(where: { $0.capitals > 0 }), !link.hasSuffix(" is") {
      names.append("\(fact.finder) names \(place(of: term) ?? 0 > 1 ? "inside" : "first")")
    }
    if isLoose { names.append("loose link=\(link)") }
  }

  /// The words between term and answer.
  private var link: String {
    guard let termStart = place(of: term), let answerStart = place(of: answer) else { return "?" }
    if answerStart < termStart {
      let end = min(tokens.count, answerStart + answer.count)
      return "< " + (end < termStart ? Self.words(tokens[end..<termStart].prefix(4)) : "")
    }
    let end = termStart + term.count
    guard end < answerStart else { return "" }
    // The last words tell most: "(also called ...) is".
    let words = tokens[end..<answerStart].suffix(2)
    let plain = words.last?.isWord == true ? words.filter { $0.isWord && $0.capitals == 0 }[...] : words
    return Self.words(plain)
  }

  /// Where a run of words begins in the sentence.
  private func place(of words: [Token]) -> Int? {
    guard let first = words.first, words.count <= tokens.count else { return nil }
    let second = words.count > 1 ? words[1].lower : nil
    return tokens.indices.first { index in
      tokens[index].lower == first.lower
        && (second == nil || index + 1 < tokens.count && tokens[index + 1].lower == second)
    }
  }

  private static func words(_ tokens: ArraySlice<Token>) -> String {
    tokens.map { $0.kind == .number || $0.capitals > 0 ? "#" : $0.lower }.joined(separator: " ")
  }

  /// A small word as itself, any other by its kind.
  private static func shape(_ token: Token) -> String {
    if token.isIn(.all) { return token.lower }
    if token.kind == .mark { return token.lower }
    if token.kind == .number { return "number" }
    if token.capitals > 0 { return "Name" }
    let word = token.lower
    if word.hasSuffix("ing") { return "-ing" }
    if word.hasSuffix("ed") { return "-ed" }
    if word.hasSuffix("ly") { return "-ly" }
    if word.hasSuffix("s") { return "-s" }
    return "word"
  }

  private mutating func addTerm() {
    guard let first = term.first, let last = term.last else { return }
    names.append("term words=\(min(term.count, 5))")
    names.append("term ends=\(last.lower.suffix(3))")
    names.append("term first=\(Self.shape(first))")
    let start = place(of: term) ?? -1
    let isEarly = start >= 0 && start <= 2
    names.append(isEarly ? "term early" : "term late")
    if term.contains(where: { $0.isIn(.prepositions) }) { names.append("term with preposition") }
    if term.contains(where: { $0.hasDigit }) { names.append("term with digit") }
    if term.contains(where: { $0.capitals > 0 }), start > 0 { names.append("term capital inside") }
    if first.hasInnerCapital { names.append("term like acronym") }
    if MedicalWords.isLearned(last.lower) { names.append("term learned") }
    let before = start > 0 ? Self.shape(tokens[start - 1]) : "start"
    names.append("before term=\(before)")
    let article = start > 0 && tokens[start - 1].isIn(.articles) ? tokens[start - 1].lower : "none"
    names.append("\(fact.finder) article=\(article) \(isEarly ? "early" : "late")")
    if fact.sentence.cues.contains(.termWords), start > 1, ["term", "word"].contains(tokens[start - 1].lower) {
      names.append("named as term")
    }
  }

  private mutating func addAnswer() {
    guard let first = answer.first else { return }
    names.append("opens=\(Self.shape(first))")
    let headStart = first.isIn(.articles) && answer.count > 1 ? 1 : 0
    let words = Sentence(text: Array(fact.answer.utf8), tokens: answer, block: 0, line: 0)
    let head = Predicate.head(words, headStart..<answer.count)
    if head < answer.count {
      let noun = answer[head].lower
      names.append("head=\(noun)")
      names.append("head ends=\(noun.suffix(4))")
      if GenusNouns.all.contains(noun) { names.append("head is genus") }
      let next = head + 1 < answer.count ? Self.shape(answer[head + 1]) : "end"
      names.append("after head=\(next)")
      names.append("opens=\(Self.shape(first)) after=\(next)")
      names.append("\(fact.finder) \(Self.shape(first)) after=\(next)")
      names.append("head at=\(min(head - headStart, 4))")
    }
    names.append("answer words=\([0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32].last { $0 <= answer.count } ?? 0)")
    for token in answer where Self.telling.contains(token.lower) { names.append("says=\(token.lower)") }
    if fact.certainty == .loose, let start = place(of: answer), start > 0 {
      names.append("\(fact.finder) before answer=\(Self.shape(tokens[start - 1]))")
    }
    if answer.contains(where: { $0.kind == .number }) { names.append("answer with number") }
    if answer.dropFirst().contains(where: { $0.capitals > 0 }) { names.append("answer with name") }
    if answer.contains(where: { $0.lower.hasSuffix("ed") }) { names.append("answer with -ed") }
    if answer.contains(where: { word in word.count >= 5 && term.contains { $0.lower == word.lower } }) {
      names.append("answer repeats term")
    }
  }

  private mutating func addSentence() {
    guard let first = tokens.first else { return }
    names.append("sentence opens=\(Self.shape(first))")
    names.append("sentence words=\([0, 6, 10, 15, 20, 30, 40, 60].last { $0 <= tokens.count } ?? 0)")
    for token in tokens where token.isIn(.pronouns) && Self.pointing.contains(token.lower) {
      names.append("points=\(token.lower)")
    }
    if tokens.contains(where: { ["was", "were", "had", "did"].contains($0.lower) }) { names.append("past") }
    if tokens.contains(where: { ["can", "may", "will", "should", "must", "could"].contains($0.lower) }) {
      names.append("modal")
    }
    if tokens.contains(where: { CitationTail.year($0) != nil }) { names.append("year") }
    let marks = tokens.count { $0.lower == "," }
    names.append("commas=\(min(marks, 4))")
    if tokens.last?.lower == "?" { names.append("question") }
  }

  private static let telling: Set<String> = [
    "that", "which", "who", "whose", "where", "when", "whereby", "used", "called", "known", "it", "they", "he", "she",
    "we", "not", "because", "if", "than", "more", "most", "may", "can", "will", "was", "were", "had", "has", "such",
    "between", "without", "into", "by", "with", "all", "any", "something", "someone", "usually",
  ]

  private static let pointing: Set<String> = [
    "it", "they", "this", "these", "he", "she", "we", "you", "his", "her", "our", "your", "their", "i", "those", "its",
  ]
}
