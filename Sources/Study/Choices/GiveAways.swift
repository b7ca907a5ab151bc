internal import Cards

/// What would give the right option away without its meaning.
struct GiveAways {
  private let prompt: PlainWords
  private let stems: Set<String>
  /// What stands just before the gap: "a", "an", or another word.
  private let before: String?
  private let right: AnswerShape
  /// The parts of the body that the right answer and the question name in plain words.
  private let told: BodyTopics
  private let isSaid: Bool

  init(_ card: Card, answer: String, right: AnswerShape) {
    self.right = right
    told = BodyTopics(plain: answer).intersection(BodyTopics(card.prompt))
    isSaid = ThingKind.isSaid(by: answer)
    prompt = PlainWords(card.prompt)
    stems = ContentWords(card.prompt).stems
    let parts = card.prompt.split(separator: "____", maxSplits: 1, omittingEmptySubsequences: false)
    before = card.kind == .gap && parts.count == 2 ? parts[0].split(separator: " ").last?.lowercased() : nil
  }

  /// Whether an option can stand beside the right answer: "an ____" takes only words that begin with a vowel, and what
  /// the right answer shares with the question every other one must share.
  func takes(_ text: String, _ option: AnswerShape) -> Bool {
    if !told.isEmpty, BodyTopics(plain: text).isDisjoint(with: told) { return false }
    if isSaid, !ThingKind.isSaid(by: text) { return false }
    if Self.repeats(right, stems), !Self.repeats(option, stems) { return false }
    for (endings, names) in Self.endings where prompt.words.contains(where: names.contains) {
      if Self.ends(right, in: endings), !Self.ends(option, in: endings) { return false }
    }
    guard before == "a" || before == "an" else { return true }
    return Self.beginsWithVowel(option) == Self.beginsWithVowel(right)
  }

  /// Whether, of all options, only the right one shows a trait that catches the eye.
  func tell(_ wrong: [AnswerShape]) -> Bool {
    traits.contains { trait in trait(right) && !wrong.contains(where: trait) }
  }

  private typealias Trait = (AnswerShape) -> Bool

  private var traits: [Trait] {
    let right = right
    return [
      // Two words beside single ones are nothing special; three are.
      { $0.words.words.count > 1 || right.words.words.count < 3 },
      // Not so short, and not so long, that all others are far from it.
      { $0.length * 10 >= right.length * 6 }, { $0.length * 6 <= right.length * 10 },
    ]
  }

  private static func ends(_ shape: AnswerShape, in endings: [String]) -> Bool {
    shape.words.words.contains { word in endings.contains(where: word.hasSuffix) }
  }

  /// Whether an option has a word of the question.
  private static func repeats(_ shape: AnswerShape, _ stems: Set<String>) -> Bool {
    shape.words.words.contains { stems.contains(ContentWords.stem(PlainWords.singular($0))) }
  }

  private static func beginsWithVowel(_ shape: AnswerShape) -> Bool {
    shape.words.words.first?.first.map { "aeiou".contains($0) } ?? false
  }

  /// Endings with the words of a question that name them.
  private static let endings: [([String], Set<String>)] = [
    (["itis"], ["inflammation", "inflammatory", "inflamed"]), (["algia", "odynia"], ["pain", "painful"]),
    (["malacia"], ["softening", "soft"]), (["ectomy"], ["removal", "removing", "removed"]),
    (["emia", "aemia"], ["blood"]), (["blast", "clast", "cyte", "cell"], ["cell", "cells"]),
    (["score"], ["score"]), (["pathy"], ["disease"]), (["penia"], ["lack", "few"]),
  ]
}
