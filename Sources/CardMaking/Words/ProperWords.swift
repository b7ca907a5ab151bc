/// Words that are names wherever they stand.
enum ProperWords {
  /// Whether a word in small letters is a name: "English", "Monday", "Australia".
  static func holds(_ word: Word) -> Bool { places.contains(word) || others.contains(word) }

  /// Names that end like learned words.
  static let places: WordSet = [
    "asia", "africa", "australia", "india", "russia", "california", "virginia", "georgia", "victoria", "buddhism",
    "hinduism", "judaism", "islamism", "catholicism", "marxism", "bosnia", "serbia", "romania", "austria", "syria",
    "australasia", "micronesia", "polynesia", "indonesia", "malaysia", "mesopotamia", "bolivia", "columbia", "colombia",
    "oklahoma", "alabama", "arizona", "taoism", "daoism", "darwinism", "calvinism", "oceania", "eurasia", "namibia",
  ]

  private static let others: WordSet = [
    "english", "french", "german", "greek", "latin", "italian", "spanish", "dutch", "swedish", "danish", "norwegian",
    "finnish", "polish", "turkish", "arabic", "hebrew", "persian", "russian", "chinese", "japanese", "korean", "roman",
    "american", "british", "scottish", "irish", "welsh", "canadian", "european", "african", "asian", "indian",
    "australian", "mexican", "christian", "christians", "jewish", "muslim", "muslims", "buddhist", "hindu", "catholic",
    "protestant", "islamic", "january", "february", "april", "june", "july", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "france", "germany",
    "england", "britain", "italy", "spain", "greece", "egypt", "china", "japan", "europe", "america", "paris", "london",
    "rome", "god", "internet",
  ]
}
