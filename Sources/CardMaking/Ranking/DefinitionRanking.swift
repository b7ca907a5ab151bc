/// Decides which of a passage's possible definitions are kept.
///
/// A plain reading ("A prism is a body ...") is kept. A loose one ("..., a body which ...") is kept where no plain one
/// stands in its sentence and the model believes it; of several, only the one that it believes most.
struct DefinitionRanking: Sendable {
  /// What was decided.
  struct Choice {
    /// The facts that stay, in their order.
    var kept: [Fact] = []
    /// Those that came close, each with its doubt.
    var doubted: [Fact] = []
  }

  /// A loose reading needs this score, in hundredths of the odds' logarithm: ten to three that it is a definition.
  static let least = 120
  /// Only those that come this close are worth telling of.
  private static let close = 60

  /// The ranking with the weights that recollect-train made.
  static let trained = DefinitionRanking(model: .trained)

  private let model: RankingModel

  init(model: RankingModel) { self.model = model }

  /// Decides between the facts of one passage; those that are no definitions stay as they are.
  func choice(among facts: [Fact], headings: [String]) -> Choice {
    guard facts.contains(where: { $0.certainty == .loose }) else { return Choice(kept: facts) }
    var choice = Choice()
    var defined: Set<Int> = []
    for index in facts.indices where facts[index].kind == .definition && facts[index].certainty == .plain {
      defined.insert(Self.start(of: facts[index]))
    }
    var best: [Int: (index: Int, score: Int)] = [:]
    for index in facts.indices where facts[index].certainty == .loose {
      let start = Self.start(of: facts[index])
      guard !defined.contains(start) else { continue }
      let score = score(of: facts[index], headings: headings)
      if best[start].map({ score > $0.score }) ?? true { best[start] = (index, score) }
    }
    for index in facts.indices {
      guard facts[index].certainty == .loose else {
        choice.kept.append(facts[index])
        continue
      }
      guard let found = best[Self.start(of: facts[index])], found.index == index else { continue }
      if found.score >= Self.least {
        choice.kept.append(facts[index])
      } else if found.score >= Self.least - Self.close {
        var doubted = facts[index]
        doubted.doubt = "Its sentence is worded too little like a definition."
        choice.doubted.append(doubted)
      }
    }
    return choice
  }

  /// How sure the model is that a fact is a definition.
  private func score(of fact: Fact, headings: [String]) -> Int {
    model.score(CandidateFeatures(fact, headings: headings).names)
  }

  private static func start(of fact: Fact) -> Int { fact.sentence.tokens.first?.start ?? 0 }
}
