package dev.verbatim.bench.extraction;

import dev.verbatim.extraction.Extraction;
import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.QuotationExtractor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a fresh JVM pays once: each measurement is the first call in a process of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class StartBenchmark {

  /** Constructing an extractor, which must cost nothing. */
  @Benchmark
  public QuotationExtractor construct() {
    return new QuotationExtractor();
  }

  /** Reading weights and lexica, for a text without a word. */
  @Benchmark
  public Extraction loadModel() {
    return new QuotationExtractor().extract("", ExtractionOptions.published(null));
  }

  /** Reading them and extracting from one sentence. */
  @Benchmark
  public Extraction firstSentence() {
    return new QuotationExtractor()
        .extract("“It will hold,” Hanne Brevick said.", ExtractionOptions.published(null));
  }
}
