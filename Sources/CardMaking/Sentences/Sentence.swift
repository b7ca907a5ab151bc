/// A sentence of a block: its tokens, and where it stands.
///
/// An object, since each of its clauses, statements and facts holds it: passing it on counts one reference, not three.
final class Sentence: Sendable {
  /// The block's text in UTF-8; tokens point into it.
  let text: [UInt8]
  let tokens: [Token]
  /// The classes of all its tokens together.
  let cues: WordClasses
  /// Which block of the document it belongs to.
  let block: Int
  /// The line, from 1, in which it begins.
  let line: Int
  /// Where it stands in its block's text.
  let span: Range<Int>
  /// Which of its tokens the page sets off: bold, italic, or marked as a term.
  let marks: [Range<Int>]

  init(text: [UInt8], tokens: [Token], block: Int, line: Int, marks: [Range<Int>] = []) {
    self.text = text
    self.tokens = tokens
    self.block = block
    self.line = line
    span = (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0)
    self.marks = marks
    var cues: WordClasses = []
    for token in tokens { cues.formUnion(token.classes) }
    self.cues = cues
  }

  private init(placeOf sentence: Sentence) {
    text = []
    tokens = []
    cues = sentence.cues
    block = sentence.block
    line = sentence.line
    span = sentence.span
    marks = []
  }

  /// The sentence without its words: it can still be found in the record, and takes a tenth of the memory.
  var withoutWords: Sentence { Sentence(placeOf: self) }

  /// The words between two tokens as they were written, with single spaces.
  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return Self.text(text[first.start..<last.end])
  }

  /// Returns a piece of UTF-8 with its white space run together.
  static func text(_ slice: ArraySlice<UInt8>) -> String {
    // Most pieces have single blanks only.
    var before: UInt8 = 0
    let isPlain = slice.allSatisfy { byte in
      defer { before = byte }
      return byte > 0x20 || byte == 0x20 && before != 0x20
    }
    if isPlain { return String(decoding: slice, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slice.count)
    for byte in slice {
      if byte > 0x20 {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether white space stands before a token.
  func isSpaced(before index: Int) -> Bool {
    let start = tokens[index].start
    return start == 0 || text[start - 1] <= 0x20
  }

  /// The token that closes the parenthesis or bracket opened at an index.
  func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<tokens.count where tokens[index].kind == .mark {
      switch tokens[index].lower {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// Returns the first index in a range, outside parentheses, whose token passes a test.
  func first(in range: Range<Int>, where test: (Token) -> Bool) -> Int? {
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .mark {
        if token.lower == "(" || token.lower == "[" {
          depth += 1
          continue
        }
        if token.lower == ")" || token.lower == "]" {
          depth = max(0, depth - 1)
          continue
        }
      }
      if depth == 0, test(token) { return index }
    }
    return nil
  }
}
