/// Tells program text from prose by the marks that only programs have.
struct SourceCode {
  /// For each line, whether it looks like one of a program; nil for an empty one.
  private let isCode: [Bool?]
  /// Whether all of the text is a program.
  let fillsThePage: Bool

  /// Looks at the lines of a text, without the white space around them.
  init(_ lines: [Range<Int>], in bytes: [UInt8]) {
    isCode = lines.map { $0.isEmpty ? nil : Self.isCode(bytes[$0]) }
    fillsThePage = Self.fills(isCode[...], percent: 40, least: 6)
  }

  /// Whether a run of lines is a piece of a program.
  func fills(_ lines: ClosedRange<Int>) -> Bool {
    fillsThePage || lines.count >= 3 && Self.fills(isCode[lines], percent: 60, least: 3)
  }

  private static func fills(_ lines: ArraySlice<Bool?>, percent: Int, least: Int) -> Bool {
    let code = lines.count { $0 == true }
    return code >= least && code * 100 >= lines.count { $0 != nil } * percent
  }

  /// Whether a line is one of a program.
  private static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, let last = line.last, line.count <= 400 else { return false }
    if last == 0x7B || last == 0x7D || first == 0x40 || last == 0x3B && line.contains(0x28) { return true }
    if last == 0x3A, line.contains(0x28) && line.contains(0x29) || line.count <= 8 { return true }
    if let words = openings[first], words.contains(where: line.starts) { return true }
    return zip(line, line.dropFirst()).contains(where: isPair) || assigns(line)
  }

  /// Two marks that stand together in programs only: `==`, `()`, `::`, `=>`, `&&`, `+=`, `__`.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0x3D: second == 0x3D || second == 0x3E
    case 0x21, 0x2B, 0x3A: second == 0x3D || first == 0x3A && second == 0x3A
    case 0x28: second == 0x29
    case 0x26, 0x7C, 0x5F: second == first
    default: false
    }
  }

  /// Whether a line gives a name a value: "height = 18.5", where prose has more words before "P = 0.01".
  private static func assigns(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.firstIndex(of: 0x3D), sign > line.startIndex + 1, sign + 1 < line.endIndex else {
      return false
    }
    guard line[sign - 1] == 0x20, line[sign + 1] == 0x20 else { return false }
    return line[..<(sign - 1)].allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F || byte == 0x2E
        || byte == 0x5B || byte == 0x5D
    } || line.starts(with: "let ".utf8) || line.starts(with: "var ".utf8)
  }

  /// Words with which lines of programs open, by their first byte.
  private static let openings: [UInt8: [[UInt8]]] = Dictionary(
    grouping: [
      "#include", "#!", "#define", "import ", "def ", "class ", "func ", "fn ", "let ", "var ", "const ", "return ",
      "return;", "if (", "if not ", "elif ", "else:", "for (", "while (", "switch (", "try:", "except ", "raise ",
      "public ", "private ", "static ", "//", "/*", "*/", "\"\"\"", "<?php", "print" + "(", "assert ", "struct ",
      "package ", "using ", "namespace ", "SELECT ", "INSERT ",
    ].map { Array($0.utf8) }, by: { $0[0] })
}
