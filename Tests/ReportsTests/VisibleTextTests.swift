import Reports
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("costochondritis", "costochondritis"),
    ("Sjögren, 日本, e\u{301}", "Sjögren, 日本, e\u{301}"),
    ("a\u{1B}[31mred", "a␛[31mred"),
    ("a\u{7}b\u{0}c\u{7F}d", "a␇b␀c␡d"),
    ("one\r\ntwo", "one␍\ntwo"),
    ("a\tb", "a b"),
    ("safe\u{202E}exe", "safe<U+202E>exe"),
    ("zero\u{200B}width\u{FEFF}", "zero<U+200B>width<U+FEFF>"),
    ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    ("a\u{9B}31m", "a<U+009B>31m"),
    ("tag\u{E0041}", "tag<U+E0041>"),
    ("line\u{2028}separator", "line<U+2028>separator"),
  ])
  func whatHidesIsShown(text: String, shown: String) {
    #expect(VisibleText.visible(text) == shown)
  }

  @Test func linesAreJoinedForOneLine() {
    #expect(VisibleText.oneLine("one\n\ntwo\u{1B}\n") == "one two␛")
  }
}
