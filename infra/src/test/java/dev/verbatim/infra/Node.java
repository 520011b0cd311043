package dev.verbatim.infra;

import java.io.IOException;

/** Node, in which the CDK runs. */
final class Node {

  private static final boolean INSTALLED = starts();

  private Node() {}

  static boolean isInstalled() {
    return INSTALLED;
  }

  private static boolean starts() {
    try {
      Process process = new ProcessBuilder("node", "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
