package dev.daybook.bench;

import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;

/**
 * A data folder with a {@link BulkLedger} in it, as if the program had been used for years: the
 * events in the embedded store, the read model folded from it by the program's own session.
 */
record MadeLedger(Path folder, int events, int accounts) {
  /**
   * A folder that outlives the bench, because making ten million events takes minutes; made anew if
   * the system property {@code bench.fresh} is true. A read model of an older schema is brought up
   * to date here and not in what is measured.
   */
  static MadeLedger kept(int events, int accounts) throws IOException, InterruptedException {
    Path folder = place(events, accounts);
    Path whole = folder.resolve("whole");
    if (Boolean.getBoolean("bench.fresh") || !Files.exists(whole)) {
      delete(folder);
      MadeLedger made = make(folder, events, accounts);
      Files.createFile(whole);
      return made;
    }
    MadeLedger made = new MadeLedger(folder, events, accounts);
    made.fold();
    return made;
  }

  /** The read model's file of {@link #kept} as it lies there, to be copied: nobody has it open. */
  static Path keptReadModel(int events, int accounts) throws IOException, InterruptedException {
    MadeLedger there = new MadeLedger(place(events, accounts), events, accounts);
    boolean usable =
        !Boolean.getBoolean("bench.fresh") && Files.exists(there.folder.resolve("whole"));
    MadeLedger ledger = usable ? there : kept(events, accounts);
    return ledger.data().resolve("readmodel.db");
  }

  private static Path place(int events, int accounts) {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "daybook-bench-%d-events-%d-accounts".formatted(events, accounts));
  }

  /** Makes one in a folder that is empty or not there. */
  static MadeLedger make(Path folder, int events, int accounts)
      throws IOException, InterruptedException {
    MadeLedger made = new MadeLedger(folder, events, accounts);
    Files.createDirectories(made.data());
    try (EmbeddedStore store =
        EmbeddedStore.open(
            made.data(), EmbeddedStore.Options.DEFAULT, why -> System.err.println(why))) {
      new BulkLedger(events, accounts).writeTo(store.settings());
    }
    made.fold();
    return made;
  }

  /** What the program is started with. */
  Path data() {
    return folder.resolve("data");
  }

  private void fold() throws IOException, InterruptedException {
    try (Session session =
        Opening.embedded(new DataFolder(data()))
            .claim()
            .open(InstantSource.system(), Session.Listener.NONE, why -> System.err.println(why))) {
      long folded = session.current().events();
      if (folded != events) {
        throw new IllegalStateException(folded + " events instead of " + events + " in " + folder);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
