import ArgumentParser
import Study

/// The edge of `recollect plumbing answers --free-text`: JSON Lines in, a table out.
struct FreeTextLines {
  let words: AnswerWords

  /// Checks every record of standard input; exit 65 at the end where one was bad.
  func run() throws {
    let input = ByteLines(descriptor: 0)
    var output = "id\tverdict\n"
    var sawBadRecord = false
    while let line = try input.next() {
      guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      do {
        output += try answer(line)
      } catch {
        sawBadRecord = true
        output += "\(Self.id(of: line))\terror\t\(error)\n"
      }
      if !input.hasLine || output.utf8.count >= 1 << 16 {
        try Console.write(output)
        output = ""
      }
    }
    try Console.write(output)
    if sawBadRecord { throw ExitCode(ExitStatus.inputWithErrors.rawValue) }
  }

  /// Returns the row that answers a record.
  func answer(_ line: ArraySlice<UInt8>) throws -> String {
    guard let record = JSONReader.value(of: line), case .object = record else { throw RecordError.notAnObject }
    func text(_ name: String) throws -> String {
      guard let member = record[name] else { throw RecordError.missing(name) }
      guard let text = member.string else { throw RecordError.wrongType(name, wanted: "a text") }
      return text
    }
    guard let references = record["references"]?.array?.compactMap(\.string) else {
      throw RecordError.missing("references")
    }
    let check = FreeAnswerCheck(
      typed: try text("answer"), question: try text("question"), references: references, words: words)
    return "\(Self.id(of: line))\t\(check.level.rawValue)\n"
  }

  /// The record's id as a column shows it: without tabs and line ends.
  private static func id(of line: ArraySlice<UInt8>) -> String {
    switch JSONReader.value(of: line)?["id"] {
    case .string(let text): String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    case .number(let number): number
    default: ""
    }
  }
}
