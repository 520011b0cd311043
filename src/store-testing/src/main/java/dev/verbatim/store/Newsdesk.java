package dev.verbatim.store;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.speaker.SpeakerStore;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A newsroom on an unruly day: it does something to the store, and the same to a model of it. */
public final class Newsdesk {

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel", "Sunniva Prell");

  final CountingModel model = new CountingModel();
  private final Store store;
  private final Random random;
  private int edits;

  Newsdesk(Store store, Random random) {
    this.store = store;
    this.random = random;
    NAMES.forEach(name -> model.redirects.put(slug(name), slug(name)));
  }

  /**
   * Does one thing.
   *
   * @return what was done, in words
   */
  String act() {
    if (model.articles.isEmpty()) {
      return add();
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> add();
      case 2 -> replace();
      case 3 -> delete();
      case 4, 5 -> review();
      case 6, 7 -> respeak();
      case 8 -> rename();
      default -> merge();
    };
  }

  public static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private String add() {
    ExtractedArticle article = Newsroom.article("Post " + edits++, day(), speakers());
    store.articles().add(article);
    model.put(article);
    return "added " + article.article().id();
  }

  private String replace() {
    String id = anyArticle();
    KeptArticle before = store.articles().kept(id).orElseThrow();
    ExtractedArticle was = new ExtractedArticle(before.article(), before.quotes(), List.of());
    ExtractedArticle after = Newsroom.inPlaceOf(was, "Post " + edits++, day(), speakers());
    model.put(store.articles().replace(before, after).orElseThrow());
    return "replaced " + id;
  }

  private String delete() {
    String id = anyArticle();
    int version = store.articles().summary(id).orElseThrow().version();
    store.articles().delete(id, version);
    model.remove(id);
    return "deleted " + id;
  }

  private String review() {
    Quote quote = anyQuote();
    Review review = quote.isRejected() ? Review.CONFIRMED : Review.REJECTED;
    store.edits().change(quote.id(), each -> Verdicts.of(each, review));
    model.review(quote.id(), review == Review.REJECTED);
    return review + " " + quote.id();
  }

  private String respeak() {
    Quote quote = anyQuote();
    String name = anyName();
    store.edits().change(quote.id(), each -> Verdicts.spokenBy(each, slug(name), name));
    model.respeak(quote.id(), slug(name));
    return "gave %s to %s".formatted(quote.id(), name);
  }

  private String rename() {
    String id = model.redirects.get(slug(anyName()));
    Speaker speaker = store.speakers().latest(id).orElse(null);
    if (speaker == null) {
      return "renamed nobody";
    }
    SpeakerStore.rename(store.speakers(), speaker, speaker.name() + " " + edits++);
    model.edited.add(id);
    return "renamed " + id;
  }

  private String merge() {
    String from = model.redirects.get(slug(anyName()));
    String into = model.redirects.get(slug(anyName()));
    if (from.equals(into)
        || store.speakers().latest(from).isEmpty()
        || store.speakers().latest(into).isEmpty()) {
      return "merged nobody";
    }
    store.speakers().merge(from, into);
    model.merge(from, into);
    return "merged %s into %s".formatted(from, into);
  }

  private String anyArticle() {
    List<String> ids = List.copyOf(model.articles.keySet());
    return ids.get(random.nextInt(ids.size()));
  }

  private Quote anyQuote() {
    List<Quote> quotes = store.articles().kept(anyArticle()).orElseThrow().quotes();
    return quotes.get(random.nextInt(quotes.size()));
  }

  private String anyName() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String[] speakers() {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(i -> random.nextInt(5) == 0 ? "a pilot" : anyName())
        .toArray(String[]::new);
  }

  private String day() {
    return "2026-03-%02d".formatted(1 + random.nextInt(20));
  }
}
