import Foundation
import Testing

/// HTML files as `make` reads them.
@Suite struct HTMLPageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ name: String, _ bytes: [UInt8]) throws -> PipedProcess {
    try Data(bytes).write(to: URL(filePath: folder.file(name)))
    return try PipedProcess(["make", name], home: folder.path)
  }

  @Test(arguments: ["page.html", "page.HTM", "page.xhtml"])
  func aFileIsHTMLByItsName(_ name: String) throws {
    let run = try make(name, Array("<h1>Joints</h1>\n<p>Arthropathy is a <b>disease</b> of the joint.</p>".utf8))
    #expect(run.text.contains("\nA: a disease of the joint\nS: \(name):2\n"))
  }

  @Test(arguments: ["\u{FEFF}\n<!DOCTYPE HTML>\n", "<html>\n\n"])
  func aTextThatBeginsLikeHTMLIsHTML(_ start: String) throws {
    let run = try make("page.txt", Array("\(start)<p>Arthropathy is a <b>disease</b> of the joint.</p>".utf8))
    #expect(run.text.contains("\nA: a disease of the joint\nS: page.txt:3\n"))
  }

  @Test func otherAlphabetsAreReadOrNamed() throws {
    let latin =
      Array("<meta charset=iso-8859-1><p>Sj".utf8) + [0xF6] + Array("gren arthropathy is a disease of glands.".utf8)
    #expect(try make("latin.html", latin).text.contains("Sjögren arthropathy"))
    let other = Array("<meta charset=shift_jis><p>".utf8) + [0x82, 0xA0]
    let run = try make("other.html", other)
    #expect(
      run.problems
        == "other.html: The page is written in 'shift_jis', which is not read. Save it in UTF-8, then try again.\n")
    #expect(run.status == 65)
    #expect(
      try make("none.html", [0x3C, 0x70, 0x3E, 0x0A, 0xFF]).problems
        == "none.html:2: This line is not valid UTF-8. Save the page as text in UTF-8.\n")
  }

  @Test func aPageInAnotherLanguageIsNamed() throws {
    let text = "El corazón es un músculo que bombea la sangre por todo el cuerpo y late con fuerza."
    let run = try make("corazon.html", Array("<p>\(text)<p>\(text)".utf8))
    #expect(
      run.problems
        == "corazon.html: The page is in Spanish, not in English, so no cards were made of its sentences. "
        + "Name a page in English.\n")
  }
}
