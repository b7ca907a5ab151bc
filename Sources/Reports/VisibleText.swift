/// Text from decks and sources as it may be shown: nothing in it moves the cursor, hides, or turns the line around.
public enum VisibleText {
  /// Returns the text with its control, bidirectional and zero-width characters made visible.
  ///
  /// A control character becomes its picture (escape: `␛`), the others their number (`<U+202E>`), a tab a space. Line
  /// feeds stay; show a text that must be one line through `oneLine`.
  public static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x7F && $0 >= 0x20 || $0 == 0x0A }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || !isHidden(scalar) {
        shown.append(scalar)
      } else {
        shown += picture(of: scalar).unicodeScalars
      }
    }
    return String(shown)
  }

  /// Returns the text made visible, its lines joined by spaces.
  public static func oneLine(_ text: String) -> String {
    visible(text).utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }.joined(separator: " ")
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Arabic and Kaithi number signs are format characters that one sees.
    case .format: !(0x600...0x605 ~= scalar.value || [0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD].contains(scalar.value))
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
    case 0x7F: return "␡"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}
