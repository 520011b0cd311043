package dev.verbatim.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** What a client is told of JSON that is not as it should be. */
class JsonContentTest {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonContent content = new JsonContent(STRICT, VALIDATOR);

  record Place(@Size(max = 3) String code, Integer berth) {}

  record Report(
      @NotBlank String body,
      Integer words,
      @Size(max = 2) List<@NotBlank String> tags,
      @Valid Place place) {}

  @Test
  void whatIsRightIsRead() throws IOException {
    Report report = read("{\"body\":\"It rained.\",\"words\":2,\"place\":{\"code\":\"HBR\"}}");

    assertThat(report).isEqualTo(new Report("It rained.", 2, null, new Place("HBR", null)));
    assertThat(read("null")).isNull();
    assertThat(content.tree(" ".getBytes(UTF_8))).isNull();
  }

  @Test
  void whatOnlyBreaksAConstraintIsLeftToWhoeverAsksForIt() throws IOException {
    assertThat(read("{\"body\":\"\"}")).isEqualTo(new Report("", null, null, null));
  }

  @Test
  void everyFieldIsNamedThatCannotBeReadAndEveryOtherThatBreaksAConstraint() {
    assertThat(
            wrong(
                "{\"body\":[],\"words\":99999999999,\"place\":{\"code\":\"HARBOUR\",\"berth\":\"x\","
                    + "\"quay\":1},\"tags\":[\"a\",{},\"\"],\"more\":1}"))
        .containsExactlyInAnyOrder(
            "/body",
            "/words",
            "/place/berth",
            "/place/quay",
            "/tags/1",
            "/more",
            "/place/code",
            "/tags",
            "/tags/2");
  }

  @Test
  void aFieldThatWasNotReadableIsNotSaidToBeMissing() {
    assertThat(wrong("{\"body\":{}}")).containsExactly("/body");
  }

  record Tide(Integer rises, Integer falls) {
    Tide {
      if (rises == null && falls == null) {
        throw new IllegalArgumentException("must rise or fall");
      }
    }
  }

  record Table(List<Tide> tides) {}

  @Test
  void whatIsRefusedForWantOfAFieldThatWasNotReadableIsNotNamedToo() throws IOException {
    String tides = "{\"tides\":[{\"rises\":\"x\",\"falls\":{}},{}]}";
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () -> content.value(content.tree(tides.getBytes(UTF_8)), Table.class));

    assertThat(refused.fields().stream().map(InvalidField::pointer))
        .containsExactlyInAnyOrder("/tides/0/rises", "/tides/0/falls", "/tides/1");
  }

  @Test
  void whatIsNoObjectAtAllIsOneMistake() {
    assertThat(wrong("[]")).containsExactly("");
    assertThat(wrong("7")).containsExactly("");
    assertThat(wrong("{\"body\":\"It rained.\"} {}")).containsExactly("");
  }

  @Test
  void notMoreFieldsAreNamedThanAreWorthIt() {
    String many =
        IntStream.range(0, 1000)
            .mapToObj(i -> "\"field%d\":%d".formatted(i, i))
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(wrong(many)).hasSize(JsonContent.MOST_NAMED);
  }

  @Test
  void whatIsNotWellFormedIsSaidSo() {
    for (String text : List.of("{", "{\"body\":", "{\"body\":\"a\",\"body\":", "\"a", "{]")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void aFieldThatIsGivenTwiceIsNamed() {
    assertThat(wrong("{\"body\":\"a\",\"place\":{\"code\":\"a\",\"code\":\"b\"},\"body\":\"b\"}"))
        .containsExactly("/place/code", "/body");
  }

  private Report read(String text) throws IOException {
    return content.value(content.tree(text.getBytes(UTF_8)), Report.class);
  }

  private List<String> wrong(String text) {
    InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> read(text));
    return refused.fields().stream().map(InvalidField::pointer).toList();
  }
}
