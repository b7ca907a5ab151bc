/// What sort of thing an answer is: wrong options are of the same sort, or nobody would take them.
enum ThingKind: Int, Sendable, CaseIterable {
  /// A disease, or a state of the body: costochondritis.
  case condition
  /// What can be seen or felt of one: an ulcer.
  case sign
  /// Something that happens in the body: bone resorption.
  case process
  /// A part of the body, or a tissue: breastbone, synovium.
  case part
  /// Where two bones meet: the knee joint.
  case joint
  /// A bone: the lower jaw.
  case bone
  /// A cell: osteoclast.
  case cell
  /// A protein, a mineral, a hormone, an antibody: collagen.
  case substance
  /// Something that is given against a disease: nifedipine.
  case medicine
  /// An operation or another treatment: arthroplasty.
  case treatment
  /// A look at the body, or a measurement: DXA scan.
  case test
  /// A number that stands for a state: T-score.
  case measure
  /// Somebody: rheumatologist.
  case person
  /// A germ: streptococcus.
  case germ

  /// Returns the sort of a term by its own words, then by how its definition begins; nil where neither tells.
  static func of(term: String, definition: String?) -> ThingKind? {
    let genus = definition.flatMap(byGenus)
    let words = noun(of: term)
    let own = byHead(words) ?? byEnding(words)
    switch genus {
    // "a medicine that ..." says it for sure, whatever the name ends in; a low level of something is an illness.
    case .medicine, .person, .sign: return genus
    case .test, .measure: return own == .condition ? own : genus
    default: return own ?? genus
    }
  }

  /// Returns the sort of an answer that has no definition: by its words, then by what the question names.
  static func of(answer: String, question: String) -> ThingKind? {
    let words = noun(of: answer)
    return byHead(words) ?? byEnding(words) ?? byQuestion(question)
      ?? words.last.flatMap { heads[$0] ?? heads[PlainWords.singular($0)] }
  }

  /// Returns the sort of what a definition describes, or of a few words that say what something means.
  static func of(meaning: String) -> ThingKind? {
    byGenus(meaning) ?? noun(of: meaning).last.flatMap { heads[$0] ?? heads[PlainWords.singular($0)] }
  }

  /// The words up to the noun: "swelling" in "swelling over the joint".
  private static func noun(of text: String) -> [String] {
    // Between blanks only: salt-and-pepper is one word.
    let parts = text.split(separator: " ")
    let end = parts.dropFirst().firstIndex { AnswerShape.isSmall(String($0)) } ?? parts.count
    return PlainWords(parts[..<end].joined(separator: " "), limit: 8).words
  }

  /// "carpal tunnel syndrome", "bone scan": the last word says it.
  private static func byHead(_ words: [String]) -> ThingKind? {
    guard let last = words.last else { return nil }
    return heads[last] ?? heads[PlainWords.singular(last)]
  }

  private static func byEnding(_ words: [String]) -> ThingKind? {
    guard let last = words.last else { return nil }
    let word = PlainWords.singular(last)
    return endings.first { word.hasSuffix($0.ending) && word.utf8.count >= $0.ending.utf8.count + 2 }?.kind
  }

  /// "a large cell that dissolves bone": the noun before the first "that", "of", or "in".
  private static func byGenus(_ definition: String) -> ThingKind? {
    // What comes after a semicolon or in brackets says more, but not what it is.
    let words = PlainWords(String(definition.prefix { !";:(".contains($0) }), limit: 16).words
    guard let first = words.first, !["how", "what", "when", "where", "why", "whether", "if"].contains(first) else {
      return nil
    }
    var found: ThingKind?
    for (index, word) in words.enumerated() {
      if stops.contains(word) {
        // "a kind of cell", "a group of diseases".
        if word == "of", index > 0, vague.contains(PlainWords.singular(words[index - 1])) { continue }
        if found != nil || index > 0 { return found }
        continue
      }
      if vague.contains(PlainWords.singular(word)), index + 1 < words.count, words[index + 1] == "of" { continue }
      if let kind = heads[word] ?? heads[PlainWords.singular(word)] ?? genera[PlainWords.singular(word)] {
        found = kind
      }
    }
    return found
  }

