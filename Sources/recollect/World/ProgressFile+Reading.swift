import Foundation
import Study

extension ProgressFile {
  /// What a command that only reads gets of a progress file.
  struct Reading {
    let path: String
    let state: LearnerState
    /// What the learner should hear.
    let notices: [String]
  }

  /// Reads a progress file without a lock, whole lines only: a tail that is just being written is no damage.
  ///
  /// A file that does not exist has no events, unless it was named on the command line and must be there.
  static func read(
    _ option: String?, paths: Paths, mayBeMissing: Bool = false, calls: FileCalls = .system
  ) throws -> Reading {
    let path = paths.progressFile(option: option)
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile.readAtOnce(path, calls: calls)
    } catch let problem as FileProblem where problem.code == ENOENT && (option == nil || mayBeMissing) {
      bytes = []
    }
    let log = try log(bytes, path: path)
    let notices: [String] =
      switch log.condition {
      case .sound, .otherLayout, .torn: []
      case .damaged(let places): [ProgressNotice.unreadable(path: path, places: places.count)]
      case .newer(let version): [ProgressNotice.newer(path: path, version: version)]
      }
    return Reading(path: path, state: LearnerState(log), notices: notices)
  }

  /// Opens the progress file that the option and the environment name, for writing.
  convenience init(_ option: String?, paths: Paths, program: String, now: Moment) throws {
    let path = paths.progressFile(option: option)
    if option == nil { try AtomicFile.makeFolder(Paths.folder(of: try AtomicFile.resolved(path)), mode: 0o700) }
    try self.init(at: path, device: Device.current(paths: paths), program: program, now: now)
  }
}
