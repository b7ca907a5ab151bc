/// Rejects gaps and lists of how a study was done: its statistics, its consent, its computer programs.
///
/// - "A P value of less than 0.05 was considered significant." tells nothing of the subject.
/// - "All patients gave written consent." does not, either.
/// - "The P value is the probability of such a result by chance." does.
struct MethodsJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    guard card.kind == .cloze || card.kind == .enumeration, !card.isView else { return nil }
    let source = Tokenizer.tokens(of: card.sourceSentence)
    return Self.tellsMethod(source) || Self.tellsMethod(judged.prompt + judged.answer)
      ? "It tells how a study was done." : nil
  }

  /// Whether a sentence is one that papers have about their methods.
  private static func tellsMethod(_ tokens: [Token]) -> Bool {
    var isPast = false
    var isStatistics = false
    for (index, token) in tokens.enumerated() {
      if ["was", "were", "we", "gave", "had"].contains(token.lower) { isPast = true }
      for phrase in phrases[token.lower] ?? []
      where tokens[(index + 1)...].prefix(phrase.count).map(\.lower) == phrase {
        isStatistics = true
      }
    }
    return isPast && isStatistics
  }

  /// What only the methods of a paper speak of, by its first word; the sentence must tell what was.
  private static let phrases: WordTable<[[Word]]> = {
    var phrases: WordTable<[[Word]]> = [:]
    for phrase in [
      "p value", "p values", "p-value", "p-values", "p <", "level of significance", "significance level",
      "statistically significant", "statistical significance", "statistical analysis", "statistical analyses",
      "statistical tests", "confidence interval", "confidence intervals", "standard deviation", "standard deviations",
      "logistic regression", "linear regression", "regression model", "regression models", "regression analysis",
      "mixed model", "t test", "t-test", "t tests", "chi-square", "chi-squared", "square test", "whitney u",
      "fisher 's", "kaplan meier", "kaplan-meier", "hazard ratio", "hazard ratios", "odds ratio", "odds ratios",
      "using spss", "using stata", "using sas", "with spss", "with stata", "software version", "ethics committee",
      "ethical approval", "review board", "informed consent", "written consent", "inclusion criteria",
      "exclusion criteria", "randomly assigned", "randomly allocated", "sample size", "power calculation",
    ] {
      let words = phrase.split(separator: " ").map { Word($0) }
      phrases[words[0], default: []].append(Array(words.dropFirst()))
    }
    return phrases
  }()
}
