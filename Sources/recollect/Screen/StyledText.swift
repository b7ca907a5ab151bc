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

  /// The characters in a range of offsets, with their roles.
  func characters(_ range: Range<Int>) -> StyledText {
    var part = StyledText("")
    var start = 0
    for run in runs {
      let end = start + run.text.count
      let wanted = range.clamped(to: start..<end)
      if !wanted.isEmpty {
        let text = run.text.dropFirst(wanted.lowerBound - start).prefix(wanted.count)
        part.runs.append(Run(text: String(text), role: run.role))
      }
      start = end
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
