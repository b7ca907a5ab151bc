@testable import recollect

/// A terminal for tests: replies from a list, and keeps what was shown.
final class ScriptedTerminal: Terminal {
  let isPlain: Bool
  var isInteractive = true
  var width = 80
  private var replies: [Reply]
  /// What a learner would have seen, prompts with the replies to them included.
  private(set) var transcript = ""

  /// Replies to give in turn; when they are used up, the input has ended.
  init(_ replies: [Reply], isPlain: Bool = false) {
    self.replies = replies.reversed()
    self.isPlain = isPlain
  }

  convenience init(_ texts: String..., isPlain: Bool = false) {
    self.init(texts.map(Reply.text), isPlain: isPlain)
  }

  func show(_ text: StyledText) { transcript += text.text + "\n" }

  func line(prompt: StyledText, freshQuestion: Bool) -> Reply {
    let reply = replies.popLast() ?? .endOfInput
    let echo =
      switch reply {
      case .text(let text): text
      case .endOfInput: "^D"
      case .interrupted: "^C"
      }
    transcript += prompt.text + echo + "\n"
    return reply
  }

  func key(prompt: StyledText, accepted: [Character], freshQuestion: Bool) -> Reply {
    line(prompt: prompt, freshQuestion: freshQuestion)
  }

  func close() throws {}
}
