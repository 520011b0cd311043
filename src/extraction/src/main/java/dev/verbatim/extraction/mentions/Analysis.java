package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is known about an article before anything is decided: its surface, the classes of its
 * words, the phrases that could name speakers, and the quoted spans in their sentences.
 */
public final class Analysis {
  /** The text. */
  public final Document document;

  final Lexicon lexicon;

  /** The classes of its words. */
  public final Tags tags;

  /** Phrases that can name a speaker, in reading order. */
  public final List<Mention> mentions;

  /** The quoted spans at depth 0, one for each of {@link Document#outer}. */
  public final List<QuoteContext> quotes;

  /** For each token how many tokens outside quotations come before it. */
  private final int[] plainBefore;

  private final int[] mentionFrom;
  private final int[] quotesBefore;

  /** Analyses a document. */
  public Analysis(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    tags = new Tags(document, lexicon);
    mentions = MentionFinder.find(document, tags);
    quotes = new ArrayList<>(document.outer.size());
    for (int i = 0; i < document.outer.size(); i++) {
      quotes.add(new QuoteContext(i, document, tags));
    }
    int size = document.tokens.size();
    mentionFrom = mentionFrom(size);
    quotesBefore = countQuotes(size);
    plainBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      plainBefore[i + 1] = plainBefore[i] + (document.quoted(i) < 0 ? 1 : 0);
    }
  }

  /**
   * The part of a quotation beside which its speaker is to be looked for: the last of its
   * paragraphs when the sentence goes on after it, otherwise the first.
   *
   * @param first a span that does not continue another
   */
  public QuoteContext anchor(QuoteContext first) {
    int last = first.index;
    while (last + 1 < quotes.size() && quotes.get(last + 1).span.continues()) {
      last++;
    }
    QuoteContext end = quotes.get(last);
    return first.startsSentence && !end.endsSentence ? end : first;
  }

  /** How many quoted spans begin before a token. */
  public int quotesBefore(int token) {
    return quotesBefore[Math.max(0, Math.min(token, quotesBefore.length - 1))];
  }

  private int[] countQuotes(int size) {
    int[] before = new int[size + 1];
    int quote = 0;
    for (int token = 0; token <= size; token++) {
      while (quote < quotes.size() && quotes.get(quote).firstToken < token) {
        quote++;
      }
      before[token] = quote;
    }
    return before;
  }

  /** How many of the reporter's own words and stops are between two places. */
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
