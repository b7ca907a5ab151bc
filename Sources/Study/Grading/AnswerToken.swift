import Foundation

/// A piece of an answer's text: a word, or what separates the parts of a list.
enum AnswerToken: Hashable, Sendable {
  case word(String)
  case separator

  /// Splits a text into words in lower case without accents, and list separators.
  static func tokens(of text: String) -> [Self] {
    var reader = Reader(scalars: plainScalars(of: text))
    return reader.tokens()
  }

  /// Compatibility decomposition without marks, lower case, Greek letters by name, dashes and quotes unified.
  static func plainScalars(of text: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    let scalars = Array(withPowersMarked(text).decomposedStringWithCompatibilityMapping.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // A letter or two among Latin ones (TGF-\u{3B2}); a word in Greek stays as it is.
      if let name = greekNames[scalar.properties.lowercaseMapping], !isInGreekWord(index, scalars) {
        plain.append(contentsOf: name.unicodeScalars)
        continue
      }
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: plain.append("-")
      case 0x2018, 0x2019, 0x201a, 0x2bc, 0x60, 0xb4: plain.append("'")
      case 0x131: plain.append("i")
      case 0xdf: plain.append(contentsOf: "ss".unicodeScalars)
      case 0xe6, 0xc6: plain.append(contentsOf: "ae".unicodeScalars)
      case 0x153, 0x152: plain.append(contentsOf: "oe".unicodeScalars)
      case 0xf8, 0xd8: plain.append("o")
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: continue
        default: plain.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return plain
  }

  /// A small raised digit after a digit is a power: 10\u{2079} is 10^9, not 109.
  private static func withPowersMarked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { powers.contains($0.value) }) else { return text }
    var marked = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if powers.contains(scalar.value), let last, (0x30...0x39).contains(last.value) { marked.append("^") }
      marked.append(scalar)
      last = scalar
    }
    return String(marked)
  }

  private static let powers: Set<UInt32> = [
    0xB2, 0xB3, 0xB9, 0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// Whether three Greek letters or more stand together here.
  private static func isInGreekWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    func isGreek(_ scalar: Unicode.Scalar) -> Bool {
      greekNames[scalar.properties.lowercaseMapping] != nil || scalar.properties.generalCategory == .nonspacingMark
    }
    var start = index
    while start > 0, isGreek(scalars[start - 1]) { start -= 1 }
    var end = index + 1
    while end < scalars.count, isGreek(scalars[end]) { end += 1 }
    return scalars[start..<end].count { $0.properties.generalCategory != .nonspacingMark } >= 3
  }

  private static let greekNames = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma",
    "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
  ]

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func tokens() -> [AnswerToken] {
      var tokens: [AnswerToken] = []
      while let scalar = at(position) {
        switch scalar {
        case ",", ";", "\n":
          tokens.append(.separator)
          position += 1
        case "&", "%", "<", ">", "=", "≤", "≥", "±", "~":
          tokens.append(.word(String(scalar)))
          position += 1
        case "+", "-":
          if at(position - 1).map(isWordScalar) != true, at(position + 1).map(isDigit) == true {
            tokens.append(.word(String(scalar)))
          }
          position += 1
        case _ where isWordScalar(scalar): tokens.append(.word(word()))
        default: position += 1
        }
      }
      return tokens
    }

    /// A run of letters and digits, with a decimal point or comma between digits, and a final `+`, `-` or `*`.
    private mutating func word() -> String {
      var word = ""
      while let scalar = at(position) {
        if isWordScalar(scalar) {
          word.unicodeScalars.append(scalar)
        } else if scalar == "." || scalar == ",", at(position - 1).map(isDigit) == true,
          at(position + 1).map(isDigit) == true
        {
          // A point is decimal; a comma stands between thousands and goes.
          if scalar == "." { word.unicodeScalars.append(scalar) }
        } else if scalar == "'" {
          // Sjögren's is Sjögren; o'clock is oclock.
          if at(position + 1) == "s", at(position + 2).map(isWordScalar) != true { position += 1 }
        } else {
          break
        }
        position += 1
      }
      if let sign = at(position), sign == "+" || sign == "-", at(position + 1).map(isWordScalar) != true {
        word.unicodeScalars.append(sign)
        position += 1
      } else if at(position) == "*", at(position + 1).map(isWordScalar) != true, at(position - 1).map(isDigit) == true,
        word.contains(where: \.isLetter)
      {
        // T2* is not T2.
        word += "*"
        position += 1
      }
      return word
    }

    private func at(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? (0x30...0x39).contains(scalar.value) || (0x61...0x7a).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .spacingMark
    }
  }
}
