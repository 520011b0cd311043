package dev.verbatim.infra.environment;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the functions run.
 *
 * @param packaging what the packages hold
 * @param processor what they are built for
 * @param api how much the function of the API gets
 * @param search how much the function of search gets
 * @param views how much the function that brings the record into the views gets
 * @param index how much the function that brings the views into search gets
 */
public record Compute(
    Packaging packaging, Processor processor, Size api, Size search, Size views, Size index) {

  /** What a package holds. */
  public enum Packaging {
    /** A native executable, which starts within a fraction of a second. */
    NATIVE,
    /** Classes for Java 25, which start from a snapshot. */
    JVM
  }

  /** What a package is built for. */
  public enum Processor {
    /** Graviton, which costs a fifth less. */
    ARM64(0xB7),
    X86_64(0x3E);

    /** How many bytes of an executable say what it is built for. */
    public static final int ELF_HEADER = 20;

    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};
    private static final int MACHINE = 18;

    private final int machine;

    Processor(int machine) {
      this.machine = machine;
    }

    /** What an executable is built for (e_machine of ELF); empty when it is none of these. */
    public static Optional<Processor> of(byte[] header) {
      if (header.length < ELF_HEADER || !Arrays.equals(header, 0, ELF.length, ELF, 0, ELF.length)) {
        return Optional.empty();
      }
      int machine = Byte.toUnsignedInt(header[MACHINE]);
      return Arrays.stream(values()).filter(one -> one.machine == machine).findFirst();
    }
  }

  /**
   * How much a function gets.
   *
   * @param memory in MB; the share of a processor grows with it
   * @param concurrency how many run at once at the most; kept for it alone
   */
  public record Size(int memory, int concurrency) {}

  /** How much a service gets. */
  public Size of(Service service) {
    return switch (service) {
      case API -> api;
      case SEARCH -> search;
      case VIEWS -> views;
      case INDEX -> index;
    };
  }
}
