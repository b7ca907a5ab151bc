/// Which parts of the body a text speaks of: a disease of the fingers is nobody's answer to a question about the chest.
struct BodyTopics: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let bone = BodyTopics(rawValue: 1 << 0)
  static let joint = BodyTopics(rawValue: 1 << 1)
  static let muscle = BodyTopics(rawValue: 1 << 2)
  static let skin = BodyTopics(rawValue: 1 << 3)
  static let vessel = BodyTopics(rawValue: 1 << 4)
  static let nerve = BodyTopics(rawValue: 1 << 5)
  static let lung = BodyTopics(rawValue: 1 << 6)
  static let heart = BodyTopics(rawValue: 1 << 7)
  static let kidney = BodyTopics(rawValue: 1 << 8)
  static let gut = BodyTopics(rawValue: 1 << 9)
  static let head = BodyTopics(rawValue: 1 << 10)
  static let hand = BodyTopics(rawValue: 1 << 11)
  static let arm = BodyTopics(rawValue: 1 << 12)
  static let leg = BodyTopics(rawValue: 1 << 13)
  static let chest = BodyTopics(rawValue: 1 << 14)
  static let defence = BodyTopics(rawValue: 1 << 15)

  /// What everybody hears in a text: "lower jaw" speaks of the head, "mandible" of nothing that a learner knows.
  init(plain text: String) {
    let words = PlainWords(text).singular
    self = Self.topics(words, in: Self.plain)
    for word in words { insert(Self.topics(word, by: Self.known)) }
  }

  /// What a text speaks of, in plain words or in technical ones.
  init(_ text: String) {
    let words = PlainWords(text).singular
    self = Self.topics(words, in: Self.plain).union(Self.topics(words, in: Self.technical))
    for word in words { insert(Self.topics(word, by: Self.all)) }
  }

  private static func topics(_ word: String, by parts: [(String, BodyTopics)]) -> BodyTopics {
    parts.reduce(into: BodyTopics()) { topics, part in
      if word.hasPrefix(part.0) { topics.formUnion(part.1) }
    }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether so few parts are named that naming one of them says something.
  var isNarrow: Bool { rawValue.nonzeroBitCount <= 3 }

  /// Whether one of the places of the body is among them, which a learner can point at.
  var holdsPlace: Bool { !isDisjoint(with: [.head, .hand, .arm, .leg, .chest]) }

  /// Whether a name and a question speak of one part, or both of what holds the body up and moves it and the name of no
  /// place besides: a tendon and a bone, but not the knee joint and the cheekbone.
  func areNear(_ other: BodyTopics) -> Bool {
    let frame: BodyTopics = [.bone, .joint, .muscle]
    return !isDisjoint(with: other) || !isDisjoint(with: frame) && !other.isDisjoint(with: frame) && !holdsPlace
  }

  private static func topics(_ words: [String], in table: [String: BodyTopics]) -> BodyTopics {
    words.reduce(into: BodyTopics()) { topics, word in
      if let topic = table[word] { topics.formUnion(topic) }
    }
  }

  private static func table(_ lines: [(BodyTopics, String)]) -> [String: BodyTopics] {
    var table: [String: BodyTopics] = [:]
    for (topic, words) in lines {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[String(word), default: []].formUnion(topic)
      }
    }
    return table
  }

  private static let plain = table([
    (.bone, "bone bony skeleton skeletal marrow"),
    (.joint, "joint cartilage ligament gristle"),
    (.muscle, "muscle muscular tendon sinew"),
    (.skin, "skin hair scalp sweat"),
    (.vessel, "vessel vein artery capillary clot"),
    (.nerve, "nerve spinal spine backbone brain"),
    (.lung, "lung breath breathe breathing air airway windpipe cough"),
    (.heart, "heart heartbeat"),
    (.kidney, "kidney urine bladder"),
    (
      .gut,
      "gut stomach bowel gullet swallow swallowing food liver intestine colon colonoscopy digestion heartburn reflux"
    ),
    (
      .head,
      "mouth tooth teeth lip tongue jaw chew cheek face ear eye eyelid nose skull gum throat saliva dental dentist"
    ),
    (.hand, "hand finger thumb wrist fingertip fingernail nailfold nail knuckle"),
    (.arm, "arm elbow forearm shoulder"),
    (.leg, "leg knee kneecap thigh hip ankle foot feet heel shin toe pelvis pelvic"),
    (.chest, "chest rib breastbone collarbone breast"),
    (.defence, "immune autoimmune defence defense antibody"),
  ])

  private static let technical = table([
    (.skin, "cutaneous dermal subcutaneous"), (.lung, "pulmonary bronchial pleural"), (.heart, "cardiac coronary"),
    (.kidney, "renal"), (.gut, "hepatic gastric intestinal esophageal esophagus dysphagia"),
    (.nerve, "neural cerebral optic"), (.hand, "digital carpal"), (.chest, "sternum costal"),
    (.vessel, "vascular arterial venous capillaroscopy"), (.head, "oral ocular mandible maxilla"),
    (.muscle, "myopathy myositis"), (.joint, "synovial articular"),
  ])

  /// How technical words begin that lay people know, too: the cardiologist and the echocardiogram.
  private static let known: [(String, BodyTopics)] = [
    ("cardi", .heart), ("echocardi", .heart), ("electrocardi", .heart), ("dermat", .skin), ("arthritis", .joint),
    ("osteoarthr", .joint), ("tendin", .muscle),
  ]

  private static let all = known + parts

  /// How technical words begin that speak of one part of the body.
  private static let parts: [(String, BodyTopics)] = [
    ("osteo", .bone), ("arthr", .joint), ("chondr", .joint), ("synov", .joint), ("sclerod", .skin),
    ("neur", .nerve), ("myel", .nerve), ("nephr", .kidney), ("pneumo", .lung), ("gastr", .gut),
    ("costo", .chest), ("stomat", .head), ("tendo", .muscle), ("hepat", .gut), ("angi", .vessel),
    ("phleb", .vessel), ("vascul", .vessel), ("teno", .muscle), ("spondyl", .nerve),
  ]
}
