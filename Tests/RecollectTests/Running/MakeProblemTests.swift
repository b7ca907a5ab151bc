import Foundation
import Testing

/// What `recollect make` says to input that it cannot use.
@Suite struct MakeProblemTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Arthropathy is a disease of the joint.\n", to: "page.txt")
    try folder.write(" \n\n", to: "empty.txt")
    try folder.write("Hello there.\n\nHow are you today, my friend?\n", to: "chat.txt")
    try folder.write("It is a disease of the joint.\n", to: "it.txt")
    try folder.write("PK", to: "page.docx")
    try Data([0x41, 0x0A, 0xFF, 0x0A]).write(to: URL(filePath: folder.file("broken.txt")))
    try Data([0x41, 0x0A, 0x00, 0x0A]).write(to: URL(filePath: folder.file("zero.txt")))
    try FileManager.default.createDirectory(atPath: folder.file("folder"), withIntermediateDirectories: false)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let problem: String
    let status: Int32
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["gone.txt"], problem: "gone.txt: The file cannot be read: there is no such file. Check the name.",
      status: 66),
    Case(
      arguments: ["folder"],
      problem:
        "folder: There is no page in this folder. Name one with text (.txt), Markdown (.md), HTML (.html) or PDF "
        + "files.", status: 65),
    Case(arguments: ["empty.txt"], problem: "empty.txt: The page is empty. Name one with text in it.", status: 65),
    Case(
      arguments: ["chat.txt"],
      problem: "chat.txt: No sentence in it makes a good card. See what each line was taken for with --explain.",
      status: 65),
    Case(
      arguments: ["https://example.org/bones"],
      problem: "'https://example.org/bones': recollect reads no network. Save the page first, then name the file.",
      status: 64),
    Case(
      arguments: ["page.docx"],
      problem: "page.docx: DOCX is not read yet. Save the page as text, Markdown or HTML, then name that file.",
      status: 65),
    Case(
      arguments: ["broken.txt"],
      problem: "broken.txt:2: This line is not valid UTF-8. Save the page as text in UTF-8.", status: 65),
    Case(
      arguments: ["zero.txt"],
      problem: "zero.txt:2: There is a NUL byte, so this is no text file. Save the page as text in UTF-8.", status: 65),
    Case(
      arguments: ["page.txt", "-o", "gone/deck.md"],
      problem:
        "gone/deck.md: The file cannot be created: its folder does not exist. Name another place, or mend this one.",
      status: 73),
    Case(
      arguments: ["page.txt", "-o", "folder"],
      problem: "folder: The file cannot be created: it is a folder. Name a file.", status: 73),
    Case(
      arguments: ["page.txt", "-o", "page.txt"],
      problem: "page.txt: The page and the deck are the same file. Name another file after -o.", status: 64),
    Case(
      arguments: ["page.txt", "-o", "broken.txt"],
      problem: "broken.txt:2: This line is not valid text in UTF-8, so nothing was added to the deck. Mend it, then "
        + "try again.", status: 65),
  ]

  @Test(arguments: cases) func aClearSentenceAndTheRightNumber(_ example: Case) throws {
    let before = folder.names
    let run = try PipedProcess(["make"] + example.arguments, home: folder.path)
    #expect(run.problems == example.problem + "\n")
    #expect(run.text == "")
    #expect(run.status == example.status)
    #expect(folder.names == before)
  }

  @Test func aBadPageDoesNotHideTheGoodOne() throws {
    let run = try PipedProcess(["make", "gone.txt", "page.txt", "-o", "deck.md"], home: folder.path)
    #expect(run.problems == "gone.txt: The file cannot be read: there is no such file. Check the name.\n")
    #expect(run.text == "deck.md: 1 card made. Study it with: recollect study deck.md\n")
    #expect(run.status == 66)
  }

  @Test func aFolderAndStandardInputAreRead() throws {
    try FileManager.default.createDirectory(atPath: folder.file("notes"), withIntermediateDirectories: false)
    try folder.write("Costochondritis is an inflammation of cartilage.\n", to: "notes/a.txt")
    try folder.write("x", to: "notes/a.jpg")
    let run = try PipedProcess(
      ["make", "notes", "-", "-o", "deck.md"], input: "Arthropathy is a disease of the joint.\n".utf8,
      home: folder.path)
    #expect(run.problems.hasPrefix("notes/a.jpg: Left out; it is no page that recollect reads.\n"))
    #expect(run.problems.contains("\nstandard input: 1 card.\n"))
    #expect(run.text == "deck.md: 2 cards made. Study it with: recollect study deck.md\n")
    #expect(try folder.text("deck.md").contains("\nS: standard input:1\n"))
  }

  @Test func linesMayEndInAnyWay() throws {
    try folder.write("Bones\r\n\r\nArthropathy is a disease\r\nof the joint.\r\n", to: "crlf.txt")
    let run = try PipedProcess(["make", "crlf.txt"], home: folder.path)
    #expect(run.text.contains("\nA: a disease of the joint\n"))
    #expect(run.text.contains("\nS: crlf.txt:3\n"))
  }

  @Test func aVeryLongLineIsReadInALittleTime() throws {
    let line = String(repeating: "word (of mouth, and so on, ", count: 80_000)
    try folder.write("Arthropathy is a disease of the joint.\n\n" + line + "\n", to: "long.txt")
    let run = try PipedProcess(["make", "long.txt"], home: folder.path)
    #expect(run.text.contains("A: a disease of the joint"))
    #expect(run.status == 0)
  }

  @Test func charactersThatCannotBeSeenAreShown() throws {
    try folder.write("Arthropathy is a disease of the \u{202E}joint\u{1B}[31m tissue.\n", to: "bad.txt")
    let run = try PipedProcess(["make", "bad.txt"], home: folder.path)
    #expect(!run.output.contains(0x1B))
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
  }
}
