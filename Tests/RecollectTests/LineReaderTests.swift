import Foundation
import Testing

@testable import recollect

@Suite struct LineReaderTests {
  /// All replies to bytes that come through a pipe, the end included.
  private func replies(to bytes: [UInt8]) throws -> [Reply] {
    let pipe = Pipe()
    Thread.detachNewThread {
      pipe.fileHandleForWriting.write(Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var replies: [Reply] = []
    repeat { replies.append(reader.next { nil }) } while replies.last != .endOfInput
    return replies
  }

  @Test(arguments: [
    ("", []),
    ("a\n", ["a"]),
    ("a\nb", ["a", "b"]),
    ("a\r\nb\r\n", ["a", "b"]),
    ("\n\n", ["", ""]),
    ("  bone  density \n", ["bone  density"]),
    ("Sjögren\n", ["Sjögren"]),
    ("a\u{0}b\u{1B}[A\u{9B}c\u{7F}\n", ["ab[Ac"]),
    ("a\tb\n", ["a b"]),
    ("\u{A0}\n", [""]),
  ])
  func linesAreCleanText(text: String, lines: [String]) throws {
    #expect(try replies(to: Array(text.utf8)) == lines.map(Reply.text) + [.endOfInput])
  }

  @Test func brokenLettersAreRepaired() throws {
    #expect(
      try replies(to: [0x61, 0xFF, 0xC3, 0x0A, 0x80]) == [.text("a\u{FFFD}\u{FFFD}"), .text("\u{FFFD}"), .endOfInput])
  }

  @Test func ofAnEndlessLineTheBeginningIsKept() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    let replies = try replies(to: long + Array("\nnext\n".utf8))
    #expect(replies == [.text(String(repeating: "x", count: 65_536)), .text("next"), .endOfInput])
  }

  @Test func theWaitMayEndWithAnotherReply() {
    var reader = LineReader(descriptor: -1)
    #expect(reader.next { .interrupted } == .interrupted)
  }

  @Test func noInputAtAllIsItsEnd() {
    var reader = LineReader(descriptor: -1)
    #expect(reader.next { nil } == .endOfInput)
  }
}