  /// "Which antibody ...", "Which of these medicines ...", "What is the name of the bone ...".
  private static func byQuestion(_ question: String) -> ThingKind? {
    let words = PlainWords(question).words
    guard let start = words.firstIndex(where: { $0 == "which" || $0 == "what" }) else { return nil }
    for word in words[(start + 1)...].prefix(4) {
      if ["of", "these", "the", "other", "is", "are", "kind", "type", "form"].contains(word) { continue }
      if let kind = heads[PlainWords.singular(word)] ?? genera[PlainWords.singular(word)] { return kind }
    }
    return nil
  }

  /// What joins terms that a learner may take for one another whatever they are about: an ending that says what the
  /// thing is (-itis, -ectomy), or the same last word; nil where the last word is of use in many names.
  static func family(of term: String) -> String? {
    guard let last = noun(of: term).last else { return nil }
    let word = PlainWords.singular(last)
    if let ending = telling.first(where: { word.hasSuffix($0) && word.utf8.count >= $0.utf8.count + 2 }) {
      return ending
    }
    return noun(of: term).count > 1 && !common.contains(word) ? word : nil
  }

  private static let telling = [
    "ectomy", "otomy", "ostomy", "plasty", "oscopy", "ography", "ogram", "blast", "clast", "cyte", "phage", "ologist",
    "itis", "algia", "odynia", "pathy", "aemia", "emia", "malacia", "plegia", "paresis", "penia", "phagia", "phasia",
    "pnea", "rrhea", "stenosis", "megaly", "uria", "spasm", "dactyly", "stomia", "thermia", "cardia", "edema",
  ]

  private static let common: Set<String> = [
    "disease", "syndrome", "disorder", "condition", "illness", "phenomenon", "test", "scan", "joint", "bone", "disc",
    "crisis", "failure", "injury", "attack", "sign", "therapy", "treatment", "medicine", "drug", "tissue", "organ",
  ]

  /// Whether a name of several words ends in one that says what sort of thing it is: "fracture" in "fragility fracture".
  static func isSaid(by term: String) -> Bool {
    let words = noun(of: term)
    guard words.count > 1, let kind = byHead(words) else { return false }
    switch kind {
    case .sign, .part, .joint, .bone, .cell: return true
    default: return false
    }
  }

  private static let stops: Set<String> = [
    "that", "which", "who", "whose", "of", "in", "on", "with", "for", "from", "by", "at", "to", "where", "when", "made",
    "used", "caused", "between", "under", "inside", "beneath", "seen", "so", "across", "around", "without", "and",
    "resulting", "after", "within", "through", "outside", "but", "down", "located",
  ]

  private static let vague: Set<String> = [
    "kind", "type", "form", "group", "class", "one", "sort", "member", "piece",
  ]

  private static func table(_ lines: [(ThingKind, String)]) -> [String: ThingKind] {
    var table: [String: ThingKind] = [:]
    for (kind, words) in lines { for word in words.split(separator: " ") { table[String(word)] = kind } }
    return table
  }

