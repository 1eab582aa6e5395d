package dev.daybook.app.window;

import dev.daybook.app.VaultInquiry;
import dev.daybook.workspace.status.VaultReport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of the log and the vault, whichever ledger is open. A watch begins and ends on the
 * desk's thread; whether it is close is said by any.
 */
final class VaultDesk {
  private volatile Consumer<VaultReport> out = _ -> {};
  private volatile boolean closely;
  private volatile @Nullable VaultWatch watch;

  /** Before the first watch. */
  void tell(Consumer<VaultReport> who) {
    out = who;
  }

  /** Whether somebody looks at what the log and the vault hold. */
  void closely(boolean watched) {
    closely = watched;
    VaultWatch open = watch;
    if (open != null) {
      open.closely(watched);
    }
  }

  /** A ledger is open: its log and vault are watched. */
  void begin(VaultInquiry inquiry) {
    watch = new VaultWatch(inquiry, closely, out);
  }

  /** The ledger is being closed; the watch is to be closed by the caller, then {@link #ended}. */
  @Nullable VaultWatch end() {
    VaultWatch open = watch;
    watch = null;
    return open;
  }

  /** Nothing is known any more. */
  void ended() {
    out.accept(VaultReport.NONE);
  }
}
