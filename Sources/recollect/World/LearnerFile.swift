import Cards
import Reports
import Study

/// A learner's file that an educator looks at: a progress file, or a sheet that was made for it.
enum LearnerFile {
  /// Reads the answers of a file, which may be a pipe; what is unsound about a progress file is said.
  static func read(_ path: String) throws -> LearnerAnswers {
    // Once: what came through a pipe is not there a second time.
    let bytes = try AtomicFile.readAtOnce(path)
    if EducatorSheet.isBegun(by: bytes), let answers = LearnerAnswers(sheet: String(decoding: bytes, as: UTF8.self)) {
      return answers
    }
    // What is neither is told as a progress file that is none.
    let log = try ProgressFile.log(
      bytes, path: path, otherwise: "Name a progress file, or a sheet of 'recollect export --for-educator'.")
    switch log.condition {
    case .sound, .otherLayout, .torn: break
    case .damaged(let places):
      StandardError.write(line: ProgressNotice.unreadable(path: path, places: places.count))
    case .newer(let version): StandardError.write(line: ProgressNotice.newer(path: path, version: version))
    }
    return LearnerAnswers(LearnerState(log))
  }
}
