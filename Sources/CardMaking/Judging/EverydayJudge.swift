/// Rejects definitions of an everyday word that the text only uses for a part of something else.
///
/// "The ball is the round head of the arm bone" tells of one ball of a joint; "A ball is a round toy" stays.
struct EverydayJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    guard judged.card.kind == .definition, judged.term.count == 1, let term = judged.term.first,
      Self.words.contains(Self.singular(term.lower))
    else { return nil }
    let isOneOfMany = judged.prompt.contains { $0.lower == "the" } && judged.card.form == "is"
    guard isOneOfMany || Self.asides.contains(judged.card.form) else { return nil }
    return "'\(judged.card.term ?? "")' is an everyday word, used here for a part of something."
  }

  private static func singular(_ word: Word) -> Word {
    word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
  }

  private static let asides: Set<String> = ["gloss", "loose gloss", "apposition", "aside"]

  /// Things of every day whose names are lent to parts of other things.
  private static let words: WordSet = [
    "ball", "socket", "cup", "cap", "ring", "tube", "pipe", "bag", "box", "roof", "floor", "wall", "ceiling", "door",
    "window", "gate", "bridge", "arch", "pillar", "column", "beam", "frame", "bar", "rod", "stick", "pole", "pin",
    "needle", "hook", "chain", "rope", "string", "thread", "wire", "cord", "belt", "strap", "sleeve", "coat", "shell",
    "skin", "crust", "cover", "lid", "plug", "cork", "bottle", "jar", "bowl", "plate", "dish", "tray", "basket",
    "bucket", "tank", "pocket", "sheet", "board", "table", "chair", "bed", "pillow", "cushion", "wheel", "spring",
    "lever", "handle", "knob", "button", "switch", "key", "lock", "clock", "stem", "stalk", "trunk", "branch", "twig",
    "root", "leaf", "seed", "head", "neck", "shoulder", "foot", "arm", "leg", "tail", "tip", "top", "bottom", "side",
    "end", "edge", "corner", "base", "centre", "center", "middle", "front", "back", "hole", "gap", "slot", "groove",
    "house", "room", "hall", "road", "path", "street", "tower", "ladder", "step", "tree", "stone", "rock", "hill",
    "picture", "card", "letter", "page", "line", "dot", "spot", "circle", "square", "cross", "arrow", "star",
    "toaster", "spoon", "fork", "knife", "pan", "pot", "shoe", "hat", "glove", "car", "boat", "train",
  ]
}
