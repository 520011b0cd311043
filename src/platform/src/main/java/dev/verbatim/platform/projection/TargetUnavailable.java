package dev.verbatim.platform.projection;

/**
 * Source or target of a projection cannot be reached: what was to be projected is to come again.
 */
public class TargetUnavailable extends RuntimeException {

  public TargetUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
