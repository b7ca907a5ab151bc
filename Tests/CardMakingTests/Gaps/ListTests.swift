import Testing

@testable import CardMaking

/// Lists that are asked whole.
@Suite struct ListTests {
  static let includes = [
    GapCase(
      "Wrist involvement includes pain, stiffness and swelling.",
      "What does wrist involvement include? [pain; stiffness; swelling]"),
    GapCase(
      "Triggers of migraine include stress, bright light, and red wine.",
      "What do triggers of migraine include? [stress; bright light; red wine]"),
    GapCase(
      "Signs of croup include a hoarse voice, fever (often low), as well as a barking cough.",
      "What do signs of croup include? [a hoarse voice; fever (often low); a barking cough]"),
    GapCase(
      "The two main types of stroke are ischemic stroke and brain hemorrhage.",
      "What are the two main types of stroke? [ischemic stroke; brain hemorrhage]"),
    GapCase("Symptoms include fever, cough and chills."), GapCase("These include fever, cough and chills."),
    GapCase("Signs of gout include a red toe and pain."),
    GapCase("Other symptoms of gout include fever, chills and pain."),
  ]

  @Test(arguments: includes) func whatIsIncluded(_ example: GapCase) {
    #expect(example.made(.enumeration) == example.gaps)
  }

  static let topics = [
    GapCase(
      "Health\n\nInfluenza\n\nSymptoms include fever, cough, and chills.\n",
      "What are the symptoms of influenza? [fever; cough; chills]"),
    GapCase(
      "Mumps\n\nSymptoms\n\nEarly signs include headache, fever and sore ears.\n"),
    GapCase(
      "Mumps\n\nSymptoms of mumps\n\nCommon symptoms include headache, fever and sore ears.\n",
      "What are the common symptoms of mumps? [headache; fever; sore ears]"),
    GapCase(
      "Scurvy is a disease of poor diets. Symptoms include sore gums, bruises, and weakness.",
      "What are the symptoms of scurvy? [sore gums; bruises; weakness]"),
    GapCase("Our clinic in the city\n\nSymptoms include fever, cough, and chills.\n"),
  ]

  @Test(arguments: topics) func theTopicComesFromTheHeadingOrTheDefinition(_ example: GapCase) {
    #expect(example.made(.enumeration) == example.gaps)
  }

  static let verbs = [
    GapCase(
      "Hepatitis can cause nausea, jaundice, or dark urine.", "What can hepatitis cause? [nausea; jaundice; dark urine]"
    ),
    GapCase(
      "Lyme disease often affects the skin, the joints, and the heart.",
      "What does Lyme disease often affect? [the skin; the joints; the heart]"),
    GapCase(
      "In athletes, anemia can occur due to iron loss, hard training and poor diets.",
      "In athletes, what can anemia occur due to? [iron loss; hard training; poor diets]"),
    GapCase(
      "In old age, anemia may suddenly worsen due to gut bleeding, poor diets, and some drugs.",
      "In old age, what may anemia suddenly worsen due to? [gut bleeding; poor diets; some drugs]"),
    GapCase(
      "Gout can flare due to dehydration, red meat, and beer.",
      "What can gout flare due to? [dehydration; red meat; beer]"),
    GapCase(
      "Scurvy is a lack of vitamin C. It may damage the gums, the hair, and long bones such as the femur, tibia, "
        + "and humerus.",
      "What may scurvy damage? [the gums; the hair; long bones such as the femur, tibia, and humerus]"),
    GapCase(
      "Rosacea causes redness of the nose, cheeks, and chin.",
      "Rosacea causes redness of what? [the nose; cheeks; chin]"),
    GapCase(
      "People with gout often develop swelling in the toes, feet and knees.",
      "People with gout often develop swelling in what? [the toes; feet; knees]"),
    GapCase("Gastritis can cause fever, nausea and the stomach to swell."),
    GapCase("It may damage the kidneys, the skin, and the heart."),
    GapCase("Arthritis may cause stiff, painful and swollen joints."),
    GapCase("Arthritis may cause pain in the fingers, which are stiff, and in the toes."),
  ]

  @Test(arguments: verbs) func whatAVerbLists(_ example: GapCase) {
    #expect(example.made(.enumeration) == example.gaps)
  }

  static let items = [
    GapCase(
      "Symptoms of gout include:\n\n- A red toe\n- Sudden pain\n- Fever\n",
      "What do symptoms of gout include? [a red toe; sudden pain; fever]"),
    GapCase(
      "Mumps\n\nSymptoms include:\n\n- fever;\n- headache; and\n- sore cheeks.\n",
      "What are the symptoms of mumps? [fever; headache; sore cheeks]"),
    GapCase(
      "There are two types of stroke:\n\n- ischemic stroke\n- brain hemorrhage\n",
      "What are the two types of stroke? [ischemic stroke; brain hemorrhage]"),
    GapCase(
      "There are three types of eczema: contact eczema, seborrheic eczema, and atopic eczema.",
      "What are the three types of eczema? [contact eczema; seborrheic eczema; atopic eczema]"),
    GapCase("To clean a wound:\n\n- Wash your hands\n- Use warm water\n- Dry it\n"),
    GapCase("Symptoms include:\n\n- fever\n- headache\n- sore cheeks\n"),
    GapCase("There are many types of stroke:\n\n- ischemic stroke\n- brain hemorrhage\n"),
  ]

  @Test(arguments: items) func whatStandsUnderALine(_ example: GapCase) {
    #expect(example.made(.enumeration) == example.gaps)
  }

  @Test func aListOfItemsIsQuotedWhole() {
    let text = "Symptoms of gout include:\n\n- A red toe\n- Sudden pain\n- Fever\n"
    let card = CardMaker().cards(from: Document(text: text, format: .text)).kept.first
    #expect(card?.sourceSentence == "Symptoms of gout include:\n\n- A red toe\n- Sudden pain\n- Fever")
  }

  static let pairs = [
    GapCase("Tumors can be either benign or malignant.", "What can tumors be? Name the two. [benign; malignant]"),
    GapCase(
      "Eczema can either be dry, involving the hands, or weeping.",
      "What can eczema be? Name the two. [dry; weeping]"),
    GapCase(
      "Leukemia may be either acute or chronic.", "What may leukemia be? Name the two. [acute; chronic]"),
    GapCase("It can be either benign or malignant."), GapCase("Tumors can be benign."),
  ]

  @Test(arguments: pairs) func oneOfTwo(_ example: GapCase) { #expect(example.made(.enumeration) == example.gaps) }
}
