package dev.verbatim.extraction.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.TreeMap;

/** Tells the language of a text by its script, where the script is enough. */
final class Scripts {
  /** The language of each script that only one language of the news uses much. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  /** Letters of one language among those that share a script. */
  private static final Map<Character, String> OWN_LETTERS =
      Map.ofEntries(
          Map.entry('\u0456', "uk"),
          Map.entry('\u0457', "uk"),
          Map.entry('\u0454', "uk"),
          Map.entry('\u0458', "sr"),
          Map.entry('\u045B', "sr"),
          Map.entry('\u045E', "be"),
          Map.entry('\u06CC', "fa"),
          Map.entry('\u067E', "fa"),
          Map.entry('\u06BA', "ur"),
          Map.entry('\u06D2', "ur"));

  /** Letters of a language that are rare in others: one in this many shows that it is meant. */
  private static final int OWN_SHARE = 60;

  /** One Japanese syllable in so many letters tells it from Chinese. */
  private static final int KANA_SHARE = 12;

  private int latin;
  private int letters;
  private int kana;
  private final int[] byScript = new int[UnicodeScript.values().length];
  private final Map<String, Integer> own = new TreeMap<>();

  /** Reads a text. */
  Scripts(CharSequence text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        if (Character.isLetter(c)) {
          latin++;
          letters++;
        }
      } else if (Character.isLetter(c)) {
        count(c);
      }
    }
  }

  private void count(char c) {
    letters++;
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.LATIN) {
      latin++;
      return;
    }
    byScript[script.ordinal()]++;
    if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
      kana++;
    }
    String language = OWN_LETTERS.get(c);
    if (language != null) {
      own.merge(language, 1, Integer::sum);
    }
  }

  /** Whether most letters are Latin, or there is no letter. */
  boolean isLatin() {
    return latin * 2 >= letters;
  }

  /** The language of a text in another script; null when the script is not enough. */
  String language() {
    if (kana * KANA_SHARE > letters) {
      return "ja";
    }
    UnicodeScript most = null;
    for (UnicodeScript script : UnicodeScript.values()) {
      if (byScript[script.ordinal()] > (most == null ? 0 : byScript[most.ordinal()])) {
        most = script;
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> entry : own.entrySet()) {
      boolean enough = entry.getValue() * OWN_SHARE > letters;
      if (enough && (best == null || entry.getValue() > own.get(best))) {
        best = entry.getKey();
      }
    }
    return best != null ? best : most == null ? null : LANGUAGES.get(most);
  }
}
