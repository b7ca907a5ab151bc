/// The parts of medical words that carry a meaning, in families that are mistaken for each other.
///
/// "hypertension" with another member of its family is "hypotension": a slip that ends there is no slip.
enum Affix {
  /// A form of a word with one part exchanged for another of its family.
  struct Swap: Hashable {
    /// The word that comes out.
    let word: String
    /// The part of the expected word.
    let part: String
    /// What stands in its place.
    let other: String
    /// Whether the two stand at the beginning (else at the end, or inside).
    let isPrefix: Bool
  }

  /// Returns the words that a word becomes with other parts; `isKnown` decides where a family is weak.
  static func swaps(of word: String, isKnown: (String) -> Bool) -> [Swap] {
    var swaps: [Swap] = []
    for family in prefixes { swaps += prefixSwaps(of: word, family) }
    for family in suffixes {
      for part in family where word.hasSuffix(part) && word.utf8.count - part.utf8.count >= 2 {
        let stem = word.dropLast(part.utf8.count)
        for other in family where other != part {
          swaps.append(Swap(word: stem + other, part: part, other: other, isPrefix: false))
        }
      }
    }
    for family in weakPrefixes { swaps += prefixSwaps(of: word, family).filter { isKnown($0.word) } }
    for (first, second) in insides {
      swaps += insideSwaps(of: word, first, second) + insideSwaps(of: word, second, first)
    }
    if word.utf8.count >= 7 {
      for negation in negations {
        if negation == "non" || isKnown(negation + word) {
          swaps.append(Swap(word: negation + word, part: "", other: negation, isPrefix: true))
        }
        let rest = String(word.dropFirst(negation.utf8.count))
        if word.hasPrefix(negation), rest.utf8.count >= 6, isKnown(rest) {
          swaps.append(Swap(word: rest, part: negation, other: "", isPrefix: true))
        }
      }
    }
    return swaps.filter { $0.word != word }
  }

  private static func prefixSwaps(of word: String, _ family: [String]) -> [Swap] {
    var swaps: [Swap] = []
    for part in family where word.hasPrefix(part) && word.utf8.count - part.utf8.count >= 3 {
      let stem = word.dropFirst(part.utf8.count)
      for other in family where other != part && !other.hasPrefix(part) && !part.hasPrefix(other) {
        swaps.append(Swap(word: other + stem, part: part, other: other, isPrefix: true))
      }
    }
    return swaps
  }

  private static func insideSwaps(of word: String, _ part: String, _ other: String) -> [Swap] {
    guard let place = word.firstRange(of: part) else { return [] }
    var swapped = word
    swapped.replaceSubrange(place, with: other)
    return [Swap(word: swapped, part: part, other: other, isPrefix: true)]
  }

  /// What a part means, in a word or two; nil where that would not help.
  static func meaning(of part: String) -> String? { meanings[part] }

