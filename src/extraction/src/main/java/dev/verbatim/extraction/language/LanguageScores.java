package dev.verbatim.extraction.language;

import java.util.Arrays;

/** For some words how much each speaks for every language. Filled once, then only read. */
final class LanguageScores {
  private final int languages;
  private int size;
  private int[] keys = new int[1024];
  private float[] scores;

  LanguageScores(int languages) {
    this.languages = languages;
    scores = new float[keys.length * languages];
  }

  /** A word speaks for a language; where it was given twice, the first time counts. */
  void put(int hash, int language, float score) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (keys[slot] == 0) {
      keys[slot] = hash;
      size++;
    }
    if (scores[slot * languages + language] == 0) {
      scores[slot * languages + language] = score;
    }
  }

  /**
   * Adds what a word says to a sum for every language.
   *
   * @return whether the word is known
   */
  boolean addTo(float[] sums, int hash) {
    int slot = slot(hash);
    if (keys[slot] != hash) {
      return false;
    }
    for (int i = 0; i < languages; i++) {
      sums[i] += scores[slot * languages + i];
    }
    return true;
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = hash & mask;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldScores = scores;
    keys = new int[oldKeys.length * 2];
    scores = new float[keys.length * languages];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        float[] row = Arrays.copyOfRange(oldScores, i * languages, (i + 1) * languages);
        System.arraycopy(row, 0, scores, slot * languages, languages);
      }
    }
  }
}
