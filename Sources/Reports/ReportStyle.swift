import Cards

/// How a report is written: on a screen of some width, or in sentences that are read aloud well.
public enum ReportStyle: Hashable, Sendable {
  /// Columns and bars; without a width lines are as long as they are; `isASCII` keeps to characters of every terminal.
  case screen(width: Int?, isASCII: Bool)
  /// One sentence a line, which begins with what it is about; nothing depends on position.
  case sentences
}

extension ReportStyle {
  /// The line, cut where it would pass the width.
  func fitted(_ line: String) -> String {
    guard case .screen(let width?, _) = self else { return line }
    return cut(line, to: width)
  }

  /// A sentence, in several lines where it would pass the width.
  func wrapped(_ sentence: String) -> [String] {
    guard case .screen(let width?, _) = self else { return [sentence] }
    return Wrapping.wrap(sentence, width: width).split(separator: "\n").map(String.init)
  }

  /// The text, cut where it would pass a number of cells, with a mark where it was.
  func cut(_ line: String, to width: Int) -> String {
    guard DisplayWidth.of(line) > width else { return line }
    let isASCII = if case .screen(_, let isASCII) = self { isASCII } else { false }
    let mark = isASCII ? "..." : "…"
    let room = max(0, width - DisplayWidth.of(mark))
    var cells = 0
    let kept = line.prefix { character in
      cells += DisplayWidth.of(character)
      return cells <= room
    }
    return String(kept + mark.prefix(width))
  }
}

/// Texts as columns.
enum Column {
  /// The text with spaces after it, up to a number of cells.
  static func left(_ text: String, _ cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - DisplayWidth.of(text)))
  }

  /// The text with spaces before it, up to a number of cells.
  static func right(_ text: String, _ cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - DisplayWidth.of(text))) + text
  }
}
