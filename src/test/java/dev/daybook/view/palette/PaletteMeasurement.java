package dev.daybook.view.palette;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import java.util.List;
import java.util.stream.IntStream;

/** Measures the search among many accounts and prints figures; no test. */
final class PaletteMeasurement {
  private static final int ROUNDS = 200;

  private PaletteMeasurement() {}

  public static void main(String[] args) {
    List<AccountName> book =
        IntStream.rangeClosed(1, 100_000)
            .mapToObj(
                i ->
                    new AccountName(
                        new AccountId(i),
                        "Rent Elm Street " + Integer.toHexString(i),
                        new CurrencyCode("EUR"),
                        false))
            .toList();
    for (String typed : List.of("e", "1", "99999", "street fff", "no such account", "rent elm")) {
      long longest = 0;
      long shortest = Long.MAX_VALUE;
      long slice = 0;
      for (int round = 0; round < ROUNDS; round++) {
        AccountHits hits = new AccountHits(new Query(typed), book, PaletteViewModel.MOST);
        long start = System.nanoTime();
        boolean more = true;
        while (more) {
          long before = System.nanoTime();
          more = hits.goOn();
          slice = Math.max(slice, round < ROUNDS / 2 ? 0 : System.nanoTime() - before);
        }
        long took = System.nanoTime() - start;
        longest = Math.max(longest, took);
        shortest = Math.min(shortest, took);
      }
      System.out.printf(
          "%-16s whole book: best %.2f ms, worst (first, cold) %.2f ms; worst warm slice %.2f ms%n",
          typed, shortest / 1e6, longest / 1e6, slice / 1e6);
    }
  }
}
