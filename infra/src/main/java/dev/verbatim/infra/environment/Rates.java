package dev.verbatim.infra.environment;

/**
 * How many requests the gateway lets through, by what they cost. Beyond, it answers 429.
 *
 * @param reads what DynamoDB answers by key or from an index
 * @param searches what PostgreSQL answers
 * @param writes changes of one thing
 * @param texts what texts are read for: extractions, and articles one by one or many at once
 */
public record Rates(Rate reads, Rate searches, Rate writes, Rate texts) {

  /**
   * A rate.
   *
   * @param perSecond requests a second in the long run
   * @param burst requests at once
   */
  public record Rate(int perSecond, int burst) {}

  /** What a request costs. */
  public enum Cost {
    READ,
    SEARCH,
    WRITE,
    TEXT
  }

  public Rate of(Cost cost) {
    return switch (cost) {
      case READ -> reads;
      case SEARCH -> searches;
      case WRITE -> writes;
      case TEXT -> texts;
    };
  }
}
