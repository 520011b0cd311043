package dev.verbatim.bench.extraction;

import dev.verbatim.extraction.Extraction;
import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.QuotationExtractor;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time for 200,000 characters of the worst that somebody may send. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 5)
@Fork(1)
public class AdversarialBenchmark {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

  private final QuotationExtractor extractor = new QuotationExtractor();

  /** What is sent: every kind when JMH is not told which. */
  @Param public AdversarialText kind;

  private String text;

  /** Writes the text. */
  @Setup
  public void write() {
    text = kind.text();
  }

  /** The whole text as one article. */
  @Benchmark
  public Extraction article() {
    return extractor.extract(text, ExtractionOptions.published(PUBLISHED));
  }
}
