/// A thing with all its names, the shown one first, made ready for comparing.
struct NamedThing: Sendable {
  let names: [String]
  let folds: Set<UInt64>
  /// The names as words in the singular and in American spelling.
  let words: [PlainWords]

  init(_ names: [String]) {
    self.names = names
    folds = Set(names.map(AnswerNames.fold))
    // Names beyond the first few are spellings of them.
    words = names.prefix(24).map { PlainWords(words: PlainWords($0).singular) }
  }
}
