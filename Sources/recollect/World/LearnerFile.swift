import Cards
import Reports
import Study

/// A learner's file that an educator looks at: a progress file, or a sheet that was made for it.
enum LearnerFile {
  /// Reads the answers of a file.
  static func read(_ path: String) throws -> LearnerAnswers {
    let bytes = try AtomicFile.read(path)
    if let answers = LearnerAnswers(sheet: String(decoding: bytes, as: UTF8.self)) { return answers }
    // What is neither is told as a progress file that is none.
    let reading = try ProgressFile.read(path, paths: Paths())
    for notice in reading.notices { StandardError.write(line: notice) }
    return LearnerAnswers(reading.state)
  }
}
