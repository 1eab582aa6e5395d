package dev.daybook.app;

import dev.daybook.desk.DeskException;
import dev.daybook.desk.DeskFile;
import dev.daybook.desk.StatedBalance;
import dev.daybook.write.csv.post.BalanceAssertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what a bank's file said an account held, beside what the ledger said then. */
public final class StatedBalances {
  private StatedBalances() {}

  /**
   * Keeps them in an open file.
   *
   * @param source the bank's file, by name
   * @throws DeskException if they cannot be written
   */
  public static void keep(DeskFile desk, List<BalanceAssertion> assertions, String source) {
    Instant now = Instant.now();
    desk.assertBalances(
        assertions.stream()
            .map(
                a ->
                    new StatedBalance(
                        a.account(), a.effective(), a.stated(), a.ledger(), source, a.line(), now))
            .toList());
  }

  /**
   * As above, from the command line: a window may have the file open, so it is opened for just this
   * one transaction.
   *
   * @return why they could not be kept, or empty
   */
  public static Optional<String> keep(
      DataFolder folder, List<BalanceAssertion> assertions, String source) {
    if (assertions.isEmpty()) {
      return Optional.empty();
    }
    try (DeskFile desk = DeskFile.open(folder.desk())) {
      keep(desk, assertions, source);
      return Optional.empty();
    } catch (DeskException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
