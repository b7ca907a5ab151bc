import Cards
import Memory

/// A log of reviews as a CSV file: a header that names `card_id`, `review_unix_ms` and `rating`, and a review a line.
///
/// Columns may stand in any order, and others are ignored. All fields are whole numbers without quotes.
enum ReviewLogFile {
  /// How the days of such a log are counted: dates of UTC that change at 4 in the morning.
  static let days = DayRule.calendar(rolloverHour: 4, offset: 0)
  /// The instants that a log may hold, in milliseconds.
  private static let instants = 0...(1 << 53)

  /// Reads a file, or throws what is wrong with it.
  static func read(_ path: String) throws -> ReviewLog {
    ReviewLog(try reviews(in: AtomicFile.read(path), path: path), days: days)
  }

  /// Returns the reviews of the bytes of a file, in the file's order.
  static func reviews(in bytes: [UInt8], path: String) throws -> [LoggedReview] {
    var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false).makeIterator()
    guard let header = lines.next(), let columns = Columns(header) else {
      throw ReviewLogProblem.header.in(path, line: 1)
    }
    var reviews: [LoggedReview] = []
    reviews.reserveCapacity(bytes.count / 24)
    var number = 1
    while let line = lines.next() {
      number += 1
      let line = line.last == 0x0d ? line.dropLast() : line
      guard !line.isEmpty else { continue }
      guard let (card, instant, rating) = columns.numbers(of: line) else {
        throw ReviewLogProblem.notNumbers.in(path, line: number)
      }
      guard instants.contains(instant) else { throw ReviewLogProblem.instant.in(path, line: number) }
      guard let grade = Grade(rawValue: rating) else { throw ReviewLogProblem.rating.in(path, line: number) }
      reviews.append(LoggedReview(card: card, instant: instant, grade: grade))
    }
    return reviews
  }

  /// Where the three columns stand.
  private struct Columns {
    let card: Int
    let instant: Int
    let rating: Int

    init?(_ header: ArraySlice<UInt8>) {
      var header = header.starts(with: [0xef, 0xbb, 0xbf]) ? header.dropFirst(3) : header
      if header.last == 0x0d { header.removeLast() }
      let names = header.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard let card = names.firstIndex(where: { $0.elementsEqual("card_id".utf8) }),
        let instant = names.firstIndex(where: { $0.elementsEqual("review_unix_ms".utf8) }),
        let rating = names.firstIndex(where: { $0.elementsEqual("rating".utf8) })
      else { return nil }
      (self.card, self.instant, self.rating) = (card, instant, rating)
    }

    /// The three numbers of a line; nil where one is missing or no whole number.
    func numbers(of line: ArraySlice<UInt8>) -> (card: Int, instant: Int, rating: Int)? {
      var found: (card: Int?, instant: Int?, rating: Int?)
      var start = line.startIndex
      var column = 0
      while start <= line.endIndex {
        let end = line[start...].firstIndex(of: UInt8(ascii: ",")) ?? line.endIndex
        switch column {
        case card: found.card = Self.number(line[start..<end])
        case instant: found.instant = Self.number(line[start..<end])
        case rating: found.rating = Self.number(line[start..<end])
        default: break
        }
        column += 1
        start = end + 1
      }
      guard let card = found.card, let instant = found.instant, let rating = found.rating else { return nil }
      return (card, instant, rating)
    }

    /// A whole number of up to 18 digits.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
      guard !digits.isEmpty, digits.count <= 18 else { return nil }
      var number = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number * 10 + Int(digit - 0x30)
      }
      return number
    }
  }
}

/// What is wrong with a line of a log.
enum ReviewLogProblem: String {
  case header = "The first line does not name the columns card_id, review_unix_ms and rating. Add it."
  case notNumbers = "A field is missing or is not a whole number. Write card_id, review_unix_ms and rating in digits."
  case instant = "The instant is too large. Give milliseconds since 1970."
  case rating = "The rating is not a number from 1 to 4. Write 1 for again, 2 for hard, 3 for good, 4 for easy."

  func `in`(_ path: String, line: Int) -> PlainProblem {
    PlainProblem("\(VisibleText.line(path)):\(line): \(rawValue)", status: .inputWithErrors)
  }
}
