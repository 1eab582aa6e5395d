package dev.daybook.app;

import dev.daybook.ledger.CurrencyCode;
import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one ledger's files live. Everything Daybook writes is in here.
 *
 * @param root an absolute path
 */
public record DataFolder(Path root) {
  static final String REBUILD = "readmodel.db.rebuild";
  static final String VERIFICATION = "readmodel.db.verify-";
  static final String BEFORE = "readmodel.db.before-";

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The platform's folder for application data, e.g. {@code ~/.local/share/daybook}. */
  public static DataFolder standard() {
    return new DataFolder(
        Path.of(ProjectDirectories.from("dev", "Daybook", "Daybook").dataLocalDir));
  }

  /** The sample ledger's own folder, inside this one. */
  public DataFolder sample() {
    return new DataFolder(root.resolve("sample"));
  }

  /** The folder of a cluster's read model, inside this one. */
  public DataFolder cluster(String name) {
    return new DataFolder(root.resolve("clusters").resolve(name));
  }

  /**
   * Makes the folder if need be.
   *
   * @throws AccessDeniedException if it may not be written, before anything in it is touched
   */
  public DataFolder create() throws IOException {
    Files.createDirectories(root);
    if (!Files.isWritable(root)) {
      throw new AccessDeniedException(root.toString());
    }
    return this;
  }

  /** The currency that new accounts of this ledger are proposed in. */
  public CurrencyCode rememberedCurrency() {
    return Settings.read(this).currencyCode();
  }

  /** Held by the process that owns the read model. */
  Path deskLock() {
    return root.resolve("desk.lock");
  }

  Path readModel() {
    return root.resolve("readmodel.db");
  }

  /** A read model that is being folded anew, by whoever holds {@link #deskLock}. */
  Path rebuild() {
    return root.resolve(REBUILD);
  }

  /** A read model that this process folds anew beside whoever has the folder. */
  Path verification() {
    return root.resolve(VERIFICATION + ProcessHandle.current().pid());
  }

  /** Where a read model is kept that differed from the one that took its place. */
  Path before(long millis) {
    return root.resolve(BEFORE + millis);
  }

  /** What was done at this desk; written by whoever holds {@link #deskLock}. */
  Path desk() {
    return root.resolve("desk.db");
  }

  /** What the window showed last, for the next start. */
  Path lastKnown() {
    return root.resolve("last-known.bin");
  }

  Path settings() {
    return root.resolve("settings.json");
  }

  public Path log() {
    return root.resolve("daybook.log");
  }

  public Path snapshots() {
    return root.resolve("snapshots");
  }
}
