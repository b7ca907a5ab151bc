import Foundation
import Testing

@testable import recollect

@Suite struct EditorTests {
  @Test(
    arguments: [
      (["VISUAL": "code --wait", "EDITOR": "nano"], "code --wait"),
      (["VISUAL": " ", "EDITOR": "nano"], "nano"),
      (["PATH": "/nowhere"], nil),
    ] as [([String: String], String?)])
  func theEnvironmentNamesTheEditor(environment: [String: String], command: String?) {
    #expect(Editor(environment: environment).command == command)
  }

  @Test(
    arguments: [
      ("nano", "bones.md", 12, ["+12", "bones.md"]),
      ("/usr/bin/vim -n", "bones.md", 12, ["+12", "bones.md"]),
      ("code --wait", "bones.md", 12, ["bones.md"]),
      ("nano", "bones.md", nil, ["bones.md"]),
      ("nano", "-bones.md", nil, ["./-bones.md"]),
    ] as [(String, String, Int?, [String])])
  func theLineIsGivenToThoseThatUnderstandIt(command: String, path: String, line: Int?, arguments: [String]) {
    #expect(Editor().arguments(of: command, path: path, line: line) == arguments)
  }

  @Test func theEditorChangesTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("bone\n", to: "the deck's.md")
    try Editor(environment: ["EDITOR": "sed -i -e 's/bone/bones/'"]).open(folder.file("the deck's.md"), line: 1)
    #expect(try folder.text("the deck's.md") == "bones\n")
  }

  @Test func whatGoesWrongIsSaid() {
    #expect(throws: Editor.Failure.none) { try Editor(environment: ["PATH": "/nowhere"]).open("bones.md") }
    #expect(throws: Editor.Failure.ended("false", 1)) { try Editor(environment: ["EDITOR": "false"]).open("bones.md") }
    #expect(
      Editor.Failure.none.description
        == "There is no editor. Set EDITOR to the name of one, for example: export EDITOR=nano.")
    #expect(
      Editor.Failure.ended("nono", 127).description
        == "The editor 'nono' was not found. Set EDITOR to the name of another one.")
    #expect(
      Editor.Failure.ended("false", 1).description
        == "The editor 'false' ended with error 1. Look at the file again.")
    #expect(
      Editor.Failure.notStarted("nano").description
        == "The editor 'nano' could not be started. Set EDITOR to another one.")
  }
}
