/// Text from decks and sources as it may be shown: control, bidirectional and zero-width characters become visible, so
/// that a deck can never send an escape sequence to the terminal or turn a line around.
public enum VisibleText {
  /// Returns text for one line: what cannot be seen is written `⟨U+202E⟩`; line ends and tabs become one space each.
  public static func line(_ text: String) -> String { shown(text, keepsLines: false) }

  /// Returns text for several lines: line feeds stay, tabs become four spaces, the rest is as in ``line(_:)``.
  public static func block(_ text: String) -> String { shown(text, keepsLines: true) }

  private static func shown(_ text: String, keepsLines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      let isLineEndOfPair = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      if isLineEndOfPair { continue }
      switch scalar {
      case "\n", "\r": result.append(keepsLines ? "\n" : " ")
      case "\t": result.append(contentsOf: (keepsLines ? "    " : " ").unicodeScalars)
      default:
        if isInvisible(scalar) {
          result.append(contentsOf: name(of: scalar).unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// Whether a character cannot be seen, or changes how others are shown.
  ///
  /// Variation selectors stay (❤️ has one), and so do the Arabic and Syriac signs that Unicode calls format characters
  /// although they have a shape.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.value {
    case 0xFE00...0xFE0F, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
