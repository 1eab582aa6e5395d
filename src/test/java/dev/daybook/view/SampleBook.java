package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A lifelike book, the same every time: 200 accounts, some 25,000 postings over two years. */
final class SampleBook {
  static final CurrencyCode EUR = new CurrencyCode("EUR");
  static final CurrencyCode USD = new CurrencyCode("USD");
  static final Instant BEGIN = Instant.parse("2024-04-01T06:00:00Z");
  static final Instant END = Instant.parse("2026-03-31T17:00:00Z");

  private static final String[] NAMES = {
    "Payroll",
    "Rent Elm Street",
    "Card Settlement",
    "Tax Reserve",
    "Petty Cash",
    "Savings Miller",
    "Current Okafor",
    "Current Lindqvist",
    "Escrow Harbour View",
    "Supplier Brandt & Sons",
    "Travel",
    "Interest",
    "Fees",
    "Deposit Sanchez",
    "Insurance"
  };

  record Holder(AccountId id, String name, CurrencyCode currency, long limit, boolean opened) {}

  record Post(Instant at, int holder, long amount, String type, String memo) {}

  final List<Holder> holders = new ArrayList<>();
  final List<Post> posts = new ArrayList<>();

  SampleBook(int accounts, int events) {
    Random random = new Random(4711);
    for (int i = 0; i < accounts; i++) {
      holders.add(
          new Holder(
              new AccountId(i < 3 ? i + 1 : 1000 + i * 7),
              i == 42
                  ? ""
                  : NAMES[i % NAMES.length]
                      + (i < NAMES.length ? "" : " " + (i / NAMES.length + 1)),
              i % 4 == 3 ? USD : EUR,
              i % 5 == 0 ? 5_000_000 : 0,
              i != 42));
    }
    long span = END.toEpochMilli() - BEGIN.toEpochMilli();
    long[] balances = new long[Math.max(1, accounts)];
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      double part = Math.pow(random.nextDouble(), 0.8);
      instants.add(Instant.ofEpochMilli(BEGIN.toEpochMilli() + (long) (part * span)));
    }
    instants.sort(Comparator.naturalOrder());
    for (Instant at : instants) {
      int holder = (int) (Math.pow(random.nextDouble(), 1.7) * accounts);
      long size = 100 * (long) (Math.exp(random.nextGaussian() * 1.3 + 4.6) * 100);
      boolean in = balances[holder] < size || random.nextDouble() < 0.42;
      if (holder == 4 && random.nextDouble() < 0.3) {
        in = false;
      }
      long amount = in ? size * 128 / 10_000 * 100 : -size;
      balances[holder] += amount;
      posts.add(
          new Post(
              at,
              holder,
              amount,
              in ? "Deposit" : random.nextInt(40) == 0 ? "Reversal" : "Withdrawal",
              in
                  ? "Transfer in"
                  : random.nextInt(3) == 0
                      ? "Card payment 8812"
                      : "Invoice 2025-" + random.nextInt(900)));
    }
  }
}
