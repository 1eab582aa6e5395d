package dev.daybook.app.window;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Settings;
import dev.daybook.fx.SnapshotBridge;
import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportModel;
import dev.daybook.ledger.CommandId;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.shell.FileChoice;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.ShellView;
import dev.daybook.view.shell.StageSetup;
import dev.daybook.view.shell.WindowSettings;
import dev.daybook.view.vault.VaultActions;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.write.EventIds;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window over a desk: what it shows comes from the desk, what the analyst does goes there. */
final class DaybookWindow implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DaybookWindow.class);

  private final DataFolder home;
  private final Settings settings;
  private final Desk desk;
  private final Witness witness;
  private final String author = System.getProperty("user.name", "unknown");
  private @Nullable StageSetup stage;
  private @Nullable ShellView shell;
  private @Nullable String profile;
  private volatile @Nullable WindowSettings lastSeen;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Not yet on screen; any thread. */
  DaybookWindow(Opening opening, InstantSource clock) {
    this(opening, clock, Witness.NONE);
  }

  /** As above, with someone who looks on. */
  DaybookWindow(Opening opening, InstantSource clock, Witness witness) {
    this.witness = witness;
    home = opening.folder();
    settings = Settings.read(home);
    WindowSettings remembered = remembered();
    SnapshotBridge<Snapshot> bridge = new SnapshotBridge<>(this::apply);
    SnapshotBridge<ImportModel> imports = new SnapshotBridge<>(this::apply);
    SnapshotBridge<Rebuilding> rebuilds = new SnapshotBridge<>(this::apply);
    desk =
        new Desk(
            opening,
            clock,
            zone(remembered),
            author,
            snapshot -> {
              witness.built(snapshot);
              bridge.publish(snapshot);
            },
            imports::publish,
            rebuilds::publish,
            witness);
    desk.watchVault(new SnapshotBridge<VaultReport>(this::apply)::publish);
  }

  /** The remembered zone; settings.json may have been edited by hand. */
  private static ZoneId zone(WindowSettings remembered) {
    try {
      return ZoneId.of(remembered.zone());
    } catch (DateTimeException e) {
      log.warn("settings.json names the zone {}; using UTC", remembered.zone(), e);
      return ZoneOffset.UTC;
    }
  }

  /** Puts the window on a stage and begins to open the ledger; FX thread. */
  void show(Stage onto, ClaimedFolder claimed, InstantSource clock) {
    show(onto, claimed, clock, FileChoice.ofSystem());
  }

  /** As above, with files chosen in another way than by the system's dialog. */
  void show(Stage onto, ClaimedFolder claimed, InstantSource clock, FileChoice files) {
    EventIds ids = new EventIds();
    Supplier<CommandId> commandIds = ids::newCommandId;
    shell =
        new ShellView(
            intent -> {
              witness.asked(intent);
              desk.accept(intent);
            },
            actions(),
            remembered(),
            new CommandOrigin(commandIds, author, home.rememberedCurrency(), clock),
            files);
    stage = new StageSetup(onto, shell, desk.opening().name());
    onto.show();
    desk.start(claimed);
  }

  private WindowSettings remembered() {
    return Objects.requireNonNullElse(settings.window(), WindowSettings.DEFAULT);
  }

  private void apply(Snapshot snapshot) {
    if (shell == null || stage == null) {
      return; // the desk is asked to open only once both are there
    }
    witness.showing(snapshot);
    if (!snapshot.connection().profile().equals(profile)) {
      profile = snapshot.connection().profile();
      stage.profile(profile);
    }
    shell.apply(snapshot);
    remember();
    witness.shown(snapshot);
  }

  private void apply(ImportModel model) {
    if (shell != null) {
      shell.apply(model);
    }
  }

  private void apply(Rebuilding now) {
    if (shell != null) {
      shell.apply(now);
    }
  }

  private void apply(VaultReport report) {
    if (shell != null) {
      shell.apply(report);
    }
  }

  private VaultActions vaultActions() {
    return new VaultActions() {
      @Override
      public void watch(boolean closely) {
        desk.watchClosely(closely);
      }

      @Override
      public void setAside() {
        desk.setAside();
      }

      @Override
      public void close() {
        if (stage != null) {
          stage.close();
        }
      }
    };
  }

  private ShellActions actions() {
    return new ShellActions() {
      @Override
      public void openSample() {
        desk.open(Opening.sample(home.sample()));
      }

      @Override
      public void importCsv(Path file) {
        ImportDesk open = desk.importing();
        if (open != null) {
          open.open(file);
        }
      }

      @Override
      public ImportActions importing() {
        return new DeskImport(desk::importing);
      }

      @Override
      public RebuildActions rebuilding() {
        return new DeskRebuild(desk::rebuilding, DaybookWindow.this::apply);
      }

      @Override
      public void connectCluster(String bootstrap, String registryUrl, String topic) {
        // The read model's folder is named after what it is a model of.
        String name = (bootstrap + "-" + topic).replaceAll("[^A-Za-z0-9.-]", "_");
        desk.open(Opening.cluster(home, ClusterProfile.of(name, bootstrap, registryUrl, topic)));
      }

      @Override
      public void restartStore() {
        desk.restart();
      }

      @Override
      public VaultActions vault() {
        return vaultActions();
      }
    };
  }

  /** Takes note of how the window is now; FX thread. */
  void remember() {
    if (stage != null) {
      lastSeen = stage.current();
    }
  }

  /**
   * Remembers how the window was left and closes the ledger, once; on the FX thread after the
   * window is gone, or on the way out of a program that was told to end.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    WindowSettings left = lastSeen;
    if (left != null) {
      try {
        settings.with(left).write(home);
      } catch (UncheckedIOException e) {
        log.warn("How the window was left is forgotten", e);
      }
    }
    desk.close();
  }
}
