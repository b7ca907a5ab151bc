import Foundation
import Testing

/// A session that another program reads aloud.
@Suite struct SpokenStudyTests {
  /// What arrives at a named pipe.
  private final class Voice {
    private let pipe: Int32
    private var heard: [UInt8] = []

    init(_ path: String) {
      mkfifo(path, 0o600)
      // Open for both, so that it never ends.
      pipe = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    }

    deinit { close(pipe) }

    /// Waits until all lines up to one were spoken; returns them.
    func hear(upTo line: String) -> String {
      let end = Array((line + "\n").utf8)
      while !heard.suffix(end.count).elementsEqual(end) {
        var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 20_000) > 0 else { break }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(pipe, &bytes, bytes.count)
        if count > 0 { heard += bytes[..<count] }
      }
      defer { heard = [] }
      return String(decoding: heard, as: UTF8.self)
    }
  }

  private let home: StudyingHome
  private let voice: Voice

  init() throws {
    home = try StudyingHome()
    voice = Voice(home.folder.file("voice"))
  }

  @Test(arguments: [true, false]) func everythingIsSaidInWords(byOption: Bool) throws {
    let command = "sh -c 'cat >\"$0\"' \(home.folder.file("voice"))"
    let terminal =
      byOption
      ? try home.study("--speak", command)
      : try home.study(environment: StudyingHome.now.merging(["RECOLLECT_SPEAK": command]) { $1 })
    #expect(
      voice.hear(upTo: "Which disease dries out the eyes and the mouth?") == """
        glands, glands.md: 3 new. About 1 minute. question mark and Enter for help, Ctrl-D to stop.
        Question 1 of 3: new, Glands.
        Which disease dries out the eyes and the mouth?

        """)
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjogren's disease\r")
    try terminal.expect("\n> ")
    let choices = voice.hear(upTo: "Choice 3: osteomyelitis.")
    #expect(
      choices == """
        Right: Sjögren's disease.
        Next: Again in 10 minutes.
        Question 2 of 3: new, Bone.
        Which disease of thinning bone does a bone density test find?
        Choice 1: osteoporosis.
        Choice 2: osteoarthritis.
        Choice 3: osteomyelitis.

        """)
    terminal.send("h")
    try terminal.expect("Hint: ")
    let hint = try terminal.expect("\n> ")
    #expect(voice.hear(upTo: "Hint: \(hint)") == "Hint: \(hint)\n")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(voice.hear(upTo: "Tomorrow: 1 card to review, 2 new.").contains("1 answer, 1 right, 100 percent"))
  }

  @Test func aMissingProgramDoesNotStopTheSession() throws {
    let run = try home.study("--speak", "no-such-reader", "--limit", "1", input: "lupus\n\n")
    #expect(run.status == 0)
    #expect(run.text.components(separatedBy: "The program 'no-such-reader'").count == 2)
    #expect(try home.events("review").count == 1)
  }

  @Test func aCommandThatCannotBeReadIsRefused() throws {
    let run = try home.study("--speak", "say \"x", input: "")
    #expect(run.status == 64)
    #expect(
      run.problems == "--speak: The quotes in 'say \"x' do not end. Close them, or write \\ before a lone one.\n")
    let other = try home.study(
      input: "", environment: StudyingHome.now.merging(["RECOLLECT_SPEAK": "'"]) { $1 })
    #expect(other.problems.hasPrefix("RECOLLECT_SPEAK: The quotes in ''' do not end."))
  }
}
