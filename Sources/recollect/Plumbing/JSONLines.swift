import ArgumentParser

/// The edge of a plumbing command: JSON Lines in, JSON Lines out, one answer a record and in the same order.
///
/// A record that cannot be answered gives `{"id":...|null,"record":N,"error":"..."}` in its place.
struct JSONLines {
  /// What answers a record: the members of the answer but its `id`, which is copied from the record.
  let respond: (JSONValue) throws -> [JSONMember]
  /// How many records there were so far.
  private(set) var records = 0
  /// Whether any of them was bad.
  private(set) var sawBadRecord = false

  init(respond: @escaping (JSONValue) throws -> [JSONMember]) { self.respond = respond }

  /// Answers every line of standard input on standard output; exit 65 at the end where a record was bad.
  static func run(_ respond: @escaping (JSONValue) throws -> [JSONMember]) throws {
    var lines = Self(respond: respond)
    let input = ByteLines(descriptor: 0)
    var output: [UInt8] = []
    while let line = try input.next() {
      lines.answer(line, into: &output)
      // Whoever waits for an answer before the next record gets it.
      if !input.hasLine || output.count >= 1 << 16 {
        try Console.write(String(decoding: output, as: UTF8.self))
        output.removeAll(keepingCapacity: true)
      }
    }
    if lines.sawBadRecord { throw ExitCode(ExitStatus.inputWithErrors.rawValue) }
  }

  /// Appends the answer to one line, of bytes without the line's end; nothing for a line of white space.
  mutating func answer(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
    guard line.contains(where: { ![0x20, 0x09, 0x0d].contains($0) }) else { return }
    records += 1
    let record = JSONReader.value(of: line)
    let id = record?["id"]
    do {
      guard let record, case .object = record else {
        throw record != nil || String(validating: line, as: UTF8.self) != nil
          ? RecordError.notAnObject : RecordError.brokenUTF8
      }
      let answer = try respond(record)
      JSONValue.object((id.map { [JSONMember("id", $0)] } ?? []) + answer).write(to: &output)
    } catch {
      sawBadRecord = true
      JSONValue.object([
        JSONMember("id", id ?? .null), JSONMember("record", .integer(records)),
        JSONMember("error", .string(String(describing: error))),
      ]).write(to: &output)
    }
    output.append(0x0a)
  }
}

/// What is wrong with a record, wherever records are read.
enum RecordError: Error, Hashable, CustomStringConvertible {
  case brokenUTF8
  case notAnObject
  case missing(String)
  case wrongType(String, wanted: String)

  var description: String {
    switch self {
    case .brokenUTF8: "The line is not valid UTF-8. Write the record in UTF-8."
    case .notAnObject: "The line is not a JSON object. Write one object a line, such as {\"id\":1}."
    case .missing(let name): "There is no '\(name)'. Add it."
    case .wrongType(let name, let wanted): "'\(name)' is not \(wanted)."
    }
  }
}
