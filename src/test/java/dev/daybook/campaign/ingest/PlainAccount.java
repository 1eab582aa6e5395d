package dev.daybook.campaign.ingest;

import dev.daybook.campaign.ingest.PlainRecord.Content;

/** An account as its events, taken in the order they were recorded in, make it. Mutable. */
final class PlainAccount {
  private static final String NO_CURRENCY = "XXX";

  private String name = "";
  private String currency = NO_CURRENCY;
  private long limit;
  private boolean opened;
  private boolean closed;
  private long sinceMillis = Long.MAX_VALUE;
  private long balance;
  private long moved;
  private long events;

  /** An account's row, in the order of its columns. */
  record Row(
      String name,
      String currency,
      long limit,
      boolean opened,
      boolean closed,
      long sinceMillis,
      long balance,
      long moved,
      long events) {}

  /** Whether it can be: one currency, opened once, and sums that can be held. */
  boolean allows(Content event) {
    boolean otherCurrency =
        event.currency() != null
            && !currency.equals(NO_CURRENCY)
            && !currency.equals(event.currency());
    boolean again = event.type().equals("ACCOUNT_OPENED") && opened && !closed;
    boolean overflows = Long.MAX_VALUE - moved < Math.abs(event.amount());
    return !otherCurrency && !again && !overflows;
  }

  void take(Content event) {
    balance += event.amount();
    moved += Math.abs(event.amount());
    events++;
    sinceMillis = Math.min(sinceMillis, event.effectiveMillis());
    if (event.currency() != null) {
      currency = event.currency();
    }
    if (event.name() != null) {
      name = event.name();
    }
    if (event.limit() != null) {
      limit = event.limit();
    }
    if (event.type().equals("ACCOUNT_OPENED")) {
      opened = true;
      closed = false;
    }
    closed |= event.type().equals("ACCOUNT_CLOSED");
  }

  long balance() {
    return balance;
  }

  Row row() {
    return new Row(name, currency, limit, opened, closed, sinceMillis, balance, moved, events);
  }
}
