package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AddArticleTest {

  @Property
  void anArticleThatIsCleanStaysAsItIs(@ForAll String headline, @ForAll String body) {
    AddArticle once = article(headline, body, List.of(headline, body));
    AddArticle again = article(once.headline(), once.body(), once.tags());

    assertThat(again).isEqualTo(once);
  }

  @Test
  void whatBelongsOnOneLineIsPutOnOneLine() {
    AddArticle article = article(" Ferry\r\n\u00a0sails  again ", "Rain.", List.of("a  b", "a b"));

    assertThat(article.headline()).isEqualTo("Ferry sails again");
    assertThat(article.tags()).containsExactly("a b");
  }

  @Test
  void whatIsBlankIsNotThere() {
    assertThat(article(" \u00a0", "Rain.", null).headline()).isNull();
    assertThat(article(null, "Rain.", null).tags()).isEmpty();
  }

  private static AddArticle article(String headline, String body, List<String> tags) {
    return AddArticle.builder(body)
        .headline(headline)
        .publisher("Post")
        .tags(tags)
        .language("en")
        .build();
  }
}
