package dev.daybook.workspace.status;

/**
 * The event store and how it does.
 *
 * @param profile the name of the connection: "embedded", "sample", or a cluster's
 * @param bootstrap the broker's address, host:port
 * @param registry the schema registry's URL
 * @param notice a sentence worth saying although all is well (ports other than usual), or empty
 */
public record Connection(
    String profile, Kind kind, State state, String bootstrap, String registry, String notice) {
  public Connection with(State now, String why) {
    return new Connection(profile, kind, now, bootstrap, registry, why);
  }

  /** What kind of store; decides the badge's colour. */
  public enum Kind {
    EMBEDDED,
    SAMPLE,
    CLUSTER
  }

  /**
   * How the store does. FAILED wants a restart by the analyst, OTHER_LOG a choice: the store has
   * another log than the read model holds. The notice says why.
   */
  public enum State {
    STARTING,
    UP,
    UNREACHABLE,
    FAILED,
    OTHER_LOG
  }
}
