/// Tells learned words, which need explaining, from plain ones, which explain.
enum MedicalWords {
  /// Whether a word looks learned: a Greek or Latin ending, or one of a few that hide it.
  static func isLearned(_ word: Word) -> Bool {
    guard word.count >= 5, !plain.contains(word) else { return false }
    if learned.contains(word) { return true }
    return endings.contains { word.hasSuffix($0) }
  }

  /// Whether a word may stand before a noun as its adjective.
  static func isAdjective(_ word: Word) -> Bool {
    ["al", "ic", "ac", "ous", "ive", "ar", "ary", "oid"].contains { word.hasSuffix($0) }
  }

  static func isVerbLike(_ word: Word) -> Bool { word.hasSuffix("ing") || word.hasSuffix("ed") }

  private static let endings: [Word] = [
    "itis", "osis", "esis", "asis", "pathy", "trophy", "ectomy", "stomy", "otomy", "scopy", "graphy", "gram",
    "megaly", "rrhea", "rrhage", "edema", "oma", "omas", "ism", "dactyly", "cephaly", "cyte", "cytes", "blast",
    "blasts", "pnea", "axy", "ia", "ae", "ata", "eal", "ysis", "ole", "oles", "ular", "asm",
  ]

  private static let learned: WordSet = [
    "mandible", "maxilla", "sternum", "femur", "tibia", "fibula", "humerus", "radius", "clavicle", "scapula", "patella",
    "pelvis", "cranium", "vertebra", "vertebrae", "renal", "hepatic", "cardiac", "pulmonary", "gastric", "dermal",
    "cerebral", "ocular", "nasal", "oral", "dental", "thoracic", "abdominal", "nausea", "jaundice", "pruritus",
    "vertigo",
    "tinnitus", "nystagmus", "strabismus", "ptosis", "rales", "bruit", "angina", "sepsis", "coma", "stroma", "lumen",
    "nares", "pharynx", "larynx", "trachea", "esophagus", "oesophagus", "duodenum", "jejunum", "ileum", "colon",
    "rectum",
    "ureter", "urethra", "uterus", "cervix", "ovary", "ovaries", "testes", "testicles", "prostate", "thyroid",
    "pancreas",
    "spleen", "gallbladder", "cornea", "retina", "sclera", "uvea", "iris", "edema", "lesion", "lesions", "palpitations",
    "syncope", "apnea", "seizures", "polydactyly", "syndactyly", "hirsutism", "alopecia", "scoliosis", "lordosis",
    "mitochondria", "exostoses", "metastasis", "metastases", "benign", "malignant", "congenital", "idiopathic",
    "sclerae",
    "hematoma", "contracture", "contractures", "spasticity", "rigidity", "sinus", "bursa", "syndrome", "xerosis",
    "coccyx", "carpus", "tarsus", "phalanges", "axilla", "cutis", "biopsy", "plantar", "palmar", "distal", "proximal",
  ]

  /// Plain words for parts of the body, which explain a learned adjective alone: "renal (kidney)".
  static let plainOrgans: WordSet = [
    "kidney", "kidneys", "lung", "lungs", "heart", "liver", "skin", "brain", "bone", "bones", "muscle", "muscles",
    "stomach",
    "eye", "eyes", "nose", "mouth", "ear", "ears", "jaw", "belly", "chest", "throat", "bladder", "bowel", "womb",
    "nerve",
    "breastbone", "collarbone", "kneecap", "thighbone", "shinbone", "backbone", "cheekbone", "windpipe", "gullet",
    "skull",
    "itching", "yellowing", "swelling", "fainting", "dizziness", "hives", "vomiting", "bleeding", "bruising",
  ]

  /// Plain words for what people see and feel, by which an explanation is known.
  static let plain: WordSet = plainOrgans.union([
    "pain", "loss", "lack", "dry", "dryness", "small", "large", "big", "slow", "fast", "low", "high", "weak",
    "weakness",
    "hard", "hardening", "soft", "thick", "thickening", "thin", "narrow", "narrowing", "wide", "widening", "short",
    "long",
    "red", "redness", "blue", "yellow", "white", "blood", "water", "fluid", "sugar", "fat", "salt", "breath",
    "breathing",
    "sleep", "hair", "teeth", "tooth", "tongue", "lip", "lips", "face", "head", "neck", "back", "arm", "arms", "hand",
    "hands", "finger", "fingers", "fingertips", "toe", "toes", "foot", "feet", "leg", "legs", "hip", "knee", "joint",
    "joints", "tissue", "body", "vessels", "vessel", "cells", "cell", "walls", "movement", "movements", "speech",
    "speaking",
    "swallowing", "walking", "vision", "sight", "hearing", "smell", "taste", "touch", "feeling", "memory", "thinking",
    "stiff", "stiffness", "tight", "tightness", "tightening", "curling", "shaking", "twitching", "cramps", "lumps",
    "lump",
    "spots", "patches", "sores", "rash", "scar", "scars", "scarring", "growth", "growths", "tumor", "tumors", "cancer",
    "infection", "disease", "problem", "problems", "trouble", "difficulty", "damage", "death", "rate", "pressure",
    "level",
    "levels", "count", "number", "inflammation", "inflammatory", "inflamed", "broken", "bent", "enlarged",
    "enlargement",
    "abnormal", "excess", "too", "shortage", "increase", "decrease", "inability", "ability", "sensitivity", "urine",
    "stool",
    "fever", "tired", "tiredness", "fatigue", "childbirth", "pregnancy", "birth", "jaws", "heartbeat", "slurring",
    "rigid",
    "involuntary", "without", "disc", "discs", "eyelid", "eyelids", "nail", "nails", "abdomen", "intestine",
    "intestines",
  ])
}
