internal import Cards

/// What would give the right option away without its meaning.
struct GiveAways {
  private let prompt: PlainWords
  private let stems: Set<String>
  /// What stands just before the gap: "a", "an", or another word.
  private let before: String?
  private let right: AnswerShape

  init(_ card: Card, right: AnswerShape) {
    self.right = right
    prompt = PlainWords(card.prompt)
    stems = Set(ContentWords.words(of: card.prompt).map(ContentWords.root))
    let parts = card.prompt.split(separator: "____", maxSplits: 1, omittingEmptySubsequences: false)
    before = card.kind == .gap && parts.count == 2 ? parts[0].split(separator: " ").last?.lowercased() : nil
  }

  /// Whether an option can stand in the question at all: "an ____" takes only words that begin with a vowel.
  func takes(_ option: AnswerShape) -> Bool {
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
    let stems = stems
    var traits: [Trait] = [
      // Two words beside single ones are nothing special; three are.
      { $0.words.words.count > 1 || right.words.words.count < 3 },
      // Not so short, and not so long, that all others are far from it.
      { $0.length * 10 >= right.length * 6 }, { $0.length * 6 <= right.length * 10 },
    ]
    if Self.repeats(right, stems) { traits.append { Self.repeats($0, stems) } }
    for (endings, names) in Self.endings where prompt.words.contains(where: names.contains) {
      traits.append { $0.words.words.contains { word in endings.contains(where: word.hasSuffix) } }
    }
    return traits
  }

  /// Whether an option has a word of the question.
  private static func repeats(_ shape: AnswerShape, _ stems: Set<String>) -> Bool {
    shape.words.words.contains { stems.contains(ContentWords.root(PlainWords.singular($0))) }
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
