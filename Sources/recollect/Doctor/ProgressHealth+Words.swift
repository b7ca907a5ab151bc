import Cards
import Foundation
import Study

extension ProgressHealth {
  /// What can be mended, a sentence each.
  var complaints: [String] {
    var lines: [String] = []
    if let problem {
      lines.append((problem as? AllZeros).map { fuller == nil ? $0.description : $0.what } ?? "\(problem)")
    }
    switch log?.condition {
    case .torn(_, let leftOver):
      lines.append(
        leftOver == 0
          ? "The file's last line is missing."
          : "The last write was not finished: \(Wording.count(leftOver, "byte")) at the end say nothing.")
    case .damaged(let places):
      let what = places.count == 1 ? "1 place of the file" : "\(places.count) places of the file"
      lines.append("\(what) cannot be read; what stands around can.")
    case .newer(let version):
      lines.append("A newer recollect wrote the file (version \(version)): this one can read it, but not write to it.")
    case .otherLayout: lines.append("Another program has laid the file out anew. Everything can be read.")
    case .sound, nil: break
    }
    if let checkup {
      lines += checkup.suspects(first: 10).map { suspect in
        """
        Line \(suspect.line): something other than recollect changed \(suspect.event.deed.subject), of \
        \(suspect.event.at.minute). Its check sum is wrong.
        """
      }
      let more = checkup.suspectCount - 10
      if more > 0 { lines.append("\(Wording.count(more, "more event")) with a wrong check sum.") }
      if checkup.repeated == 1 { lines.append("1 event is there more than once; it counts once.") }
      if checkup.repeated > 1 {
        lines.append("\(checkup.repeated) events are there more than once; each counts once.")
      }
    }
    lines += conflicts.map(words)
    lines += leftOvers.map { "\($0) is what a write that was not finished left behind." }
    return lines
  }

  /// What to know besides.
  func remarks(now: Moment) -> [String] {
    var lines: [String] = []
    if let checkup {
      if let last = checkup.last, last.milliseconds > now.milliseconds + 86_400_000 {
        lines.append(ProgressNotice.ahead(path: path, newest: last, now: now))
      }
      if checkup.longestWayBack > 3_600_000 {
        let time = Wording.duration(seconds: Int(checkup.longestWayBack / 1_000))
        lines.append("A machine's clock went back by \(time) once. Answers count at the time that their clock said.")
      }
      if checkup.learners > 1 {
        lines.append("The file has \(checkup.learners) learners' names: files of several were joined.")
      }
      if checkup.placeless > 0 {
        lines.append("\(Wording.count(checkup.placeless, "line")) of the file are no events. They are kept.")
      }
    }
    if !keptCopies.isEmpty {
      lines.append(
        "Kept when the file was changed or mended, and yours to delete: \(Wording.list(keptCopies)).")
    }
    return lines
  }

  /// The file, in a line.
  var summary: String {
    guard let checkup, let log else {
      if exists { return "It cannot be read." }
      return backups.isEmpty
        ? "There is none yet; the first answer makes it." : "There is none, although there are backups of one."
    }
    guard let first = checkup.first, let last = checkup.last else {
      return fuller == nil ? "It has no events yet." : "It has no events."
    }
    let days =
      first.studyDay == last.studyDay ? "of \(first.studyDay)" : "from \(first.studyDay) to \(last.studyDay)"
    let events = Wording.count(checkup.events, "event")
    let whole = log.condition == .sound && checkup.suspectCount == 0 ? " Every line is whole." : ""
    return
      "\(events) \(days), on \(Wording.count(checkup.devices, "machine")), of \(Wording.count(checkup.cards, "card")).\(whole)"
  }

  /// The backups, in a line.
  var backupSummary: String {
    guard let newest = backups.first else {
      return "None yet: one is made before the first answer of each further day."
    }
    let count = backups.count == 1 ? "1 beside it, of \(newest)" : "\(backups.count) beside it, the newest of \(newest)"
    guard let newestBackup else { return "\(count), which cannot be read." }
    return "\(count), with \(Wording.count(newestBackup.count, "event"))."
  }

  /// What a backup has that the file has not, and the command that brings it back; nil where none has anything, as far
  /// as they can be read.
  ///
  /// The command works when it is pasted, so its paths are whole and quoted.
  func advice(option: String?) -> (words: String, command: String)? {
    guard let fuller else {
      // None could be read so far as to say what it has; a file of zeros names one in its own words.
      guard problem != nil, !(problem is AllZeros), let newest = backups.first else { return nil }
      return (
        "There is a backup. What it would bring back is shown by:", Self.command(option, "--restore", "\(newest)")
      )
    }
    let what = "The backup of \(fuller.day) has \(Wording.count(fuller.news, "event"))"
    // What the file has must stay: where there is something, both are joined.
    guard checkup?.first != nil else {
      return ("\(what). What it would bring back is shown by:", Self.command(option, "--restore", "\(fuller.day)"))
    }
    let files = [path, "\(target).backup-\(fuller.day)"].map(ShellWord.quoted).joined(separator: " ")
    if fuller.isOneLearner {
      return (
        "\(what) that the file has not. Unless you went back to an older copy on purpose, bring them back by:",
        "recollect merge \(files)"
      )
    }
    return (
      """
      \(what) that the file has not, and another learner's name, as a file has that was begun anew. If both are yours, \
      join them by:
      """, "recollect merge --same-learner \(files)"
    )
  }

  /// The doctor's command for the file that an option names.
  static func command(_ option: String?, _ arguments: String...) -> String {
    let place = option.map { ["--progress", ShellWord.quoted($0)] } ?? []
    return (["recollect", "doctor"] + place + arguments).joined(separator: " ")
  }

  private func words(_ conflict: Conflict) -> String {
    let what = "\(conflict.path) is a copy that a sync tool left"
    if let problem = conflict.problem { return "\(what), which cannot be read: \(problem.reason)." }
    guard conflict.log != nil else { return "\(what), and no progress file. Look into it yourself." }
    if let version = conflict.newerVersion {
      return "\(what), by a newer recollect (version \(version)). Update this one to join it."
    }
    switch conflict.news {
    case 0: return "\(what); the file has everything that is in it."
    case 1: return "\(what); 1 event of it is not in the file."
    case let news: return "\(what); \(news) events of it are not in the file."
    }
  }
}

extension Deed {
  /// What the event says, in a few words.
  var subject: String {
    switch self {
    case .start: "the first line of a machine"
    case .card(let facts): "the text of \(facts.card)"
    case .undo: "an undoing"
    default: words
    }
  }
}
