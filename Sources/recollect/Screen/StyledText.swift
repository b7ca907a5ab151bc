/// A text in runs, each with its role; what a role looks like is the terminal's affair.
///
/// Made from a literal, with roles in its interpolations: `"\("Right.", .right) Again in 10 minutes."`.
/// Colour never carries meaning alone: without it the words must still say everything.
struct StyledText: Equatable, Sendable {
  enum Role: Sendable {
    case plain, strong, faint, right, wrong, term
  }

  struct Run: Equatable, Sendable {
    var text: String
    var role: Role
  }

  private(set) var runs: [Run]

  init(_ text: String, _ role: Role = .plain) { runs = text.isEmpty ? [] : [Run(text: text, role: role)] }

  /// The words alone.
  var text: String { runs.map(\.text).joined() }

  /// The same runs with other words.
  func mapped(_ change: (String) -> String) -> StyledText {
    var changed = self
    for index in changed.runs.indices { changed.runs[index].text = change(changed.runs[index].text) }
    return changed
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.runs += right.runs
    return sum
  }

  /// The characters in a range of offsets, with their roles; one that begins in one run and ends in the next (an accent)
  /// has the role of the first.
  func characters(_ range: Range<Int>) -> StyledText {
    var part = StyledText("")
    var index = 0
    var scalarsLeft = runs.first?.text.unicodeScalars.count ?? 0
    for (offset, character) in text.enumerated() {
      while scalarsLeft <= 0, index + 1 < runs.count {
        index += 1
        scalarsLeft += runs[index].text.unicodeScalars.count
      }
      scalarsLeft -= character.unicodeScalars.count
      guard range.contains(offset) else { continue }
      if part.runs.last?.role == runs[index].role {
        part.runs[part.runs.count - 1].text.append(character)
      } else {
        part.runs.append(Run(text: String(character), role: runs[index].role))
      }
    }
    return part
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var result = StyledText("")

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { result = result + StyledText(literal) }

    mutating func appendInterpolation(_ text: some CustomStringConvertible, _ role: Role = .plain) {
      result = result + StyledText(text.description, role)
    }

    mutating func appendInterpolation(_ text: StyledText) { result = result + text }
  }

  init(stringLiteral value: String) { self.init(value) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.result }
}
