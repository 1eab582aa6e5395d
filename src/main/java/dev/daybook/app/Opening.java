package dev.daybook.app;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.readmodel.Digest;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.workspace.status.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
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

  /** "embedded", "sample", or the cluster's name. */
  public String name() {
    return cluster == null ? kind.name().toLowerCase(Locale.ROOT) : cluster.name();
  }

  /** Connected as this opening says, before it is. */
  public Connection connection(Connection.State state, String notice) {
    return new Connection(name(), kind, state, "", "", notice);
  }

  /**
   * Takes the read model for the window.
   *
   * @throws AlreadyOpenException if another window has the folder open
   */
  public ClaimedFolder claim() throws IOException, InterruptedException {
    return new ClaimedFolder(
        this, ReadModelFile.own(folder.create()), EmbeddedStore.Options.DEFAULT);
  }

  /** The read model if it is free, else a private copy: for a command beside an open window. */
  public ClaimedFolder claimOrCopy() throws IOException {
    return new ClaimedFolder(
        this,
        ReadModelFile.ownOrCopy(folder.create()),
        EmbeddedStore.Options.DEFAULT.unannounced());
  }

  /** A query met damage in the read model: the next to claim it looks at all of it. */
  public void suspect() {
    SuspectMark.set(folder.readModel());
  }

  /** A session for a command. */
  public Session forCommand(InstantSource clock) throws IOException, InterruptedException {
    return forCommand(clock, _ -> {});
  }

  /**
   * A session for a command.
   *
   * @param saying told a sentence before something that takes minutes
   */
  public Session forCommand(InstantSource clock, Consumer<String> saying)
      throws IOException, InterruptedException {
    ClaimedFolder claimed = claimOrCopy();
    claimed.bringUpToDate(saying);
    Session session = claimed.open(clock, Session.Listener.NONE, _ -> {});
    try {
      if (kind == Connection.Kind.SAMPLE) {
        session.fillSample((_, _) -> {});
      }
      return session;
    } catch (RuntimeException | InterruptedException e) {
      session.close();
      throw e;
    }
  }

  /** The digest of the read model as it is now, if there is one; reads all of it. */
  public Optional<Digest> digest() {
    Path file = folder.readModel();
    return Files.exists(file) ? Optional.of(ReadModel.digest(file, () -> {})) : Optional.empty();
  }

  LedgerStore store(EmbeddedStore.Options options, Consumer<String> onFatal)
      throws IOException, InterruptedException {
    return cluster == null
        ? LedgerStore.open(folder, kind, options, onFatal)
        : LedgerStore.cluster(cluster);
  }
}
