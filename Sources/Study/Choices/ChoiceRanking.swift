internal import Cards

/// What is asked of one card, and how well each candidate would do as a wrong option.
struct ChoiceRanking {
  /// A candidate as it would be shown, with what it is worth.
  struct Option {
    let text: String
    let shape: AnswerShape
    let card: CardKey?
    fileprivate let answers: [String]
    fileprivate var score: Int
    fileprivate let order: UInt64
    /// Whether its sort alone makes it an option that could be taken for the answer.
    fileprivate let isSure: Bool
    fileprivate let isTogether: Bool
    /// What the decks say of it; known of those that come near.
    fileprivate var facts: Facts?
    fileprivate var thing: NamedThing?
  }

  let card: Card
  let index: ChoiceIndex
  let answer: String
  let shape: AnswerShape
  private let thing: NamedThing
  private let prompt: PlainWords
  private let asked: AskedFor
  private let same: SameThing
  private let question: ContentWords
  private let kind: ThingKind?
  private let likeness: Likeness
  private let family: String?
  /// The parts of the body that the question speaks of.
  private let topics: BodyTopics

  init?(_ card: Card, in index: ChoiceIndex, words: AnswerWords) {
    guard let answer = card.answers.first, ChoiceIndex.pool(of: card) != nil else { return nil }
    self.card = card
    self.index = index
    self.answer = answer
    shape = AnswerShape(answer)
    thing = NamedThing(index.names.all(of: card.answers))
    asked = AskedFor(card)
    same = SameThing(words: words)
    // A gap says nothing.
    let text = card.prompt.replacing("____", with: " ")
    prompt = PlainWords(words: PlainWords(text + " " + (card.hint ?? "")).singular)
    question = ContentWords(text)
    kind = Self.kind(of: answer, card: card, in: index)
    likeness = Likeness(shape)
    family = ThingKind.family(of: answer)
    topics = BodyTopics(text)
    guard !Self.isOpen(card, question) else { return nil }
  }

  /// How many candidates are compared by their letters, and how many of these by what they mean.
  private static let looked = 240
  private static let understood = 60

  /// The candidates that look as if they could stand beside the answer, the best first.
  func options(using generator: inout SeededGenerator) -> [Option] {
    guard let pool = ChoiceIndex.pool(of: card) else { return [] }
    var options: [Option] = []
    var seen: Set<String> = [answer]
    for candidate in index.nearest(to: answer, of: card, pool: pool, count: Self.looked) {
      let order = generator.next()
      guard seen.insert(candidate.text).inserted, let option = option(candidate, order) else { continue }
      options.append(option)
    }
    options.sort { ($0.score, $1.order) > ($1.score, $0.order) }
    options = options.prefix(Self.understood).compactMap(understood)
    return options.sorted { ($0.score, $1.order) > ($1.score, $0.order) }
  }

  /// Whether an option is surely wrong: no other name of the answer, and nothing that fits the question too.
  func isFair(_ option: Option) -> Bool {
    guard let facts = option.facts, let other = option.thing, !isNamedInQuestion(other), !same.areOne(thing, other)
    else {
      return false
    }
    return !facts.fit(card.prompt, asDefinition: card.kind == .term, answer: thing) && !fitsMeaning(option.text)
  }

  /// Whether two options are too much alike to stand beside each other.
  func areAlike(_ first: Option, _ second: Option) -> Bool {
    guard let one = first.thing, let other = second.thing else { return true }
    return same.areOne(one, other)
  }