  /// Nouns that say what something is, in a term or in a definition.
  private static let heads = table([
    (
      .condition,
      """
      syndrome disease disorder condition illness phenomenon necrosis deficiency failure infection inflammation injury \
      tumor cancer cyst hernia palsy dystrophy degeneration neuropathy sclerosis fibrosis scleroderma hypertension reflux \
      dysmotility stroke anemia edema allergy crisis
      """
    ),
    (
      .sign,
      """
      fracture ulcer attack rash contracture erosion calcification rub pain swelling spasm stiffness weakness numbness \
      tremor fever patch spot lump bump sore bite deposit creaking bend tingling bruise bulge cramp itching lesion \
      discoloration redness
      """
    ),
    (.process, "resorption remodeling remodelling turnover formation healing digestion"),
    (.joint, "joint"),
    (.bone, "bone jaw phalanx vertebra rib breastbone collarbone kneecap skull"),
    (
      .part,
      """
      ligament tendon muscle nerve artery vein vessel gland organ membrane cartilage cord tissue sheath capsule \
      tunnel duct valve cavity marrow tract disc finger toe canal sac bursa node lobe cortex ganglion plexus chamber bowel \
      intestine socket lining skin lung kidney heart liver stomach brain gut gullet esophagus spleen
      """
    ),
    (.cell, "cell osteoclast osteoblast fibroblast lymphocyte neuron platelet"),
    (
      .substance,
      "protein hormone enzyme mineral antibody antigen vitamin acid collagen peptide cytokine salt sugar fat factor receptor"
    ),
    (
      .medicine,
      """
      medicine drug medication antibiotic inhibitor blocker steroid painkiller ointment tablet diuretic bisphosphonate \
      statin vaccine agent cream
      """
    ),
    (
      .treatment,
      """
      surgery operation therapy treatment transplant transplantation replacement removal exercise massage splint \
      procedure graft injection dialysis
      """
    ),
    (
      .test,
      "scan test examination study biopsy capillaroscopy x-ray ray ultrasound imaging mri ct radiograph microscopy tomography monitoring absorptiometry"
    ),
    (.measure, "score density index level rate ratio pressure count scale number value volume"),
    (.person, "doctor specialist surgeon therapist nurse physician dentist"),
    (.germ, "bacterium virus fungus parasite germ microbe worm bacteria"),
  ])

  /// Nouns that only a definition begins with.
  private static let genera = table([
    (.condition, "emergency state lack excess"),
    (.sign, "opening enlargement growth clot softness color colour damage"),
    (
      .process,
      """
      loss death softening hardening thickening thinning narrowing widening dissolving breakdown buildup build-up renewal \
      weakening tightening breaking shrinking wasting scarring bleeding shortening act passage return transport \
      production slipping movement flow release uptake exchange
      """
    ),
    (.bone, "plate ring arch skeleton"), (.joint, "hinge"),
    (
      .part,
      "layer tube strand coat bundle fiber fibre sleeve cushion wall structure pouch pad surface strap band tuft funnel fold rim tip lining network rope"
    ),
    (.substance, "compound molecule substance chemical fluid element liquid pigment messenger product"),
    (.treatment, "stretching cleaning shot training"),
    (.test, "look picture recording measurement photograph image method technique"),
    (.measure, "amount total size length sum share percentage"),
    (.person, "person woman man expert professional scientist"),
  ])

  /// Endings that say what something is, the longest first where one ends in another.
  private static let endings: [(ending: String, kind: ThingKind)] = {
    var endings: [(ending: String, kind: ThingKind)] = []
    let lines: [(ThingKind, String)] = [
      (
        .treatment,
        "ectomy otomy ostomy oplasty plasty opexy orrhaphy odesis ocentesis therapy lithotripsy"
      ),
      (.test, "oscopy ography ometry opsy ogram"),
      (.cell, "blast clast cyte phage phil"),
      (
        .medicine,
        """
        mab tinib pril olol sartan statin cycline cillin floxacin dronate dronic prazole sone solone sonide caine \
        dipine zosin azole profen oxicam gliptin gliflozin trexate quine prine sentan tidine setron
        """
      ),
      (.person, "ologist iatrist ician therapist"),
      (.germ, "coccus bacter virus"),
      (
        .condition,
        """
        itis osis iasis oma algia odynia pathy emia aemia penia malacia sclerosis lysis plegia paresis trophy plasia \
        phagia phasia pnea rrhea rrhoea rrhage ectasia ectasis stenosis megaly uria cele spasm derma dactyly stomia \
        xerosis porosis itus thermia tension cardia phobia esthesia lalia opia oedema edema ism
        """
      ),
      (.substance, "ase globulin kinin interferon apatite"),
    ]
    for (kind, words) in lines { for word in words.split(separator: " ") { endings.append((String(word), kind)) } }
    return endings
  }()
}
