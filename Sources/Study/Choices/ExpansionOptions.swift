/// Other words for the letters of a short form: for BMD "bone marrow density" beside "bone mineral density".
///
/// What other short forms stand for would be given away by its letters. So one or two words are exchanged for others
/// that begin alike and are of the same class: a part of the body for a part of the body, a course for a course, a
/// disease for a disease. Where two are exchanged, each stands with both of the other: no option is the one that has
/// most in common with the others. Where no class is known, there are none, and the answer is typed.
enum ExpansionOptions {
  /// Up to three other expansions; none where the letters are not those of the words, or no word can be exchanged.
  static func texts(for answer: String, short: String, using generator: inout SeededGenerator) -> [String] {
    let words = answer.split(separator: " ").map(String.init)
    guard (2...6).contains(words.count), let places = freePlaces(words, short) else { return [] }
    var swaps: [(place: Int, words: [String])] = []
    for place in places {
      let others = generator.inRandomOrder(others(for: words[place].lowercased(), besides: words))
      if !others.isEmpty { swaps.append((place, others)) }
    }
    func text(_ changes: [(place: Int, word: String)]) -> String {
      var changed = words
      for change in changes { changed[change.place] = dressed(change.word, as: words[change.place]) }
      return changed.joined(separator: " ")
    }
    if swaps.count >= 2 {
      let pair = generator.inRandomOrder(swaps).prefix(2).map { (place: $0.place, word: $0.words[0]) }
      return [[pair[0]], [pair[1]], pair].map(text)
    }
    guard let swap = swaps.first, swap.words.count >= 2, leavesRoom(words, swap.place) else { return [] }
    return swap.words.prefix(3).map { text([(swap.place, $0)]) }
  }

  /// Whether the words that stay go with others in the free place: an adjective goes with many nouns, and an adjective
  /// in front of a noun can be another; "reflux" or "fibromyalgia" before the last word ties it.
  private static func leavesRoom(_ words: [String], _ place: Int) -> Bool {
    guard place == words.count - 1 else { return true }
    return place > 0 && isAdjective(words[place - 1].lowercased())
  }

  private static func isAdjective(_ word: String) -> Bool {
    ["al", "ic", "ous", "ar", "ary", "ory", "oid", "ive"].contains { word.hasSuffix($0) }
  }

  /// The places of words that each stand for one letter; nil where the letters are not, in their order, in the words.
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

  /// Words of a word's class that begin alike and say something else.
  private static func others(for word: String, besides names: [String]) -> [String] {
    guard let first = word.utf8.first, let group = groups.first(where: { $0.contains(word) }) else { return [] }
    let taken = Set(names.map { $0.lowercased() })
    return group.filter { other in
      other.utf8.first == first && !taken.contains(other)
        && !sameMeaning.contains { $0.contains(word) && $0.contains(other) }
    }
  }

  /// In the capitals of the word in whose place it stands.
  private static func dressed(_ word: String, as other: String) -> String {
    other.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private static let sameMeaning: [Set<String>] = [
    ["disease", "disorder"], ["diffuse", "disseminated"], ["hereditary", "inherited"], ["primary", "progressive"],
    ["volume", "ventilation"],
  ]

  private static func group(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Words that stand in the same place of many names; a word is looked for in the first class that has it.
  private static let groups: [[String]] = [
    // Of a part of the body.
    group("arterial atrial valvular vascular venous ventricular"),
    group(
      """
      abdominal biliary bronchial cardiac cerebral coronary cutaneous dental dermal femoral gastric
      hepatic intestinal lumbar muscular neural ocular oral ovarian pancreatic pelvic pleural portal
      pulmonary rectal renal respiratory retinal skeletal spinal splenic synovial thoracic urinary uterine
      """),
    // How it runs, how far it goes, and where it comes from.
    group(
      """
      acute chronic complex congenital diffuse disseminated early familial focal generalized hereditary idiopathic
      inherited juvenile late limited malignant mild mixed multiple primary progressive rapid recurrent relapsing
      secondary severe sporadic systemic transient
      """),
    group(
      "anterior deep distal dorsal external inferior internal lateral left lower medial posterior proximal right upper"),
    // Parts of the body, and what they are made of.
    group("bladder bowel brain breast heart hip kidney knee liver lung spine stomach"),
    group("marrow mineral matrix"),
    // Diseases.
    group(
      """
      anemia arthritis atrophy carcinoma cirrhosis degeneration disease disorder dysplasia dystrophy embolism edema
      failure fibrosis fracture hemorrhage hernia hypertension hypertrophy infarction infection inflammation necrosis
      nephritis neuropathy palsy paralysis sclerosis stenosis spasm thrombosis tumor
      """),
    // What is measured.
    group("capacity content density length level pressure rate ratio volume ventilation velocity"),
  ]
}
