package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a transaction takes, which is what DynamoDB takes, and what its conditions do. */
class TransactionTest {

  private static final DynamoDbClient CLIENT = LocalTable.client();
  private static final DynamoDb TABLES = LocalTable.fresh(CLIENT);

  /** An item whose attributes are reserved words of DynamoDB. */
  private record Parcel(Key key, String into, long version, SdkBytes data) {}

  private static final ItemSchema<Parcel> SCHEMA =
      ItemSchema.of(
              Parcel.class,
              Parcel::key,
              values ->
                  new Parcel(
                      values.key(),
                      values.get("into"),
                      values.bigNumber("size"),
                      values.get("data")))
          .text("into", Parcel::into)
          .bigNumber("size", Parcel::version)
          .bytes("data", Parcel::data)
          .build();

  private final Items<Parcel> parcels = TABLES.record(SCHEMA);

  @AfterAll
  static void drop() {
    LocalTable.drop(CLIENT, TABLES);
  }

  @Test
  void aHundredItemsFitAndOneMoreIsRefused() {
    Transaction transaction = TABLES.transaction();
    for (int i = 0; i < Limits.TRANSACTION_ITEMS; i++) {
      transaction.put(parcels, parcel("many", i, 10));
    }

    assertThatThrownBy(() -> transaction.put(parcels, parcel("many", 100, 10)))
        .isInstanceOf(TooLarge.class)
        .hasMessageContaining("101");
    Transaction hundred = TABLES.transaction();
    for (int i = 0; i < Limits.TRANSACTION_ITEMS; i++) {
      hundred.put(parcels, parcel("many", i, 10));
    }
    assertThatCode(hundred::run).doesNotThrowAnyException();
    assertThat(parcels.get(new Key("many", "99"), Consistency.LATEST)).isPresent();
  }

  @Test
  void fourMegabytesFitAndMoreIsRefused() {
    Transaction transaction = TABLES.transaction();
    for (int i = 0; i < 10; i++) {
      transaction.put(parcels, parcel("heavy", i, 400_000));
    }

    assertThatThrownBy(() -> transaction.put(parcels, parcel("heavy", 10, 400_000)))
        .isInstanceOf(TooLarge.class);
    Transaction ten = TABLES.transaction();
    for (int i = 0; i < 10; i++) {
      ten.put(parcels, parcel("heavy", i, 400_000));
    }
    assertThatCode(ten::run).doesNotThrowAnyException();
  }

  @Test
  void anItemOf400KilobytesFitsAndOneByteMoreIsRefused() {
    int rest = "pk".length() + "full".length() + "sk0".length() + "data".length();
    int numberOfTwoBytes = "size".length() + 2;
    Parcel full = parcel("full", 0, Limits.ITEM_BYTES - rest - numberOfTwoBytes);

    assertThatCode(() -> parcels.put(full)).doesNotThrowAnyException();
    Parcel over = parcel("full", 1, Limits.ITEM_BYTES - rest - numberOfTwoBytes + 1);
    assertThatThrownBy(() -> parcels.put(over)).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> parcels.put(over, Condition.absent())).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> parcels.putOrGet(over, Condition.absent()))
        .isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> TABLES.transaction().put(parcels, over)).isInstanceOf(TooLarge.class);
  }

  @Test
  void oneItemIsWrittenOnceInATransaction() {
    Transaction transaction = TABLES.transaction().put(parcels, parcel("once", 1, 1));

    assertThatThrownBy(() -> transaction.delete(parcels, new Key("once", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    // The same key in the other table is another item.
    assertThatCode(() -> transaction.put(TABLES.views(SCHEMA), parcel("once", 1, 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsRefusedSaysWhichItemsAndWritesNothing() {
    parcels.put(parcel("refused", 1, 1));

    assertThatThrownBy(
            () ->
                TABLES
                    .transaction()
                    .put(parcels, parcel("refused", 0, 1), Condition.absent())
                    .put(parcels, parcel("refused", 1, 1), Condition.absent())
                    .check(parcels, new Key("refused", "2"), Condition.present())
                    .run())
        .isInstanceOfSatisfying(
            WriteRefused.class,
            refused -> {
              assertThat(refused.of(new Key("refused", "0"))).isFalse();
              assertThat(refused.of(new Key("refused", "1"))).isTrue();
              assertThat(refused.of(new Key("refused", "2"))).isTrue();
            });
    assertThat(parcels.get(new Key("refused", "0"), Consistency.LATEST)).isEmpty();
  }

  @Test
  void reservedWordsAreNamesOfAttributesAsAnyOthers() {
    Key key = new Key("words", "1");
    Parcel parcel = new Parcel(key, "there", 3, null);
    parcels.put(parcel);

    assertThat(parcels.put(parcel, Condition.without("into"))).isFalse();
    assertThat(parcels.put(parcel, Condition.equal("into", "there"))).isTrue();
    assertThat(parcels.put(parcel, Condition.equal("into", "x").or(Condition.below("size", 4))))
        .isTrue();
    assertThat(
            parcels.put(parcel, Condition.equal("into", "there").and(Condition.equal("size", 4))))
        .isFalse();
    assertThat(parcels.putOrGet(parcel, Condition.absent())).contains(parcel);
    assertThat(parcels.delete(key, Condition.equal("size", 2))).isFalse();
    assertThat(parcels.delete(key, Condition.equal("size", 3))).isTrue();
    assertThat(parcels.putOrGet(parcel, Condition.absent())).isEmpty();
  }

  private static Parcel parcel(String pk, int number, int bytes) {
    return new Parcel(
        new Key(pk, String.valueOf(number)), null, 1, SdkBytes.fromByteArray(new byte[bytes]));
  }
}
