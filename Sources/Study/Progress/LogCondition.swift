/// What state a progress file was found in.
public enum LogCondition: Hashable, Sendable {
  /// As this program leaves it: events can be appended.
  case sound
  /// Valid, but laid out by another program or a person: to be written anew before the first append.
  case otherLayout
  /// Half written at its end: the lines before `end` are whole, and `leftOver` bytes after them say nothing that can be
  /// read; 0 when only the closing line is missing.
  case torn(end: Int, leftOver: Int)
  /// Damaged in its middle, or in another layout: what could be read was; these places could not.
  case damaged([Range<Int>])
  /// Of a later version of the format: what is understood was read, and nothing may be written.
  case newer(version: Int)
}

extension [Range<Int>] {
  /// Adds a place that cannot be read behind those before; of very many, the last one takes in all that follow.
  mutating func add(place: Range<Int>) {
    if count < 10_000 { append(place) } else { self[count - 1] = self[count - 1].lowerBound..<place.upperBound }
  }
}

/// Why bytes are no progress file.
public enum LogFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// They are no JSON, or a JSON document of another kind.
  case notOurs
  /// They say that their version is something that is no whole number, as they spell it.
  case noVersion(String)
  /// Their log has more of something than any file comes to.
  case tooMuch(LogLimit)

  /// The words for the reader, without the file's name and what to do.
  public var description: String {
    switch self {
    case .notOurs: "This is not a progress file of recollect."
    case .tooMuch(.others):
      "This file's log has more than \(LogLimit.others.words). Nothing was changed. If a newer recollect wrote it, "
        + "update this one."
    case .tooMuch(let limit):
      "This file has more than \(limit.words), which is more than any learner comes to. Nothing was changed."
    case .noVersion(let text):
      "The file says that its version is \(text), which is no version of recollect's. Nothing was changed."
    }
  }
}
