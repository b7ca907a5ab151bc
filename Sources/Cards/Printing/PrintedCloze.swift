/// The text of a sentence with its gaps in brackets.
enum PrintedCloze {
  static func text(of parts: [ClozePart], _ escaping: PrintedText.Escaping) -> String {
    var text = ""
    var isAfterGap = false
    for part in parts {
      switch part {
      case .text(let plain):
        let escaped = PrintedText.escaped(plain, .sentence, escaping)
        // A parenthesis right after a bracket would make it a link.
        text += isAfterGap && plain.hasPrefix("(") && escaped.hasPrefix("(") ? "\\" + escaped : escaped
      case .gap(let answer, let hint):
        text += "[" + PrintedText.escaped(answer, .gap, escaping)
        if let hint { text += " :: " + PrintedText.escaped(hint, .gap, escaping) }
        text += "]"
      }
      if case .gap = part { isAfterGap = true } else { isAfterGap = false }
    }
    return text
  }
}
