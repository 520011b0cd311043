package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is known about an article before anything is decided: its surface, the classes of its
 * words, the phrases that could name speakers, and the marked stretches in their sentences.
 */
public final class Reading {
  public final Document document;
  final Lexicon lexicon;
  public final Tags tags;
  public final List<Mention> mentions;

  /** The marked stretches at depth 0, one for each of {@link Document#outer}. */
  public final List<QuoteSite> sites;

  /** For each token how many tokens outside quotations come before it. */
  private final int[] plainBefore;

  private final int[] mentionFrom;
  private final int[] sitesBefore;

  public Reading(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    tags = new Tags(document, lexicon);
    mentions = MentionFinder.find(document, tags);
    sites = new ArrayList<>(document.outer.size());
    for (int i = 0; i < document.outer.size(); i++) {
      sites.add(new QuoteSite(i, document, tags));
    }
    int size = document.tokens.size();
    mentionFrom = mentionFrom(size);
    sitesBefore = countSites(size);
    plainBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      plainBefore[i + 1] = plainBefore[i] + (document.quoted(i) < 0 ? 1 : 0);
    }
  }

  /**
   * The part of a quotation beside which its speaker is to be looked for: the last of its
   * paragraphs when the sentence goes on after it, otherwise the first.
   *
   * @param first a stretch that does not continue another
   */
  public QuoteSite anchor(QuoteSite first) {
    int last = first.index;
    while (last + 1 < sites.size() && sites.get(last + 1).marked.continues()) {
      last++;
    }
    QuoteSite end = sites.get(last);
    return first.startsSentence && !end.endsSentence ? end : first;
  }

  /** How many marked stretches begin before a token. */
  public int sitesBefore(int token) {
    return sitesBefore[Math.max(0, Math.min(token, sitesBefore.length - 1))];
  }

  private int[] countSites(int size) {
    int[] before = new int[size + 1];
    int site = 0;
    for (int token = 0; token <= size; token++) {
      while (site < sites.size() && sites.get(site).firstToken < token) {
        site++;
      }
      before[token] = site;
    }
    return before;
  }

  /** How many of the reporter's own words and stops stand between two places. */
  public int distance(int fromToken, int toToken) {
    return plainBefore[toToken] - plainBefore[fromToken];
  }

  /** The index of the first mention that has its head at a token or later. */
  public int firstMentionFrom(int token) {
    return token >= mentionFrom.length ? mentions.size() : mentionFrom[Math.max(0, token)];
  }

  /** Worked out once: it is asked for every candidate of every quotation. */
  private int[] mentionFrom(int size) {
    int[] from = new int[size];
    int token = 0;
    for (Mention mention : mentions) {
      while (token <= mention.head) {
        from[token++] = mention.index;
      }
    }
    Arrays.fill(from, token, size, mentions.size());
    return from;
  }
}