  private func option(_ candidate: ChoiceIndex.Candidate, _ order: UInt64) -> Option? {
    let other = index.cards[candidate.card]
    guard other.key != card.key, other.prompt != card.prompt || candidate.isDecoy else { return nil }
    let text = shown(candidate)
    let shape = AnswerShape(text)
    guard shape.stands(for: self.shape), !shape.isFarLonger(than: self.shape), !self.shape.isFarLonger(than: shape)
    else { return nil }
    let like = likeness.score(shape)
    let isOfDeck = other.deck == card.deck
    let isTogether = isOfDeck && other.headings == card.headings
    // Pages of other things may stand in one deck, each below a heading of its own.
    let isElsewhere = isOfDeck && other.headings.first != card.headings.first
    guard let (base, isSure) = worth(of: candidate, other, like) else { return nil }
    var score = base + 2 * like + (isTogether ? 6 : isElsewhere ? 1 : isOfDeck ? 4 : 0) - (candidate.isDecoy ? 3 : 0)
    score -= 2 * abs(shape.count - self.shape.count) + abs(shape.length - self.shape.length) / 6
    return Option(
      text: text, shape: shape, card: candidate.isDecoy ? nil : other.key,
      // Several right choices of one card are several things.
      answers: other.choices.isEmpty ? [candidate.text] + other.answers : [candidate.text], score: score, order: order,
      isSure: isSure, isTogether: isTogether)
  }

  /// An option with what the decks say of it; nil where that is too far from the question to be taken for the answer.
  private func understood(_ option: Option) -> Option? {
    var option = option
    let thing = NamedThing(index.names.all(of: option.answers))
    let facts = Facts(of: thing.names, in: index)
    let near = facts.nearness(to: question)
    guard isPlausible(option, facts, near: near) else { return nil }
    option.score += 2 * min(near, 3)
    option.facts = facts
    option.thing = thing
    return option
  }

  /// Whether somebody who does not know the answer could take an option for it.
  private func isPlausible(_ option: Option, _ facts: Facts, near: Int) -> Bool {
    if case .meaning = asked { return option.isSure || near >= 2 }
    // "lower jaw" for a bone of the finger: everybody sees that it is not.
    let plain = BodyTopics(plain: option.text)
    guard plain.isEmpty || plain.areNear(topics) else { return false }
    // Many have heard that -itis is an inflammation.
    let isInflammation = ThingKind.family(of: option.text) == "itis"
    if isInflammation, family != "itis" { return question.stems.contains("inflammation") }
    let common = facts.topics.union(BodyTopics(option.text)).intersection(topics)
    // Whoever looks for a bone of the head knows that none of the leg is meant.
    if kind == .bone, topics.holdsPlace { return common.holdsPlace }
    if option.isSure { return true }
    if topics.isEmpty || kind == nil { return near >= 2 || option.isTogether && (kind != nil || near == 1) }
    return topics.isNarrow && !common.isEmpty
  }

  /// A candidate as it is shown: without its article where the answer has none, which would give it away.
  private func shown(_ candidate: ChoiceIndex.Candidate) -> String {
    guard shape.article == .none else { return candidate.text }
    for article in ["the ", "a ", "an "] where candidate.text.hasPrefix(article) {
      return String(candidate.text.dropFirst(article.count))
    }
    return candidate.text
  }

  /// What a candidate is worth for being the same sort of thing, and whether that alone makes it a fair option; nil
  /// where it is another sort.
  private func worth(
    of candidate: ChoiceIndex.Candidate, _ other: Card, _ like: Int
  ) -> (Int, Bool)? {
    if case .meaning = asked {
      let theirs = ThingKind.of(meaning: candidate.text)
      let isSameSort = theirs != nil && theirs == ThingKind.of(meaning: answer)
      // "What does the ending -itis mean?" beside "What does the ending -algia mean?".
      if asks(as: other), (theirs?.isAnatomical == true) == (ThingKind.of(meaning: answer)?.isAnatomical == true) {
        return (isSameSort ? 12 : 6, shape.count <= 2)
      }
      return isSameSort ? (10, shape.count <= 2) : nil
    }
    let theirs =
      candidate.isDecoy
      ? ThingKind.of(answer: candidate.text, question: other.prompt)
      : Self.kind(of: candidate.text, card: other, in: index)
    // Inflammations of whatever, cells of whatever, a word with one part exchanged: each could be taken for the other.
    let isOfFamily = family != nil && family == ThingKind.family(of: candidate.text)
    // Of illnesses and signs, many are defined alike that nobody mixes up.
    let isSure = isOfFamily || like >= 9 || kind != .condition && kind != .sign && isSibling(other)
    switch (kind, theirs) {
    case (let mine?, let theirs?):
      if mine == theirs { return (10, isSure || mine.isNarrow) }
      return nil
    case (nil, nil): return like >= 4 || card.kind == .term && other.kind == .term ? (3, isSure) : nil
    default: return isSure && card.kind == .term && other.kind == .term ? (2, true) : nil
    }
  }

