/// Knows the comment in which a deck remembers the cards that were made for it.
enum MadeLine {
  /// How it begins, at the start of a line.
  static let opening = "<!-- recollect made:"

  private static let bytes = Array(opening.utf8)

  /// Whether a line begins it.
  static func begins(_ line: Range<Int>, in text: Bytes) -> Bool {
    guard line.count >= bytes.count, text[line.lowerBound] == bytes[0] else { return false }
    return text[line.lowerBound..<line.lowerBound + bytes.count].elementsEqual(bytes)
  }
}

/// Where such comments are in the bytes of a deck file.
struct MadePlaces {
  private let bytes: [UInt8]
  /// The comments, from their mark to their end, without the line end.
  private(set) var comments: [Range<Int>] = []

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    let mark = Array(MadeLine.opening.utf8)
    // Most decks need no second look.
    guard bytes.withUnsafeBufferPointer({ InlineSpans.find(mark, in: $0, from: 0, to: $0.count) }) != nil else {
      return
    }
    let deck = DeckText(bytes)
    let lines = deck.withLines { lines in
      var reader = DeckReader(lines, sink: Nothing())
      reader.read(from: FrontMatterReader.read(lines).lineCount)
      return reader.madeLines
    }
    let ranges = Self.lineRanges(of: bytes)
    comments = lines.compactMap { lines in
      guard lines.upperBound <= ranges.count, !lines.isEmpty else { return nil }
      let start = ranges[lines.lowerBound].lowerBound
      let whole = start..<ranges[lines.upperBound - 1].upperBound
      // One that is never closed is its first line; after one that is closed a note may stand.
      let close = bytes.withUnsafeBufferPointer {
        InlineSpans.find(InlineSpans.commentEnd, in: $0, from: whole.lowerBound, to: whole.upperBound)
      }
      let end = close.map { $0 + 3 } ?? ranges[lines.lowerBound].upperBound
      // The byte order mark is no part of a line.
      return (start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start)..<end
    }
  }

  /// The comment after which nothing but white space stands.
  var last: Range<Int>? {
    comments.last.flatMap { last in bytes[last.upperBound...].allSatisfy(ASCII.isSpace) ? last : nil }
  }

  /// Where the deck's foot begins: its last line, with the `---` above it; nil where it has none.
  var foot: Int? { last.map { start(withRule: $0.lowerBound) } }

  /// The words of a comment.
  func words(of comment: Range<Int>) -> [String] {
    String(decoding: bytes[comment], as: UTF8.self).split { $0.isWhitespace }.map(String.init)
  }

  /// The bytes with one comment replaced and without the others, which go with their line ends and the `---` above.
  func replacing(_ kept: Range<Int>?, by text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for comment in comments {
      if comment == kept {
        result += bytes[done..<comment.lowerBound] + text
        done = comment.upperBound
      } else {
        result += bytes[done..<max(done, start(withRule: comment.lowerBound))]
        done = comment.upperBound
        if done < bytes.count, bytes[done] == UInt8(ascii: "\r") { done += 1 }
        if done < bytes.count, bytes[done] == ASCII.lineFeed { done += 1 }
      }
    }
    return result + bytes[done...]
  }

  private func start(withRule start: Int) -> Int {
    var line = start
    if line > 0, bytes[line - 1] == ASCII.lineFeed { line -= 1 }
    if line > 0, bytes[line - 1] == UInt8(ascii: "\r") { line -= 1 }
    guard line < start, line >= 3, bytes[line - 3..<line].elementsEqual("---".utf8) else { return start }
    let isWhole = line == 3 || bytes[line - 4] == ASCII.lineFeed || bytes[line - 4] == UInt8(ascii: "\r")
    return isWhole ? line - 3 : start
  }

  /// The lines without their ends: CRLF, CR and LF all end one.
  private static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.lineFeed || byte == UInt8(ascii: "\r") {
        ranges.append(start..<index)
        if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == ASCII.lineFeed { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}

/// Takes nothing.
private struct Nothing: EntrySink {
  mutating func take(_ entry: RawEntry, in bytes: Bytes) {}
  mutating func report(_ mistake: DeckMistake, line: Int) {}
}
