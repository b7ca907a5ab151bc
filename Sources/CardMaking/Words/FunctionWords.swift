/// The small words of English, which carry no fact of their own.
enum FunctionWords {
  static let articles: WordSet = ["a", "an", "the"]

  static let prepositions: WordSet = [
    "of", "in", "on", "at", "to", "for", "by", "with", "from", "into", "onto", "within", "without", "between", "among",
    "through", "during", "after", "before", "under", "over", "above", "below", "near", "against", "about", "around",
    "across", "along", "behind", "beneath", "beside", "besides", "beyond", "despite", "except", "inside", "outside",
    "like", "unlike", "per", "since", "than", "throughout", "toward", "towards", "until", "up", "upon", "via", "as",
    "off", "out", "down", "amid", "because", "due",
  ]

  static let pronouns: WordSet = [
    "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her",
    "hers",
    "it", "its", "they", "them", "their", "theirs", "who", "whom", "whose", "which", "what", "that", "this", "these",
    "those", "there", "here", "one", "ones", "someone", "anyone", "everyone", "something", "anything", "everything",
    "nothing", "nobody", "itself", "himself", "herself", "themselves", "such", "another", "other", "others", "each",
    "either", "neither", "both", "all", "some", "any", "many", "most", "few", "several", "much", "more", "less", "none",
    "same", "latter", "former", "every", "no", "not", "certain", "various", "numerous", "everybody",
  ]

  static let conjunctions: WordSet = [
    "and", "or", "but", "nor", "so", "yet", "if", "when", "while", "although", "though", "whereas", "whether", "unless",
    "because", "since", "where", "why", "how", "once", "whenever", "wherever", "however", "therefore", "thus", "hence",
    "also", "then", "even", "only", "just", "too", "very", "often", "usually", "sometimes", "generally", "typically",
  ]

  static let auxiliaries: WordSet = [
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "can",
    "could", "may", "might", "must", "shall", "should", "will", "would", "cannot", "can't", "isn't", "aren't", "don't",
    "doesn't", "won't",
  ]

  static let all: WordSet = articles.union(prepositions).union(pronouns).union(conjunctions).union(auxiliaries)
}
