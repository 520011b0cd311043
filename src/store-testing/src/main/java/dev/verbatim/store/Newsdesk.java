package dev.verbatim.store;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.speaker.Renames;
import dev.verbatim.store.table.Consistency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A newsroom on an unruly day: it does something to the store, and the same to a model of it. */
public final class Newsdesk {

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel");

  private static final List<String> TAGS = List.of("Ferries", "ferries", "Winter", "Schools");

  private final StoreModel model;
  private final Store store;
  private final Random random;
  private int edits;

  /**
   * @param random decides what is done
   */
  public Newsdesk(Store store, StoreModel model, Random random) {
    this.store = store;
    this.model = model;
    this.random = random;
    NAMES.forEach(name -> model.ids.add(slug(name)));
  }

  /**
   * Does one thing, as far as the store lets it.
   *
   * @return what was done, in words
   */
  public String act() {
    if (model.articles.isEmpty()) {
      return add();
    }
    try {
      return switch (random.nextInt(14)) {
        case 0, 1 -> add();
        case 2, 3 -> replace();
        case 4 -> delete();
        case 5, 6 -> review();
        case 7 -> respeak();
        case 8 -> rename();
        case 9 -> alias();
        case 10, 11 -> merge();
        default -> unmerge();
      };
    } catch (Conflict | InvalidRequest | NoSuchResource | PreconditionFailed refused) {
      // Views are late, and what an editor sees in them is no longer so.
      return "was refused: " + refused.getMessage();
    }
  }

  public static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /**
   * Adds an article.
   *
   * @return what was done, in words
   */
  public String add() {
    ExtractedArticle article =
        Newsroom.article("Post " + random.nextInt(3), day(), null, tags(), List.of(speakers()));
    if (!store.records().add(article).isNew()) {
      return "had it already";
    }
    model.articles.add(article.article().id());
    return "added " + article.article().id();
  }

  private String replace() {
    String id = anyArticle();
    ArticleRecord before = store.reader().get(id, Consistency.LATEST).orElseThrow();
    ExtractedArticle after =
        Newsroom.inPlaceOf(before.article(), "Post " + random.nextInt(3), day(), speakers());
    var unused = store.records().replace(before, after).orElseThrow();
    return "replaced " + id;
  }

  private String delete() {
    String id = anyArticle();
    int version = store.reader().summary(id, Consistency.LATEST).orElseThrow().version();
    store.records().delete(id, version);
    model.articles.remove(id);
    return "deleted " + id;
  }

  private String review() {
    Quote quote = anyQuote();
    Review review = quote.isRejected() ? Review.CONFIRMED : Review.REJECTED;
    store.edits().change(quote.id(), each -> Verdicts.of(each, review));
    return review + " " + quote.id();
  }

  private String respeak() {
    Quote quote = anyQuote();
    String name = anyName();
    store.edits().change(quote.id(), each -> Verdicts.spokenBy(each, slug(name), name));
    return "gave %s to %s".formatted(quote.id(), name);
  }

  private String rename() {
    Speaker speaker = anySpeaker();
    String name = "Renamed " + edits++;
    Renames.rename(store.changes(), speaker, name);
    model.ids.add(slug(name));
    model.into.put(slug(name), speaker.id());
    model.given.put(slug(name), speaker.id());
    model.edited.add(speaker.id());
    return "renamed %s to %s".formatted(speaker.id(), name);
  }

  private String alias() {
    Speaker speaker = anySpeaker();
    String name = random.nextBoolean() ? anyName() : "Alias " + random.nextInt(4);
    if (Renames.alias(store.changes(), speaker, name).equals(speaker)) {
      return "let %s be as it is".formatted(speaker.id());
    }
    model.ids.add(slug(name));
    model.edited.add(speaker.id());
    model.takeNames(speaker, name, slug(name));
    return "let %s be %s, too".formatted(speaker.id(), name);
  }

  private String merge() {
    String from = slug(anyName());
    String into = slug(anyName());
    if (from.equals(into)) {
      return merge();
    }
    store.changes().merge(from, into);
    model.merge(from, into);
    return "merged %s into %s".formatted(from, into);
  }

  private String unmerge() {
    List<String> merged =
        NAMES.stream().map(Newsdesk::slug).filter(model.into::containsKey).toList();
    if (merged.isEmpty()) {
      return merge();
    }
    String id = merged.get(random.nextInt(merged.size()));
    store.changes().unmerge(id);
    model.into.remove(id);
    return "unmerged " + id;
  }

  private Speaker anySpeaker() {
    String id = slug(anyName());
    return store
        .speakers()
        .get(id, Consistency.LATEST)
        .orElseThrow(() -> new NoSuchResource("speaker", id));
  }

  private String anyArticle() {
    List<String> ids = List.copyOf(model.articles);
    return ids.get(random.nextInt(ids.size()));
  }

  private Quote anyQuote() {
    List<Quote> quotes =
        store.reader().get(anyArticle(), Consistency.LATEST).orElseThrow().quotes();
    return quotes.get(random.nextInt(quotes.size()));
  }

  private String anyName() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private List<String> tags() {
    return TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
  }

  private String[] speakers() {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(i -> random.nextInt(6) == 0 ? "a pilot" : anyName())
        .toArray(String[]::new);
  }

  private String day() {
    return "2026-03-%02d".formatted(1 + random.nextInt(20));
  }
}
