import Foundation
import Study

extension ProgressFile {
  /// What is kept beside the file before it is changed in any other way than by an append.
  enum Copy {
    case otherLayout
    case damaged(from: Int)
  }

  /// Keeps the file, or its end, beside it under a name of the day; returns the copy's name.
  func keep(_ copy: Copy, now: Moment) throws -> String {
    let (word, start) =
      switch copy {
      case .otherLayout: ("before", 0)
      case .damaged(let start): ("damaged", start)
      }
    let place = try AtomicFile.freeName("\(target).\(word)-\(now.studyDay)", calls: calls)
    try AtomicFile.copy(target, from: start, to: place, calls: calls)
    return place
  }
}

extension AtomicFile {
  /// Returns a name that nothing has yet: the one given, else with a number behind it.
  ///
  /// Throws where that cannot be seen: nothing is ever written over a copy.
  static func freeName(_ wanted: String, calls: FileCalls = .system) throws -> String {
    var place = wanted
    var number = 1
    while try isTaken(place, calls) {
      number += 1
      place = "\(wanted)-\(number)"
    }
    return place
  }

  private static func isTaken(_ place: String, _ calls: FileCalls) throws -> Bool {
    try calls.found(place, .create, shown: place) != nil
  }
}
