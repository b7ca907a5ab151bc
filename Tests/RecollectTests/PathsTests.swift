import Testing

@testable import recollect

@Suite struct PathsTests {
  @Test(arguments: [
    (["HOME": "/h"], "/h/.local/share/recollect/progress.json"),
    (["HOME": "/h", "XDG_DATA_HOME": "/d"], "/d/recollect/progress.json"),
    (["HOME": "/h", "XDG_DATA_HOME": "relative"], "/h/.local/share/recollect/progress.json"),
    (["HOME": "/h", "XDG_DATA_HOME": "/d", "RECOLLECT_PROGRESS": "p.json"], "p.json"),
    (["HOME": "/h", "RECOLLECT_PROGRESS": ""], "/h/.local/share/recollect/progress.json"),
  ])
  func theProgressFileIsWhereTheEnvironmentSays(environment: [String: String], path: String) {
    #expect(Paths(environment: environment).progressFile() == path)
  }

  @Test func theOptionGoesBeforeTheEnvironment() {
    #expect(Paths(environment: ["HOME": "/h", "RECOLLECT_PROGRESS": "p"]).progressFile(option: "o") == "o")
  }

  @Test(arguments: [("a/b", "a"), ("/a", "/"), ("a", "."), ("/a/b", "/a")])
  func theFolderOfAPathIsWhatStandsBeforeItsLastSlash(path: String, folder: String) {
    #expect(Paths.folder(of: path) == folder)
  }

  @Test func theHomeFolderIsShownAsATilde() {
    #expect(Paths(environment: ["HOME": "/h"]).shown("/h/x") == "~/x")
    #expect(Paths(environment: ["HOME": "/h"]).shown("/hx") == "/hx")
  }
}
