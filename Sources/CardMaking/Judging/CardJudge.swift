/// Rejects cards for one reason: one file for each, one line in ``CardMaker``.
protocol CardJudge: Sendable {
  /// Returns why a card must not be kept, in words for `--explain`, or nil.
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String?
}
