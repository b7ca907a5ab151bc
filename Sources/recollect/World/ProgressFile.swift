import Foundation
import Study

/// The learner's progress file, held for writing: read, mended where it is torn, and appended to.
///
/// Every write is on disk before the call returns, and one that fails leaves the file as it was.
final class ProgressFile {
  /// The file as it was named.
  let path: String
  /// What the file says, with what was recorded since.
  private(set) var state: LearnerState

  let target: String
  let calls: FileCalls
  private let lock: ProgressLock
  private let device: Device
  private let program: String
  private var notices: [String] = []
  private var file: Int32 = -1
  // What the file was when it was last looked at: another program may replace it under us.
  private var known = FileIdentity()
  private var backedUp: Day?

  /// Opens a progress file for writing, alone; one that does not exist yet is made by the first record.
  ///
  /// What was half written is cut off, and kept beside the file.
  init(at path: String, device: Device, program: String, now: Moment, calls: FileCalls = .system) throws {
    self.path = path
    self.device = device
    self.program = program
    self.calls = calls
    target = AtomicFile.resolved(path)
    try Self.requireOrdinaryFile(at: target, shown: path)
    lock = try ProgressLock(besides: target, shown: path, calls: calls)
    state = LearnerState()
    try load(now: now)
    if let newest = state.newest, newest.milliseconds > now.milliseconds + 86_400_000 {
      notices.append(ProgressNotice.ahead(path: path, newest: newest, now: now))
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// Returns what the learner should hear, once: what was mended, where a new file is kept.
  func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  /// Writes down what was done; returns the events when they are on disk.
  @discardableResult
  func record(_ deeds: [Deed], at moment: Moment) throws -> [Event] {
    try prepare(now: moment)
    let events = state.events(
      for: deeds, at: moment, by: device.name, learner: device.learner, program: program)
    if file < 0 {
      try AtomicFile.write(LogLayout.file(events), to: target, mode: 0o600, calls: calls)
      try look()
      notices.append(ProgressNotice.created(path: path))
      backedUp = moment.studyDay
    } else {
      try append(LogLayout.appendix(events))
    }
    state.record(events)
    return events
  }

  /// Makes sure that the file is the one that was read, that it can be appended to, and that today's backup is there.
  private func prepare(now: Moment) throws {
    // An edit in place may leave name and size as they were: only over its own closing line is an append right.
    if FileIdentity(at: target) != known || !endsAsWeLeftIt { try load(now: now) }
    guard file >= 0 else { return }
    if backedUp != now.studyDay {
      try ProgressBackups(of: target, calls: calls).make(on: now.studyDay)
      backedUp = now.studyDay
    }
    if state.log.condition == .otherLayout {
      let copy = try keep(.otherLayout, now: now)
      try rewrite()
      notices.append(ProgressNotice.rewritten(path: path, copy: copy))
    }
  }

  private var endsAsWeLeftIt: Bool {
    guard file >= 0, state.log.condition == .sound, known.size >= LogLayout.end.count else { return true }
    var end = [UInt8](repeating: 0, count: LogLayout.end.count)
    return pread(file, &end, end.count, off_t(known.size - end.count)) == end.count && end == LogLayout.end
  }

  /// Writes over the closing line, and puts it back where that fails.
  private func append(_ bytes: [UInt8]) throws {
    let end = known.size
    let start = end - LogLayout.lastLine.count
    var failure = calls.writeAll(bytes, to: file, at: start)
    if failure == 0 && calls.sync(file) != 0 { failure = errno }
    guard failure == 0 else {
      _ = calls.writeAll(LogLayout.lastLine, to: file, at: start)
      _ = calls.truncate(file, end)
      _ = calls.sync(file)
      known = FileIdentity(at: target)
      throw FileProblem(attempt: .write, path: path, code: failure)
    }
    known = FileIdentity(at: target)
  }

  /// Reads the file, and mends what was half written.
  private func load(now: Moment) throws {
    try look()
    guard file >= 0 else {
      state = LearnerState()
      return
    }
    let log = try Self.log(AtomicFile.read(file, sizeHint: known.size, path: path), path: path)
    if case .newer(let version) = log.condition { throw NewerProblem(path: path, version: version) }
    state = LearnerState(log)
    switch log.condition {
    case .sound where known.size == 0:
      try rewrite()
      let copy = ProgressBackups(of: target, calls: calls).newest
      notices.append(ProgressNotice.empty(path: path, backup: copy))
    case .sound, .otherLayout, .newer: break
    case .torn(let end, let leftOver):
      let copy = leftOver == 0 ? nil : try keep(.damaged(from: end), now: now)
      try cut(at: end)
      notices.append(ProgressNotice.torn(path: path, leftOver: leftOver, copy: copy))
    case .damaged(let places):
      let copy = try keep(.damaged(from: 0), now: now)
      try rewrite()
      notices.append(ProgressNotice.damaged(path: path, places: places.count, copy: copy))
    }
  }

  /// Ends the file after its whole lines: the closing line first, so that it is valid at every moment from then on.
  private func cut(at end: Int) throws {
    let start = max(end, LogLayout.firstLine.count)
    let whole = (end == 0 ? LogLayout.firstLine : []) + LogLayout.lastLine
    var failure = calls.writeAll(whole, to: file, at: end)
    if failure == 0 && calls.truncate(file, start + LogLayout.lastLine.count) != 0 { failure = errno }
    if failure == 0 && calls.sync(file) != 0 { failure = errno }
    guard failure == 0 else { throw FileProblem(attempt: .write, path: path, code: failure) }
    known = FileIdentity(at: target)
  }

  private func rewrite() throws {
    try AtomicFile.write(state.log.canonicalBytes, to: target, calls: calls)
    try look()
    let log = try Self.log(AtomicFile.read(file, sizeHint: known.size, path: path), path: path)
    state = LearnerState(log)
  }

  /// A folder has no lines, and a device or a pipe would be replaced or waited for: nothing is made beside them.
  private static func requireOrdinaryFile(at target: String, shown path: String) throws {
    var facts = stat()
    guard stat(target, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG else { return }
    throw FileProblem(attempt: .write, path: path, code: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV)
  }

  private func look() throws {
    if file >= 0 { close(file) }
    file = calls.open(target, O_RDWR, 0)
    guard file >= 0 || errno == ENOENT else { throw FileProblem(attempt: .write, path: path, code: errno) }
    known = FileIdentity(at: target)
  }

  static func log(_ bytes: [UInt8], path: String) throws -> ProgressLog {
    do {
      return try ProgressLog(bytes)
    } catch {
      throw PlainProblem("\(path): \(error)", status: .inputWithErrors)
    }
  }
}
