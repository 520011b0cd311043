package dev.verbatim.extraction.language;

/**
 * Words beside words in marks that nobody says: by which things get a name, and which get one.
 * Immutable.
 */
public final class NamingWords {
  /** A word of none of the classes. */
  public static final int NONE = 0;

  /** A participle or adverb that gives a name ("dubbed"). */
  public static final int NAMING = 1;

  /** A verb that gives a name or an opinion ("called"). */
  public static final int CALLING = 2;

  /** A noun for a work ("album"). */
  public static final int WORK = 3;

  /** A noun for words as words ("slogan"). */
  public static final int WORD = 4;

  /** A noun for what bears written words ("placard"). */
  public static final int SIGN = 5;

  /** A verb by which words mean or signs read. */
  public static final int MEANING = 6;

  /** A verb for making and performing works ("sang"). */
  public static final int MAKING = 7;

  /** A noun that takes a name before it ("campaign"). */
  public static final int NAMED = 8;

  private final WordSet[] before;
  private final WordSet[] after;

  NamingWords(WordFile file) {
    WordSet works = file.words("works");
    WordSet words = file.words("words");
    WordSet signs = file.words("signs");
    before =
        new WordSet[] {
          null,
          file.words("naming"),
          file.words("calling"),
          works,
          words,
          signs,
          file.words("meaning"),
          file.words("making")
        };
    after = new WordSet[] {null, null, null, works, words, signs, null, null, file.words("named")};
    file.end();
  }

  /** The class of a word before the marks, given by its hash. */
  public int before(int hash) {
    return classIn(before, hash);
  }

  /** The class of a word after the marks, given by its hash. */
  public int after(int hash) {
    return classIn(after, hash);
  }

  private static int classIn(WordSet[] sets, int hash) {
    if (hash == 0) {
      return NONE;
    }
    for (int i = 1; i < sets.length; i++) {
      if (sets[i] != null && sets[i].contains(hash)) {
        return i;
      }
    }
    return NONE;
  }
}
