/// Accepted answers beside each other: `costochondritis | costosternal chondrodynia`.
enum Alternatives {
  /// Returns where each form stands in a field's text; the last one goes to the text's end.
  ///
  /// ` | ` separates on the line of the marker only, and not in code, math, comments or a table row.
  static func ranges(in text: FieldText) -> [Range<Int>] {
    let whole = 0..<text.bytes.count
    guard text.features.contains(.bar), text.mayHaveForms, text.bytes.first != ASCII.bar else { return [whole] }
    let lineEnd = text.bytes.firstIndex(of: ASCII.lineFeed) ?? whole.upperBound
    let spans = text.spans
    var forms: [Range<Int>] = []
    var start = 0
    var at = 0
    var next = 0
    while at + 2 < lineEnd {
      if next < spans.count, spans[next].range.upperBound <= at {
        next += 1
      } else if next < spans.count, spans[next].range.lowerBound <= at {
        at = spans[next].range.upperBound
      } else if text.bytes[at] == ASCII.space, text.bytes[at + 1] == ASCII.bar, text.bytes[at + 2] == ASCII.space {
        forms.append(start..<at)
        start = at + 2
        at += 2
      } else {
        at += 1
      }
    }
    forms.append(start..<whole.upperBound)
    let trimmed = forms.map { FieldText.trimmed($0, in: text.bytes) }.filter { !$0.isEmpty }
    return trimmed.isEmpty ? [whole] : trimmed
  }

  /// Returns the forms as they are shown, with `\|` as `|`.
  ///
  /// The whole text comes with it, as most fields have one form: it is that string then, and no other is made.
  static func shown(_ ranges: [Range<Int>], of text: FieldText, whole: String) -> [String] {
    if ranges.count == 1, !text.features.contains(.bar) { return [whole] }
    guard text.features.contains(.bar), text.features.contains(.backslash) else { return ranges.map(text.string) }
    let spans = text.spans
    return ranges.map { Escapes.removed(from: text.bytes, $0, outside: spans) { $0 == ASCII.bar } }
  }
}
