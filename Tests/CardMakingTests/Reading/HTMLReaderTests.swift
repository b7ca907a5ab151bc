import Testing

@testable import CardMaking

@Suite struct HTMLReaderTests {
  /// The blocks of a page: line, kind and text.
  private func blocks(_ page: String) -> [String] {
    Document(text: page, format: .html).outline.map { "\($0.line) \($0.kind): \($0.text)" }
  }

  @Test func headingsParagraphsAndListsAreReadWithTheirLines() {
    #expect(
      blocks(
        """
        <html><body>
        <h1>Knees</h1>
        <p>The meniscus is a pad
           of cartilage.
        <ul><li>It wears down with age.
        <li>It can tear in a fall.</ul>
        </body></html>
        """) == [
          "2 heading: Knees", "3 prose: The meniscus is a pad of cartilage.", "5 item: It wears down with age.",
          "6 item: It can tear in a fall.",
        ])
  }

  @Test func theEndOfAPageIsReadAsItStandsHoweverLongThePageIs() {
    let end = "The heel bone carries the body whenever a foot comes down on the ground, and it is not easily broken."
    for count in stride(from: 0, through: 1_500, by: 7) {
      let filler =
        String(repeating: "Bones mend slowly. ", count: count / 19) + String(repeating: "x", count: count % 19)
      let page = "<p>\(filler)</p><p>\(end)</p></body></html>"
      let last = Document(text: page, format: .html).outline.last
      #expect(last?.text == end, "after \(count) letters")
    }
  }

  @Test func menusScriptsFormsAndFootersAreLeftOut() {
    #expect(
      blocks(
        """
        <style>p { color: red }</style><script>var gout = "Gout is a disease.";</script>
        <header><a href="/">Home</a></header><nav><ul><li>Joints<li>Bones</ul></nav>
        <div class="cookie-note"><p>A cookie is a small file.</p></div>
        <p hidden>Hidden is a word.</p><p style="display: none">Unseen is a word.</p>
        <form><label>Name</label><input><button>Send</button></form>
        <p>Bursitis is an inflammation of a bursa.</p>
        <aside><a href="/a">Another page</a> <a href="/b">One more</a></aside>
        <footer><p>A footer is the end of a page.</p></footer>
        """) == ["6 prose: Bursitis is an inflammation of a bursa."])
  }

  @Test func aPageInsideAFormOrABadlyNamedPartIsRead() {
    #expect(blocks("<form><h1>Gout</h1><p>Gout is a disease.</p></form>").count == 2)
    #expect(blocks("<div class='menu'><main><p>Gout is a disease.</p></main></div>").count == 1)
    #expect(blocks("<div class='menu'><p>Gout is a disease.</p></div>").isEmpty)
    #expect(blocks("<body class='has-sidebar'><p>Gout is a disease.</p>").count == 1)
  }

  @Test func aMenuAroundRowsOfATableIsLeftOutOfIt() {
    let page = """
      <table><tr><th>Bone</th><th>Plain name</th></tr><tr><td>tibia</td><td>shin bone</td></tr>
      <nav><tr><td><a href="/">Home</a></td><td><a href="/m">More</a></td></tr></nav>
      <tr><td>fibula</td><td>calf bone</td></tr></table>
      """
    #expect(blocks(page) == ["1 table: tibia | shin bone", "3 table: fibula | calf bone"])
    #expect(blocks("<table><tr><td>tibia</td></tr><nav><tr><td>Home</td></tr></table>") == ["1 prose: tibia"])
  }

  @Test func linksThatFillTheirParagraphAreNavigation() {
    #expect(blocks("<p><a href='/x'>Read about the knee joint</a></p>") == ["1 navigation: Read about the knee joint"])
    #expect(blocks("<p>Gout is a <a href='/d'>disease</a>.</p>") == ["1 prose: Gout is a disease."])
  }

  @Test func entitiesAndSpecialBlanksAreDecoded() {
    #expect(
      blocks("<p>Sj&ouml;gren &amp; B&#233;hcet:&nbsp;5&#x2013;7&thinsp;cm, in&shy;flam&shy;mation &lt;b&gt;</p>")
        == ["1 prose: Sjögren & Béhcet: 5–7 cm, inflammation <b>"])
  }

  @Test func whatIsSetOffIsMarked() {
    let document = Document(
      text: "<p>A <dfn>bursa</dfn> and the <b>renal <i>cortex</i></b>, a <span class='term'>labrum</span>.</p>",
      format: .html)
    let sentence = document.blocks[0].sentence(0, block: 0)
    #expect(sentence.marks.map { sentence.text($0) } == ["bursa", "renal cortex", "labrum"])
  }

  @Test func aDefinitionListGivesEntries() {
    let document = Document(
      text: "<dl><dt>Bursitis<dd>Swelling of a bursa.<dt>Ulna<dt>Elbow bone<dd>A bone.<dt>Why?<dd>Because.</dl>",
      format: .html)
    #expect(
      document.outline.map { "\($0.kind): \($0.text)" } == [
        "entry: Bursitis: Swelling of a bursa.", "entry: Ulna, Elbow bone: A bone.", "heading: Why?", "prose: Because.",
      ])
    let block = document.blocks[1]
    #expect(block.cells.map { block.text($0) } == ["Ulna", "Elbow bone", "A bone."])
  }

  @Test func aTableGivesRowsUnderItsColumns() {
    let document = Document(
      text: "<table><tr><th>Term<th>Meaning<tr><td>Ulna<td>a bone of the <b>forearm</b></table>", format: .html)
    #expect(document.outline.map { "\($0.kind): \($0.text)" } == ["table: Ulna | a bone of the forearm"])
    let block = document.blocks[0]
    #expect(block.cells.map { block.text($0) } == ["Ulna", "a bone of the forearm"])
    #expect(block.columns == ["Term", "Meaning"])
  }

  @Test func aTableThatOnlyArrangesThePageIsReadAsText() {
    #expect(
      blocks("<table><tr><td><h2>Gout</h2><p>Gout is a disease.<td>More text stands here.<tr><td>a<td>b</table>")
        == [
          "1 heading: Gout", "1 prose: Gout is a disease.", "1 prose: More text stands here.", "1 prose: a",
          "1 prose: b",
        ])
  }

  @Test func raisedNotesAreDroppedAndPowersKept() {
    #expect(
      blocks("<p>Bone<sup><a href='#1'>[1]</a></sup> holds 10<sup>9</sup> cells<sup>*</sup> per litre.</p>")
        == ["1 prose: Bone holds 10^9 cells per litre."])
  }

  @Test(arguments: [
    "<p>Gout is a disease", "<p><b>Gout</i> is a disease</p></div></div>", "<div><p>Gout is a disease<div>",
    "<html><html><body><body>Gout is a disease", "<!-- never closed", "<![CDATA[", "<", "<p", "<p class='", "&", "&#;",
    "&#xFFFFFFFFFF;", "<!DOCTYPE", "</p></p></html>", "<table><td>Gout<tr></table></table>", "<svg><p>Gout</svg>", "",
    "<dd>Gout<dt>", "<title>", "<script>", "<a><a><a>", "\u{FEFF}<p>Gout</p>", "<p>Gout\0 is</p>\0",
  ])
  func brokenPagesAreReadWithoutAWord(_ page: String) {
    for block in blocks(page) { #expect(!block.isEmpty) }
  }

  @Test func entitiesThatGrowAreNotExpanded() {
    let page =
      "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + String(repeating: "&b;", count: 1_000)
    #expect(Document(text: page, format: .html).blocks.reduce(0) { $0 + $1.text.count } < 10_000)
  }

  @Test func deepNestingLosesNoText() {
    let deep = String(repeating: "<div>", count: 100_000)
    let page = deep + "<p>Gout is a disease.</p>" + String(repeating: "</div>", count: 100_000) + "\n<p>Last line.</p>"
    #expect(blocks(page) == ["1 prose: Gout is a disease.", "2 prose: Last line."])
  }

  @Test func linesMayEndInAnyWay() {
    #expect(blocks("<h1>Gout</h1>\r\n<p>It\r\nhurts a lot.</p>\r<p>Yes.</p>").map { $0.prefix(1) } == ["1", "2", "4"])
  }

  @Test func theSourceOfACardIsWhatAReaderSees() {
    let making = CardMaker().cards(
      from: Document(text: "<p>A <b>bursa</b> is a small&nbsp;sac\n that eases <i>friction</i>.</p>", format: .html))
    #expect(making.kept.map(\.sourceSentence) == ["A bursa is a small sac that eases friction."])
  }
}
