/// Numbers that are written in words: "ninety-five" is 95, "type II" is type 2.
enum NumberWords {
  /// Returns the pieces with number words as numbers.
  static func numbered(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    var numbered: [AnswerPiece] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      guard let word = piece.word else {
        numbered.append(piece)
        index += 1
        continue
      }
      if let (fraction, end) = fraction(in: pieces, from: index) {
        numbered += fraction
        index = end
        continue
      }
      if let (value, end) = number(in: pieces, from: index) {
        numbered.append(.number(String(value)))
        index = end
        continue
      }
      index += 1
      if let value = ordinals.firstIndex(of: word) {
        numbered.append(.number(PieceScanner.ordinal(String(value + 1))))
      } else if word == "minus" || word == "negative", case .number(let value)? = pieces.at(index) {
        numbered.append(.number("-" + value))
        index += 1
      } else if word == "minus" || word == "negative", let (value, end) = number(in: pieces, from: index) {
        numbered.append(.number("-" + String(value)))
        index = end
      } else if let value = romans[word], let last = numbered.last?.word, counted.contains(last) {
        numbered.append(.number(String(value)))
      } else {
        numbered.append(piece)
      }
    }
    return numbered
  }

  /// The fraction that begins at a place, as 1/3 is read ("1 in 3"), and where it ends.
  ///
  /// "A third" is one only at the end or before "of": "a third ventricle" is none, and a half-life is no half.
  private static func fraction(in pieces: [AnswerPiece], from start: Int) -> ([AnswerPiece], Int)? {
    var index = start
    var count = 1
    let first = pieces[start].word
    if first == "a" || first == "an" || first == "one" {
      index += 1
    } else if let many = first.flatMap({ values[$0] }), many > 1 {
      count = many
      index += 1
    }
    guard let word = pieces.at(index)?.word else { return nil }
    let name = count > 1 && word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let parts = fractions[name], word == "half" || index > start, count == 1 || word != name else { return nil }
    let next = pieces.at(index + 1)
    let isWhole = next == nil || next?.word.map { ["of", "the", "a", "an"].contains($0) } == true
    guard count > 1 || isWhole else { return nil }
    return ([.number(String(count)), .word("in"), .number(String(parts))], index + 1)
  }

  private static let fractions = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "hundredth": 100, "thousandth": 1_000,
  ]

  /// The number that begins at a place, and where it ends.
  private static func number(in pieces: [AnswerPiece], from start: Int) -> (Int, Int)? {
    var index = start
    var thousands = 0
    var value = 0
    if let article = pieces.at(start)?.word, article == "a" || article == "an" {
      guard let next = pieces.at(start + 1)?.word, ["hundred", "thousand", "dozen"].contains(next) else { return nil }
      index += 1
      value = 1
    }
    let first = index
    while let word = pieces.at(index)?.word {
      if let small = values[word] {
        if value % 10 != 0 && value % 100 != 0 || value % 100 >= 10 && small >= 10 { break }
        value += small
      } else if word == "hundred" {
        value = max(value, 1) * 100
      } else if word == "dozen", thousands == 0 {
        return (max(value, 1) * 12, index + 1)
      } else if word == "thousand" {
        thousands += max(value, 1) * 1_000
        value = 0
      } else if word == "and", value >= 100, let next = pieces.at(index + 1)?.word, values[next] != nil {
        // "one hundred and five"
      } else {
        break
      }
      // No answer counts so far, and nothing may overflow.
      guard value < 1_000_000_000, thousands < 1_000_000_000 else { return nil }
      index += 1
    }
    return index > first ? (thousands + value, index) : nil
  }

  /// Returns typed pieces with their misspelt number words and "percent" mended; nil where there are none.
  ///
  /// A word that is known is none of them; neither is one that could be two.
  static func mended(_ text: String, words: AnswerWords) -> [AnswerPiece]? {
    var scanner = PieceScanner(text)
    var wasMended = false
    let mended = scanner.pieces().map { piece -> AnswerPiece in
      guard let word = piece.word, word.utf8.count >= 5, values[word] == nil, !words.contains(word) else {
        return piece
      }
      let meant = long.filter { EditDistance.between($0, word, limit: WordCheck.limit($0.utf8.count)) != nil }
      let slips = meant.map { EditDistance.between($0, word, limit: 9) ?? 9 }
      guard let least = slips.min(), slips.count(where: { $0 == least }) == 1,
        let place = slips.firstIndex(of: least)
      else { return piece }
      wasMended = true
      return .word(meant[place])
    }
    return wasMended ? AnswerPiece.pieces(fromRaw: mended) : nil
  }

  /// The number words that are long enough to be recognised when misspelt.
  private static let long = (values.keys.filter { $0.utf8.count >= 5 } + ["hundred", "thousand", "percent"]).sorted()

  private static let counted: Set<String> = ["type", "factor", "class", "grade", "stage", "phase", "group", "nerve"]

  private static let romans = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13,
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  private static let values: [String: Int] = {
    var values: [String: Int] = [:]
    let ones = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (value, word) in ones.enumerated() { values[word] = value }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (place, word) in tens.enumerated() { values[word] = 10 * (place + 2) }
    return values
  }()
}

extension Array where Element == AnswerPiece {
  /// The piece at a place; nil outside.
  fileprivate func at(_ index: Int) -> AnswerPiece? { indices.contains(index) ? self[index] : nil }
}
