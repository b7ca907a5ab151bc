/// Nouns that say of what sort a thing is, also without an article: "inflammation of the muscles".
enum GenusNouns {
  static let all: WordSet = [
    "inflammation", "swelling", "loss", "infection", "infections", "cancer", "cancers", "damage", "pressure", "pain",
    "bleeding", "weakness", "growth", "growths", "death", "injury", "injuries", "failure", "hardening", "softening",
    "thickening", "thinning", "narrowing", "widening", "tightening", "scarring", "irritation", "enlargement",
    "breakdown",
    "destruction", "formation", "removal", "surgery", "treatment", "therapy", "difficulty", "inability", "ability",
    "absence", "presence", "deficiency", "excess", "accumulation", "buildup", "build-up", "collection", "collections",
    "group", "groups", "part", "parts", "type", "types", "form", "forms", "kind", "kinds", "disease", "diseases",
    "disorder", "disorders", "condition", "conditions", "cells", "cell", "tissue", "fluid", "substance", "substances",
    "proteins", "protein", "chemicals", "hormones", "enzymes", "drugs", "medicines", "medications", "tumors", "tumours",
    "tumor", "cysts", "lumps", "sores", "spots", "patches", "deposits", "changes", "change", "movement", "movements",
    "contraction", "contractions", "dilation", "paralysis", "abnormality", "abnormalities", "defects", "defect",
    "malformation", "malformations", "muscles", "bones", "joints", "glands", "organs", "nerves", "vessels", "fibers",
    "structures", "structure", "bacteria", "viruses", "organisms", "animals", "plants", "people", "study", "science",
    "practice", "process", "use", "behavior", "behaviour", "energy", "matter", "material", "water", "blood", "urine",
    "bone", "cartilage", "skin", "fear", "feeling", "feelings", "thoughts", "beliefs", "ideas", "rules", "laws",
    "money",
    "goods", "property", "land", "music", "words", "information", "knowledge", "software", "data", "lack",
    "development",
    "displacement", "dislocation", "fracture", "rupture", "tear", "spasm", "spasms", "stiffness", "dryness", "numbness",
    "redness", "discoloration", "degeneration", "atrophy", "overgrowth", "obstruction", "blockage", "clots", "stones",
    "problems", "complications", "symptoms", "attacks", "seizures", "sensation", "sensations",
    "connections", "connection", "lesions", "discomfort",
    "pockets", "openings", "gaps", "swellings", "blisters", "insects", "parasites", "fungi", "worms", "injections",
  ]
}
