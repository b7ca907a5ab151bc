/// Reads what a label says of the thing in the heading above it.
///
/// - Under "Lupus": "Symptoms: fatigue, joint pain and a rash on the face." asks what the symptoms of lupus are.
/// - Under "Carpal tunnel syndrome": "Treatment: a splint at night." asks how it is treated.
/// - Under "Living with lupus" and under "Overview": nothing, since the heading names no thing.
struct LabelFinder: FactFinder {
  let name = "label"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool {
    switch kind {
    case .prose, .item, .heading, .navigation: true
    default: false
    }
  }

  func facts(in passage: Passage) -> [Fact] {
    // Most blocks have no label, and it takes long to copy one.
    guard reads(passage.block.kind, passage.cues),
      let colon = passage.block.tokens.prefix(5).firstIndex(where: { $0.lower == ":" }), colon > 0
    else { return [] }
    let block = passage.block
    guard let first = block.sentences.first
    else { return [] }
    let label = block.tokens[0..<colon].map(\.lower).joined(separator: " ")
    guard let question = Self.questions[label], let heading = block.headings.last, let topic = Topic.name(of: heading)
    else { return [] }
    var end = first.upperBound
    while end > colon, [".", ";", ","].contains(block.tokens[end - 1].lower) { end -= 1 }
    let answer = block.tokens[colon + 1..<max(end, colon + 1)]
    // A sentence of its own is for other finders, and may be about something else.
    guard answer.count(where: \.isWord) >= 2, answer.count <= 40,
      !answer.contains(where: { $0.isIn(.auxiliaries) || $0.isIn(.pronouns) || $0.lower == "see" })
    else { return [] }
    let sentence = block.sentence(tokens: 0..<first.upperBound, block: passage.number)
    let text = block.text(colon + 1..<end)
    let items = PlainList.items(of: text)
    let isList = items.count >= 3
    return [
      Fact(
        kind: isList ? .enumeration : .question, question: .asked(question.before + topic + question.after),
        answer: isList ? items.joined(separator: "; ") : text, items: isList ? items : [], sentence: sentence,
        finder: name)
    ]
  }

  private static let questions: [String: (before: String, after: String)] = [
    "symptoms": ("What are the symptoms of ", "?"), "signs": ("What are the signs of ", "?"),
    "signs and symptoms": ("What are the signs and symptoms of ", "?"), "cause": ("What causes ", "?"),
    "causes": ("What causes ", "?"), "treatment": ("How is ", " treated?"), "diagnosis": ("How is ", " diagnosed?"),
    "prevention": ("How can ", " be prevented?"), "complications": ("What are the complications of ", "?"),
    "risk factors": ("What are the risk factors for ", "?"), "side effects": ("What are the side effects of ", "?"),
    "common side effects": ("What are the common side effects of ", "?"), "used for": ("What is ", " used for?"),
    "uses": ("What is ", " used for?"),
  ]
}
