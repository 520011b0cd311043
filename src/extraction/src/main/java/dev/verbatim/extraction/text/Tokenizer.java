package dev.verbatim.extraction.text;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.WordHash;

/**
 * Cuts a text into tokens in one pass.
 *
 * <p>Apostrophes and hyphens inside a word belong to it; the possessive ending stands alone
 * ("Bello" + "'s"); a full stop belongs to an abbreviation or an initial.
 */
public final class Tokenizer {
  private static final int POSSESSIVE = WordHash.hash("'s");

  private final Grammar grammar;
  private final String text;
  private final TokenSequence tokens;

  private Tokenizer(String text, Language language) {
    this.grammar = language.grammar;
    this.text = text;
    this.tokens = new TokenSequence(text);
  }

  /** The tokens of a text. */
  public static TokenSequence tokens(String text, Language language) {
    Tokenizer tokenizer = new Tokenizer(text, language);
    int i = 0;
    while (i < text.length()) {
      i = tokenizer.next(i);
    }
    return tokenizer.tokens;
  }

  /** Whether a token, given by its hash, is the possessive ending. */
  public static boolean isPossessive(int hash) {
    return hash == POSSESSIVE;
  }

  private int next(int i) {
    char c = text.charAt(i);
    if (isSpace(c)) {
      return i + 1;
    }
    if (isWordChar(c) || ((c == '@' || c == '#') && isWordChar(at(i + 1)))) {
      return word(i);
    }
    int end = i + 1;
    byte kind = TokenSequence.PUNCTUATION;
    if (QuoteStyle.isMark(c)) {
      kind = TokenSequence.MARK;
      if (QuoteStyle.isDoubled(text, i)) {
        end++;
      }
    } else if (c == '-' || c == '.') {
      while (at(end) == c) {
        end++;
      }
    }
    tokens.add(i, end, kind);
    return end;
  }

  private int word(int from) {
    int i = from + 1;
    int lastStop = -1;
    while (i < text.length()) {
      char c = text.charAt(i);
      char after = at(i + 1);
      if (isWordChar(c)) {
        i++;
      } else if (isApostrophe(c) && Character.isLetterOrDigit(after)) {
        if (isPossessiveEnding(i, after)) {
          break;
        }
        i += 2;
      } else if ((c == '-' || c == '&' || c == '\u2011') && Character.isLetterOrDigit(after)) {
        i += 2;
      } else if (c == '.' && Character.isLetterOrDigit(after) && staysWhole(from, i, lastStop)) {
        lastStop = i;
        i += 2;
      } else if (c == ',' && Character.isDigit(after) && Character.isDigit(text.charAt(i - 1))) {
        i += 2;
      } else {
        break;
      }
    }
    if (at(i) == '.' && at(i + 1) != '.' && keepsStop(from, i, lastStop)) {
      i++;
    }
    char first = text.charAt(from);
    tokens.add(from, i, first >= '0' && first <= '9' ? TokenSequence.NUMBER : TokenSequence.WORD);
    if (isApostrophe(at(i)) && (at(i + 1) | 32) == 's' && !isWordChar(at(i + 2))) {
      tokens.add(i, i + 2, TokenSequence.WORD);
      return i + 2;
    }
    return i;
  }

  private boolean isPossessiveEnding(int apostrophe, char after) {
    return (after | 32) == 's' && !isWordChar(at(apostrophe + 2));
  }

  /** "U.S", "3.5" and "example.org" are one token; "end.The" is two. */
  private boolean staysWhole(int from, int stop, int lastStop) {
    char before = text.charAt(stop - 1);
    boolean initial = stop - Math.max(from, lastStop + 1) == 1;
    return initial
        || Character.isDigit(before)
        || (Character.isLowerCase(at(stop + 1)) && Character.isLowerCase(before));
  }

  private boolean keepsStop(int from, int stop, int lastStop) {
    if (lastStop >= 0) {
      return stop - lastStop == 2 && Character.isLetter(text.charAt(stop - 1));
    }
    if (stop - from == 1) {
      return Character.isUpperCase(text.charAt(from));
    }
    return stop - from <= 7 && grammar.abbreviations.contains(WordHash.hash(text, from, stop));
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  /** Whether a character is white space of any kind. */
  public static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
  }

  /** A text without white space of any kind at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a character is part of words. */
  public static boolean isWordChar(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD';
  }

  /** Whether a character is used as an apostrophe. */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
