import Foundation

/// Folding: what two spellings of one text have in common, so that correcting a capital, a quote or a full stop keeps
/// a card's history.
///
/// In this order: NFC; then, outside math, code and the targets of links and images: quotes and dashes unified,
/// emphasis removed, escapes removed, white space to one space and trimmed, `. ? ! :` at the very end removed, words
/// in lower case except those with a capital after their first letter (`SSc`, `pH`).
///
/// `**Bone  Resorption**` gives `bone resorption`; `What is T2*?` gives `what is T2*`.
public enum Fold {
  /// Returns the folded text.
  public static func text(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: bytes($0), as: UTF8.self) }
  }

  /// Returns the folded text as UTF-8.
  static func bytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes($0) }
  }

  /// Returns the folded text of UTF-8, as UTF-8.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if let folded = PlainFold.bytes(text) { return folded }
    var units = FoldUnit.units(of: composed(String(decoding: text, as: UTF8.self)))
    Emphasis.remove(from: &units)
    FoldUnit.removeEscapes(from: &units)
    FoldUnit.joinSpaces(in: &units)
    while let last = units.last, last.isFinalMark || last.isSpace { units.removeLast() }
    return FoldUnit.lowercasedUTF8(of: units)
  }

  /// Returns the folded text of UTF-8, as UTF-8.
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] { text.withUnsafeBufferPointer { bytes($0) } }

  /// Returns the text in NFC.
  ///
  /// Below U+0300 nothing combines, nor do dashes, quotes and dots, so most texts are in it already.
  private static func composed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ $0.value < 0x300 || $0.value >= 0x2010 && $0.value <= 0x2027 }) { return text }
    return text.precomposedStringWithCanonicalMapping
  }
}
