/// Knows sentences in which something makes another thing do or be something, which is no making.
///
/// - "Fever makes the heart beat faster" and "Vinegar makes the shell of an egg soft" make nothing.
/// - Nor does "A valve lets the blood through".
/// - "Bees make honey from nectar" does.
enum Causation {
  /// Whether the words after a verb say what something does or becomes, and not what comes of it.
  static func follows(_ base: String, _ tokens: [Token], _ object: Range<Int>) -> Bool {
    guard ["make", "let", "help", "keep"].contains(base) else { return false }
    guard base != "let", let opening = tokens[object].first, !phrases.contains(opening.lower) else { return true }
    var hasNoun = false
    for index in object.prefix(longest) {
      let token = tokens[index]
      guard token.isWord, token.lower == "of" || !token.isIn(.prepositions),
        !["that", "which", "who", "whose"].contains(token.lower)
      else { return false }
      if hasNoun, isAction(token.lower) || isState(tokens, index, object.upperBound) { return true }
      // "the", "more" and "their" do not name anything yet; "it" does.
      let isNamed = !token.isIn(.articles) && !token.isIn(.pronouns)
      if isNamed || ["it", "them", "people", "someone"].contains(token.lower) { hasNoun = true }
    }
    return false
  }

  private static func isAction(_ word: Word) -> Bool {
    actions.contains(word) || StatementFinder.verbs[word] == word.text && !nouns.contains(word)
      || FactVerbs.verb(word)?.form == .plain && !nouns.contains(word)
  }

  /// "thicker", "more likely", "hard to move": a quality after what has it.
  private static func isState(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    let word = tokens[index].lower
    guard word != "more", word != "less" else { return index + 1 < end }
    guard states.contains(word) else { return false }
    guard index + 1 < end else { return true }
    let next = tokens[index + 1]
    return next.kind == .mark || next.isIn(.prepositions) || next.isIn(.conjunctions)
  }

  private static let longest = 8

  /// What is made in "makes sure that", "makes up half", "makes use of": nothing.
  private static let phrases: WordSet = ["sure", "up", "use", "sense", "certain", "possible", "contact", "way"]

  /// Verbs that name a thing as often as they say what one does.
  private static let nouns: WordSet = [
    "form", "cover", "map", "state", "use", "support", "measure", "group", "focus", "store", "damage", "attack",
    "block", "control", "trigger", "cause", "start", "spread",
  ]

  private static let actions: WordSet = [
    "act", "beat", "become", "behave", "bend", "bleed", "break", "breathe", "burn", "come", "contract", "cough",
    "cross", "die", "disappear", "dissolve", "drop", "enter", "expand", "fall", "feel", "flow", "go", "heal", "hurt",
    "itch", "itself", "lean", "leave", "melt", "move", "open", "peel", "relax", "rise", "run", "seem", "shrink", "sink",
    "sleep", "slide", "stand", "stay", "stick", "stop", "swell", "tear", "think", "tighten", "turn", "twist", "vomit",
    "weaken", "widen", "work", "absorb", "hold", "pass", "pull", "push", "close",
  ]

  private static let states: WordSet = [
    "able", "better", "bigger", "brittle", "cold", "colder", "darker", "difficult", "drier", "dry", "easier", "easy",
    "faster", "hard", "harder", "heavier", "higher", "hot", "impossible", "larger", "likely", "longer", "lower",
    "narrower", "painful", "possible", "red", "shorter", "sick", "slower", "smaller", "soft", "softer", "sore", "stiff",
    "stiffer", "stronger", "thick", "thicker", "thin", "thinner", "tired", "visible", "warm", "warmer", "weak",
    "weaker", "wider", "worse",
  ]
}
