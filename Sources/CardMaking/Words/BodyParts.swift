/// Knows plain and learned words for parts of the body.
enum BodyParts {
  /// Whether a word, one or several of it, is a part of the body.
  static func holds(_ word: Word) -> Bool {
    MedicalWords.plainOrgans.contains(word) && !symptoms.contains(word) || parts.contains(word)
  }

  /// Plain words that explain a learned one and are no parts of the body.
  private static let symptoms: WordSet = [
    "itching", "yellowing", "swelling", "fainting", "dizziness", "hives", "vomiting", "bleeding", "bruising",
  ]

  private static let parts: WordSet = [
    "teeth", "gums", "tongue", "ligaments", "tendons", "joint", "joints", "finger", "fingers", "fingertips", "wrist",
    "wrists", "elbow", "elbows", "shoulder", "shoulders", "knee", "knees", "ankle", "ankles", "hip", "hips", "neck",
    "spine", "scalp", "nerve", "nerves", "vein", "veins", "artery", "arteries", "cartilage", "eyelid", "eyelids",
    "nails", "toenails", "fingernails", "intestine", "intestines", "airways", "arm", "arms", "forearms", "hand",
    "hands", "leg", "legs", "foot", "feet", "toes", "thighs", "calves", "back", "head", "face", "cheeks", "chin",
    "lips",
    "jaws", "tract", "pancreas", "spleen", "tonsils", "adenoids", "thymus", "vessels", "cord", "tissue", "tissues",
    "trunk", "torso", "abdomen", "groin", "armpits", "breasts", "genitals", "genitalia", "uterus", "ovaries",
    "testicles",
    "limbs", "ears", "buttocks", "palms", "soles", "forehead", "eyebrows", "marrow", "glands", "livers", "organs",
    "system", "retina", "cornea", "ribs", "pelvis", "skulls", "esophagus", "colon", "rectum", "bronchi", "larynx",
  ]
}
