import Foundation
import Testing

@testable import recollect

/// Which pages the arguments of `make` name.
@Suite struct PageSourcesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["notes/deep", "notes/.hidden", "empty"] {
      try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    }
    for name in [
      "notes/b.txt", "notes/a.md", "notes/deep/z.HTML", "notes/photo.jpg", "notes/.hidden/x.txt", "notes/.draft.md",
      "one.text",
    ] {
      try folder.write("x\n", to: name)
    }
  }

  private func names(_ sources: PageSources) -> [String] {
    sources.pages.map { $0.path.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func aFolderGivesItsPagesByPath() {
    let sources = PageSources.files(of: [folder.file("notes")])
    #expect(names(sources) == ["notes/a.md", "notes/b.txt", "notes/deep/z.HTML"])
    #expect(sources.leftOut == ["\(folder.file("notes/photo.jpg")): Left out; it is no page that recollect reads."])
    #expect(sources.problems.isEmpty)
  }

  @Test func theOrderIsThatOfTheArgumentsAndEachFileComesOnce() {
    let sources = PageSources.files(of: [
      folder.file("notes/b.txt"), "-", folder.file("notes/"), folder.file("one.text"), "-", folder.file("one.text"),
    ])
    #expect(
      names(sources) == ["notes/b.txt", "standard input", "notes/a.md", "notes/deep/z.HTML", "one.text"])
    #expect(sources.pages[1] == .standardInput)
  }

  @Test func theDeckThatIsWrittenIsNoPageOfAFolder() {
    let sources = PageSources.files(of: [folder.file("notes")], besides: folder.file("notes/a.md"))
    #expect(names(sources) == ["notes/b.txt", "notes/deep/z.HTML"])
    // Named itself it is a page; then the writing refuses it.
    let named = PageSources.files(of: [folder.file("notes/a.md")], besides: folder.file("notes/a.md"))
    #expect(names(named) == ["notes/a.md"])
  }

  @Test func aFolderWithoutPagesIsAProblem() {
    let sources = PageSources.files(of: [folder.file("empty"), "gone.txt"])
    #expect(
      sources.problems.map { "\($0)" } == [
        "\(folder.file("empty")): There is no page in this folder. "
          + "Name one with text (.txt), Markdown (.md), HTML (.html) or PDF files."
      ])
    #expect(names(sources) == ["gone.txt"])
  }

  @Test func foldersThatLinkToEachOtherAreReadOnce() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("notes/deep/up"), withDestinationPath: folder.file("notes"))
    let sources = PageSources.files(of: [folder.file("notes")])
    #expect(names(sources) == ["notes/a.md", "notes/b.txt", "notes/deep/z.HTML"])
  }
}
