/// Knows which words are forms of one word: singular and plural, English or Latin ("bursa", "bursae"), and a substance
/// with and without its final e ("cyclosporin", "cyclosporine").
enum PluralForms {
  /// Whether two different words in small letters are forms of one.
  static func areForms(_ first: String, _ second: String) -> Bool {
    guard first != second else { return false }
    if areNumbers(first, second) { return true }
    let shorter = min(first.utf8.count, second.utf8.count)
    if shorter >= 8, shorter + 1 == max(first.utf8.count, second.utf8.count) {
      let (short, long) = first.utf8.count == shorter ? (first, second) : (second, first)
      if short.hasSuffix("in"), long == short + "e" { return true }
    }
    guard first.utf8.count > 4 else { return false }
    let american = (AmericanSpelling.of(first), AmericanSpelling.of(second))
    return american.0 != american.1 && areNumbers(american.0, american.1)
  }

  private static func areNumbers(_ first: String, _ second: String) -> Bool {
    singulars(of: second).contains(first) || singulars(of: first).contains(second)
  }

  /// What a word may be the plural of.
  static func singulars(of word: String) -> [String] {
    guard word.utf8.count >= 4 || word.hasSuffix("a") else { return [] }
    var found: [String] = []
    for (plural, endings) in endings where word.hasSuffix(plural) {
      if word.hasSuffix("ss") || word.hasSuffix("sis") { break }
      let stem = word.dropLast(plural.count)
      found += endings.map { stem + $0 }
    }
    return found
  }

  private static let endings: [(String, [String])] = [
    ("ies", ["y"]), ("es", ["", "is"]), ("s", [""]), ("ae", ["a"]), ("i", ["us"]), ("a", ["um", "on"]),
    ("ices", ["ex", "ix"]), ("ces", ["x"]), ("ges", ["x", "nx"]), ("ata", ["a"]), ("ina", ["en"]),
    ("ora", ["us", "ur"]), ("era", ["us"]), ("ides", ["is"]), ("inges", ["inx"]), ("anges", ["anx"]), ("ia", ["ium"]),
    ("xes", ["x"]), ("ves", ["f", "fe"]), ("men", ["man"]), ("feet", ["foot"]), ("teeth", ["tooth"]),
  ]
}
