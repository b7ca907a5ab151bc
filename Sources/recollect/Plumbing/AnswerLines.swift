import ArgumentParser
import Study

/// The edge of `recollect plumbing answers`: tables in, tables out, one row a row.
struct AnswerLines {
  let words: AnswerWords
  private var columns: (expected: Int, typed: Int)?
  private(set) var sawBadRow = false

  init(words: AnswerWords) { self.words = words }

  /// Checks every row of standard input; exit 65 at the end where one was bad.
  mutating func run() throws {
    let input = ByteLines(descriptor: 0)
    var output = ""
    while let line = try input.next() {
      output += answer(line)
      if !input.hasLine || output.utf8.count >= 1 << 16 {
        try Console.write(output)
        output = ""
      }
    }
    if sawBadRow { throw ExitCode(ExitStatus.inputWithErrors.rawValue) }
  }

  /// Returns the line that answers a line, the header's included; nothing for an empty one.
  mutating func answer(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    guard !line.isEmpty else { return "" }
    guard let text = String(validating: line, as: UTF8.self) else {
      return row("", "", "error", "The line is not valid UTF-8. Write the row in UTF-8.")
    }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let columns else { return header(fields) }
    guard fields.count > columns.expected else {
      return row("", "", "error", "There is no column 'expected' in this row. Add it.")
    }
    let expected = fields[columns.expected]
    let typed = columns.typed < fields.count ? fields[columns.typed] : ""
    let accepted = Self.alternatives(of: expected)
    guard !accepted.isEmpty else { return row(expected, typed, "error", "The expected answer is empty. Write one.") }
    let check = AnswerCheck(typed: typed, accepted: accepted, words: words)
    return row(expected, typed, check.verdict.rawValue, check.reason.name)
  }

  private mutating func header(_ fields: [String]) -> String {
    let names = "expected\ttyped\tverdict\treason\n"
    guard let expected = fields.firstIndex(of: "expected"), let typed = fields.firstIndex(of: "typed") else {
      columns = (0, 1)
      return names + row("", "", "error", "The first line names no columns 'expected' and 'typed'. Add them.")
    }
    columns = (expected, typed)
    return names
  }

  private mutating func row(_ expected: String, _ typed: String, _ verdict: String, _ reason: String) -> String {
    if verdict == "error" { sawBadRow = true }
    return "\(expected)\t\(typed)\t\(verdict)\t\(reason)\n"
  }

  /// A deck's answer field: " | " stands between alternatives.
  private static func alternatives(of field: String) -> [String] {
    var alternatives: [String] = []
    var rest = field[...]
    while let cut = rest.firstRange(of: " | ") {
      alternatives.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    return (alternatives + [String(rest)]).filter { $0.contains { !$0.isWhitespace } }
  }
}
