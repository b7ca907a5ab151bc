/// How the program ends: DESIGN.md's numbers.
enum ExitStatus: Int32, Sendable {
  /// Done, also when nothing is due or a session was left early.
  case done = 0
  /// Failed in a way that has no number of its own.
  case failed = 1
  /// The command line is wrong.
  case wrongCommandLine = 64
  /// The input has errors.
  case inputWithErrors = 65
  /// There is no such file or deck.
  case noSuchFile = 66
  /// A file cannot be created.
  case cannotCreate = 73
  /// A write failed, for example on a full disk.
  case writeFailed = 74
  /// Another program holds the progress file.
  case locked = 75
}

/// An error that ends the program: what a person reads, and the number that a script reads.
protocol Problem: Error, CustomStringConvertible {
  /// The number that the program ends with.
  var status: ExitStatus { get }
}

/// A problem of one sentence that belongs to no other type.
struct PlainProblem: Problem, Equatable {
  let description: String
  let status: ExitStatus

  init(_ description: String, status: ExitStatus = .failed) {
    self.description = description
    self.status = status
  }
}
