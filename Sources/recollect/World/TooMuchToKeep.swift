import Study

/// What is to be written down would be one too many of something: the file could not be read any more.
struct TooMuchToKeep: Problem, Equatable {
  let path: String
  let limit: LogLimit

  var status: ExitStatus { .writeFailed }

  var description: String {
    """
    \(path): The file would have more than \(limit.words) with this, and recollect would not read it any more. Nothing \
    was written.
    """
  }
}

/// Two files together have more of something than is read.
struct TooMuchToJoin: Problem, Equatable {
  /// Where the result was to be.
  let path: String
  let limit: LogLimit

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    """
    \(path): The files have more than \(limit.words) together, and recollect would not read the result. Nothing was \
    changed.
    """
  }
}
