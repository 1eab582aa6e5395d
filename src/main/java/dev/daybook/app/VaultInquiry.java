package dev.daybook.app;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.embedded.StoreFailedException;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.ledger.LogExtent;
import dev.daybook.readmodel.Vault;
import dev.daybook.readmodel.VaultContents;
import dev.daybook.workspace.status.VaultReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the log and at the vault beside whoever uses them, changing neither. One thread owns it;
 * each look waits for the store's answer.
 */
public final class VaultInquiry implements AutoCloseable {
  private final Path file;
  private final KafkaSettings settings;
  private final InstantSource clock;
  private @Nullable Vault vault;
  private @Nullable TopicAdmin admin;

  VaultInquiry(Path file, KafkaSettings settings, InstantSource clock) {
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One look at what an opening names, for the command line: also at the vault alone, if the store
   * cannot be had.
   *
   * @throws dev.daybook.readmodel.ReadModelException if the file cannot be read
   */
  public static VaultReport of(Opening opening, InstantSource clock)
      throws IOException, InterruptedException {
    Path file = opening.folder().create().readModel();
    EmbeddedStore.Options options = EmbeddedStore.Options.DEFAULT.unannounced();
    try (LedgerStore store = opening.store(options, _ -> {});
        VaultInquiry inquiry = new VaultInquiry(file, store.settings(), clock)) {
      return inquiry.report();
    } catch (StoreFailedException e) {
      if (!Files.exists(file)) {
        return VaultReport.of(VaultContents.NONE, String.valueOf(e.getMessage()));
      }
      try (Vault vault = Vault.open(file)) {
        return VaultReport.of(vault.contents(), String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * How both are now.
   *
   * @throws dev.daybook.readmodel.ReadModelException if the file cannot be read
   */
  public VaultReport report() {
    VaultContents held = contents();
    LogExtent log;
    try {
      log = extent();
    } catch (LogUnavailableException e) {
      return VaultReport.of(held, String.valueOf(e.getMessage()));
    }
    return VaultReport.of(held, log);
  }

  private VaultContents contents() {
    if (vault == null) {
      if (!Files.exists(file)) {
        return VaultContents.NONE;
      }
      vault = Vault.open(file);
    }
    return vault.contents();
  }

  private LogExtent extent() {
    if (admin == null) {
      admin = new TopicAdmin(settings);
    }
    return admin.extent(clock.instant());
  }

  @Override
  public void close() {
    try {
      if (vault != null) {
        vault.close();
      }
    } finally {
      if (admin != null) {
        admin.close();
      }
    }
  }
}
