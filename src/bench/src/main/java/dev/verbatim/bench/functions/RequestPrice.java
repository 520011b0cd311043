package dev.verbatim.bench.functions;

/**
 * What AWS takes, in US dollars: list prices of us-east-1, first tier, without what is free, as
 * they were published in 2025. See aws.amazon.com/lambda/pricing,
 * aws.amazon.com/dynamodb/pricing/on-demand and aws.amazon.com/api-gateway/pricing.
 */
final class RequestPrice {

  private static final double MILLION = 1e6;
  private static final double MB_PER_GB = 1024;

  private static final double ARM_GB_SECOND = 0.0000133334;
  private static final double X86_GB_SECOND = 0.0000166667;
  private static final double LAMBDA_MILLION_REQUESTS = 0.20;
  private static final double HTTP_API_MILLION_REQUESTS = 1.00;
  private static final double MILLION_READ_UNITS = 0.125;

  private RequestPrice() {}

  /** A million invocations on arm64, each of which is paid for by the millisecond, rounded up. */
  static double arm(double millis) {
    return lambda(millis, ARM_GB_SECOND);
  }

  static double x86(double millis) {
    return lambda(millis, X86_GB_SECOND);
  }

  static double reads(double units) {
    return units * MILLION_READ_UNITS;
  }

  static double httpApi() {
    return HTTP_API_MILLION_REQUESTS;
  }

  private static double lambda(double millis, double gbSecond) {
    double gbSeconds = Math.ceil(millis) / 1e3 * MeasuredFunction.MEMORY_MB / MB_PER_GB;
    return MILLION * gbSeconds * gbSecond + LAMBDA_MILLION_REQUESTS;
  }
}
