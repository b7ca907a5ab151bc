import Cards
import Testing

@Suite struct CardKeyMakingTests {
  static let table: [(key: String, kind: CardKind, parts: [String])] = [
    ("costochondritis-term-b0ahjra9hz", .term, ["costochondritis"]),
    ("costochondritis-define-zp8t7ywhg3", .define, ["costochondritis"]),
    ("costochondritis-define-zp8t7ywhg3", .define, ["Costochondritis"]),
    ("bone-resorption-define-pskfz63xmz", .define, ["**Bone  Resorption**"]),
    ("acro-osteolysis-term-9h07sxp2nz", .term, ["acro-osteolysis"]),
    ("acro-osteolysis-term-9h07sxp2nz", .term, ["acro–osteolysis"]),
    (
      "which-disease-of-thinnin-ask-tc74j81qff", .ask, ["Which disease of thinning bone does a bone density test find?"]
    ),
    ("which-disease-of-thinnin-ask-tc74j81qff", .ask, ["Which disease of thinning bone does a bone density test find"]),
    (
      "transverse-myelitis-is-a-gap-etmte52mty", .gap,
      ["Transverse myelitis is an inflammation of the spinal cord.", "spinal cord", "1"]
    ),
    ("red-and-red-again-gap-w072mq0a1k", .gap, ["Red and red again.", "red", "1"]),
    ("red-and-red-again-gap-w072eq0a1k", .gap, ["Red and red again.", "red", "2"]),
    ("lower-jaw-ask-8awj0629p8", .ask, ["lower jaw"]),
    ("sj-gren-syndrome-define-a0qs4mf010", .define, ["Sjögren syndrome"]),
    ("sj-gren-syndrome-define-a0qs4mf010", .define, ["Sjo\u{308}gren syndrome"]),
    ("ssc-define-eb2f5at1gs", .define, ["SSc"]),
    ("ssc-define-eb2h5at1gt", .define, ["SSC"]),
    ("what-is-ph-ask-35j6rxk8j0", .ask, ["What is pH?"]),
    ("what-is-ph-ask-33vtrxk86f", .ask, ["What is PH?"]),
    ("what-is-t2-ask-v0qv8cy0dq", .ask, ["What is T2*?"]),
    ("what-is-t2-ask-35rymxk8ke", .ask, ["What is T2?"]),
    ("hla-b-27-and-hla-b-51-ask-73ke95qrv5", .ask, ["HLA-B*27 and HLA-B*51"]),
    ("snake-case-name-ask-9g5qwmk5bs", .ask, ["snake_case_name"]),
    ("is-vibrio-a-genus-ask-0rayepjshm", .ask, ["Is *Vibrio* a genus?"]),
    ("is-vibrio-a-genus-ask-0rayepjshm", .ask, ["Is Vibrio a genus?"]),
    ("cd4-count-ask-excatbjd19", .ask, ["CD4+ count"]),
    ("cd4-count-ask-6kx70j26da", .ask, ["CD4- count"]),
    ("1-5-mg-ask-39e06y9x6f", .ask, ["1.5 mg"]),
    ("15-mg-ask-80j77eqqte", .ask, ["15 mg"]),
    ("what-does-p-land-q-mean-ask-aww73zxs47", .ask, [#"What does $P \land Q$ mean?"#]),
    ("what-does-p-lor-q-mean-ask-mv911x3xd2", .ask, [#"What does $P \lor Q$ mean?"#]),
    ("what-is-the-title-of-thi-ask-ynj9a5ydjf", .ask, ["What is the title of this painting? ![](@/jss.webp)"]),
    ("what-is-the-title-of-thi-ask-0sjnpgmv2f", .ask, ["What is the title of this painting? ![](@/thetempest.webp)"]),
    ("card-ask-s6y0vjgpwb", .ask, ["骨とは何ですか"]),
    ("really-ask-ww1c3jj7z6", .ask, ["Really?!"]),
    ("is-it-hard-ask-s4kz51yar9", .ask, ["Is it “hard”?"]),
    ("is-it-hard-ask-s4kz51yar9", .ask, [#"Is it "hard"?"#]),
  ]

  /// Frozen: people's progress files hold these keys.
  @Test(arguments: table)
  func keysNeverChange(key: String, kind: CardKind, parts: [String]) {
    #expect(CardKey(kind: kind, parts: parts).text == key)
  }

  @Test func aNameReplacesTheFirstPartAndIsNotFolded() {
    let named = CardKey(kind: .gap, parts: ["A sentence.", "Gap", "1"], name: "My Name.")
    #expect(named.text.hasPrefix("my-name-gap-"))
    #expect(named == CardKey(kind: .gap, parts: ["Another one.", "gap", "1"], name: "My Name."))
    #expect(named != CardKey(kind: .gap, parts: ["A sentence.", "Gap", "1"], name: "my name"))
    #expect(named != CardKey(kind: .gap, parts: ["A sentence.", "Gap", "2"], name: "My Name."))
  }

  @Test(arguments: [
    ("", "card"), ("...", "card"), ("- a -", "a"), ("a b c d e f g h i j k l m n", "a-b-c-d-e-f-g-h-i-j-k-l"),
    ("İstanbul", "i-stanbul"), ("SSc/pH", "ssc-ph"),
  ])
  func theSlugIsForTheEye(part: String, slug: String) {
    let key = CardKey(kind: .ask, parts: [part]).text
    #expect(key.dropLast(15) == slug, "\(key)")
  }
}
