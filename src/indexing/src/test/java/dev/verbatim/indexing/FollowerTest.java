package dev.verbatim.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A follower of the stream of a table that tells keys alone. */
class FollowerTest {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static DynamoDbLocal local;
  private static DynamoDbClient client;

  private final CopyProjection copy = new CopyProjection();
  private String table;
  private Follower follower;

  @BeforeAll
  static void startStore() {
    local = DynamoDbLocal.inMemory();
    client =
        DynamoDbClient.builder()
            .endpointOverride(local.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterAll
  static void stopStore() {
    client.close();
    local.close();
  }

  @BeforeEach
  void begin() {
    table = "followed-" + System.nanoTime();
    createTable();
  }

  @AfterEach
  void end() {
    follower.stop();
    client.deleteTable(request -> request.tableName(table));
  }

  @Test
  void whatIsThereAlreadyIsRebuiltAndWhatComesIsFollowed() {
    copy.source.put("a1", 1);
    copy.target.put("gone", 1);
    start();
    await(() -> copy.target.equals(Map.of("a1", 1)));

    write("a2", 2);

    await(() -> copy.target.equals(Map.of("a1", 1, "a2", 2)));
    assertThat(copy.positions).hasSizeGreaterThan(1);
  }

  @Test
  void itGoesOnWhereItWas() {
    start();
    write("a1", 1);
    await(() -> copy.target.containsKey("a1"));
    Instant followed = Instant.now();
    await(() -> follower.asOf().filter(followed::isBefore).isPresent());
    follower.stop();
    copy.projected.clear();
    write("a2", 2);

    start();

    await(() -> copy.target.containsKey("a2"));
    assertThat(copy.projected).containsExactly(Entity.article("a2"));
  }

  @Test
  void itKnowsHowFarItIsWhileThereIsAlwaysMore() {
    start();
    awaitRound();
    copy.meanwhile = () -> write("a1", copy.projected.size() + 1);
    write("a1", 0);
    Instant written = Instant.now();

    await(() -> copy.projected.size() > 10);

    assertThat(follower.asOf()).get().matches(written::isBefore);
  }

  @Test
  void whatIsFollowedInStepsIsNotFollowedBeforeTheLastOfThem() {
    start();
    awaitRound();
    copy.inSteps = true;
    copy.meanwhile = () -> write("a1", copy.projected.size() + 1);
    write("a1", 0);
    await(() -> copy.projected.size() > 1);
    Instant begun = follower.asOf().orElseThrow();

    await(() -> copy.projected.size() > 10);

    // A time of the stream is rounded, and none of this process's clock.
    assertThat(follower.asOf()).get().matches(asOf -> asOf.equals(begun) || asOf.getNano() == 0);
    copy.meanwhile = () -> {};
    awaitRound();
  }

  @Test
  void itWaitsForATargetThatIsGone() {
    start();
    await(() -> follower.asOf().isPresent());
    copy.left = 0;
    write("a1", 1);
    write("a2", 2);
    Instant written = Instant.now();
    assertThat(follower.asOf()).get().matches(written::isAfter);

    copy.left = Integer.MAX_VALUE;

    await(() -> copy.target.equals(copy.source));
    await(() -> follower.asOf().filter(written::isBefore).isPresent());
  }

  @Test
  void itRebuildsATargetThatHasLostWhatItHad() {
    copy.source.put("a1", 1);
    start();
    awaitRound();

    copy.lose();

    await(() -> copy.target.containsKey("a1"));
  }

  @Test
  void whatComesNextDoesNotHideThatTheRestIsGone() {
    copy.source.put("a1", 1);
    start();

    for (int i = 2; i < 20; i++) {
      awaitRound();
      copy.lose();
      write("a" + i, i);
      await(() -> copy.target.equals(copy.source));
    }
  }

  @Test
  void itRebuildsWhenNobodyHasFollowedForLongerThanStreamsLast() {
    copy.source.put("a1", 1);
    copy.project(List.of(), new StreamProgress("shard", "7", Instant.EPOCH));
    copy.lastApplied = Instant.EPOCH;

    start();

    await(() -> copy.target.containsKey("a1"));
    assertThat(copy.position("shard")).isEmpty();
  }

  @Test
  void itEndsARebuildThatWasKilledBeforeItFollows() {
    for (int i = 0; i < 100; i++) {
      copy.source.put("a%04d".formatted(i), i);
    }
    copy.left = 70;
    start();
    await(() -> Rebuild.isUnfinished(copy));
    follower.stop();
    copy.left = Integer.MAX_VALUE;

    start();

    await(() -> copy.target.equals(copy.source));
  }

  private void start() {
    FollowedProjection followed =
        new FollowedProjection(
            1,
            copy,
            table,
            (partition, sort) ->
                sort.equals("VIEW") ? Optional.of(Entity.article(partition)) : Optional.empty(),
            new FollowedProjection.Pace(true, PAUSE, 100));
    Clock clock = Clock.systemUTC();
    follower = new Follower(client, followed, new Rebuild(clock), PAUSE, 100, clock);
    follower.start();
  }

  /** Until it has nothing to write. */
  private void awaitRound() {
    for (int i = 0; i < 2; i++) {
      Instant now = Instant.now();
      await(() -> follower.asOf().filter(now::isBefore).isPresent());
    }
  }

  private void write(String id, int number) {
    copy.source.put(id, number);
    for (String sort : List.of("SUMMARY", "VIEW")) {
      client.putItem(
          request ->
              request
                  .tableName(table)
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS(id),
                          "sk", AttributeValue.fromS(sort),
                          "number", AttributeValue.fromN(String.valueOf(number)))));
    }
  }

  private void createTable() {
    client.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    pk -> pk.attributeName("pk").attributeType(ScalarAttributeType.S),
                    sk -> sk.attributeName("sk").attributeType(ScalarAttributeType.S))
                .keySchema(
                    pk -> pk.attributeName("pk").keyType(KeyType.HASH),
                    sk -> sk.attributeName("sk").keyType(KeyType.RANGE))
                .streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
