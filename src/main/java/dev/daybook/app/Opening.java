package dev.daybook.app;

import dev.daybook.workspace.Connection;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to open: a data folder's own ledger, its sample, or a cluster's.
 *
 * @param folder where the read model lies, and the embedded store if there is one
 * @param cluster the cluster, or null for the embedded store
 */
public record Opening(DataFolder folder, Connection.Kind kind, @Nullable ClusterProfile cluster) {

  public static Opening embedded(DataFolder folder) {
    return new Opening(folder, Connection.Kind.EMBEDDED, null);
  }

  public static Opening sample(DataFolder folder) {
    return new Opening(folder, Connection.Kind.SAMPLE, null);
  }

  public static Opening cluster(DataFolder base, ClusterProfile profile) {
    return new Opening(base.cluster(profile.name()), Connection.Kind.CLUSTER, profile);
  }

  /** Connected as this opening says, before it is. */
  public Connection connection(Connection.State state, String notice) {
    String name = cluster == null ? kind.name().toLowerCase(java.util.Locale.ROOT) : cluster.name();
    return new Connection(name, kind, state, "", "", notice);
  }

  /**
   * A session that owns the read model: for the window.
   *
   * @param onFatal told a sentence if the broker in this process dies
   * @throws AlreadyOpenException if another window has the folder open
   */
  public Session forWindow(InstantSource clock, Session.Listener listener, Consumer<String> onFatal)
      throws IOException, InterruptedException {
    ReadModelFile file = ReadModelFile.own(folder.create());
    return session(file, clock, listener, onFatal);
  }

  /** A session beside whatever else is open: for a command. */
  public Session forCommand(InstantSource clock) throws IOException, InterruptedException {
    ReadModelFile file = ReadModelFile.ownOrCopy(folder.create());
    return session(file, clock, Session.Listener.NONE, _ -> {});
  }

  private Session session(
      ReadModelFile file, InstantSource clock, Session.Listener listener, Consumer<String> onFatal)
      throws IOException, InterruptedException {
    LedgerStore store = null;
    try {
      store =
          cluster == null ? LedgerStore.open(folder, kind, onFatal) : LedgerStore.cluster(cluster);
      return Session.open(store, file, clock, listener);
    } catch (IOException | RuntimeException | InterruptedException e) {
      if (store != null) {
        store.close();
      }
      file.close();
      throw e;
    }
  }
}
