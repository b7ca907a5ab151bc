/// Knows sentences that state a fact about something that they name.
enum StatementShape {
  /// Whether a statement can be understood alone: a subject of its own, no pronoun, no advice, no story.
  static func standsAlone(_ statement: Statement) -> Bool {
    let tokens = statement.tokens
    if statement.opening == nil, !opensWell(statement) || BackReference.stands(in: statement) { return false }
    // Where a subject of its own comes first, a later "it" can be understood.
    guard hasVerb(statement) else { return false }
    var subjectSeen = statement.opening != nil || !tokens[statement.start].isIn([.prepositions, .conjunctions])
    for index in statement.range {
      let token = tokens[index]
      if token.kind == .mark {
        if token.lower == "?" || token.lower == "\"" && index > statement.start && index < statement.end - 2 {
          return false
        }
        continue
      }
      // A capital in the middle: two lines that a page has run together.
      if index > statement.start, token.isCapitalised, token.capitals == 1, tokens[index - 1].kind != .mark,
        token.isIn(.all) || openings.contains(token.lower)
      {
        return false
      }
      if barred.contains(token.lower) { return false }
      if inner.contains(token.lower), !subjectSeen { return false }
      let next = index + 1 < statement.end ? tokens[index + 1].lower : ""
      switch token.lower {
      case "this", "these",
        "such" where next != "as":
        return false
      case "those" where !["who", "with", "of"].contains(next): return false
      // "below the skin" is a place, "see below" is none.
      case "above", "below": if index + 1 >= statement.end || !tokens[index + 1].isIn(.articles) { return false }
      case "should", "must": if next != "be" { return false }
      case "there" where !(index <= statement.start + 1 && ["is", "are", "may", "can"].contains(next)): return false
      default: break
      }
      if token.isIn(.auxiliaries) || FactVerbs.verb(token) != nil { subjectSeen = true }
    }
    return true
  }

  /// Whether the words are a sentence: "A small lower jaw (micrognathia)." in a list is none.
  private static func hasVerb(_ statement: Statement) -> Bool {
    let tokens = statement.tokens
    var isRelative = false
    for index in statement.range {
      let token = tokens[index]
      if ["that", "which", "who"].contains(token.lower) { isRelative = true }
      if token.lower == "," {
        isRelative = isRelative && !(index + 1 < statement.end && tokens[index + 1].isIn(.auxiliaries))
      }
      guard
        token.isIn(.auxiliaries) || ObjectGap.isVerb(index, statement)
          || verbs.contains(token.lower)
      else { continue }
      if isRelative {
        isRelative = false
        continue
      }
      return true
    }
    return false
  }

  private static let verbs: WordSet = [
    "develop", "develops", "helps", "help", "makes", "make", "becomes", "become", "include", "includes", "experience",
    "carries", "carry", "turns", "turn", "helped", "occurred", "needs", "need", "gives", "takes", "shows", "show",
    "uses", "use", "keeps", "grow", "fills", "remove", "removes", "moves", "varies", "vary", "leaves",
    "measures", "measure", "shares", "enter", "enters", "passes", "pass", "stops", "controls", "heals", "heal",
    "progress", "commonly", "reduced", "increased", "improved", "decreased", "lowered", "raised", "prolonged",
    "worsened", "recur", "feel", "feels", "remain", "remains", "called", "also",
  ]

  /// Whether the first words are a subject of their own, or an introduction with a subject after it.
  static func opensWell(_ statement: Statement) -> Bool {
    let tokens = statement.tokens
    var start = statement.start
    let first = tokens[start]
    guard first.isCapitalised || first.kind == .number || start > 0 && first.isWord else { return false }
    if adverbs.contains(first.lower), start + 2 < statement.end, tokens[start + 1].lower != "," {
      start += 1
    } else if first.isIn(.prepositions) || introductions.contains(first.lower) || adverbs.contains(first.lower) {
      guard
        let comma = statement.sentence.first(in: start..<min(start + 12, statement.end), where: { $0.lower == "," }),
        comma + 2 < statement.end
      else { return first.lower == "about" || first.lower == "up" }
      if tokens[start..<comma].contains(where: { $0.isIn(.pronouns) && !["most", "some"].contains($0.lower) }) {
        return false
      }
      // "In some cases, " says nothing that the rest needs; the subject comes after the comma.
      start = comma + 1
      if ["it", "they"].contains(tokens[start].lower) {
        return tokens[statement.start..<comma].contains { $0.isIn(.auxiliaries) || FactVerbs.verb($0) != nil }
      }
    }
    let subject = tokens[start]
    // A card that begins with "There" seems to point at something.
    if subject.lower == "there" { return start > statement.start }
    if ["most", "some", "many"].contains(subject.lower), start + 1 < statement.end {
      return ["people", "cases", "patients", "women", "men", "children", "adults"].contains(tokens[start + 1].lower)
        && start + 3 < statement.end && ["with", "of", "who"].contains(tokens[start + 2].lower)
    }
    guard !subject.isIn(.pronouns), !subject.isIn(.conjunctions) || subject.lower == "once" else { return false }
    if open.contains(subject.lower) {
      return start + 1 < statement.end && ["of", "with", "for", "in", "who"].contains(tokens[start + 1].lower)
    }
    if openings.contains(subject.lower) { return false }
    if start + 1 < statement.end, subject.lower == "the",
      pointing.contains(tokens[start + 1].lower) || open.contains(tokens[start + 1].lower)
    {
      return start + 2 < statement.end && tokens[start + 2].lower == "of"
    }
    return true
  }

