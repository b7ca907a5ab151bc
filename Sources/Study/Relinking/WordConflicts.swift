/// Says of two words that differ between two texts whether they can be the same word, mended or put otherwise.
struct WordConflicts {
  enum Kind: Int, Comparable {
    /// Nothing speaks against it.
    case none
    /// One of several kinds on one side alone: glioma and high grade glioma, diabetes and type 2 diabetes.
    case kind
    /// Terms that are mistaken for each other: osteoblast and osteocyte.
    case confusable
    /// Opposites or different numbers: high and low, hypertension and hypotension, type 1 and type 2.
    case opposite

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  private let lexicon: AnswerWords
  /// What a word becomes with another part, by the word.
  private var swaps: [String: [Affix.Swap]] = [:]

  init(lexicon: AnswerWords) { self.lexicon = lexicon }

  /// Returns what speaks against two words being one; a slip that is as near to an opposite speaks against it too.
  mutating func between(_ old: String, _ new: String) -> Kind {
    if let side = Self.sides[old], let other = Self.sides[new], side.contains(where: { other.contains(-$0) }) {
      return .opposite
    }
    guard old.utf8.count >= 4, new.utf8.count >= 4 else { return .none }
    var worst = Kind.none
    let shorter = min(old.utf8.count, new.utf8.count)
    let distance = EditDistance.between(old, new, limit: min(4, WordCheck.limit(shorter) + 1))
    let isKnown = (old: isWord(old), new: isWord(new))
    let american = AmericanSpelling.of(new)
    for swap in changed(new) where AmericanSpelling.of(swap.word) != american {
      // What comes out of a slip by chance is no word: "perssure" is "pressure", not another of "pre" and "per".
      let isIt = swap.word == old && (isKnown.old || !isKnown.new)
      guard isIt || distance.map({ isNear(old, swap, slips: $0, isKnown: isKnown.new) }) == true else { continue }
      worst = max(worst, swap.isPrefix ? .opposite : .confusable)
      if worst == .opposite { break }
    }
    return worst
  }

  /// Whether one of two words is the other with a slip of the keyboard.
  ///
  /// Two words that both are known are two words; so are two names that no list knows, but for a single letter.
  func isSlip(_ old: String, _ new: String) -> Bool {
    let shorter = min(old.utf8.count, new.utf8.count)
    guard shorter >= 4, old != new else { return false }
    let limit = min(WordCheck.limit(shorter), shorter >= 8 ? 2 : 1)
    guard let slips = EditDistance.between(old, new, limit: limit) else { return false }
    switch (isWord(old), isWord(new)) {
    case (true, true): return false
    case (false, false): return slips == 1 && shorter >= 5
    default: return true
    }
  }

  /// Whether one text has a word for one of two kinds alone, and the other none: "glioma", "high grade glioma".
  static func turns(_ old: [String], _ new: [String]) -> Bool {
    func kinds(_ words: [String]) -> Set<Int> { Set(words.flatMap { sides[$0] ?? [] }.filter { abs($0) <= kindCount }) }
    return kinds(old) != kinds(new)
  }

  /// Whether two words are so near that one may be the other's slip, also where both are words.
  func areNear(_ old: String, _ new: String) -> Bool {
    let shorter = min(old.utf8.count, new.utf8.count)
    return shorter >= 3 && old != new && EditDistance.between(old, new, limit: shorter >= 8 ? 2 : 1) != nil
  }

  /// Whether two words are of one family, or mean the same: "arthroplasty", "arthroplastic"; "kidney", "renal".
  func areRelated(_ old: String, _ new: String) -> Bool {
    if let meaning = Self.meanings[old], meaning == Self.meanings[new] { return true }
    let shared = zip(old.utf8, new.utf8).prefix { $0 == $1 }.count
    return shared >= 6 && shared * 4 >= max(old.utf8.count, new.utf8.count) * 3
  }

  /// Whether a word with slips is as near to another word of the family: "hypenatremia" to "hypernatremia" and to
  /// "hyponatremia".
  private func isNear(_ old: String, _ swap: Affix.Swap, slips: Int, isKnown: Bool) -> Bool {
    guard slips > 0, let other = EditDistance.between(old, swap.word, limit: min(2, slips)) else { return false }
    if isWord(swap.word) { return true }
    return other < slips && (!isKnown || swap.isPrefix && swap.part != "")
  }

