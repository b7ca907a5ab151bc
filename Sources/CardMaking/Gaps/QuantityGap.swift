/// Takes a number with its unit or its share, where the sentence has no other number.
///
/// - "About 40 percent of people with lupus have kidney disease." has the gap *40 percent*.
/// - "The small intestine of an adult is about 6 meters long." has the gap *6 meters*.
/// - "Shingles heals within 3 to 5 weeks." gives nothing.
struct QuantityGap: GapForm {
  func gaps(in statement: Statement) -> [Gap] {
    let tokens = statement.tokens
    let numbers = statement.range.filter {
      tokens[$0].kind == .number || tokens[$0].isWord && Self.isDigits(tokens[$0].lower)
    }
    // "two weeks" counts as well.
    let words = statement.range.dropLast().count {
      Self.cardinals.contains(tokens[$0].lower) && Self.units.contains(tokens[$0 + 1].lower)
        && tokens[$0 + 1].lower != "times"
    }
    guard numbers.count == 1, words == 0, let number = numbers.first, number + 1 < statement.end else { return [] }
    let unit = tokens[number + 1].lower
    guard Self.units.contains(unit) || unit == "per" && tokens[(number + 1)...].prefix(2).last?.lower == "cent" else {
      return []
    }
    if number > statement.start {
      let before = tokens[number - 1]
      if ["to", "and", "—", "-", "or", ".", "between", "/", "("].contains(before.lower) { return [] }
      if Self.names.contains(before.lower) { return [] }
    }
    if number + 2 < statement.end, ["to", "or", "—", "-", "/"].contains(tokens[number + 2].lower) { return [] }
    let end = unit == "per" ? number + 3 : number + 2
    let isShare = ["percent", "%", "per"].contains(unit)
    if isShare, end < statement.end, tokens[end].lower != "of" { return [Gap(range: number..<end, weight: 1)] }
    return [Gap(range: number..<end, weight: 6)]
  }

  private static func isDigits(_ word: Word) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2C || $0 == 0x2E }
  }

  /// Words whose number is a name: "type 2", "stage 3".
  private static let names: WordSet = [
    "type", "stage", "grade", "phase", "class", "chromosome", "vitamin", "in", "factor",
  ]

  private static let cardinals: WordSet = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
  ]

  static let units: WordSet = [
    "percent", "%", "years", "year", "months", "weeks", "days", "hours", "minutes", "seconds", "times", "degrees",
    "inches", "feet", "meters", "metres", "centimeters", "centimetres", "millimeters", "millimetres", "cm", "mm", "mg",
    "grams", "kilograms", "kg", "pounds", "ounces", "liters", "litres", "ml", "milliliters", "quarts", "cups",
    "micrograms", "milligrams", "calories", "beats", "mmhg", "pairs", "bones", "chromosomes", "million", "billion",
  ]
}