  /// Whether a run of words is worth a gap: content words, no name of the sentence's own subject.
  static func isGap(_ statement: Statement, _ range: Range<Int>, isQuality: Bool = false) -> Bool {
    let tokens = statement.tokens
    let content = tokens[range].filter { $0.isWord && !$0.isIn(.all) }
    guard !content.isEmpty, let last = tokens[range].last, !last.isIn(.all) else { return false }
    guard let first = tokens[range].first, !first.isIn(.pronouns), first.kind != .mark else {
      return false
    }
    let rest = (tokens[statement.start..<range.lowerBound] + tokens[range.upperBound..<statement.end]).filter {
      $0.isWord && $0.count >= 5
    }
    let opening = statement.opening?.lowercased() ?? ""
    for word in content where word.count >= 5 {
      let stem = word.lower.dropLast(word.lower.characterCount < 8 ? 1 : 3)
      if rest.contains(where: { $0.lower.hasPrefix(stem) }) || opening.contains(stem.text) { return false }
    }
    for index in range where vague.contains(tokens[index].lower) {
      // "long use of certain drugs" still says something.
      if index < range.lowerBound + 3 || tokens[index - 1].lower != "of" { return false }
    }
    guard !first.isIn(.prepositions) else { return false }
    guard !content.contains(where: { $0.lower.hasSuffix("ly") && $0.count > 5 }) else { return false }
    let head = self.head(tokens, range)
    let isList = tokens[range].contains { $0.lower == "," }
    if !isList, dull.contains(head) || dull.contains(last.lower) && content.count < 2 { return false }
    // "thickened, painful ears", "medical and family histories": half of a phrase.
    if !isQuality, content.count == 1, range.count == 1, !MedicalWords.isLearned(content[0].lower),
      content[0].lower.hasSuffix("ed") || MedicalWords.isAdjective(content[0].lower) && content[0].capitals == 0
    {
      return false
    }
    if content.count == 1, content[0].count < 5, !content[0].hasInnerCapital,
      !MedicalWords.plainOrgans.contains(content[0].lower)
    {
      return false
    }
    if content.allSatisfy({ people.contains($0.lower) }) { return false }
    return !content.allSatisfy { dull.contains($0.lower) || thin.contains($0.lower) }
  }

  /// The noun that carries a phrase: its last word before a preposition.
  static func head(_ tokens: [Token], _ range: Range<Int>) -> Word {
    var head: Word = ""
    for index in range {
      if tokens[index].isIn(.prepositions), !head.isEmpty { break }
      if tokens[index].isWord { head = tokens[index].lower }
    }
    return head
  }

  private static let introductions: WordSet = [
    "when", "whenever", "if", "although", "though", "while", "because", "once", "even",
  ]

  private static let adverbs: WordSet = [
    "usually", "sometimes", "often", "rarely", "typically", "generally", "occasionally", "normally", "commonly",
    "frequently", "eventually", "initially",
  ]

  private static let openings: WordSet = [
    "seek", "call", "ask", "talk", "see", "get", "take", "use", "try", "make", "read", "please", "note", "first",
    "second", "third", "finally", "according", "today", "recently", "additionally", "scientists", "researchers",
    "doctors", "affected", "additional", "further", "learn", "find", "keep", "avoid", "eat", "drink", "tell", "if",
    "click", "visit", "contact", "let", "remember", "check", "look", "go", "start", "stop", "follow", "wash", "wear",
    "yes", "who", "what", "how", "why", "where", "here", "researcher", "experts", "studies", "research", "nih",
    "unlike", "less", "early", "later", "someone", "anyone", "individuals", "doctor", "investigators", "overview",
    "causes", "affects", "occurs", "results", "caused", "due",
  ]