  private static func families(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private static let negations = ["a", "non", "un", "in", "ir", "dis"]

  private static let insides = [("carp", "tars"), ("arteri", "arthr"), ("arteri", "ather")]

  static let prefixes = families(
    """
    hyper hypo
    inter intra infra intro extra
    ab ad
    ante anti post
    pre post peri pro para per
    brady tachy
    macro micro mega megalo
    poly oligo mono pauci
    hemi para quadri tetra di mono
    endo exo ecto epi peri myo meso ento
    sub supra super infra
    eu dys
    uni bi tri
    iso aniso
    auto allo iso hetero homo
    ana cata
    eso exo
    anter postero retro
    ilio ileo ili ile
    arterio athero arthro arteri ather arthr
    myelo myo myco myxo myel my
    nephro neuro necro nephr neur necr
    chondro chordo
    osteo oto oste ot
    cyto cysto
    uretero urethro utero ureter urethr
    pyo pyelo py pyel
    adeno adreno aden adren
    hemato hepato haemato hemat hepat
    lipo lympho
    sarco sacro
    kerato keto kerat ket
    glyco gluco galacto glycogen
    leuko lympho erythro thrombo
    cholecyst choledoch cholangi
    metatars metacarp
    gastro gastr
    vas ven
    macul papul
    pro retro
    afferent efferent
    acro macro micro
    """)

  /// Families whose exchange counts only where a known word comes out.
  static let weakPrefixes = families(
    """
    a an
    in ex e
    a dys eu
    en ex
    para pre pro per
    """)

  static let suffixes = families(
    """
    ectomy otomy ostomy oscopy oplasty opexy ography ogram ocentesis odesis
    itis osis oma opathy algia omalacia olysis iasis
    emia uria aemia
    blast clast cyte phyte
    penia cytosis philia cythemia
    genesis lysis
    phagia phasia phonia plasia praxia pnea
    trophy tropia tonia
    plegia paresis
    gram graph graphy
    olytic ocytic oblastic oclastic ogenic
    """)

  private static let meanings = [
    "hyper": "above or too much", "hypo": "below or too little", "inter": "between", "intra": "within",
    "infra": "below", "extra": "outside", "ab": "away from", "ad": "towards", "ante": "before", "anti": "against",
    "post": "after", "pre": "before", "peri": "around", "para": "beside", "brady": "slow", "tachy": "fast",
    "macro": "large", "micro": "small", "mega": "large", "poly": "many", "oligo": "few", "mono": "one",
    "hemi": "half", "quadri": "four", "tetra": "four", "di": "two", "endo": "inside", "exo": "outside",
    "ecto": "outside", "epi": "upon", "myo": "muscle", "meso": "middle", "sub": "under", "supra": "above",
    "super": "above", "dys": "bad or difficult", "eu": "good or normal", "uni": "one", "bi": "two", "tri": "three",
    "iso": "equal", "aniso": "unequal", "auto": "self", "allo": "other", "hetero": "other", "homo": "same",
    "ana": "up", "cata": "down", "retro": "behind", "postero": "behind", "ilio": "the hip bone",
    "ileo": "the small bowel", "arterio": "artery", "arthro": "joint", "athero": "fatty deposit", "arthr": "joint",
    "arteri": "artery", "ather": "fatty deposit", "myelo": "marrow or spinal cord", "myel": "marrow or spinal cord",
    "myco": "fungus", "myxo": "mucus", "nephro": "kidney", "nephr": "kidney", "neuro": "nerve", "neur": "nerve",
    "necro": "death", "necr": "death", "chondro": "cartilage", "chordo": "cord", "osteo": "bone", "oto": "ear",
    "oste": "bone", "ot": "ear", "cyto": "cell", "cysto": "bladder", "uretero": "ureter", "ureter": "ureter",
    "urethro": "urethra", "urethr": "urethra", "utero": "womb", "pyo": "pus", "pyelo": "kidney basin",
    "adeno": "gland", "aden": "gland", "adreno": "adrenal gland", "adren": "adrenal gland", "hemato": "blood",
    "hemat": "blood", "hepato": "liver", "hepat": "liver", "lipo": "fat", "lympho": "lymph", "sarco": "flesh",
    "sacro": "the base of the spine", "kerato": "horny tissue or cornea", "keto": "ketone", "gluco": "glucose",
    "glyco": "sugar", "galacto": "milk or galactose", "leuko": "white", "erythro": "red", "thrombo": "clot",
    "cholecyst": "gallbladder", "choledoch": "common bile duct", "cholangi": "bile duct", "metatars": "midfoot",
    "metacarp": "midhand", "carp": "wrist", "tars": "ankle", "vas": "vessel", "ven": "vein",
    "afferent": "leading towards", "efferent": "leading away", "acro": "the extremities",
    "ectomy": "cutting out", "otomy": "cutting into", "ostomy": "making an opening", "oscopy": "looking into",
    "oplasty": "reshaping", "opexy": "fixing in place", "ography": "making a picture", "ogram": "a picture",
    "ocentesis": "puncture", "odesis": "fusing", "itis": "inflammation", "osis": "a condition", "oma": "a growth",
    "opathy": "disease", "algia": "pain", "omalacia": "softening", "olysis": "dissolving", "iasis": "a condition",
    "emia": "in the blood", "aemia": "in the blood", "uria": "in the urine", "blast": "a forming cell",
    "clast": "a breaking cell", "cyte": "a cell", "penia": "too few", "cytosis": "too many", "philia": "too many",
    "cythemia": "too many in the blood", "genesis": "making", "lysis": "breaking down", "phagia": "swallowing",
    "phasia": "speech", "phonia": "voice", "plasia": "formation", "praxia": "action", "pnea": "breathing",
    "trophy": "growth", "tropia": "turning", "tonia": "tone", "plegia": "complete paralysis", "paresis": "weakness",
    "gram": "the picture", "graph": "the instrument", "graphy": "making the picture",
  ]
}
