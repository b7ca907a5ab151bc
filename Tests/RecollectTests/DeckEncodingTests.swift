import Foundation
import Testing

@testable import recollect

/// Deck files in another encoding than UTF-8, as a shell runs the commands.
@Suite struct DeckEncodingTests {
  private static let text = "Q: Which bone is the lower jaw?\nA: the mandible — or Unterkiefer\n"

  private static func bytes(_ encoding: String) -> [UInt8] {
    let wide = text.utf16.map { ($0 & 0xFF, $0 >> 8) }
    return switch encoding {
    case "UTF-16 LE": [0xFF, 0xFE] + wide.flatMap { [UInt8($0.0), UInt8($0.1)] }
    case "UTF-16 BE": [0xFE, 0xFF] + wide.flatMap { [UInt8($0.1), UInt8($0.0)] }
    case "UTF-16 without mark": wide.flatMap { [UInt8($0.0), UInt8($0.1)] }
    case "UTF-32": [0xFF, 0xFE, 0, 0] + wide.flatMap { [UInt8($0.0), UInt8($0.1), 0, 0] }
    default: Array(text.utf8)
    }
  }

  @Test(arguments: ["UTF-16 LE", "UTF-16 BE", "UTF-16 without mark", "UTF-32"])
  func aDeckInAnotherEncodingIsRefusedInWordsAndOthersAreKept(encoding: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: false)
    try Data(Self.bytes(encoding)).write(to: URL(filePath: folder.file("Decks/wide.md")))
    let words = "Decks/wide.md: This file is \(encoding.prefix(6)), of which no card can be read. Save it as UTF-8.\n"
    let alone = try PipedProcess(["check", "Decks/wide.md"], home: folder.path)
    #expect(alone.problems == words && alone.text == "" && alone.status == 65)
    try folder.write("lower jaw :: mandible\n", to: "Decks/bones.md")
    let both = try PipedProcess(["check"], home: folder.path)
    #expect(both.problems == words && both.text == "1 card in 1 deck, no mistakes.\n" && both.status == 65)
    let listed = try PipedProcess(["list"], home: folder.path)
    #expect(listed.problems == words && listed.text.contains("lower jaw") && listed.status == 0)
  }

  @Test func whatIsNoTextIsNoOtherEncoding() {
    #expect(WideEncoding(of: Array(Self.text.utf8)) == nil)
    #expect(WideEncoding(of: []) == nil && WideEncoding(of: [0x61, 0]) == nil)
    #expect(WideEncoding(of: [UInt8](repeating: 0, count: 40)) == nil)
    #expect(WideEncoding(of: Array("a\0b\0cdefg".utf8)) == nil)
  }

  /// The first thousand are named: "names each" was not true of a deck with more.
  @Test func whereNotEveryMistakeIsNamedThatIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("lower jaw :: mandible\n\nQ: a\n\nQ: b\n", to: "few.md")
    try folder.write("lower jaw :: mandible\n\n" + String(repeating: "Q: a\n", count: 1_001), to: "many.md")
    for (file, count, named) in [("few.md", 2, "each"), ("many.md", 1_001, "the first of them")] {
      let library = try DeckLibrary.load([folder.file(file)])
      #expect(
        library.troubles(shadowed: 0) == [
          "\(folder.file(file)): There are \(count) mistakes in this deck. 'recollect check' names \(named)."
        ])
      let doctor = try PipedProcess(["doctor"], home: folder.path, environment: ["RECOLLECT_DECKS": file])
      #expect(doctor.text.contains(", 1 card, \(count) mistakes: 'recollect check' names \(named).\n"))
    }
  }
}
