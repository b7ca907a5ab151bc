/// Words that are written with a stop.
enum StopWords {
  /// After these a stop never ends a sentence.
  static let neverEnding: WordSet = [
    "dr", "drs", "prof", "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "eg", "ie", "cf", "fig", "figs", "approx", "ca",
    "viz", "eq", "eqs", "ref", "refs", "al", "spp", "var", "subsp", "resp", "gen", "col", "lt", "sgt", "capt", "rev",
    "hon", "pres", "gov", "sen", "rep", "mt", "ft", "vol", "vols", "pp", "ed", "eds", "trans", "dept", "univ", "assn",
  ]

  /// After these a stop ends a sentence only when the next word is a small word with a capital, as "The" is.
  static let seldomEnding: WordSet = [
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "no", "nos", "u.s", "u.k", "u.s.a", "ph.d", "m.d", "b.c", "a.d",
    "a.m",
    "p.m", "sp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "esp", "incl",
  ]
}
