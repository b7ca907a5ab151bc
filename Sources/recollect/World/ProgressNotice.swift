import Study

/// The words for what happened to a progress file.
enum ProgressNotice {
  static func created(path: String) -> String {
    "Your progress is kept in \(path)."
  }

  static func empty(path: String, backup: String?) -> String {
    let copy = backup.map { " If your progress should be in it, quit and put the backup \($0) in its place." } ?? ""
    return "\(path): The file was empty; it is begun anew.\(copy)"
  }

  static func gone(path: String, newest: Day, option: String?) -> String {
    """
    \(path): There is no progress here any more, but there are backups, the newest of \(newest). \
    '\(ProgressHealth.command(option))' says how to bring them back.
    """
  }

  static func cutShort(path: String, backup: Day, option: String?) -> String {
    """
    \(path): The file ends where its backup of \(backup) goes on. Unless you put an older copy in its place, \
    '\(ProgressHealth.command(option))' says how to bring the rest back.
    """
  }

  static func restored(path: String) -> String {
    "\(path): Everything that had been in the file was gone. It has been written again."
  }

  static func writtenAgain(path: String) -> String {
    "\(path): Another program had put another file in its place. What this session had saved was written to it again."
  }

  static func noBackup(path: String, problem: FileProblem) -> String {
    "\(path): The backup of today could not be made: \(problem.reason). Your answers are saved all the same."
  }

  static func torn(path: String, leftOver: Int, copy: String?) -> String {
    guard let copy else {
      return "\(path): The file's last line was missing and has been put back."
    }
    let bytes = leftOver == 1 ? "1 byte was" : "\(leftOver) bytes were"
    return "\(path): The last write had not been finished; \(bytes) cut off and kept in \(copy)."
  }

  static func damaged(path: String, places: Int, copy: String) -> String {
    let what = places == 1 ? "One place" : "\(places) places"
    return "\(path): \(what) could not be read and had to be left out. The file as it was is kept in \(copy)."
  }

  static func unreadableNow(path: String, copy: String) -> String {
    "\(path): Nothing in the file could be read any more. It is kept in \(copy)."
  }

  static func unreadable(path: String, places: Int) -> String {
    let what = places == 1 ? "One place" : "\(places) places"
    return "\(path): \(what) could not be read and had to be left out. 'recollect study' mends the file."
  }

  /// Of a file that is read and not mended.
  static func leftOut(path: String, places: Int) -> String {
    let what = places == 1 ? "One place" : "\(places) places"
    return "\(path): \(what) could not be read and had to be left out."
  }

  static func kept(path: String, copy: String) -> String {
    "\(path): The file as it was is kept in \(copy)."
  }

  static func rewritten(path: String, copy: String) -> String {
    "\(path): Another program had laid the file out anew. It has been put back in order; the copy is \(copy)."
  }

  static func newer(path: String, version: Int) -> String {
    "\(path): A newer recollect wrote this file (version \(version)). Only what this one understands is shown."
  }

  static func ahead(path: String, newest: Moment, now: Moment) -> String {
    """
    \(path): The newest event is of \(newest.studyDay), but the clock says \(now.studyDay). Check the clock before you \
    go on.
    """
  }
}

/// The progress file was written by a later version, and nothing may be written to it.
struct NewerProblem: Problem, Equatable {
  let path: String
  let version: Int

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    "\(path): A newer recollect wrote this file (version \(version)). Update this one to go on; nothing was changed."
  }
}

/// Every byte of the progress file is 0: what a power cut or a bad disk leaves.
struct AllZeros: Problem, Equatable {
  let path: String
  /// The day of the newest backup.
  let backup: Day?

  init(path: String) {
    self.path = path
    backup = try? ProgressBackups(of: AtomicFile.resolved(path)).days.first
  }

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    let advice =
      backup.map { "There is a backup: 'recollect doctor --restore \($0)' shows what it would bring back." }
      ?? "There is no backup beside it. Move it away to begin anew."
    return "\(what) \(advice)"
  }

  /// What is wrong, without what to do.
  var what: String { "\(path): The file is all zeros; a power cut or a bad disk took what was in it." }
}
