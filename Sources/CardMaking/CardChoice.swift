extension CardMaker.Making {
  /// Returns the making without the cards of some kinds, which then count as rejected.
  public func without(_ kinds: Set<FactKind>) -> Self {
    guard !kinds.isEmpty else { return self }
    let left = kept.filter { kinds.contains($0.kind) }
    return Self(
      kept: kept.filter { !kinds.contains($0.kind) },
      rejected: rejected
        + left.map { CardMaker.Rejection(card: $0, reason: "Cards of the kind '\($0.kind.plural)' are not wanted.") },
      silentSentences: silentSentences)
  }
}

extension FactKind {
  /// What a person calls cards of this kind.
  public var plural: String {
    switch self {
    case .definition: "definitions"
    case .abbreviation: "abbreviations"
    case .finding: "findings"
    case .cloze: "gaps"
    case .question: "questions"
    case .enumeration: "lists"
    }
  }
}
