internal import Cards

/// Other words for the letters of a short form: for BMD "bone marrow density" beside "bone mineral density".
///
/// What other short forms stand for would be given away by its letters. So one or two words are exchanged for others
/// that begin alike and stand in such a place, from the decks and from a list of usual ones. Where two are exchanged,
/// each stands with both of the other: no option is the one that has most in common with the others.
struct ExpansionOptions: Sendable {
  /// Where a word stands in a name, and what it is there.
  private enum Role: Hashable { case adjective, modifier, head }

  /// The words by role and first letter.
  private let words: [Role: [UInt8: [String]]]

  /// Collects the words of the decks' terms and expansions, and the usual ones.
  init(_ cards: [Card]) {
    var words: [Role: [UInt8: [String]]] = [.adjective: [:], .modifier: [:], .head: [:]]
    var seen: Set<String> = []
    func add(_ word: String, _ role: Role) {
      guard let first = word.utf8.first, seen.insert("\(role) \(word)").inserted else { return }
      words[role]?[first, default: []].append(word)
    }
    for (role, text) in [(Role.adjective, Self.adjectives), (.modifier, Self.modifiers), (.head, Self.heads)] {
      for word in text.split(whereSeparator: \.isWhitespace) { add(String(word), role) }
    }
    for card in cards where card.kind == .term || Self.asksExpansion(card) {
      guard let answer = card.answers.first, answer.utf8.count <= 60 else { continue }
      let names = answer.split(separator: " ").map(String.init)
      guard names.count > 1 else { continue }
      // In small letters: a name does for nothing else.
      for (place, word) in names.enumerated()
      where word.utf8.count > 4 && word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) && !AnswerShape.isSmall(word) {
        add(word, Self.role(of: word, isLast: place == names.count - 1))
      }
    }
    self.words = words
  }

  private static func asksExpansion(_ card: Card) -> Bool {
    guard card.kind == .ask, card.choices.isEmpty, case .expansion = AskedFor(card) else { return false }
    return true
  }

  private static func role(of word: String, isLast: Bool) -> Role {
    isLast ? .head : isAdjective(word) ? .adjective : .modifier
  }

  /// Up to three other expansions; none where the letters are not those of the words, or no word can be exchanged.
  func texts(for answer: String, short: String, using generator: inout SeededGenerator) -> [String] {
    let words = answer.split(separator: " ").map(String.init)
    guard (2...6).contains(words.count), let places = Self.freePlaces(words, short) else { return [] }
    var swaps: [(place: Int, words: [String])] = []
    for place in places {
      let role = Self.role(of: words[place].lowercased(), isLast: place == words.count - 1)
      let others = others(for: words[place].lowercased(), as: role, besides: words, using: &generator)
      if !others.isEmpty { swaps.append((place, others)) }
    }
    func text(_ changes: [(place: Int, word: String)]) -> String {
      var changed = words
      for change in changes { changed[change.place] = Self.dressed(change.word, as: words[change.place]) }
      return changed.joined(separator: " ")
    }
    if swaps.count >= 2 {
      let pair = generator.inRandomOrder(swaps).prefix(2).map { (place: $0.place, word: $0.words[0]) }
      return [[pair[0]], [pair[1]], pair].map(text)
    }
    // One word alone must be of the same sort, or it would be known by that: "antidiuretic" goes with a hormone.
    guard var swap = swaps.first else { return [] }
    if swap.place == words.count - 1 { swap.words = swap.words.filter { Self.areOfOneKind($0, words[swap.place]) } }
    guard swap.words.count >= 2 else { return [] }
    return swap.words.prefix(3).map { text([(swap.place, $0)]) }
  }

  /// The words that each stand for one letter; nil where the letters are not, in their order, in the words.
  private static func freePlaces(_ words: [String], _ short: String) -> [Int]? {
    var letters = Array(short.lowercased().utf8.filter { (0x61...0x7A).contains($0) })
    // A plural's ending.
    if short.utf8.last == 0x73, words.last?.hasSuffix("s") == true, letters.count > 2 { letters.removeLast() }
    let initials = words.map { word in word.lowercased().utf8.first ?? 0 }
    let named = words.filter { !AnswerShape.isSmall($0.lowercased()) }
    let isTitle = named.allSatisfy { $0.first?.isUppercase == true }
    var free: [Int] = []
    var next = 0
    for (place, word) in words.enumerated() {
      if AnswerShape.isSmall(word), next >= letters.count || letters[next] != initials[place] { continue }
      guard next < letters.count, letters[next] == initials[place] else { return nil }
      next += 1
      var inner = Array(word.lowercased().utf8.dropFirst())
      var holdsMore = false
      let following = words[(place + 1)...].first { !AnswerShape.isSmall($0) }?.lowercased().utf8.first
      while next < letters.count, letters[next] != following, let found = inner.firstIndex(of: letters[next]) {
        inner.removeFirst(found + 1)
        next += 1
        holdsMore = true
      }
      let isName = !isTitle && place > 0 && word.first?.isUppercase == true
      let isPlain = word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      if !holdsMore, !isName, isPlain, !AnswerShape.isSmall(word) { free.append(place) }
    }
    return next == letters.count ? free : nil
  }

  /// Words that do for another, the best first.
  private func others(
    for word: String, as role: Role, besides names: [String], using generator: inout SeededGenerator
  ) -> [String] {
    guard let first = word.utf8.first else { return [] }
    let kind = ThingKind.of(term: word, definition: nil)
    let taken = Set(names.map { $0.lowercased() })
    return (words[role]?[first] ?? []).filter { !taken.contains($0) && Self.fits($0, for: word) }
      .map { other in
        let end = zip(word.utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count
        let theirs = ThingKind.of(term: other, definition: nil)
        let score =
          (theirs == kind ? kind == nil ? 2 : 6 : 0) + 2 * min(end, 3) - abs(word.utf8.count - other.utf8.count)
        return (score: score, order: generator.next(), word: other)
      }
      .sorted { ($0.score, $0.order) > ($1.score, $1.order) }.map(\.word)
  }

  private static func areOfOneKind(_ word: String, _ other: String) -> Bool {
    let kind = ThingKind.of(term: word, definition: nil)
    return kind != nil && kind == ThingKind.of(term: other.lowercased(), definition: nil)
  }

  /// Whether a word does for another: a plural for a plural, and not the same said again.
  private static func fits(_ other: String, for word: String) -> Bool {
    let mine = ContentWords.stem(PlainWords.singular(word))
    let theirs = ContentWords.stem(PlainWords.singular(other))
    let start = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    return mine != theirs && start < min(5, word.utf8.count, other.utf8.count)
      && AnswerShape(word).isPlural == AnswerShape(other).isPlural
      && !sameMeaning.contains { $0.contains(word) && $0.contains(other) }
  }

  private static func isAdjective(_ word: String) -> Bool {
    word.utf8.count >= 4
      && [
        "al", "ic", "ous", "ive", "ar", "ary", "ory", "ed", "ile", "ble", "oid", "ior", "ent", "ute", "ole", "use",
        "ple",
        "ult", "lex", "ixed", "high",
      ]
      .contains { word.hasSuffix($0) }
      && !nounsLikeAdjectives.contains(word)
  }

  private static let nounsLikeAdjectives: Set<String> = [
    "treatment", "movement", "measurement", "mineral", "animal", "nasal",
  ]

  /// In the capitals of the word in whose place it stands.
  private static func dressed(_ word: String, as other: String) -> String {
    other.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private static let sameMeaning: [Set<String>] = [
    ["disease", "disorder", "dysfunction", "deficiency", "damage"], ["scan", "screening", "scintigraphy"],
    ["injury", "illness", "impairment", "insufficiency"], ["cells", "corpuscles"], ["index", "indicator"],
    ["arterial", "arteriolar"], ["test", "trial"], ["score", "scale"], ["tissue", "tract"],
  ]

  /// Words that short forms are often made of, for decks that have few.
  private static let adjectives = """
    acute arterial allergic abdominal articular anterior axillary atrial adrenal adjusted
    bilateral basal bronchial bacterial benign biliary brachial
    chronic cardiac central cerebral cervical cutaneous coronary clinical combined congenital
    diffuse distal digital dental dermal diabetic delayed disseminated
    early erosive external endocrine epidural essential elective extended european
    focal familial functional fibrous febrile flexible frontal
    gastric general glandular genetic gradual
    hepatic high hormonal hereditary
    internal intestinal inflammatory ischemic immune intensive inherited idiopathic
    joint juvenile limited lateral lumbar lymphatic local linear localized
    mixed muscular mitral mental metabolic minimal median magnetic multiple
    neural nodular neonatal normal nutritional
    optic oral obstructive ocular occipital optimal
    primary peripheral pelvic portal posterior progressive partial pulmonary platelet
    rapid renal respiratory regional recurrent radial rheumatic
    severe spinal skeletal secondary sensory superior systemic synovial
    total thoracic temporal toxic
    urinary unstable upper vascular venous viral ventricular visual
    """

  private static let modifiers = """
    airway antibody artery blood bowel bone brain breast cell chest cartilage colon disc disease ear eye exercise eyelid
    finger foot face fat gland growth gut hand heart hip hormone heat insulin iron joint jaw kidney knee liver lung lymph
    ligament muscle marrow mineral mouth membrane mass motor neck nerve nail night organ oxygen ovary pain pressure pulse
    platelet protein rib rate resistance reaction skin spine sleep stress stem tissue tendon throat thyroid tunnel tumor
    ulcer urine ultrasound vessel vein valve vision vitamin wound wrist weight
    """

  private static let heads = """
    anemia arthritis atrophy analysis ablation arteries antigens arthropathy acid asthma allergens
    block biopsy bleeding balance bundle bronchitis bodies band
    cancer crisis count culture cysts capacity contraction cirrhosis cells
    density dialysis deformity degeneration drainage diabetes dystrophy duct depression
    edema examination embolism erosions eczema exposure
    failure fracture fibrosis factors fusion function fever flow fluid
    growth gland graft gastritis group globulin gout
    hypertension hemorrhage hernia hormones healing hepatitis hearing
    infection index inhibitors imaging infarction intake immunity
    joint junction kinase ketone knee
    loss lesions lupus leukemia lymphoma ligament length lungs level
    movement mass monitoring muscles myopathy membrane migraine mobility measurement medicine
    nodes necrosis nephritis neuropathy nerve number nutrition
    obstruction occlusion organ osteoporosis oxygen
    pressure pain paralysis proteins pneumonia pulse prevention polyps
    rate reflux resistance receptors rupture recovery reaction rash ratio
    syndrome stenosis score spasm surgery swelling stones sarcoidosis sinus septum sclerosis stiffness
    tumor transplant therapy thrombosis tendon tunnel tissue toxicity tests
    ulcer ulcers ultrasound uptake valve volume vessel vessels vasculitis vaccine
    """
}
