import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Signals that end a session politely: they are noted, and the next question answers them.
///
/// A second signal of the same kind that finds the first one unanswered (the program is busy) acts as it would
/// without us, so that nobody is locked in.
final class TerminalSignals {
  private static let noted = Atomic<Int32>(0)
  private static let ending: [Int32] = [SIGINT, SIGTERM, SIGHUP]
  private var before: [(number: Int32, action: sigaction)] = []

  /// Takes the signals over, until `restore`.
  init() {
    Self.noted.store(0, ordering: .relaxed)
    for number in Self.ending {
      var old = sigaction()
      var new = Self.action { signal in
        if TerminalSignals.noted.exchange(signal, ordering: .relaxed) == signal {
          TerminalSignals.actByDefault(signal)
        }
      }
      sigaction(number, &new, &old)
      // What was ignored from the start (nohup) stays ignored.
      if Self.isIgnored(old) { sigaction(number, &old, nil) } else { before.append((number, old)) }
    }
  }

  deinit { restore() }

  /// Gives the signals back as they were.
  func restore() {
    for (number, action) in before {
      var old = action
      sigaction(number, &old, nil)
    }
    before = []
  }

  /// The reply that stands for a signal that has arrived since the last call, if one has.
  func takeReply() -> Reply? {
    switch Self.noted.exchange(0, ordering: .relaxed) {
    case 0: nil
    case SIGINT: .interrupted
    default: .endOfInput
    }
  }

  /// Whether a signal waits to be answered.
  var isPending: Bool { Self.noted.load(ordering: .relaxed) != 0 }

  /// Lets writing to a closed pipe be an error of that write instead of the program's end.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  static func actByDefault(_ number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// A handler that interrupts system calls, which a wait for a key needs.
  static func action(_ handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
    var action = sigaction()
    #if canImport(Glibc)
    action.__sigaction_handler.sa_handler = handler
    #else
    action.__sigaction_u.__sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    return action
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
    let handler = action.__sigaction_handler.sa_handler
    #else
    let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
