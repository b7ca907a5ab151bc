/// What a word says about the part of a study's summary in which it stands: background, methods, results, conclusions.
struct StudyCues: OptionSet, Sendable {
  let rawValue: UInt32

  /// "is", "remains": conclusions are told in the present tense.
  static let present = StudyCues(rawValue: 1)
  /// "may", "should".
  static let modal = StudyCues(rawValue: 1 << 1)
  /// "was", "did": methods and results are told in the past tense.
  static let past = StudyCues(rawValue: 1 << 2)
  /// "study", "results": what shows something.
  static let evidence = StudyCues(rawValue: 1 << 3)
  /// "suggest", "demonstrates": what evidence does.
  static let report = StudyCues(rawValue: 1 << 4)
  /// "showed": the same in the past tense, of this study or of another.
  static let reported = StudyCues(rawValue: 1 << 5)
  /// "recommended", "further".
  static let advice = StudyCues(rawValue: 1 << 6)
  /// "useful", "risk": a judgement.
  static let value = StudyCues(rawValue: 1 << 7)
  /// "therefore", "although": what opens a conclusion.
  static let link = StudyCues(rawValue: 1 << 8)
  /// "measured", "enrolled": what was done.
  static let method = StudyCues(rawValue: 1 << 9)
  /// "median", "score".
  static let statistic = StudyCues(rawValue: 1 << 10)
  /// "higher", "difference".
  static let comparison = StudyCues(rawValue: 1 << 11)
  /// "placebo", "cohort": how a study was planned.
  static let design = StudyCues(rawValue: 1 << 12)
  /// "patients", "cells": who or what was studied.
  static let subject = StudyCues(rawValue: 1 << 13)
  /// "aim", "objective".
  static let purpose = StudyCues(rawValue: 1 << 14)
  /// "conclude", "conclusion".
  static let conclusion = StudyCues(rawValue: 1 << 15)
  /// "examined": what a study does to its question.
  static let inquiry = StudyCues(rawValue: 1 << 16)

  /// The cues of a word.
  static func of(_ token: Token) -> StudyCues { token.isIn(.studyCues) ? table[token.lower] ?? [] : [] }

  /// The words that have cues.
  static var words: some Sequence<Word> { table.keys }

  private static let table: WordTable<StudyCues> = {
    var table: WordTable<StudyCues> = [:]
    func add(_ words: String, _ cues: StudyCues) {
      for word in words.split(separator: " ") { table[Word(word), default: []].formUnion(cues) }
    }
    add(
      """
      is are has have does do isn't can't aren't doesn't seem seems appear appears remain remains represent represents
      depends allow allows improves reduces increases leads plays predicts offers requires contributes contains causes
      affects influences correlates helps needs varies differs occurs makes gives decreases prevents exists provide
      provides lacks
      """.onOneLine, .present)
    add("may might can could should cannot must will would", .modal)
    add("was were had did", .past)
    add(
      """
      study studies result results finding findings data analysis analyses evidence observation observations work
      investigation experience trial review survey
      """.onOneLine, .evidence)
    add(
      """
      suggest suggests indicate indicates support supports demonstrate demonstrates show shows confirm confirms imply
      implies provide provides reveal reveals highlight highlights suggesting indicating underline underlines emphasize
      emphasizes emphasise emphasises underscore underscores
      """.onOneLine, .report)
    add("suggested indicated supported demonstrated showed confirmed revealed provided implied", .reported)
    add(
      """
      recommend recommended recommendation recommendations warranted needed necessary required further future should
      considered implications need needs
      """.onOneLine, .advice)
    add(
      """
      useful effective safe feasible important valuable reliable efficacious beneficial promising appropriate helpful
      justified potential potentially role risk associated predictor prognostic likely unlikely seems appears appear seem
      advantage alternative strategy clinical practice
      """.onOneLine, .value)
    add(
      """
      therefore thus hence consequently overall conclusion although despite based given since because this these our such
      """, .link)
    add(
      """
      assessed measured evaluated performed included enrolled compared analyzed analysed calculated examined recruited
      randomized randomised underwent received conducted collected obtained recorded reviewed studied used selected tested
      identified determined interviewed completed treated divided administered followed observed detected
      """.onOneLine, .method)
    add(
      """
      ci hr rr sd sem vs versus mean median range odds ratio significantly respectively percentage score interval quartile
      iqr auc
      """.onOneLine, .statistic)
    add(
      """
      higher lower greater fewer increased decreased reduced difference differences significant longer shorter
      """, .comparison)
    add(
      """
      trial trials cohort placebo randomized randomised retrospective retrospectively prospective prospectively baseline
      follow-up questionnaire questionnaires regression multivariate univariate cross-sectional case-control consecutive
      respondents participants subjects volunteers controls rats mice specimens enrolled recruited hypothesized
      hypothesised hypothesis statistically significantly
      """.onOneLine, .design)
    add(
      """
      patients groups group samples sample cases eyes study studies women men children cells students interviews data
      survey analysis review residents physicians
      """.onOneLine, .subject)
    add(
      "aim aims objective objectives purpose purposes goal goals aimed hypothesized hypothesised hypothesis sought",
      .purpose)
    add("conclude concludes concluded conclusion conclusions", .conclusion)
    add(
      """
      examined examines investigated investigates evaluated evaluates assessed assesses compared compares studied analyzed
      analysed reviewed tested determined explored explores identified measured
      """.onOneLine, .inquiry)
    return table
  }()
}

extension String {
  fileprivate var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
