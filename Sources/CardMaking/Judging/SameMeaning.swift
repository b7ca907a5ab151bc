/// Tells whether two answers say the same in other words, or contradict each other.
///
/// - "a wall around a town" and "any wall around towns" say the same.
/// - "a fever above 38 degrees" and "a fever above 39 degrees" do not, nor do "a low tide at noon" and "a high tide
///   at noon", "pain that passes" and "pain that never passes".
enum SameMeaning {
  /// Whether two definitions of one term say the same: half of the shorter one's words are in the other, and nothing
  /// in them is against it.
  static func of(_ left: [Token], _ right: [Token]) -> Bool {
    let words = (content(left), content(right))
    guard !words.0.isEmpty, !words.1.isEmpty, !contradicts(left, right), !contradicts(right, left) else {
      return words.0 == words.1
    }
    return words.0.intersection(words.1).count * 2 >= min(words.0.count, words.1.count)
  }

  /// Whether two long forms are one but for hyphens, capitals and plurals.
  static func ofNames(_ left: [Token], _ right: [Token]) -> Bool { name(left) == name(right) }

  private static func name(_ tokens: [Token]) -> String {
    tokens.filter { $0.kind != .mark }.map { singular($0.lower.replacing("-", with: "")) }.joined()
  }

  private static func content(_ tokens: [Token]) -> Set<String> {
    Set(tokens.filter { $0.kind != .mark && !FunctionWords.all.contains($0.lower) }.map { singular($0.lower) })
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// Whether a number, a "not" or one of two opposites stands on the left only, where the right has another.
  private static func contradicts(_ left: [Token], _ right: [Token]) -> Bool {
    let words = Set(right.map(\.lower))
    let rightHasNumber = right.contains(where: \.hasDigit)
    for token in left where !words.contains(token.lower) {
      if token.hasDigit, rightHasNumber { return true }
      if negations.contains(token.lower), words.isDisjoint(with: negations) { return true }
      if let opposite = opposites[token.lower], !words.isDisjoint(with: opposite) { return true }
      // "hypotension" against "hypertension".
      for (prefix, other) in [("hypo", "hyper"), ("hyper", "hypo"), ("intra", "inter"), ("inter", "intra")]
      where token.lower.hasPrefix(prefix) && words.contains(other + token.lower.dropFirst(prefix.count)) {
        return true
      }
    }
    return false
  }

  private static let negations: Set<String> = ["not", "no", "never", "without", "none", "neither", "nor", "cannot"]

  private static let opposites: [String: Set<String>] = {
    let pairs = [
      ("high", "low"), ("higher", "lower"), ("more", "less"), ("more", "fewer"), ("increased", "decreased"),
      ("increase", "decrease"), ("raised", "lowered"), ("left", "right"), ("upper", "lower"), ("before", "after"),
      ("above", "below"), ("front", "back"), ("inner", "outer"), ("inside", "outside"), ("fast", "slow"),
      ("acute", "chronic"), ("benign", "malignant"), ("arteries", "veins"), ("artery", "vein"), ("large", "small"),
      ("tightening", "loosening"), ("narrowing", "widening"), ("thick", "thin"), ("hot", "cold"), ("dry", "wet"),
      ("gain", "loss"), ("growth", "breakdown"), ("contraction", "relaxation"),
    ]
    var table: [String: Set<String>] = [:]
    for (left, right) in pairs {
      table[left, default: []].insert(right)
      table[right, default: []].insert(left)
    }
    return table
  }()
}
