package dev.verbatim.bench.extraction;

import dev.verbatim.extraction.Extraction;
import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.QuotationExtractor;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time and memory for an article of about 600 words on a warm JVM, one thread. {@code
 * gc.alloc.rate.norm} is the bytes that an article allocates.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

  private final QuotationExtractor extractor = new QuotationExtractor();
  private List<String> articles;
  private int next;

  /** Reads the articles. */
  @Setup
  public void read() throws IOException {
    articles = BenchmarkArticles.read(Repository.file("seeds"));
  }

  /** One article after the other. */
  @Benchmark
  public Extraction article() {
    next = next + 1 < articles.size() ? next + 1 : 0;
    return extractor.extract(articles.get(next), ExtractionOptions.published(PUBLISHED));
  }
}
