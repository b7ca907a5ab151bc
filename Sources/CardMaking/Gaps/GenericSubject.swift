/// Knows subjects that ask "of what?": a whole course, an operation, a first stage.
///
/// - "The whole course takes three years." needs the name of the disease.
/// - "The course of the disease takes three years." names it.
enum GenericSubject {
  /// The noun of a subject that begins with "the" or "this" and says no more; nil where the subject names something.
  static func noun(_ tokens: [Token], _ start: Int, _ end: Int) -> Int? {
    var noun = start + 1
    while noun < end, whole.contains(tokens[noun].lower) { noun += 1 }
    guard noun + 1 < end, nouns.contains(tokens[noun].lower) else { return nil }
    let next = tokens[noun + 1]
    // "The stage of a tumor", "the dose that helps": what follows names it.
    guard next.isIn(.auxiliaries) || next.isWord && !next.isIn(.all) && next.lower.hasSuffix("s") else { return nil }
    return noun
  }

  /// Those that a name with "of" makes whole.
  static let named: WordSet = ["course", "treatment", "outlook", "prognosis", "diagnosis", "onset"]

  private static let whole: WordSet = [
    "whole", "entire", "full", "total", "usual", "main", "first", "second", "third", "last", "final", "next", "average",
    "typical", "complete", "early", "late", "actual",
  ]

  private static let nouns: WordSet = [
    "course", "treatment", "operation", "stage", "phase", "time", "recovery", "healing", "procedure", "process",
    "session", "visit", "dose", "effect", "outlook", "prognosis", "diagnosis", "onset", "appointment", "programme",
    "program", "duration", "period",
  ]
}
