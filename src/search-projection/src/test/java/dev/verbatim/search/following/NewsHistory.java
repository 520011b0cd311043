package dev.verbatim.search.following;

import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Change.Content;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What happens to articles and speakers, as chance has it: all that writers do, and some mischief.
 */
final class NewsHistory {

  private static final int ARTICLES = 3;
  private static final int SPEAKERS = 4;

  final NewsModel news;
  private final Random random;
  private final Drafts drafts;

  /** What is there and cannot be a row, as {@link Entity} is written. */
  private final Set<String> poison = new TreeSet<>();

  /**
   * @param stream hears of every change
   */
  NewsHistory(Random random, Consumer<Entity> stream) {
    this.random = random;
    news = new NewsModel(stream);
    drafts = new Drafts(random);
  }

  /** Does one thing. */
  void act() {
    switch (random.nextInt(20)) {
      case 0 -> news.forgetWhatIsGone();
      case 1 -> news.beginAgain();
      case 2, 3 -> spoil(random.nextBoolean() ? anyArticle() : anySpeaker());
      case 4, 5, 6, 7, 8 -> act(anySpeaker(), this::nextSpeaker);
      default -> act(anyArticle(), this::nextArticle);
    }
  }

  /** What is there and cannot be a row. */
  Set<String> poison() {
    return poison;
  }

  /** What something becomes next. */
  private interface Next {
    Content of(Entity entity);
  }

  private void act(Entity entity, Next next) {
    Content content =
        !(news.content(entity) instanceof Change.Gone) && random.nextInt(5) == 0
            ? new Change.Gone()
            : next.of(entity);
    poison.remove(entity.toString());
    news.put(entity, content);
  }

  private Content nextArticle(Entity article) {
    if (!(news.content(article) instanceof Change.News is) || poison.contains(article.toString())) {
      return drafts.article(article.id());
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> drafts.reviewed(is);
      case 2 -> drafts.spokenByAnother(is, QuotedSpeaker.named(anySpeaker().id(), drafts.name()));
      // Only the generation is another: what is shown has not changed.
      case 3 -> is;
      default -> drafts.article(article.id());
    };
  }

  private Content nextSpeaker(Entity speaker) {
    return random.nextInt(3) == 0
        ? new Change.Redirect(anySpeaker().id())
        : drafts.speaker(speaker.id());
  }

  private void spoil(Entity entity) {
    boolean refused =
        entity.kind() == Entity.Kind.ARTICLE
            && random.nextBoolean()
            && !poison.contains(entity.toString());
    Content content =
        refused
            ? Drafts.impossible(drafts.article(entity.id()))
            : new Change.Withheld("nonsense \0");
    poison.add(entity.toString());
    news.put(entity, content);
  }

  private Entity anyArticle() {
    return Entity.article("article" + random.nextInt(ARTICLES));
  }

  private Entity anySpeaker() {
    return Entity.speaker("speaker" + random.nextInt(SPEAKERS));
  }
}
