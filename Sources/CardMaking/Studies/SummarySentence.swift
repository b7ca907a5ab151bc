/// A sentence of a study's summary, by what tells a conclusion from methods and results.
struct SummarySentence {
  /// Its tokens.
  let range: Range<Int>
  /// Its first words in lower case.
  let opening: [Word]
  let openingCues: [StudyCues]
  private(set) var cues: StudyCues = []
  private(set) var pasts = 0
  private(set) var values = 0
  private(set) var statistics = 0
  private(set) var numbers = 0
  private(set) var hasShare = false
  private(set) var hasTest = false
  private(set) var hasNumberInParentheses = false
  private(set) var saysWhatWasDone = false
  private(set) var saysWhatWeFound = false
  private(set) var saysWhatWasAsked = false
  private(set) var isPast = false

  init(_ tokens: [Token], _ range: Range<Int>) {
    self.range = range
    var opening: [Word] = []
    var openingCues: [StudyCues] = []
    opening.reserveCapacity(Self.openingLength)
    openingCues.reserveCapacity(Self.openingLength)
    var sinceAuxiliary = 9
    var previous: Word = ""
    for index in range {
      let token = tokens[index]
      guard token.kind != .mark else {
        if token.lower == "%" { hasShare = true }
        if token.lower == "±" { hasTest = true }
        if token.lower == "+", index + 2 < range.upperBound, tokens[index + 1].lower == "/" { hasTest = true }
        if token.lower == "(" {
          hasNumberInParentheses = hasNumberInParentheses || Self.numberFollows(index, tokens, range)
        }
        continue
      }
      let own = StudyCues.of(token)
      if token.isWord, opening.count < Self.openingLength {
        opening.append(token.lower)
        openingCues.append(own)
      }
      cues.formUnion(own)
      if own.contains(.value) { values += 1 }
      if own.contains(.statistic) { statistics += 1 }
      if token.hasDigit, token.kind == .number || token.lower.utf8.first.map({ $0 < 0x3A }) == true,
        CitationTail.year(token) == nil
      {
        numbers += 1
      }
      if token.lower == "percent" { hasShare = true }
      if Self.isTest(index, tokens, range) { hasTest = true }
      if own.contains(.past) {
        pasts += 1
        sinceAuxiliary = 0
        isPast = true
      } else {
        sinceAuxiliary += 1
        if sinceAuxiliary <= 3, own.contains(.method) || Self.deeds.contains(token.lower) { saysWhatWasDone = true }
      }
      if Self.hasPastEnding(token) { isPast = true }
      if previous == "we", own.contains(.method) || token.lower == "found" { saysWhatWeFound = true }
      if ["we", "study", "authors", "trial", "review"].contains(previous),
        !own.isDisjoint(with: [.inquiry, .purpose, .method])
      {
        saysWhatWasAsked = true
      }
      previous = token.lower
    }
    self.opening = opening
    self.openingCues = openingCues
  }

  /// How many words its opening has at the most.
  private static let openingLength = 14

  /// More things that were done, besides those that also tell methods from conclusions.
  private static let deeds: WordSet = [
    "reported", "found", "associated", "noted", "increased", "decreased", "improved", "showed", "done", "carried",
    "undertaken", "designed", "grouped", "asked", "applied", "searched", "invited", "matched", "developed",
    "correlated", "seen", "retrieved", "investigated", "implanted", "injected", "exposed", "based", "established",
  ]

  private static func hasPastEnding(_ token: Token) -> Bool { token.count > 4 && token.lower.hasSuffix("ed") }

  /// Whether a word makes its sentence one in the past tense.
  static func isPast(_ token: Token) -> Bool {
    token.kind != .mark && (hasPastEnding(token) || StudyCues.of(token).contains(.past))
  }

  private static func numberFollows(_ open: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    for index in (open + 1)..<max(open + 1, min(range.upperBound, open + 40)) {
      if tokens[index].lower == ")" { return false }
      if tokens[index].hasDigit { return true }
    }
    return false
  }

  /// "P < .05", "95% CI", "OR 2.4", "n = 12".
  private static func isTest(_ index: Int, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    let token = tokens[index]
    let next = index + 1 < range.upperBound ? tokens[index + 1].lower : ""
    switch token.lower {
    case "ci": return token.capitals == 2
    case "or", "hr": return token.capitals == 2
    case "p": return ["<", ">", "="].contains(next) || next.hasPrefix("≤") || next.hasPrefix("≥")
    case "n", "r": return next == "="
    default: return false
    }
  }
}
