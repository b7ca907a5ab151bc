import Cards
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("costochondritis", "costochondritis"),
    ("Sjögren ❤️ 骨", "Sjögren ❤️ 骨"),
    ("\u{1B}[31mred", "⟨U+001B⟩[31mred"),
    ("a\u{202E}b\u{2066}c", "a⟨U+202E⟩b⟨U+2066⟩c"),
    ("zero\u{200B}width\u{FEFF}", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
    ("soft\u{AD}hyphen\u{34F}", "soft⟨U+00AD⟩hyphen⟨U+034F⟩"),
    ("nul\u{0} del\u{7F} c1\u{9B}", "nul⟨U+0000⟩ del⟨U+007F⟩ c1⟨U+009B⟩"),
    ("tag\u{E0041}", "tag⟨U+E0041⟩"),
    ("two\u{2028}lines", "two⟨U+2028⟩lines"),
    ("one\r\ntwo\nthree\rfour\tfive", "one two three four five"),
    ("", ""),
  ])
  func whatCannotBeSeenIsWrittenOutInALine(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func aBlockKeepsItsLines() {
    #expect(VisibleText.block("one\r\n\ttwo\n\u{7}three") == "one\n    two\n⟨U+0007⟩three")
  }

  @Test func noCharacterThatATerminalActsOnIsEverShown() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in VisibleText.line(String(Character(scalar))).unicodeScalars {
        #expect(shown.properties.generalCategory != .control, "U+\(String(value, radix: 16))")
      }
    }
  }
}
