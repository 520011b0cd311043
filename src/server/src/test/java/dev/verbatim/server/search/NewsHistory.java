package dev.verbatim.server.search;

import dev.verbatim.search.projection.DynamoRecord;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What happens to a table, as chance has it: everything that its writers do, and some mischief. */
final class NewsHistory {

  private static final int ARTICLES = 3;
  private static final int SPEAKERS = 4;

  final TableModel table;
  private final Random random;
  private final ArticleHistory articles;
  private final SpeakerHistory speakers;
  private final Poison poison;

  /**
   * @param stream hears of every change
   */
  NewsHistory(Random random, Consumer<DynamoRecord> stream) {
    this.random = random;
    table = new TableModel(stream);
    Drafts drafts = new Drafts(random);
    articles = new ArticleHistory(table, random, drafts);
    speakers = new SpeakerHistory(table, random, drafts);
    poison = new Poison(table, random);
  }

  /** Does one thing. */
  void act() {
    switch (random.nextInt(12)) {
      case 0 -> poison.spoil();
      case 1, 2, 3 -> speaker();
      default -> article();
    }
  }

  /** The items that are there and cannot be rows. */
  Set<String> poison() {
    return poison.spoiled();
  }

  /** Makes sound what cannot even be told to be later: of such items nobody knows the end. */
  void mendWhatHasNoOrder() {
    poison().stream().filter(item -> !poison.isOrdered(item)).forEach(poison::mend);
  }

  private void article() {
    String id = "article" + random.nextInt(ARTICLES);
    List<String> spoiled = poison.spoiled(ArticleHistory.pk(id));
    if (spoiled.isEmpty()) {
      articles.act(id);
    } else if (random.nextInt(3) > 0 || !spoiled.stream().allMatch(poison::isOrdered)) {
      poison.mend(spoiled.get(random.nextInt(spoiled.size())));
    } else if (spoiled.stream().noneMatch(item -> item.endsWith("/ARTICLE"))) {
      articles.delete(id, random.nextBoolean());
    } else {
      articles.delete(id, false);
    }
  }

  private void speaker() {
    String id = "speaker" + random.nextInt(SPEAKERS);
    List<String> spoiled = poison.spoiled(SpeakerHistory.key(id).pk());
    if (spoiled.isEmpty()) {
      speakers.act(id, "speaker" + random.nextInt(SPEAKERS));
    } else if (random.nextBoolean() || !poison.isOrdered(spoiled.get(0))) {
      poison.mend(spoiled.get(0));
    } else {
      table.delete(SpeakerHistory.key(id));
    }
  }
}
