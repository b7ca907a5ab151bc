/// The marks of a study that a sentence bears.
struct StudyEvidence {
  /// "was", "improved": a past tense or what looks like one.
  let isPast: Bool
  /// "was", "we found".
  let isTold: Bool
  let hasFigures: Bool
  let statesPurpose: Bool
  let saysWhatWasDone: Bool
  let hasDesign: Bool
  let hasSubjects: Bool
}

extension SummarySentence {
  /// Whether it says what the study set out to do.
  var statesPurpose: Bool {
    if opening.first == "to" { return true }
    // "The goal of treatment is ..." is no aim of a study.
    if openingCues.contains(where: { $0.contains(.purpose) }),
      pasts > 0 || openingCues.contains(where: { $0.contains(.evidence) })
        || opening.contains(where: { ["we", "our", "this"].contains($0) })
    {
      return true
    }
    return saysWhatWasAsked
  }

  /// The marks of a study that it bears, by which a summary of one is known.
  var evidence: StudyEvidence {
    StudyEvidence(
      isPast: isPast, isTold: pasts > 0 || saysWhatWeFound, hasFigures: hasShare || hasTest,
      statesPurpose: statesPurpose, saysWhatWasDone: saysWhatWasDone,
      hasDesign: cues.contains(.design), hasSubjects: cues.contains(.subject))
  }
}