  /// Whether a word is known, in either spelling.
  func isWord(_ word: String) -> Bool {
    lexicon.contains(word) || lexicon.contains(AmericanSpelling.of(word))
  }

  private mutating func changed(_ word: String) -> [Affix.Swap] {
    if let known = swaps[word] { return known }
    let made = Affix.swaps(of: word) { _ in true }
    swaps[word] = made
    return made
  }

  /// The pairs that a word has a side in: positive on the one side, negative on the other.
  private static let sides: [String: [Int]] = {
    var sides: [String: [Int]] = [:]
    for (number, line) in (kinds + "\n" + turning).split(separator: "\n").enumerated() {
      for (side, words) in zip([1, -1], line.split(separator: "/")) {
        for word in words.split(separator: " ") { sides[String(word), default: []].append(side * (number + 1)) }
      }
    }
    return sides
  }()

  private static let meanings: [String: Int] = {
    var meanings: [String: Int] = [:]
    for (number, line) in equal.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { meanings[String(word)] = number }
    }
    return meanings
  }()

  /// Words of the same meaning in a term: the everyday one and the learned one.
  private static let equal = """
    kidney renal
    liver hepatic
    heart cardiac
    lung lungs pulmonary
    skin cutaneous dermal
    stomach gastric
    bone bones bony osseous
    brain cerebral
    nerve nerves neural
    muscle muscles muscular
    eye ocular
    vessel vessels vascular
    joint joints articular
    gullet esophagus oesophagus
    womb uterus
    bowel intestine gut
    child childhood children pediatric paediatric
    tumor tumour neoplasm
    cancer malignancy
    doctor physician
    drug medicine medication
    illness disease
    breastbone sternum
    collarbone clavicle
    kneecap patella
    jawbone mandible
    windpipe trachea
    """

  private static let kindCount = kinds.split(separator: "\n").count

  /// Words that name one of two kinds: a text that has one is of that kind, and one that has none is of either.
  private static let kinds = """
    acute sudden/chronic
    left/right
    upper top superior/lower bottom inferior
    high higher/low lower
    proximal/distal
    medial/lateral
    anterior/posterior
    ventral/dorsal
    ascending/descending
    primary/secondary
    positive/negative
    systolic systole/diastolic diastole
    afferent/efferent
    internal/external
    central/peripheral
    partial incomplete/complete total
    congenital inherited/acquired
    localized limited/diffuse generalized systemic
    maternal/paternal
    male/female
    excitatory/inhibitory
    sympathetic/parasympathetic
    dominant/recessive
    agonist/antagonist
    typical/atypical
    """

  /// Words that turn a text around where each stands for the other.
  private static let turning = """
    more higher high increase increased increasing raise raised rise greater larger above excess large big/less lower low decrease decreased decreasing reduce reduced fewer smaller below lack loss small little
    before pre earlier early/after post later late
    inside inner within/outside outer
    front frontal/back
    up/down
    benign harmless/malignant
    open opens opened opening/closed close closes closing
    fast faster quick rapid/slow slower slowly
    thick thicker thickening thickened/thin thinner thinning thinned
    hard harder hardening/soft softer softening
    wide wider widening widened dilation/narrow narrower narrowing narrowed constriction
    same equal/different unequal
    good better/bad worse
    strong stronger/weak weaker
    formation build builds building/resorption breakdown destruction
    artery arterial/vein venous
    near/far
    with/without
    presence present/absence absent
    sensory/motor
    flexion flexor bending/extension extensor stretching
    abduction outwards/adduction inwards
    mother/father
    man boy men/woman girl women
    child childhood pediatric juvenile infant/adult elderly
    active/passive
    direct/indirect
    simple/complex
    mature/immature
    hot warm/cold cool
    dry/wet
    light/dark heavy
    short shorter/long longer
    north northern/south southern
    east eastern/west western
    minimum minimal/maximum maximal
    solid/liquid
    true/false
    yes/no
    always/never
    gain/loss
    input/output
    import/export
    buy/sell
    sensitive/insensitive resistant
    differentiated/undifferentiated
    day/night
    """
}
