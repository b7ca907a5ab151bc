/// Units in their several spellings: "mg", "milligram", "milligrammes".
enum Units {
  /// Returns the pieces with units in their short forms; a word is a unit only where there is a number.
  static func marked(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    let hasNumber = pieces.contains(where: \.isNumber)
    var marked: [AnswerPiece] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      guard let word = piece.word else {
        // A fraction: 1/3 is 1 in 3. A rate: mg/dl is mg per dl.
        if piece == .or, marked.last?.isNumber == true, index < pieces.count, pieces[index].isNumber {
          marked.append(.word("in"))
        } else if piece == .or, isUnit(before: index - 1, pieces), index < pieces.count,
          pieces[index].word.map({ shortForms[$0] != nil }) == true
        {
          marked.append(.word("per"))
        } else {
          marked.append(piece)
        }
        continue
      }
      if word == "per", index < pieces.count, pieces[index].word == "cent" {
        marked.append(.unit("%"))
        index += 1
      } else if hasNumber, word == "degree" || word == "degrees" {
        continue
      } else if word == "or" {
        marked.append(.or)
      } else if let unit = shortForms[word],
        marked.last?.isNumber == true || hasNumber && marked.last == .word("per")
          || hasNumber && word.utf8.count > 2 && word != "second"
      {
        marked.append(.unit(unit))
      } else if word == "a", pieces.count == 2, index < pieces.count, let unit = pieces[index].word,
        let short = shortForms[unit]
      {
        marked += [.number("1"), .unit(short)]
        index += 1
      } else {
        marked.append(piece)
      }
    }
    return marked
  }

  private static func isUnit(before index: Int, _ pieces: [AnswerPiece]) -> Bool {
    guard index > 0 else { return false }
    if case .unit = pieces[index - 1] { return true }
    return pieces[index - 1].word.map { shortForms[$0] != nil } == true
  }

  private static let shortForms: [String: String] = {
    var forms: [String: String] = [:]
    for line in spellings {
      let words = line.split(separator: " ").map(String.init)
      for word in words { forms[word] = words[0] }
    }
    forms["percent"] = "%"
    forms["pct"] = "%"
    return forms
  }()

  /// Each line begins with the short form; "mug" is what µg becomes where Greek letters are spelt out.
  private static let spellings = [
    "mg mgs milligram milligrams milligramme milligrammes", "mcg mug ug microgram micrograms microgramme microgrammes",
    "g gram grams gramme grammes", "kg kgs kilogram kilograms kilo kilos",
    "ml milliliter millilitre milliliters millilitres", "l liter litre liters litres", "dl deciliter decilitre",
    "cm centimeter centimetre centimeters centimetres", "mm millimeter millimetre millimeters millimetres",
    "m meter metre meters metres", "km kilometer kilometre kilometers kilometres", "hour h hr hrs hours",
    "minute min mins minutes", "second sec secs seconds", "day days d", "week weeks wk wks",
    "month months mo mos", "year years yr yrs y", "c celsius", "f fahrenheit", "mmol millimole millimoles", "mmhg",
    "inch inches", "foot feet ft", "lb lbs pound pounds",
  ]
}
