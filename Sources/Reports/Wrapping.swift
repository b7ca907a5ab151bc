import Cards

/// Text in lines of a terminal's width, counted in cells.
public enum Wrapping {
  /// A line: characters of the text, by their offsets, after an indentation.
  public struct Line: Equatable, Sendable {
    /// Spaces before the characters, which repeat the indentation of the line that was too long.
    public let indentation: Int
    /// The offsets of the line's characters in the text.
    public let characters: Range<Int>
  }

  /// Returns the text with line feeds where its lines would pass the width.
  public static func wrap(_ text: String, width: Int) -> String {
    let characters = Array(text)
    return lines(text, width: width).map {
      String(repeating: " ", count: $0.indentation) + String(characters[$0.characters])
    }.joined(separator: "\n")
  }

  /// Returns the lines of the text: broken at spaces (but never between a number and its `%`), between wide characters, and inside words that are longer than a
  /// line; each continues at the indentation of its first part, as long as that leaves half of the width.
  public static func lines(_ text: String, width: Int) -> [Line] {
    let characters = Array(text)
    var lines: [Line] = []
    var start = 0
    for part in characters.split(separator: "\n", omittingEmptySubsequences: false) {
      var paragraph = Paragraph(characters: part, width: max(width, 2))
      lines += paragraph.lines()
      start += part.count + 1
    }
    return lines
  }

  private struct Paragraph {
    let characters: ArraySlice<Character>
    let width: Int

    mutating func lines() -> [Line] {
      let indentation = characters.prefix { $0 == " " }.count
      let hanging = indentation <= width / 2 ? indentation : 0
      var lines: [Line] = []
      var start = characters.startIndex
      repeat {
        let first = lines.isEmpty
        let end = lineEnd(from: start, room: first ? width : width - hanging, leadingSpaces: first ? indentation : 0)
        var last = end
        while last > start, end < characters.endIndex, characters[last - 1] == " " { last -= 1 }
        lines.append(Line(indentation: first ? 0 : hanging, characters: start..<last))
        start = end
        while start < characters.endIndex, characters[start] == " " { start += 1 }
      } while start < characters.endIndex
      return lines
    }

    /// The end of the longest beginning that fits into the room: at a space, or else wherever it must be.
    private func lineEnd(from start: Int, room: Int, leadingSpaces: Int) -> Int {
      var cells = 0
      var breakable: Int?
      for index in start..<characters.endIndex {
        let character = characters[index]
        let width = DisplayWidth.of(character)
        if index > start + leadingSpaces, isBreakable(index) || isBetweenWide(index) { breakable = index }
        if cells + width > room, character != " " || breakable == nil {
          return breakable ?? max(index, start + 1)
        }
        cells += width
      }
      return characters.endIndex
    }

    /// Whether a line may end before a character: a space, but not the one of `43 %`.
    private func isBreakable(_ index: Int) -> Bool {
      guard characters[index] == " " else { return false }
      let isShare = index + 1 < characters.endIndex && characters[index + 1] == "%"
      return !(isShare && index > characters.startIndex && characters[index - 1].isNumber)
    }

    private func isBetweenWide(_ index: Int) -> Bool {
      DisplayWidth.of(characters[index]) == 2 && DisplayWidth.of(characters[index - 1]) == 2
    }
  }
}
