import CardMaking

/// Pages of our own, in which every form stands that finders look for, and the pieces by which pages are broken.
enum FuzzSeeds {
  static func pages(_ format: Document.Format) -> [String] {
    switch format.rawValue {
    case "markdown": [markdown, text]
    case "html": [html, text]
    default: [text, lines, markdown]
    }
  }

  static func pieces(_ format: Document.Format) -> [String] {
    format.rawValue == "html" ? common + marks + tags : common + marks
  }

  private static let text = """
    Hands and Words

    Arthropathy is a disease of the joint. It is also called joint disease. Raised pressure in the artery of the lung is \
    known as pulmonary hypertension (PH).

    Systemic sclerosis (SSc) is a rare disease of the connective tissue, and it may harden the skin. "Proximal" means \
    nearest to the trunk. The college defines early disease as swelling of the fingers for less than two years.

    Dysphagia (trouble with swallowing.) is common; 5-HT (5-hydroxytryptamine) is made in the gut. MRI, or magnetic \
    resonance imaging, shows the tendons, which are bands that tie muscle to bone.

    Types of arthritis include osteoarthritis, gout, and rheumatoid arthritis. Reflux occurs when acid flows back. About \
    40 percent of people with lupus have kidney disease.

    Hand exercise in scleroderma: a trial. We asked 30 people to stretch. Stretching improved the grip after 8 weeks. \
    PubMed, J Hand Care, 2012 Aug;7(8):88-92. (Also see Hands)

    Symptoms: stiff fingers, cold hands and sores. What is a sore? A sore is an open place in the skin.

    Patient Stories
    Go to the hands page
    Copyright 2012. All rights reserved.
    """

  private static let lines = """
    GLOSSARY
    anosmia - the loss of the sense of smell
    phlebitis: inflammation of a vein
    Abbreviations: CRP, C-reactive protein; ESR, erythrocyte sedimentation rate.
    1. Rest the hand.
    2) Warm it (not hot).
    \u{2022} Gloves: keep the hands warm - Wool - Silk
    El paciente tiene la piel dura y los dedos fríos en el invierno, pero no le duele.
    Kahn MB, Sultan GL. Cold hands in winter. J Hand Names 2011;4:12-19.
    def mean(values): return sum(values) / len(values)
    """

  private static let markdown = """
    ---
    title: Words
    ---
    # Bones

    **Osteopenia** is a low density of the bone. A *tendon*, a band that ties muscle to bone, may tear.

    ## Tests

    | Test | What it shows |
    |---|---|
    | ESR | how fast blood cells sink |
    | DXA | the density of the bone |

    - **CRP**: a protein that rises with inflammation
    - `code` and [a link](http://example.org/a_(b)) and ![picture](x.png)

    > Bone mineral density (BMD) is the amount of mineral in the bone.[^1]

    ```
    let x = first in first out (FIFO)
    ```

    [^1]: A note.
    """

  private static let html = """
    <!DOCTYPE html><html lang="en"><head><title>Hands</title><script>var a = "<b>";</script></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/b">Pages</a></li></ul></nav>
    <main><h1>Hands</h1><p><b>Arthropathy</b> is a disease of the joint.<br>It is also called <i>joint&nbsp;disease</i>.</p>
    <dl><dt>anosmia</dt><dd>the loss of the sense of smell</dd><dt><dfn>phlebitis</dfn></dt><dd>inflammation of a vein</dd></dl>
    <table><caption>Drugs</caption><tr><th>Drug</th><th>What it does</th></tr><tr><td>aspirin</td><td>eases pain &amp; fever</td></tr></table>
    <h2>What is a sore?</h2><p>A sore is an open place in the skin (&#8805; 2 mm).</p>
    <ul><li>Bone mineral density (BMD) is the amount of mineral in the bone.</li><li>40% of people</li></ul></main>
    <form><input value="x"></form><footer>&copy; 2012 <a href="#">Privacy policy</a></footer></body></html>
    """

  private static let common = [
    "(", ")", "[", "]", "()", "\"", "'", "\u{201C}", "\u{201D}", "\u{2019}", "\u{2014}", "\u{2013}", "-", "--", "...",
    "\u{2026}", ".", ". ", "? ", "! ", ";", ":", ",", ", and ", " or ", "/", "\\", "=", "<", ">", "&", "%", "\u{2022}",
    "\r\n", "\n", "\n\n", "\r", "\t", "\u{0}", "\u{1}", "\u{7F}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2028}",
    "\u{202E}", "e\u{301}", "ß", "İ", "ﬁ", "é", "α", "Ω", "中文", "🦴", "👩‍⚕️", "____", "{{gap}}", "{{", "}}",
    "T: ", "D: ", "Q: ", "A: ", "S: ", "\nQ: ", "\nA: ", "\nT: ", "---\n", "# ", "\n## ", " is ", " is a ", " are ",
    " means ", " known as ", " also called ", " (SSc) ", "(PH)", " which is a ", " include ", " such as ", "PubMed, ",
    " 2012. ", "et al. ", "Dr. ", "e.g. ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "1234567890", "95 percent of ", "What is a bone?\n", "|", "| a | b |\n|---|---|\n", "<!-- made: 0 -->", "%% ",
  ]

  private static let marks = ["**", "*", "_", "`", "```\n", "> ", "- ", "1. ", "    ", "[^1]", "[a](b)", "~~", "<b>"]

  private static let tags = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "<dl>", "<dt>", "<dd>", "<ul>",
    "<li>", "<a href='x'>", "</a>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<br/>",
    "&amp;", "&lt;", "&#0;", "&#x110000;", "&#xD800;", "&nosuch;", "&", "<h1>", "</h1>", "<svg>", "<math>", "<title>",
    "<p ", "='", "<?xml version='1.0' encoding='UTF-16'?>", "<meta charset='latin1'>", "<pre>", "<template>", "<nav>",
  ]
}
