/// A part of a statement that a gap may take, found by one form: one file for each form, one line in ``ClozeFinder``.
struct Gap: Sendable {
  let range: Range<Int>
  /// How much the gap asks, in comparison with others of the sentence.
  var weight = 0
  /// What may stand in the gap, where only a few answers are natural: "higher, lower or no different".
  var hint: String?
  /// Whether it takes a word that says how something is, not a noun.
  var isQuality = false
}

/// Finds gaps of one form.
protocol GapForm: Sendable {
  /// Returns the gaps of a statement, in the order of the text.
  func gaps(in statement: Statement) -> [Gap]
}

/// Words other than verbs without one of which a sentence has no gap.
enum GapCues {
  static let words = own.union(QuantityGap.units).union(RelationGap.signs).union(RelationGap.risks).union(
    QualityGap.cues
  )
  .union(WordSet(ParticipleGap.participles.keys))

  private static let own: WordSet = [
    "percent", "%", "per", "help", "helps", "effective", "diagnosed", "called", "known",
  ]
}