  /// Nouns that ask "of what?" where nothing follows.
  private static let open: WordSet = [
    "symptoms", "symptom", "signs", "treatment", "treatments", "causes", "cause", "diagnosis", "prognosis", "people",
    "patients", "women", "men", "children", "adults", "infants", "complications", "factors", "onset",
    "features", "tests", "test", "types", "forms", "changes", "mutations", "risk", "severity", "inheritance", "babies",
    "medicines", "medications", "medication", "drugs", "therapy", "males", "females", "boys", "girls", "problems",
    "prevention", "management", "life", "outcome", "usual", "exact", "goal", "purpose",
  ]

  static let pointing: WordSet = [
    "condition", "disease", "disorder", "syndrome", "study", "following", "latter", "former", "same", "other", "test",
    "symptoms", "cause", "treatment", "exact", "risk", "mutation", "gene", "infection", "virus", "doctor", "goal",
    "first", "second", "third", "next", "last", "patient", "patients", "authors", "form", "drug", "procedure",
    "process", "problem", "result", "results", "two", "three", "four", "illness", "age", "signs", "attack", "attacks",
    "protein", "proteins", "cells", "genes", "mutations", "vaccine", "medicine", "condition's", "diagnosis", "surgery",
    "rash", "gland", "glands", "tumor", "cancer", "child", "baby", "person", "cyst", "area", "lump", "lumps", "outlook",
    "severity",
  ]

  private static let barred: WordSet = [
    "i", "you", "your", "we", "our", "my", "me", "he", "she", "his", "her", "him", "us", "following",
    "here", "another", "previously", "aforementioned", "et", "fig", "figure", "table", "yours", "ours",
    "latter", "former", "don't", "let's",
  ]

  /// Pronouns that may stand in a sentence that has named something before them.
  private static let inner: WordSet = [
    "it", "they", "its", "their", "them", "itself", "themselves", "both", "others",
  ]

  /// Words that make a gap anything.
  private static let vague: WordSet = [
    "people", "individuals", "patients", "between", "half", "other", "others", "several", "various", "many", "some",
    "certain", "different", "any", "each", "all", "number", "variety", "combination", "way", "ways", "unknown",
    "something", "anything", "someone", "anyone", "more", "most", "less", "only", "otherwise", "same", "similar",
    "few", "range", "everyone", "everything", "both", "factors", "factor", "things", "abnormal", "specific", "common",
    "numerous", "related", "itself", "persons", "person", "these", "this", "particular", "multiple", "additional",
    "varying", "equal", "degrees", "numbers", "extent", "portion", "majority", "interruption", "rates", "rate",
  ]

  static let dull: WordSet = [
    "people", "person", "patients", "cases", "case", "way", "ways", "time", "years", "year", "many", "things",
    "problems",
    "problem", "symptoms", "condition", "conditions", "disease", "disorder", "treatment", "part", "parts", "body",
    "number",
    "different", "several", "various", "changes", "genes", "gene", "mutations", "mutation", "affected", "individuals",
    "signs", "complications", "causes", "cause", "factors", "type", "types", "form", "areas", "everyone", "pain",
    "diseases", "disorders", "changes", "change", "effects", "effect", "risk", "level", "levels", "amount", "amounts",
    "test", "tests", "age", "life", "health", "function", "area", "one", "person",
    "ability", "result", "results", "information", "history", "problem", "difficulty", "difficulties",
    "abnormalities", "abnormality", "defects", "defect", "treatments", "medicines", "medications", "medicine", "drugs",
    "doctor", "days", "weeks", "months", "times", "place", "need", "forms", "features", "feature", "variant",
    "variants", "alterations", "alteration", "protein", "proteins", "activity", "development", "group", "members",
    "things", "process", "work", "mistakes", "errors", "irregularities", "bands", "deal", "twice", "often",
  ]

  /// Who has a disease is told by the rest of the sentence, or could be anybody; "older women" says something.
  private static let people: WordSet = [
    "men", "women", "adults", "children", "infants", "boys", "girls", "males", "females", "adulthood", "childhood",
    "infancy",
  ]

  /// Adjectives and verbs that say little alone.
  private static let thin: WordSet = [
    "death", "serious", "severe", "mild", "rare", "new", "normal", "early", "late", "large", "small", "good", "bad",
    "main",
    "long", "short", "high", "low", "sudden", "sharp", "major", "minor", "great", "important", "possible", "special",
    "first", "second", "young", "older", "adult", "human", "entire", "whole", "further", "strong", "weak", "full",
  ]
}
