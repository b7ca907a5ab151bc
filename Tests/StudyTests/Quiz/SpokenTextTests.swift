import Testing

@testable import Study

@Suite struct SpokenTextTests {
  @Test(arguments: [
    ("Right: Sjögren's disease.", "Right: Sjögren's disease."),
    ("Fill the blank: The blank is a bone.", "Fill the blank: The blank is a bone."),
    ("a form of **bone** loss (osteoporosis), `code`", "a form of bone loss, osteoporosis, code"),
    ("5 % of 10–20 people", "5 percent of 10 to 20 people"),
    ("T-cells ≥ 3, −2 °C, CD4+", "T-cells at least 3, minus 2 degrees C, CD4 plus"),
    ("acro-osteolysis – a loss", "acro-osteolysis, a loss"),
    ("HbA1c < 6.5 & pH = 7.4", "HbA1c less than 6.5 and pH equals 7.4"),
    ("<audio src='x'/> [[slnc 9000]] hello", "audio src x slnc 9000 hello"),
    ("? for help", "question mark for help"), ("-v evil", "v evil"), ("--help", "help"), ("____", ""),
    ("🦴 bone", "bone"), ("…", ""), ("骨密度。", "骨密度"),
    ("\u{1B}[31mred", "31mred"), ("2 of 3 · new · Bone", "2 of 3, new, Bone"),
  ]) func onlyWordsAndPausesAreSpoken(line: String, spoken: String) {
    #expect(SpokenText.of(line) == spoken)
  }

  @Test func eachLineThatSaysSomethingIsALine() {
    #expect(SpokenText.of(["", "Right.", "a\nb", "***"]) == "Right.\na\nb")
  }
}
