/// Something that a text says, as a finder understood it; a writer makes cards of it.
struct Fact: Sendable {
  /// How a fact is asked.
  enum Question: Sendable, Equatable {
    /// "What is costochondritis?"
    case whatIs(isPlural: Bool, article: String? = nil)
    /// "When does osteoporosis occur?", with the verb of the text.
    case whenDoes(verb: String, isPlural: Bool, article: String? = nil)
    /// "When do people speak of ischemia?", where the text says that it is when something is so.
    case whenSpokenOf(article: String? = nil)
    /// "What does grafting involve?", with the verb of the text.
    case whatDoes(verb: String, isPlural: Bool, article: String? = nil)
    /// "What does caudal mean?"
    case whatMeans
    /// "How does the Bakers' Guild define a loaf?"
    case howDefined(by: String)
    /// "What does ESR stand for?"
    case standsFor
    /// "What did the study ... find?"
    case found(StudyQuestion)
    /// "What is warfarin used for?": words before and after the term.
    case askedAbout(before: String, after: String)
    /// A question in words of its own.
    case asked(String)
    /// The sentence with a gap.
    case gap(before: String, after: String)
  }

  /// How strictly the form was read: a loose reading is kept only where the ranking believes it.
  enum Certainty: Sendable {
    case plain
    case loose
  }

  let kind: FactKind
  let question: Question
  /// The name of what is defined, or the short form.
  var term: String?
  /// Its other names.
  var aliases: [String] = []
  let answer: String
  /// The members of an enumeration.
  var items: [String] = []
  /// What may stand in a gap, where only a few answers are natural.
  var hint: String?
  /// The words before an enumeration's members, with which it reads as a sentence: "Symptoms of gout include".
  var lead: String?
  /// The last sentence that says it, where it takes several: the last item of a list.
  var lastSentence: Sentence?
  /// Whether it is another view of a fact that has its card already, as a finding's gap is.
  var isView = false
  /// The title of a study.
  var title: String?
  /// The citation as it stands in the text.
  var cite: String?
  /// The tokens of its block that say what a study found: its sentences, lead-in and all, without title and citation.
  var finding: Range<Int>?
  /// Why it should give no card after all, a sentence.
  var doubt: String?
  /// How strictly its form was read.
  var certainty = Certainty.plain
  /// The sentence that says it.
  private(set) var sentence: Sentence
  /// The finder's name, for `--explain`.
  let finder: String

  /// Lets go of its sentence's words, which the finders have read.
  mutating func forgetWords() { sentence = sentence.withoutWords }
}
