import Foundation
import Testing

/// Standard input, output or error closed by the caller: `recollect study <&- >&-`.
@Suite struct ClosedDescriptorsTests {
  // The lock took the number of a closed input, and its text was read as an answer; the progress file took that of a
  // closed output or error, and what was said was written into it.
  @Test(arguments: [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] as [[Int32]])
  func whatIsClosedIsNoFileOfOurs(closed: [Int32]) throws {
    let home = try StudyingHome()
    let first = try home.study(input: "sjogren's disease\n")
    #expect(first.status == 0)
    let before = try home.folder.text("progress.json")
    try home.folder.write("sjogren's disease\n1\n\n", to: "replies")
    let process = try RunningProgram.spawn(
      ["study", "glands.md", "--mode", "type", "--progress", "progress.json"],
      environment: RunningProgram.environment(home: home.folder.path, StudyingHome.now), folder: home.folder.path
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, home.folder.file("replies"), O_RDONLY, 0)
      for number in [1, 2] as [Int32] {
        posix_spawn_file_actions_addopen(&actions, number, home.folder.file("said"), O_WRONLY | O_CREAT, 0o600)
      }
      for number in closed { posix_spawn_file_actions_addclose(&actions, number) }
    }
    let status = RunningProgram.status(of: process)
    #expect(status == (closed.contains(1) ? 74 : 0))
    #expect(try home.progressIsValid())
    let after = try home.folder.text("progress.json")
    #expect(after.hasPrefix(before.dropLast(4)))
    if closed.contains(0) || closed.contains(1) { #expect(after == before, "nothing was answered") }
    let lock = try home.folder.text("progress.json.lock")
    #expect(lock == "\(process)\n")
  }
}
