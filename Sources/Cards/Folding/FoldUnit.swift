/// One character on its way through the folding, with the mark whether it stands in math, code or a target.
struct FoldUnit {
  let scalar: Unicode.Scalar
  /// In math, code, or the target of a link or image: stays as it is.
  let isKept: Bool

  var isSpace: Bool { !isKept && Self.isSpace(scalar) }

  var isEmphasisMark: Bool { !isKept && (scalar == "*" || scalar == "_") }

  var isFinalMark: Bool { !isKept && (scalar == "." || scalar == "?" || scalar == "!" || scalar == ":") }

  /// White space, a bracket, or the punctuation that may stand outside of emphasis.
  var isEdge: Bool {
    if isKept { return false }
    switch scalar {
    case "(", ")", "[", "]", "{", "}", ".", ",", ";", ":", "!", "?", "\"", "'", "/", "-": return true
    default: return Self.isSpace(scalar)
    }
  }

  /// A letter or a number.
  var isWord: Bool {
    if isKept { return false }
    if scalar.isASCII { return ASCII.isWord(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return scalar.properties.numericType != nil
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The characters of a text with quotes and dashes unified outside of what stays as it is.
  static func units(of text: String) -> [Self] {
    let scalars = Array(text.unicodeScalars)
    let spans = KeptSpans.spans(in: scalars)
    var units: [Self] = []
    units.reserveCapacity(scalars.count)
    var next = spans.makeIterator()
    var span = next.next()
    for (index, scalar) in scalars.enumerated() {
      if let end = span?.upperBound, index >= end { span = next.next() }
      let isKept = span.map { $0.contains(index) } ?? false
      units.append(Self(scalar: isKept ? scalar : unified(scalar), isKept: isKept))
    }
    return units
  }

  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018, 0x2019, 0x201A: "'"
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: "\""
    default: scalar
    }
  }

  /// Removes the backslash before anything that is no letter, number, underscore or space.
  static func removeEscapes(from units: inout [Self]) {
    guard units.contains(where: { $0.scalar == "\\" && !$0.isKept }) else { return }
    var result: [Self] = []
    result.reserveCapacity(units.count)
    var at = 0
    while at < units.count {
      let unit = units[at]
      if !unit.isKept, unit.scalar == "\\", at + 1 < units.count {
        let next = units[at + 1]
        if !next.isWord, !next.isSpace, next.isKept || next.scalar != "_" {
          result.append(next)
          at += 2
          continue
        }
      }
      result.append(unit)
      at += 1
    }
    units = result
  }

  /// Makes every run of white space one space, and none at either end.
  static func joinSpaces(in units: inout [Self]) {
    var count = 0
    for unit in units {
      if unit.isSpace {
        guard count > 0, !units[count - 1].isSpace else { continue }
        units[count] = Self(scalar: " ", isKept: false)
      } else {
        units[count] = unit
      }
      count += 1
    }
    if count > 0, units[count - 1].isSpace { count -= 1 }
    units.removeSubrange(count...)
  }

  /// The units as UTF-8, words without a later capital in lower case.
  static func lowercasedUTF8(of units: [Self]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count + 16)
    var at = 0
    while at < units.count {
      guard units[at].isWord else {
        bytes.append(contentsOf: UTF8.encode(units[at].scalar) ?? UTF8.encodedReplacementCharacter)
        at += 1
        continue
      }
      var end = at + 1
      var hasLaterCapital = false
      while end < units.count, units[end].isWord {
        if isCapital(units[end].scalar) { hasLaterCapital = true }
        end += 1
      }
      for unit in units[at..<end] {
        if hasLaterCapital {
          bytes.append(contentsOf: UTF8.encode(unit.scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          appendLowercased(unit.scalar, to: &bytes)
        }
      }
      at = end
    }
    return bytes
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ASCII.isCapital(UInt8(scalar.value)) : scalar.properties.isUppercase
  }

  static func appendLowercased(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      bytes.append(ASCII.isCapital(byte) ? byte | 0x20 : byte)
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
