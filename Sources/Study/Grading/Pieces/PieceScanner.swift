/// Cuts a text into words, numbers and signs.
struct PieceScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { scalars = AnswerToken.plainScalars(of: text) }

  /// Returns the raw pieces, in order.
  mutating func pieces() -> [AnswerPiece] {
    var pieces: [AnswerPiece] = []
    while let scalar = at(place) {
      if let number = number() {
        if at(place) == "-" || at(place) == "\u{2013}", at(place + 1).map(Self.isDigit) == true {
          pieces += [number, .word("to")]
          place += 1
        } else {
          pieces.append(number)
        }
        continue
      }
      if Self.isLetter(scalar) {
        pieces += Self.withDenial(word())
        continue
      }
      if let sign = sign(scalar, after: pieces.last) { pieces.append(sign) }
      place += 1
    }
    return Self.withDottedInitialsJoined(pieces, scalars)
  }

  /// "doesn't" is "does not"; "cannot" is "can not".
  private static func withDenial(_ word: String) -> [AnswerPiece] {
    switch word {
    case "": return []
    case "cannot", "can't": return [.word("can"), .word("not")]
    case "won't": return [.word("will"), .word("not")]
    default:
      if word.hasSuffix("n't") { return [.word(String(word.dropLast(3))), .word("not")] }
      return [.word(word.filter { $0 != "'" })]
    }
  }

  /// A run of letters; "'s" at its end and other apostrophes are dropped.
  private mutating func word() -> String {
    var word = String.UnicodeScalarView()
    while let scalar = at(place) {
      if Self.isLetter(scalar) {
        word.append(scalar)
      } else if scalar == "'" {
        if at(place + 1) == "s", at(place + 2).map(Self.isWordPart) != true {
          place += 1
        } else if word.last == "n", at(place + 1) == "t", at(place + 2).map(Self.isWordPart) != true {
          word.append(scalar)
        }
      } else {
        break
      }
      place += 1
    }
    return String(word)
  }

  /// A number with its sign: 1,000 and 1 000 are 1000; 21st is an ordinal.
  private mutating func number() -> AnswerPiece? {
    var index = place
    var isNegative = false
    if at(index) == "-", at(index - 1).map(Self.isWordPart) != true {
      isNegative = true
      index += 1
    }
    let beginsWithPoint =
      at(index) == "." && at(index - 1).map(Self.isWordPart) != true && at(index + 1).map(Self.isDigit) == true
    guard at(index).map(Self.isDigit) == true || beginsWithPoint else { return nil }
    var whole = ""
    while let scalar = at(index), Self.isDigit(scalar) || isThousandsMark(index) {
      if Self.isDigit(scalar) { whole.unicodeScalars.append(scalar) }
      index += 1
    }
    var fraction = ""
    if at(index) == ".", at(index + 1).map(Self.isDigit) == true {
      index += 1
      while let scalar = at(index), Self.isDigit(scalar) {
        fraction.unicodeScalars.append(scalar)
        index += 1
      }
    }
    var text = Self.shortest(whole: whole, fraction: fraction)
    if fraction.isEmpty, let first = at(index), let second = at(index + 1),
      ["st", "nd", "rd", "th"].contains(String(first) + String(second)), at(index + 2).map(Self.isLetter) != true
    {
      index += 2
      text = Self.ordinal(text)
    }
    place = index
    return .number(isNegative && text != "0" ? "-" + text : text)
  }

  /// A comma or a blank before just three digits.
  private func isThousandsMark(_ index: Int) -> Bool {
    guard at(index) == "," || at(index) == " ", at(index - 1).map(Self.isDigit) == true else { return false }
    return (1...3).allSatisfy { at(index + $0).map(Self.isDigit) == true } && at(index + 4).map(Self.isDigit) != true
  }

  private func sign(_ scalar: Unicode.Scalar, after last: AnswerPiece?) -> AnswerPiece? {
    switch scalar {
    case "%": return .unit("%")
    case "<", ">", "=", "\u{B1}": return .sign(String(scalar))
    case "\u{2264}": return .sign("<=")
    case "\u{2265}": return .sign(">=")
    case "/", "\u{2044}": return .or
    case "&": return .word("and")
    case "*":
      // T2* is not T2; a star after a word or a number of its own is a footnote's.
      guard last?.isNumber == true, at(place + 1).map(Self.isWordPart) != true else { return nil }
      var start = place
      while at(start - 1).map(Self.isDigit) == true { start -= 1 }
      return start < place && at(start - 1).map(Self.isLetter) == true ? .sign("*") : nil
    case "+", "-":
      // The charge or the sign of a marker: CD4+, Rh-.
      guard at(place - 1).map(Self.isWordPart) == true, at(place + 1).map(Self.isWordPart) != true, let last else {
        return nil
      }
      return scalar == "+" || last.isNumber || last.text.utf8.count <= 2 ? .sign(String(scalar)) : nil
    default: return nil
    }
  }

  private func at(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  static func ordinal(_ number: String) -> String { number + "th" }

  /// 007.50 is 7.5.
  private static func shortest(whole: String, fraction: String) -> String {
    let digits = whole.drop { $0 == "0" }
    let decimals = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return (digits.isEmpty ? "0" : String(digits)) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// "b.m.d." is "bmd".
  private static func withDottedInitialsJoined(_ pieces: [AnswerPiece], _ scalars: [Unicode.Scalar]) -> [AnswerPiece] {
    guard scalars.contains(".") else { return pieces }
    var joined: [AnswerPiece] = []
    var initials = ""
    func isInitial(_ piece: AnswerPiece) -> Bool { piece.word?.unicodeScalars.count == 1 }
    for (index, piece) in pieces.enumerated() {
      if isInitial(piece) {
        let isRun = !initials.isEmpty || index + 1 < pieces.count && isInitial(pieces[index + 1])
        if isRun {
          initials += piece.text
          continue
        }
      }
      if !initials.isEmpty { joined.append(.word(initials)) }
      initials = ""
      joined.append(piece)
    }
    if !initials.isEmpty { joined.append(.word(initials)) }
    return joined
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x61...0x7A).contains(scalar.value)
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .spacingMark
  }
}
