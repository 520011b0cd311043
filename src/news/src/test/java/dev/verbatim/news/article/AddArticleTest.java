package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import dev.verbatim.extraction.Notice;
import org.junit.jupiter.api.Test;

class AddArticleTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);

  @Test
  void markupInAnyFieldIsReadAsWhatAReaderSees() throws JsonProcessingException {
    AddArticle article =
        JSON.readValue(
            """
            {"headline": "Rain &amp; <b>snow</b>", "body": "<p>“We go.”</p><p>It rained.</p>"}""",
            AddArticle.class);

    assertThat(article.headline()).isEqualTo("Rain & snow");
    assertThat(article.body()).isEqualTo("“We go.”\n\nIt rained.");
    assertThat(article.notices()).extracting(Notice::code).containsExactly(Notice.MARKUP_REMOVED);
  }

  @Test
  void whatWasReadOnceIsNotReadAgain() {
    AddArticle once = AddArticle.builder("<p>“We go.”</p>").build();
    AddArticle again = AddArticle.builder(once.body()).build();

    assertThat(again.notices()).isEmpty();
    assertThat(again).isEqualTo(once.withoutNotices());
  }

  @Test
  void noticesAreNotTakenFromClients() throws JsonProcessingException {
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"body\": \"Rain.\", \"notices\": [{\"code\": \"a\", \"detail\": \"b\"}]}",
                    AddArticle.class))
        .isInstanceOf(IgnoredPropertyException.class);
    assertThat(JSON.writeValueAsString(AddArticle.builder("<p>Rain.").build()))
        .doesNotContain("notices");
  }
}
