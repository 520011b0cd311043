package dev.verbatim.infra.environment;

import java.util.List;

/**
 * A repository on GitHub.
 *
 * @param owner the account or organisation that it belongs to
 * @param ownerId the number of that account
 * @param name its name
 * @param id its number
 */
public record Repository(String owner, long ownerId, String name, long id) {

  /**
   * How GitHub names its jobs to AWS when they run for an environment. Repositories that were made,
   * renamed or transferred since July 2026 are named with numbers, which nobody can take over;
   * older ones by their names alone.
   */
  public List<String> subjects(Environment environment) {
    return List.of(
        "repo:%s@%d/%s@%d:environment:%s".formatted(owner, ownerId, name, id, environment.name()),
        "repo:%s/%s:environment:%s".formatted(owner, name, environment.name()));
  }
}
