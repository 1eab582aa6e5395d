package dev.daybook.bench;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;

/**
 * A CSV file as a bank or a payment service sends it: oldest first, no account ever below zero. Of
 * one account it has days, of many every row's own instant.
 */
final class Statement {
  private static final long SEED = 42;
  private static final int FIRST_ACCOUNT = 1;
  private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 1, 1, 0, 0, 0);
  private static final String[] WORDS = {
    "Rent", "Groceries", "Salary", "Card payment", "Invoice", "Refund", "Insurance", "\"Fee, May\""
  };

  private final long[] cents;

  /** As many accounts, still empty. */
  Statement(int accounts) {
    cents = new long[accounts];
  }

  /** Writes rows of random accounts, in and out. */
  void write(Path file, int rows) throws IOException {
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("account,amount,date,memo,reference\n");
      for (int row = 0; row < rows; row++) {
        int account = random.nextInt(cents.length);
        long amount = 1L + random.nextInt(200_000);
        if (random.nextBoolean() && cents[account] >= amount) {
          amount = -amount;
        }
        cents[account] += amount;
        out.write(Integer.toString(FIRST_ACCOUNT + account));
        out.write(amount < 0 ? ",-" : ",");
        out.write("%d.%02d".formatted(Math.abs(amount) / 100, Math.abs(amount) % 100));
        LocalDateTime at = BEGIN.plusSeconds(60L * row + random.nextInt(60));
        // A bank's statement of one account knows days; a ledger's export of many has its instants.
        out.write("," + (cents.length == 1 ? at.toLocalDate() : at) + ",");
        out.write(WORDS[random.nextInt(WORDS.length)] + ",R-" + row + "\n");
      }
    }
  }

  int accounts() {
    return cents.length;
  }

  AccountId account(int index) {
    return new AccountId(FIRST_ACCOUNT + index);
  }

  /** What must be left on an account. */
  Amount balance(int index) {
    return new Amount(cents[index] * 100);
  }
}
