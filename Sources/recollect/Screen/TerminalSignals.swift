import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Signals that end a session politely, or stop it for a while: they are noted, and the wait for a key answers them.
///
/// The handler does no more than set a bit and write a byte into a pipe, which wakes the wait: so none is lost, whenever
/// it comes. A second one that finds the first unanswered because the program is busy acts as it would without us.
final class TerminalSignals {
  /// What a wait ended with.
  enum Wake: Equatable {
    case input
    case reply(Reply)
    /// Ctrl-Z.
    case stop
    /// The program runs again after it was stopped: the terminal may have another mode now.
    case resumed
    /// Some other signal, or the time is over.
    case nothing
  }

  private static let noted = Atomic<UInt64>(0)
  private static let wakeEnd = Atomic<Int32>(-1)
  private static let isAsking = Atomic<Bool>(false)
  private var before: [(number: Int32, action: sigaction)] = []
  private var pipeEnds: [Int32] = [-1, -1]
  private var pauses = PauseWatch()

  /// For how many milliseconds nobody could answer since this was last asked: the program was stopped, or the machine
  /// asleep.
  func takePause() -> Int64 { pauses.take() }

  /// Takes the signals over, until `restore`; Ctrl-Z too where the terminal's mode is ours to change.
  init(stopping: Bool) {
    Self.noted.store(0, ordering: .relaxed)
    if pipe(&pipeEnds) == 0 {
      for end in pipeEnds {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    Self.wakeEnd.store(pipeEnds[1], ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] + (stopping ? [SIGTSTP, SIGCONT] : []) { take(number) }
  }

  deinit { restore() }

  /// Gives the signals back as they were.
  func restore() {
    for (number, action) in before {
      var old = action
      sigaction(number, &old, nil)
    }
    before = []
    Self.wakeEnd.store(-1, ordering: .relaxed)
    for end in pipeEnds where end >= 0 { close(end) }
    pipeEnds = [-1, -1]
  }

  /// Asks something: meanwhile every signal is answered by a wait.
  func asking<Result>(_ ask: () -> Result) -> Result {
    Self.isAsking.store(true, ordering: .relaxed)
    defer { Self.isAsking.store(false, ordering: .relaxed) }
    return ask()
  }

  /// Waits until there is something to read, a signal came, or the time is over.
  func wait(for descriptor: Int32, until end: ContinuousClock.Instant? = nil) -> Wake {
    while true {
      if let wake = takeNoted() { return wake }
      let begin = ContinuousClock.now
      let left = min(PauseWatch.slice, end.map { $0 - begin } ?? PauseWatch.slice)
      guard left > .zero else { return .nothing }
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipeEnds[0], events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, 2, Int32(left.wholeMilliseconds + 1))
      pauses.note(.now - begin, insteadOf: left)
      if let wake = takeNoted() { return wake }
      if count > 0, waiting[0].revents != 0 { return .input }
      // Slices of time that are over follow each other; another signal is looked at.
      if count != 0 { return .nothing }
    }
  }

  /// Stops the program as Ctrl-Z does; returns when it goes on.
  func stopNow() {
    guard let own = before.first(where: { $0.number == SIGTSTP }) else { return }
    var old = own.action
    var mine = sigaction()
    sigaction(SIGTSTP, &old, &mine)
    let begin = ContinuousClock.now
    raise(SIGTSTP)
    pauses.note(.now - begin, insteadOf: .zero)
    sigaction(SIGTSTP, &mine, nil)
    Self.noted.bitwiseAnd(~Self.bit(SIGCONT), ordering: .relaxed)
  }

  /// Lets writing to a closed pipe be an error of that write instead of the program's end.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  private func take(_ number: Int32) {
    var old = sigaction()
    sigaction(number, nil, &old)
    // What was ignored from the start (nohup) stays ignored.
    guard !old.isIgnored else { return }
    var new = sigaction(handler: Self.note)
    sigaction(number, &new, nil)
    before.append((number, old))
  }

  private func takeNoted() -> Wake? {
    var bytes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    while read(pipeEnds[0], &bytes, bytes.count) == bytes.count {}
    let noted = Self.noted.exchange(0, ordering: .relaxed)
    if noted == 0 { return nil }
    if noted & (Self.bit(SIGTERM) | Self.bit(SIGHUP) | Self.bit(SIGQUIT)) != 0 { return .reply(.endOfInput) }
    if noted & Self.bit(SIGINT) != 0 { return .reply(.interrupted) }
    return noted & Self.bit(SIGTSTP) != 0 ? .stop : .resumed
  }

  private static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number) }

  private static let note: @convention(c) (Int32) -> Void = { number in
    let errorNumber = errno
    let earlier = TerminalSignals.noted.bitwiseOr(TerminalSignals.bit(number), ordering: .relaxed).oldValue
    let isSecond = earlier & TerminalSignals.bit(number) != 0 && number != SIGTSTP && number != SIGCONT
    if isSecond, !TerminalSignals.isAsking.load(ordering: .relaxed) {
      signal(number, SIG_DFL)
      raise(number)
    }
    var byte: UInt8 = 0
    _ = write(TerminalSignals.wakeEnd.load(ordering: .relaxed), &byte, 1)
    errno = errorNumber
  }
}

extension sigaction {
  /// An action that runs a handler and lets waiting calls return.
  fileprivate init(handler: @escaping @convention(c) (Int32) -> Void) {
    self.init()
    #if canImport(Glibc)
    __sigaction_handler.sa_handler = handler
    #else
    __sigaction_u.__sa_handler = handler
    #endif
    sigemptyset(&sa_mask)
  }

  fileprivate var isIgnored: Bool {
    #if canImport(Glibc)
    let handler = __sigaction_handler.sa_handler
    #else
    let handler = __sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
