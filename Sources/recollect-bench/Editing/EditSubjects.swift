/// Something that a card can ask, with the several wordings that a person may give it over the years.
struct EditSubject {
  /// The form of its entry.
  enum Form {
    /// A term with its definition.
    case term
    /// A question with its answer.
    case question
    /// A sentence with gaps.
    case sentence
  }

  let form: Form
  /// Wordings of the term or the question that mean the same; of a sentence, with gaps in brackets.
  let prompts: [String]
  /// Wordings of the definition or the answer that mean the same; none for a sentence.
  let answers: [String]
  /// Subjects of one family are easily taken for each other, and are never the same.
  let family: Int
}

/// What the edited decks are about: written by hand, and put together from parts of medical words.
enum EditSubjects {
  /// All subjects, family by family.
  static let all: [EditSubject] = {
    var subjects: [EditSubject] = []
    var family = 0
    for block in (EditSubjectTables.terms + EditSubjectTables.questions + EditSubjectTables.sentences)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if block.isEmpty {
        family += 1
        continue
      }
      subjects.append(subject(String(block), family: family))
    }
    for made in organs + substances + sides + numbers {
      family += 1
      subjects += made.map { subject($0, family: family) }
    }
    return subjects
  }()

  /// Reads `wording / wording = wording / wording`; a question has a question mark, a sentence no equals sign.
  private static func subject(_ line: String, family: Int) -> EditSubject {
    let sides = line.components(of: " = ")
    let prompts = sides[0].components(of: " / ")
    let answers = sides.count > 1 ? sides[1].components(of: " / ") : []
    let form: EditSubject.Form = answers.isEmpty ? .sentence : prompts[0].hasSuffix("?") ? .question : .term
    return EditSubject(form: form, prompts: prompts, answers: answers, family: family)
  }

  /// One family an organ: its diseases are alike, and so are the same diseases of other organs.
  private static var organs: [[String]] {
    [
      ("arthr", "joint"), ("nephr", "kidney"), ("dermat", "skin"), ("my", "muscle"), ("neur", "nerve"),
      ("gastr", "stomach"), ("hepat", "liver"), ("aden", "gland"), ("cyst", "bladder"), ("chondr", "cartilage"),
      ("rhin", "nose"), ("encephal", "brain"), ("cardi", "heart"), ("enter", "small bowel"), ("col", "large bowel"),
    ].map { stem, organ in
      [
        "\(stem)itis / \(stem)itis (inflammation) = inflammation of the \(organ) / an inflamed \(organ)",
        "\(stem)algia / \(stem)algia (pain) = pain in the \(organ) / pain that is felt in the \(organ)",
        "\(stem)opathy / \(stem)opathies = any disease of the \(organ) / a disease that affects the \(organ)",
        "\(stem)ectomy / \(stem)ectomy, surgical = removal of the \(organ) by surgery / surgical removal of the \(organ)",
        "\(stem)oplasty / \(stem)oplastic repair = repair of the \(organ) by surgery / surgical repair of the \(organ)",
      ]
    }
  }

  /// Too much and too little of a substance in the blood.
  private static var substances: [[String]] {
    [
      ("calcaemia", "calcium"), ("natraemia", "sodium"), ("kalaemia", "potassium"), ("glycaemia", "glucose"),
      ("magnesaemia", "magnesium"), ("phosphataemia", "phosphate"), ("lipidaemia", "fat"), ("uricaemia", "uric acid"),
    ].map { name, substance in
      [("hyper", "too much", "a raised level of"), ("hypo", "too little", "a lowered level of")].map {
        let american = name.replacing("aemia", with: "emia")
        return "\($0.0)\(name) / \($0.0)\(american) = \($0.1) \(substance) in the blood / \($0.2) \(substance) in blood"
      }
    }
  }

  /// Left and right, upper and lower, acute and chronic.
  private static var sides: [[String]] {
    var families: [[String]] = []
    for (part, does) in [
      ("ventricle", "pumps blood into"), ("atrium", "takes in blood from"), ("coronary artery", "feeds the muscle of"),
      ("lung", "has the lobes of"), ("hemisphere of the brain", "moves the limbs of"),
    ] {
      families.append(
        ["left", "right"].map { side in
          let other = side == "left" ? "right" : "left"
          return "\(side) \(part) / \(part), \(side) = the part that \(does) the \(side) side, across from the "
            + "\(other) one / the \(side) one of two: it \(does) the \(side) side"
        })
    }
    for (disease, what) in [
      ("bronchitis", "inflamed airways with a cough"), ("pancreatitis", "an inflamed pancreas"),
      ("kidney injury", "a loss of the filtering of blood"), ("urticaria", "itching weals on the skin"),
    ] {
      families.append([
        "acute \(disease) / \(disease) (acute) = \(what) that begins suddenly and is over in weeks / sudden, brief: \(what)",
        "chronic \(disease) / \(disease) (chronic) = \(what) that lasts for months or years / lasting long: \(what)",
      ])
    }
    for (organ, role) in [("eyelid", "covers the eye"), ("jaw", "carries teeth"), ("lip", "closes the mouth")] {
      families.append(
        ["upper", "lower"].map { side in
          "\(side) \(organ) / \(organ), \(side) one = the \(organ) that \(role) from \(side == "upper" ? "above" : "below")"
            + " / it \(role), \(side == "upper" ? "above" : "below")"
        })
    }
    return families
  }

  /// Names that only a number tells apart.
  private static var numbers: [[String]] {
    [
      (1...3).map {
        let share = ["a third", "a half", "nine tenths"][$0 - 1]
        return "grade \($0) sprain / sprain of grade \($0) = an injury in which \(share) of the band's fibres are torn"
          + " / a band with \(share) of its fibres torn"
      },
      (1...4).map {
        "stage \($0) pressure sore / pressure sore, stage \($0) = a sore that has gone through \($0) of 4 layers"
          + " / a sore \($0) layers deep"
      },
      [("III", "moves the eye"), ("V", "feels the face"), ("VII", "moves the face"), ("X", "slows the heart")].map {
        "Which nerve is cranial nerve \($0.0)? / What is cranial nerve \($0.0)? = the one that \($0.1) / it \($0.1)"
      },
      [5, 10, 20].map {
        "How often are tablets of \($0) mg taken? / How often does one take tablets of \($0) mg? = "
          + "\(40 / $0) times a day / every day \(40 / $0) times"
      },
    ]
  }
}

extension String {
  /// The parts between separators, in order.
  func components(of separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}
