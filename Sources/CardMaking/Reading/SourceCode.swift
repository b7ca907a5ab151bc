/// Tells program text from prose by the marks that only programs have.
enum SourceCode {
  /// Whether lines are a program: a share of them, in hundredths, looks like one.
  static func fills(_ lines: [Range<Int>], in bytes: [UInt8], percent: Int, least: Int) -> Bool {
    var filled = 0
    var code = 0
    for line in lines where !line.isEmpty {
      filled += 1
      if isCode(bytes[line]) { code += 1 }
    }
    return code >= least && code * 100 >= filled * percent
  }

  /// Whether a line is one of a program.
  private static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last, line.count <= 400 else { return false }
    if last == 0x7B || last == 0x7D || last == 0x3B && line.contains(where: { $0 == 0x28 || $0 == 0x3D }) {
      return true
    }
    if openings.contains(where: { line.starts(with: $0) }) { return true }
    if last == 0x3A, line.contains(0x28) && line.contains(0x29) || line.count <= 8 { return true }
    return marks.contains { holds(line, $0) }
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    guard line.count >= mark.count else { return false }
    for start in line.startIndex...(line.endIndex - mark.count) where line[start] == mark[0] {
      if line[start..<start + mark.count].elementsEqual(mark) { return true }
    }
    return false
  }

  private static let openings: [[UInt8]] = [
    "#include", "#!", "#define", "import ", "def ", "class ", "func ", "fn ", "let ", "var ", "const ", "return ",
    "return;", "if (", "if not ", "elif ", "else:", "for (", "while (", "switch (", "try:", "except ", "raise ",
    "public ", "private ", "static ", "@", "//", "/*", "*/", "\"\"\"", "<?php", "print" + "(", "assert ", "struct ",
    "package ", "using ", "namespace ", "SELECT ", "INSERT ", "$ ",
  ].map { Array($0.utf8) }

  private static let marks: [[UInt8]] = [
    " = ", " == ", " != ", "+=", "-=", "()", "self.", "this.", "=>", "&&", "||", "::", "[0]", "):", "\");", " := ",
    ".append(", "printf(", "__",
  ].map { Array($0.utf8) }
}
