package dev.daybook.app.window;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The newest snapshot that a desk handed out. Any thread. */
final class Shown implements Consumer<Snapshot> {
  private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();

  private final Set<String> sentences = ConcurrentHashMap.newKeySet();

  @Override
  public void accept(Snapshot snapshot) {
    newest.set(snapshot);
    sentences.add(snapshot.progress().sentence());
  }

  /** What was ever said of the ledger's progress. */
  Set<String> sentences() {
    return Set.copyOf(sentences);
  }

  /** What was shown until now does not count. */
  void forget() {
    newest.set(null);
  }

  /** The newest; there is one. */
  Snapshot newest() {
    return Objects.requireNonNull(newest.get());
  }

  Snapshot await(Predicate<Snapshot> wanted) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(Duration.ofSeconds(40))
            .until(newest::get, s -> s != null && wanted.test(s)));
  }

  static boolean isReady(Snapshot snapshot) {
    return snapshot.connection().state() == Connection.State.UP
        && snapshot.progress().phase() == Progress.Phase.LIVE;
  }

  /** An account named Rent, to be shown. */
  static Command openAccount(int number) {
    return new Command.OpenAccount(
        new Command.CommandHeader(
            new CommandId("open-" + number), "ana", Instant.parse("2026-01-01T00:00:00Z"), null),
        new AccountId(number),
        "Rent",
        new CurrencyCode("EUR"),
        Amount.ZERO);
  }
}
