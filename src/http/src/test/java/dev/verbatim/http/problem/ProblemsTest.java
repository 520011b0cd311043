package dev.verbatim.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.problem.ApiFailure;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.OutOfTime;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.problem.StoreUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ProblemsTest {

  private static final Logger LOGGER = Logger.getLogger(Problems.class.getName());

  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line);
        }

        @Override
        public void flush() {
          // Nothing is held back.
        }

        @Override
        public void close() {
          // There is nothing to close.
        }
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
  }

  static Stream<Arguments> failures() throws JsonProcessingException {
    InvalidField limit = InvalidField.of("limit", "must be a number");
    InvalidField body = InvalidField.at("/body", "must not be blank");
    return Stream.of(
        Arguments.of(new Moved("/v1/speakers/ingrid-halvane"), 308, "moved"),
        Arguments.of(new InvalidRequest(limit), 400, "invalid-parameter"),
        Arguments.of(new InvalidRequest(List.of(limit, body)), 422, "invalid-content"),
        Arguments.of(new NoSuchResource("article", "tide-1"), 404, "not-found"),
        Arguments.of(new Conflict("It has quotations."), 409, "conflict"),
        Arguments.of(new KeyInFlight(), 409, "request-in-flight"),
        Arguments.of(new PreconditionFailed(), 412, "precondition-failed"),
        Arguments.of(new KeyReused(), 422, "idempotency-key-reused"),
        Arguments.of(new PreconditionMissing(), 428, "precondition-required"),
        Arguments.of(new OutOfTime(), 503, "unavailable"),
        Arguments.of(new StoreUnavailable(Duration.ofSeconds(1)), 503, "unavailable"),
        Arguments.of(new UnauthorizedException(), 401, "unauthorized"),
        Arguments.of(new AuthenticationFailedException(), 401, "unauthorized"),
        Arguments.of(new ForbiddenException(), 403, "forbidden"),
        Arguments.of(new NotFoundException(), 404, "not-found"),
        Arguments.of(new NotAcceptableException(), 406, "not-acceptable"),
        Arguments.of(new WebApplicationException(418), 418, "bad-request"),
        Arguments.of(new InternalServerErrorException(), 500, "unexpected-error"),
        Arguments.of(notJson("{\"body\":"), 400, "bad-request"),
        Arguments.of(notJson("{\"title\":\"\"}"), 422, "invalid-content"),
        Arguments.of(SdkClientException.create("no route to host"), 503, "unavailable"),
        Arguments.of(ofDynamoDb(400, "ThrottlingException"), 503, "unavailable"),
        Arguments.of(ofDynamoDb(500, "InternalServerError"), 503, "unavailable"),
        Arguments.of(ofDynamoDb(400, "ValidationException"), 500, "unexpected-error"),
        Arguments.of(new IllegalStateException("the tide"), 500, "unexpected-error"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsAProblemOfItsKind(Throwable failure, int status, String kind) {
    Problem problem = Problems.of(failure);

    assertThat(problem.type()).isEqualTo("urn:verbatim:problem:" + kind);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.detail()).isNotBlank().doesNotContain("the tide", "no route");
  }

  @Test
  void everyFailureOfTheApiIsAmongThoseTested() throws JsonProcessingException {
    Set<Class<?>> tested =
        failures().map(one -> one.get()[0].getClass()).collect(Collectors.toSet());

    assertThat(tested).contains(ApiFailure.class.getPermittedSubclasses());
  }

  @Test
  void whatPassesSaysWhenToTryAgain() {
    assertThat(ErrorResponse.of(new StoreUnavailable(Duration.ofMillis(200))).headers())
        .containsEntry("Retry-After", 1L);
    assertThat(ErrorResponse.of(new KeyInFlight()).headers()).containsEntry("Retry-After", 1L);
    assertThat(ErrorResponse.of(new Conflict("It has quotations.")).headers()).isEmpty();
  }

  @Test
  void whatIsAnswered500IsLoggedOnceWithItsStackAndCausesAndQuotesNothing() {
    Problems.of(new IllegalStateException("the tide", ofDynamoDb(400, "ValidationException")));

    assertThat(logged).hasSize(1);
    Throwable trace = logged.get(0).getThrown();
    assertThat(trace).hasToString("java.lang.IllegalStateException");
    assertThat(trace.getStackTrace()).isNotEmpty();
    assertThat(trace.getCause()).hasToString(DynamoDbException.class.getName());
    assertThat(logged.get(0).getMessage()).doesNotContain("tide");
  }

  @Test
  void whatAStoreFailsWithIsLoggedByTheNamesThatAwsGivesIt() {
    Problems.of(ofDynamoDb(400, "ValidationException"));
    Problems.of(ofDynamoDb(400, "ThrottlingException"));

    assertThat(logged)
        .extracting(LogRecord::getMessage)
        .satisfiesExactly(
            line -> assertThat(line).contains("400 ValidationException, AWS request R-1"),
            line ->
                assertThat(line)
                    .contains(DynamoDbException.class.getName(), "400 ThrottlingException")
                    .doesNotContain("the tide"));
  }

  @Test
  void whatTheClientCausedIsNotLogged() {
    Problems.of(new Conflict("It has quotations."));
    Problems.of(new NotFoundException());

    assertThat(logged).isEmpty();
  }

  private record Body(String body) {}

  private static Throwable notJson(String text) throws JsonProcessingException {
    try {
      throw new AssertionError(new ObjectMapper().readValue(text, Body.class));
    } catch (JsonProcessingException e) {
      return e;
    }
  }

  private static Throwable ofDynamoDb(int status, String code) {
    return DynamoDbException.builder()
        .statusCode(status)
        .requestId("R-1")
        .message("the tide")
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("the tide").build())
        .build();
  }
}
