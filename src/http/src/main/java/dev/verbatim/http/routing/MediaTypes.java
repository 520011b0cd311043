package dev.verbatim.http.routing;

/** The media types of the API that JAX-RS has no names for. */
public final class MediaTypes {

  /** Schema.org's vocabulary as JSON (JSON-LD 1.1). */
  public static final String JSON_LD = "application/ld+json";

  /** Newline-delimited JSON: one value on each line, in UTF-8. */
  public static final String NDJSON = "application/x-ndjson";

  /** A table, its fields separated by commas (RFC 4180). */
  public static final String CSV = "text/csv";

  /** A JSON Merge Patch (RFC 7396). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** Atom (RFC 4287). */
  public static final String ATOM = "application/atom+xml";

  /** RSS 2.0. */
  public static final String RSS = "application/rss+xml";

  /** XML of any kind, as many feed readers ask for a feed. */
  public static final String XML = "application/xml";

  /** The same under its other name (RFC 7303). */
  public static final String TEXT_XML = "text/xml";

  /** JSON Feed 1.1. */
  public static final String JSON_FEED = "application/feed+json";

  private MediaTypes() {}
}
