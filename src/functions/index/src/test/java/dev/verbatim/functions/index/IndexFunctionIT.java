package dev.verbatim.functions.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.functions.testing.SearchDatabase;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The function that brings the table's stream into search, behind Lambda's events. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = SearchDatabase.class, restrictToAnnotatedClass = true)
class IndexFunctionIT {

  private static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/verbatim/stream/2026-03-02T00:00:00.000";

  private static final long CHANGED_AT = 1_772_438_400;

  SearchDatabase database;

  @Test
  void whatTheStreamTellsIsFound() throws IOException {
    assertThat(sentAgain(batch())).isEmpty();

    assertThat(
            database.value("select id from article where words @@ to_tsquery('english', 'tide')"))
        .isEqualTo("ebx5703narkf7m7aq76f");
    assertThat(database.value("select body from article"))
        .isEqualTo("\"The tide will not wait,\" said Ingrid Halvane on Sunday.");
    assertThat(
            database.value("select speaker_id from quote where shown and id like 'ebx5703narkf7%'"))
        .isEqualTo("ingrid-halvane");
    assertThat(
            database.value("select view::json ->> 'name' from speaker where id = 'ingrid-halvane'"))
        .isEqualTo("Ingrid Halvane");
  }

  @Test
  void aBatchThatComesTwiceChangesNothing() throws IOException {
    String rows = "select string_agg(quote::text, ' ' order by item) from quote";
    sentAgain(batch());
    String once = database.value(rows);

    assertThat(sentAgain(batch())).isEmpty();

    assertThat(database.value(rows)).isEqualTo(once).contains("The tide will not wait");
  }

  @Test
  void whatIsDeletedIsNoLongerFound() {
    sentAgain(event(speaker("bram-odukoy", "Bram Odukoy", 1, "201")));

    List<String> again =
        sentAgain(
            event(
                speaker("bram-odukoy", "Bram Odukoy", 1, "202")
                    .replace("INSERT", "REMOVE")
                    .replace("NewImage", "OldImage")));

    assertThat(again).isEmpty();
    assertThat(database.value("select shown from speaker where id = 'bram-odukoy'")).isEqualTo("f");
  }

  @Test
  void whatCannotBecomeARowIsQuarantinedAndHoldsUpNoOther() {
    String nameless =
        speaker("tomas-reuvel", "Tomas Reuvel", 1, "301").replace("speakerName", "nickname");

    List<String> again =
        sentAgain(event(nameless, speaker("mira-tolvane", "Mira Tolvane", 1, "302")));

    assertThat(again).isEmpty();
    assertThat(database.value("select sequence from set_aside where sequence = '301'"))
        .isEqualTo("301");
    assertThat(database.value("select name from speaker where id = 'mira-tolvane'"))
        .isEqualTo("Mira Tolvane");
  }

  @Test
  void aBatchThatPostgresqlDoesNotTakeIsSentAgainFromItsFirstChange() {
    String batch =
        event(
            speaker("odd-larsholt", "Odd Larsholt", 1, "401"),
            speaker("odd-larsholt", "Odd F. Larsholt", 2, "402"));

    database.closedFor(() -> assertThat(sentAgain(batch)).containsExactly("401"));

    assertThat(database.value("select count(*) from speaker where id = 'odd-larsholt'"))
        .isEqualTo("0");
    assertThat(sentAgain(batch)).isEmpty();
    assertThat(database.value("select name from speaker where id = 'odd-larsholt'"))
        .isEqualTo("Odd F. Larsholt");
  }

  @Test
  void everyBatchIsALineThatMetricsAreMadeOf() throws IOException {
    String nameless =
        speaker("ossian-brandt", "Ossian Brandt", 1, "601").replace("speakerName", "nickname");

    JsonNode taken = lineOf(event(nameless, speaker("pia-hollund", "Pia Hollund", 1, "602")));

    assertThat(taken.path("function").asText()).isEqualTo("verbatim-tested");
    assertThat(taken.path("requestId").asText()).isNotEmpty();
    assertThat(taken.path("durationMs").asDouble()).isPositive();
    assertThat(taken.path("Records").asInt()).isEqualTo(2);
    assertThat(taken.path("SetAside").asInt()).isEqualTo(1);
    assertThat(taken.path("Failures").asInt(-1)).isZero();
    assertThat(taken.path("Lag").asLong())
        .isBetween(1L, System.currentTimeMillis() - CHANGED_AT * 1000);
  }

  @Test
  void aBatchThatIsToBeSentAgainIsAFailure() {
    String batch = event(speaker("pia-hollund", "Pia M. Hollund", 2, "701"));
    JsonNode[] line = new JsonNode[1];

    database.closedFor(() -> line[0] = lineOf(batch));

    assertThat(line[0].path("Failures").asInt()).isEqualTo(1);
    assertThat(line[0].path("Records").asInt()).isEqualTo(1);
    assertThat(line[0].path("SetAside").asInt(-1)).isZero();
  }

  @Test
  void itIsNotedHowFarTheStreamHasBeenTakenIn() {
    sentAgain(
        event(
            speaker("yusra-benmoor", "Yusra Benmoor", 1, "501"),
            speaker("lena-vosk", "Lena Vosk", 1, "502")));

    assertThat(database.value("select sequence from progress where follower = '" + STREAM + "'"))
        .isEqualTo("502");
  }

  /** What is written down of a batch. */
  private static JsonNode lineOf(String event) {
    try (Printed printed = new Printed()) {
      sentAgain(event);
      return MetricFormat.check(printed.await(line -> line.contains("\"_aws\"")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is there of a batch that is to be sent again. */
  private static List<String> sentAgain(String event) {
    return given()
        .contentType("application/json")
        .body(event)
        .post("/")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("batchItemFailures.itemIdentifier");
  }

  /** What storing an article made of the stream. */
  private static String batch() throws IOException {
    try (InputStream file = IndexFunctionIT.class.getResourceAsStream("batch.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String event(String... records) {
    return "{\"Records\": [" + String.join(",", records) + "]}";
  }

  private static String speaker(String id, String name, int version, String sequence) {
    String record =
        """
        {
          "eventName": "INSERT",
          "eventSourceARN": "$stream",
          "dynamodb": {
            "ApproximateCreationDateTime": $changedAt,
            "Keys": {"pk": {"S": "SPEAKER#$id"}, "sk": {"S": "SPEAKER"}},
            "NewImage": {
              "pk": {"S": "SPEAKER#$id"},
              "sk": {"S": "SPEAKER"},
              "createdAt": {"N": "1772438399280"},
              "updatedAt": {"N": "1772438399280"},
              "version": {"N": "$version"},
              "speakerName": {"S": "$name"},
              "speakerKind": {"S": "PERSON"},
              "nameKey": {"S": "$name#$id"},
              "namesKey": {"S": "SPEAKER#1"},
              "quoteCount": {"N": "1"}
            },
            "SequenceNumber": "$sequence"
          }
        }
        """;
    for (Map.Entry<String, ?> value :
        Map.of(
                "id",
                id,
                "name",
                name,
                "version",
                version,
                "sequence",
                sequence,
                "stream",
                STREAM,
                "changedAt",
                CHANGED_AT)
            .entrySet()) {
      record = record.replace("$" + value.getKey(), value.getValue().toString());
    }
    return record;
  }
}
