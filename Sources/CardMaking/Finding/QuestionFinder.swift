/// Takes the questions that a page asks in its headings, with the answers below.
///
/// - "What is gluten?" above "A group of proteins in wheat and rye. It gives dough its stretch." gives *gluten*: A group
///   of proteins in wheat and rye.
/// - "Are oats safe?" above "For most people, yes, as long as they are pure." asks that.
/// - "Where can I find you?" above "In our office." gives nothing, and neither does a question without an answer below.
struct QuestionFinder: FactFinder {
  let name = "question"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind == .prose }

  func facts(in passage: Passage) -> [Fact] {
    // Most blocks answer no heading, and it takes long to copy one.
    guard passage.block.kind == .prose, passage.block.opensSection else { return [] }
    let block = passage.block
    guard let heading = block.headings.last, heading.hasSuffix("?"),
      let first = block.sentences.first
    else { return [] }
    let tokens = Tokenizer.tokens(of: heading)
    guard let opening = tokens.first, Self.openings.contains(opening.lower), tokens.count >= 4, tokens.count <= 20,
      !tokens.contains(where: { Self.readers.contains($0.lower) })
    else { return [] }
    let asked = Sentence(text: Array(heading.utf8), tokens: tokens, block: 0, line: 0)
    let lead = block.sentence(tokens: first, block: passage.number)
    if opening.lower == "what", ["is", "are"].contains(tokens[1].lower),
      let subject = Subject.plainName(asked, 2..<tokens.count - 1), block.items.isEmpty
    {
      if let fact = definition(of: subject, isPlural: tokens[1].lower == "are", lead) { return [fact] }
      // "Cross-contamination means that gluten gets into food" answers, but defines in no form of its own.
      guard zip(lead.tokens, lead.tokens.dropFirst()).contains(where: { $0.lower == "means" && $1.lower == "that" })
      else { return [] }
    }
    guard let question = Self.standingAlone(asked, under: block.headings) else { return [] }
    if !block.items.isEmpty { return list(question, block, lead) }
    guard let end = Self.answerEnd(block), !Self.nothing.contains(block.tokens[0].lower) else { return [] }
    let sentence = block.sentence(tokens: 0..<end, block: passage.number)
    guard !sentence.tokens.contains(where: { Self.readers.contains($0.lower) }) else { return [] }
    return [
      Fact(
        kind: .question, question: .asked(question), answer: block.text(0..<end), sentence: sentence, finder: name)
    ]
  }

  /// The list that answers: "The symptoms include:" above its items.
  private func list(_ question: String, _ block: Block, _ lead: Sentence) -> [Fact] {
    guard (2...8).contains(block.items.count), block.sentences.count == 1,
      !lead.tokens.contains(where: { Self.readers.contains($0.lower) }),
      block.items.allSatisfy({ $0.utf8.count <= 90 })
    else { return [] }
    return [
      Fact(
        kind: .enumeration, question: .asked(question), answer: block.items.joined(separator: "; "),
        items: block.items, sentence: lead, finder: name)
    ]
  }

  /// The answer that starts in the middle of its sentence: "A group of proteins ..."; a whole sentence is for the finders
  /// of its form.
  private func definition(of subject: Subject, isPlural: Bool, _ sentence: Sentence) -> Fact? {
    let tokens = sentence.tokens
    guard let opening = tokens.first, opening.isIn(.articles) || GenusNouns.all.contains(opening.lower),
      let verb = tokens.first(where: { $0.isIn(.auxiliaries) || ["that", "which", "who", "where"].contains($0.lower) })
        ?? tokens.last,
      !verb.isIn(.auxiliaries), let answer = Answer.read(sentence, 0..<tokens.count)
    else { return nil }
    return Fact(
      kind: .definition, question: .whatIs(isPlural: isPlural), term: subject.term, aliases: subject.aliases,
      answer: answer, sentence: sentence, finder: name)
  }

  /// The question with its "it" named by the page's title; nil where nothing names it.
  private static func standingAlone(_ asked: Sentence, under headings: [String]) -> String? {
    let places = asked.tokens.indices.filter { asked.tokens[$0].lower == "it" }
    if asked.tokens.contains(where: { ["this", "that", "these", "they", "them", "its", "their"].contains($0.lower) }) {
      return nil
    }
    guard let place = places.first else { return asked.text(0..<asked.tokens.count) }
    guard places.count == 1, headings.count > 1, let topic = Topic.name(of: headings[0]) else { return nil }
    let before = place > 0 ? asked.text(0..<place) + " " : ""
    let rest = asked.text(place + 1..<asked.tokens.count)
    return before + topic + (rest == "?" ? "" : " ") + rest
  }

  /// The first sentence; a "Yes." takes those after it along.
  private static func answerEnd(_ block: Block) -> Int? {
    var end = 0
    for sentence in block.sentences where sentence.lowerBound < block.tail {
      let length = LengthJudge.words(block.tokens[0..<sentence.upperBound])
      if length > 45 { break }
      end = sentence.upperBound
      // A short answer stands at the beginning; what is left of a short paragraph explains it.
      if sentence.lowerBound == 0, length >= 5 { break }
    }
    return end > 0 && LengthJudge.words(block.tokens[0..<end]) >= 4 ? end : nil
  }

  private static let openings: WordSet = [
    "what", "how", "why", "when", "where", "who", "which", "can", "do", "does", "is", "are", "should", "will",
  ]

  /// An answer that begins so says that there is none.
  private static let nothing: WordSet = ["nobody", "no-one", "maybe", "perhaps", "see", "read"]

  /// Words by which a page speaks of its readers or of itself, not of the subject.
  private static let readers: WordSet = ["we", "us", "our", "my", "your", "here", "click"]
}
