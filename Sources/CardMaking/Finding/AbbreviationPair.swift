/// A short form and what it stands for.
struct AbbreviationPair: Hashable {
  let short: String
  let long: String

  /// Makes a pair, or nil where the long form is no longer than the short one or holds it.
  init?(_ short: ShortForm, _ found: LetterAlignment, in sentence: Sentence) {
    let long = Sentence.text(sentence.text[found.range])
    guard long.utf8.count > short.text.utf8.count else { return nil }
    guard !long.split(separator: " ").contains(where: { $0 == short.text }) else { return nil }
    self.short = short.text
    self.long = long
  }
}
