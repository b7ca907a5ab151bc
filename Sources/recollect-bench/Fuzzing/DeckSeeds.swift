/// Decks of our own, in which every form stands that the parser reads, and the pieces by which they are broken.
enum DeckSeeds {
  static let files: [[UInt8]] = [
    Array(own.utf8), Array(own.utf8), Array(plain.utf8), Array(odd.utf8), Array(own.utf8) + Array(plain.utf8),
    Array(own.replacing("\n", with: "\r\n").utf8), [0xef, 0xbb, 0xbf] + Array(own.utf8), [],
    [UInt8](repeating: 0, count: 200), Array(own.utf8) + [0xc3, 0xff, 0x80], Array(own.utf8.dropLast(90)),
    Array(String(repeating: "[a ", count: 400).utf8), Array(("C: " + String(repeating: "[", count: 500)).utf8),
    Array(String(repeating: "> - ", count: 300).utf8),
  ]

  private static let own = """
    ---
    name: Hands
    tags: [words, hands]
    source: https://example.org/hands
    ---

    # Skin

    T: sclerodactyly | hard fingers
    D: thickening of the skin of the fingers
    S: hands.html:34

    Q: Which gland makes tears?
    - [x] the lacrimal gland
    - [ ] the thyroid
    - [ ] the spleen
    N: It also keeps the eye clean.

    ## Gaps

    C: The [radius :: a bone] and the [ulna] are bones of the [forearm].
    K: forearm

    lower jaw :: mandible

    bone loss ::: a low density of the bone | osteopenia

    Some prose with a :: in it, [a link](http://example.org), `Q: code` and $x_1 :: y$.

    ```
    Q: not a card
    A: no
    ```

    <!-- made: 1 a hidden thing -->

    """

  private static let plain = """
    Q: What is a sore?
    A: An open place
    in the skin.

    - one
    - two

    C: Speech is [silver], silence is [golden].

    ---

    Q: Escapes: \\[ \\] \\| \\:: \\N:
    A: T2* and HLA-B*27 | *a* _b_ **c**

    $$
    Q: math
    $$

    | a | b |
    |---|---|
    | c | d |

    """

  private static let odd = """
    ---
    name = "Toml"
    ---
    Q: a
    A:
    Q:
    A: b
    T: term
    T: again
    D:
    C: no gap
    C: [] [ ] [::] [a::b] [a :: ] [c :: d
    - [x] x
    - [y] y
    A: lost
    K: k
    ####### seven
    #no heading
    a :: b :: c
    a ::: b ::: c

    ~~~
    T: in a fence
    """

  static let pieces = [
    "Q:", "Q: ", "A: ", "A:", "C: ", "T: ", "D: ", "N: ", "S: ", "K: ", "\nQ: ", "\nA: ", "\nC: ", "\nT: ", "\nD: ",
    "\nK: ", "- [x] ", "- [ ] ", "\n- [x] a\n- [ ] b\n", " :: ", " ::: ", "::", " | ", "|", "[", "]", "[a]", "[a :: b]",
    "](", "![", "(", ")", "$", "$$", "\n$$\n", "`", "```", "\n```\n", "~~~", "\n~~~\n", "<!--", "-->", "\n---\n", "---",
    "# ", "\n# ", "\n###### x\n", "#", "*", "**", "_", "\\", "\\[", "\\N:", "\n", "\n\n", "\r\n", "\r", "\t", " ",
    "   ",
    "\u{0}", "\u{1b}[2J", "\u{7f}", "\u{a0}", "\u{200b}", "\u{202e}", "\u{feff}", "\u{2028}", "\u{2212}", "“", "’", "é",
    "e\u{301}", "İ", "ß", "ﬁ", "👩‍⚕️", "🦴", "name: ", "tags: [", "tags:\n  - a\n", "source: ", "key = \"value\"\n",
    "&a [*a, *a]", "!!binary ", "? ", "- ", "{a: b}", "<!-- made: 0 -->", "<b>", "http://", "1.", "2)", "> ", "    ",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "____",
  ]
}