  /// Whether a term stands in the same section, and its definition begins as this one's does: "a medicine that ...".
  private func isSibling(_ other: Card) -> Bool {
    guard card.kind == .term, other.kind == .term, other.deck == card.deck, other.headings == card.headings else {
      return false
    }
    return Self.beginning(card.prompt) == Self.beginning(other.prompt)
  }

  private static func beginning(_ definition: String) -> [String] {
    let words = PlainWords(definition, limit: 3).words
    return Array(words.drop { ["a", "an", "the"].contains($0) }.prefix(2))
  }

  /// Whether another question differs from this one in a single word, which it asks about.
  private func asks(as other: Card) -> Bool {
    let mine = card.prompt.split(separator: " ")
    let theirs = other.prompt.split(separator: " ")
    return mine.count >= 4 && mine.count == theirs.count && zip(mine, theirs).count { $0 != $1 } == 1
  }

  private static func kind(of answer: String, card: Card, in index: ChoiceIndex) -> ThingKind? {
    if card.kind == .term { return ThingKind.of(term: answer, definition: card.prompt) }
    for place in index.names.cards(naming: answer) where index.cards[place].kind == .term {
      let term = index.cards[place]
      if let kind = ThingKind.of(term: term.answers[0], definition: term.prompt) { return kind }
    }
    return ThingKind.of(answer: answer, question: card.kind == .ask ? card.prompt : "")
  }

  /// Whether the question names a thing itself: then it is no option.
  private func isNamedInQuestion(_ thing: NamedThing) -> Bool {
    thing.words.enumerated().contains { place, words in
      (place == 0 || words.joined.utf8.count >= 3) && prompt.holds(words)
    }
  }

  /// For a meaning: whether another one says as much, or is true of almost everything.
  private func fitsMeaning(_ text: String) -> Bool {
    guard case .meaning = asked else { return false }
    let mine = ContentWords(answer)
    let theirs = ContentWords(text)
    if theirs.isCovered(by: mine) || mine.isCovered(by: theirs) { return true }
    return shape.article != .none && theirs.count < 2
  }

  /// Whether a question has more right answers than its card knows: nothing says that the others are wrong.
  private static func isOpen(_ card: Card, _ question: ContentWords) -> Bool {
    let words = PlainWords(card.prompt).words
    if card.kind == .term {
      // "a type of systemic sclerosis": all others are that too.
      let start = words.prefix(5)
      let isSort =
        start.contains("of") && start.contains { ["type", "kind", "form", "subset", "variant"].contains($0) }
      let tells: Set<String> = ["that", "which", "with", "without", "where", "in", "when", "who", "whose"]
      return question.count < 2 || isSort && !words.contains(where: tells.contains)
    }
    guard card.kind == .gap || AskedFor(card) == .thing else { return false }
    return words.contains(where: openWords.contains)
  }

  private static let openWords: Set<String> = [
    "can", "could", "may", "might", "sometimes", "some", "include", "includes", "including", "such", "example", "eg",
    "associated", "related", "linked", "help", "helps", "various", "variety", "several", "many", "another", "cause",
    "causes", "causing", "caused", "result", "results", "resulting", "lead", "leads", "leading", "due", "affect",
    "affects", "affecting",
  ]
}

extension ThingKind {
  /// Whether it is a part of the body.
  fileprivate var isAnatomical: Bool { [.part, .joint, .bone].contains(self) }

  /// Whether there are so few of a sort that each does beside each.
  fileprivate var isNarrow: Bool {
    switch self {
    case .condition, .sign, .process, .part, .substance, .test, .measure: false
    case .joint, .bone, .cell, .medicine, .treatment, .person, .germ: true
    }
  }
}
