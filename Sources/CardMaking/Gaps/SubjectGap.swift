/// Takes the subject, where what the sentence says of it is about the topic: what helps, what causes it.
///
/// - "Colchicine helps reduce attacks of gout." has the gap *Colchicine*.
/// - "Foot ulcers return, but soft insoles can help prevent ulcers." has the gap *soft insoles*.
/// - Under the heading "Scurvy": "A lack of vitamin C causes scurvy." has the gap *A lack of vitamin C*.
/// - "It may help prevent ulcers." gives nothing.
struct SubjectGap: GapForm {
  /// The folded headings and the page's topic: what stands in them is no secret, so the other side is asked.
  let known: [String]

  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    var gaps: [Gap] = []
    for index in statement.range {
      let word = tokens[index].lower
      if word == "help" || word == "helps" {
        guard let verb = Self.helped(statement, index), !statement.isDenied(before: index),
          let subject = Self.subject(statement, before: index)
        else { continue }
        if verb + 1 < statement.end { gaps.append(Gap(range: subject, weight: 4 + GapWeight.of(tokens, subject))) }
      } else if word == "effective", index + 2 < statement.end,
        ["in", "for", "against"].contains(tokens[index + 1].lower),
        !statement.isDenied(before: index), let subject = Self.subject(statement, before: index)
      {
        gaps.append(Gap(range: subject, weight: 2))
      } else if let verb = FactVerbs.verb(tokens[index]),
        verb.asksSubject || word.hasPrefix("contribute"),
        let object = ObjectGap.object(of: index, in: statement), let subject = Self.subject(statement, before: index)
      {
        guard let phrase = ObjectGap.phrases(from: object, in: statement).first else { continue }
        let text = KeptCards.folded(Array(tokens[phrase.range]))
        if known.contains(where: { KeptCards.holds(folded: $0, folded: text) }) {
          gaps.append(Gap(range: subject, weight: 4 + GapWeight.of(tokens, subject)))
        }
      }
    }
    return gaps
  }

  /// The verb after "help", where it says what is made better.
  private static func helped(_ statement: Statement, _ help: Int) -> Int? {
    let tokens = statement.tokens
    var verb = help + 1
    if verb < statement.end, tokens[verb].lower == "to" { verb += 1 }
    guard verb < statement.end, verbs.contains(tokens[verb].lower) else { return nil }
    return verb
  }

  /// The noun phrase before a verb and its auxiliaries, at the beginning of its clause.
  static func subject(_ statement: Statement, before verb: Int) -> Range<Int>? {
    let tokens = statement.tokens
    var end = verb
    while end > statement.start,
      tokens[end - 1].isIn(.auxiliaries) || tokens[end - 1].lower.hasSuffix("ly")
        || ["not", "also", "often", "sometimes"].contains(tokens[end - 1].lower)
    {
      end -= 1
    }
    var start = end
    while start > statement.start, end - start < 6 {
      let token = tokens[start - 1]
      if token.kind == .mark && token.lower != "-"
        || token.isIn(.conjunctions) && token.lower != "and" && token.lower != "or"
      {
        break
      }
      if token.isIn(.pronouns) || token.isIn(.auxiliaries) { break }
      start -= 1
    }
    guard start < end, end - start <= 5 else { return nil }
    // The phrase must begin its clause: after the sentence's start, a comma, or "but".
    if start > statement.start {
      let before = tokens[start - 1]
      guard before.lower == "," || ["but", "because", "although", "while"].contains(before.lower) else { return nil }
    } else if statement.opening != nil {
      return nil
    }
    if ["but", "and", "because"].contains(tokens[start].lower) { start += 1 }
    if tokens[start].isIn(.prepositions) { return nil }
    if tokens[start].lower == "the" { start += 1 }
    return start < end ? start..<end : nil
  }

  private static let verbs: WordSet = [
    "prevent", "reduce", "relieve", "treat", "improve", "control", "manage", "ease", "lower", "protect", "slow", "stop",
    "heal", "soothe", "lessen", "avoid", "keep", "strengthen", "limit", "decrease", "shrink", "restore",
  ]
}
