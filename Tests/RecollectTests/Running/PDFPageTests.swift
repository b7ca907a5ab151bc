import Foundation
import Testing

/// PDF files, read through a `pdftotext` that the tests write themselves.
@Suite struct PDFPageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("%PDF-1.4\nArthropathy is a word that nobody reads here.", to: "page.pdf")
    try folder.write("%PDF-1.4\n/Encrypt 5 0 R", to: "locked.pdf")
    try folder.write("no PDF at all", to: "false.pdf")
    try FileManager.default.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: false)
  }

  /// Runs `make` where `pdftotext` is a script; nil where there is none.
  private func make(_ page: String, script: String?, input: String = "") throws -> PipedProcess {
    if let script {
      try folder.write("#!/bin/sh\n\(script)\n", to: "bin/pdftotext")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/pdftotext"))
    }
    // A program that another test starts at this moment may still hold the script open.
    var run: PipedProcess
    var tries = 0
    repeat {
      run = try PipedProcess(
        ["make", page], input: input.utf8, home: folder.path, environment: ["PATH": folder.file("bin")])
      tries += 1
    } while tries < 50 && run.problems.contains("text file busy")
    return run
  }

  @Test func theTextOfAPDFIsReadPageByPage() throws {
    let script = #"printf 'Knees\n\nArthropathy is a dis-\nease of the joint.\n\n1\n\014Knees\n\nRest helps.\n\n2\n'"#
    let run = try make("page.pdf", script: script)
    #expect(run.problems == "")
    #expect(run.text.contains("\nQ: What is arthropathy?\nA: a disease of the joint\nS: page.pdf:3\n"))
  }

  @Test func theProgramIsCalledWithoutAShell() throws {
    let run = try make("page.pdf", script: #"echo "Arthropathy is a disease of the $#-$1-$2-$3-$5 joint.""#)
    #expect(run.text.contains("a disease of the 5--q--enc-UTF-8--"), "\(run.text) \(run.problems)")
  }

  @Test(
    arguments: [
      (
        "page.pdf", nil,
        "page.pdf: PDF is read through the program pdftotext, which is not installed. "
          + "Install it with: sudo apt install poppler-utils, or save the page as text."
      ),
      (
        "locked.pdf", "exit 1",
        "locked.pdf: The PDF is locked with a password. Save it without one, or save it as text."
      ),
      ("page.pdf", "exit 1", "page.pdf: This is no PDF that can be read. Save the page again, or save it as text."),
      ("false.pdf", "exit 0", "false.pdf: This is no PDF that can be read. Save the page again, or save it as text."),
      (
        "page.pdf", "exit 0",
        "page.pdf: There is no text in the PDF; it may hold pictures of pages. Name one with text in it."
      ),
      ("gone.pdf", "exit 0", "gone.pdf: The file cannot be read: there is no such file. Check the name."),
    ] as [(String, String?, String)])
  func whatCannotBeReadIsSaid(_ page: String, _ script: String?, _ problem: String) throws {
    let run = try make(page, script: script)
    #expect(run.problems == problem + "\n")
    #expect(run.status == (page == "gone.pdf" ? 66 : 65))
  }

  @Test func aPDFUnderAnotherNameOrFromAPipeIsNamed() throws {
    try folder.write("%PDF-1.4", to: "page.txt")
    #expect(
      try make("page.txt", script: nil).problems
        == "page.txt: This is a PDF. Give it a name that ends in .pdf, then name that file.\n")
    #expect(
      try make("-", script: nil, input: "%PDF-1.4\n").problems
        == "standard input: A PDF is read from a file only. Save it, then name the file.\n")
  }
}
