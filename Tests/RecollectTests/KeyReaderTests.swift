import Foundation
import Testing

@testable import recollect

@Suite struct KeyReaderTests {
  /// The keys in what a terminal sends, up to its end.
  private func keys(in text: String, dropsBursts: Bool = false) throws -> [KeyReader.Key] {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, dropsBursts: dropsBursts)
    var keys: [KeyReader.Key] = []
    repeat { keys.append(reader.next()) } while keys.last != .endOfInput
    return Array(keys.dropLast().filter { $0 != .other })
  }

  @Test(
    arguments: [
      ("1", [.character("1")]),
      ("u3", [.character("u"), .character("3")]),
      ("\r\n", [.enter, .enter]),
      ("é日", [.character("é"), .character("日")]),
      ("\u{1B}[A1", [.character("1")]),
      ("\u{1B}[1;5C\u{1B}[15~\u{1B}OP2", [.character("2")]),
      ("\u{1B}x3", [.character("3")]),
      ("\u{1B}[200~1\r2\u{1B}[A3\u{1B}[201~4", [.character("4")]),
      ("\u{1}\u{7F}\u{0}1", [.character("1")]),
    ] as [(String, [KeyReader.Key])])
  func onlyWholeKeysCount(sent: String, keys expected: [KeyReader.Key]) throws {
    #expect(try keys(in: sent) == expected)
  }

  @Test func controlDIsTheEnd() throws {
    #expect(try keys(in: "1\u{4}2") == [.character("1")])
  }

  @Test func aLetterCutInTwoIsNoKey() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data([0xE6, 0x97]))
    try pipe.fileHandleForWriting.close()
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, dropsBursts: false)
    #expect(reader.next() == .other)
    #expect(reader.next() == .endOfInput)
  }

  @Test func manyBytesAtOnceAreNoKey() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("2134".utf8))
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, dropsBursts: true)
    #expect(reader.next() == .other)
  }
}
