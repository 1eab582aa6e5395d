package dev.daybook.importing;

import dev.daybook.ledger.DecisionView;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.ImportOptions;
import java.util.List;

/** The ledger a file is imported into. One thread uses it at a time. */
public interface ImportBook extends AutoCloseable {
  /** The ledger as it is now. */
  DecisionView view() throws InterruptedException;

  CommandHandler handler();

  /** Who imports, in which zone, and what new accounts are kept in. */
  ImportOptions options();

  /**
   * Keeps the balances that a posted file states.
   *
   * @param source the file's name
   */
  void keep(List<BalanceAssertion> assertions, String source);

  @Override
  void close();
}
