import Foundation
import Study

/// What is wrong with what is read of a progress file, whatever its bytes are.
struct ProgressCheck {
  private(set) var complaints: [String] = []
  /// How many events were read.
  private(set) var events = 0

  init(_ bytes: [UInt8]) {
    let fast = Result { () throws(LogFault) in try ProgressLog(bytes, scanning: true) }
    let slow = Result { () throws(LogFault) in try ProgressLog(bytes, scanning: false) }
    switch (fast, slow) {
    case (.failure(let one), .failure(let other)):
      if one != other { complaints.append("the scanner says \(one), the pull parser \(other)") }
    case (.success(let one), .success(let other)):
      events = one.count
      compare(one, other)
      check(one, size: bytes.count)
    case (.success, .failure(let fault)): complaints.append("only the scanner reads it: \(fault)")
    case (.failure(let fault), .success): complaints.append("only the pull parser reads it: \(fault)")
    }
  }

  /// Compares what the scanner and the pull parser read.
  private mutating func compare(_ one: ProgressLog, _ other: ProgressLog) {
    if one.condition != other.condition { complaints.append("conditions: \(one.condition) and \(other.condition)") }
    if one.canonicalBytes != other.canonicalBytes { complaints.append("the scanner and the pull parser differ") }
    let states = [one, other].map { LearnerState($0) }
    if states[0].cards != states[1].cards { complaints.append("the states of the cards differ") }
    if states[0].newest != states[1].newest { complaints.append("the newest events differ") }
    if states[0].learners != states[1].learners { complaints.append("the learners differ") }
  }

  /// Looks at what was read, and at what is written of it.
  private mutating func check(_ log: ProgressLog, size: Int) {
    switch log.condition {
    case .torn(let end, let leftOver):
      if end + leftOver > size { complaints.append("torn at \(end) with \(leftOver) of \(size) bytes") }
    case .damaged(let places):
      let isOrdered = zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      let isInside = places.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= size }
      if places.isEmpty || !isOrdered || !isInside { complaints.append("places of damage: \(places)") }
    case .sound, .otherLayout, .newer: break
    }
    _ = LogCheckup(log)
    let canonical = log.canonicalBytes
    readBack(canonical, "what is written anew", count: log.count)
    let merge = LogMerge([log])
    let merged = merge.bytes
    if LogMerge([log, log]).bytes != merged { complaints.append("merged with itself it is another file") }
    guard let again = readBack(merged, "what is merged", count: nil) else { return }
    if LogMerge([again]).bytes != merged { complaints.append("merged again it is another file") }
    if LearnerState(again).cards != LearnerState(log).cards, LogCheckup(log).suspectCount == 0 {
      complaints.append("merging moves cards")
    }
  }

  @discardableResult
  private mutating func readBack(_ bytes: [UInt8], _ what: String, count: Int?) -> ProgressLog? {
    if let problem = Self.problem(inJSON: bytes) { complaints.append("\(what) is no JSON: \(problem)") }
    guard let log = try? ProgressLog(bytes) else {
      complaints.append("\(what) cannot be read")
      return nil
    }
    if case .newer = log.condition { return log }
    if log.condition != .sound { complaints.append("\(what) is \(log.condition)") }
    if let count, log.count != count { complaints.append("\(what) has \(log.count) of \(count) events") }
    if log.canonicalBytes != bytes { complaints.append("\(what) is written otherwise the next time") }
    return log
  }

  /// What another reader has against a file; numbers too large for it are JSON all the same.
  private static func problem(inJSON bytes: [UInt8]) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      return nil
    } catch {
      let words = "\((error as NSError).userInfo)"
      return words.contains("not representable in Swift") ? nil : words
    }
  }
}
