package dev.daybook.codec;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EffectiveTime;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.PostingKind;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any event the ledger can hold, from a seed. */
final class RandomEvents {
  private static final int[] LETTERS = {'a', 'ß', '€', 0x1F4B6, ' ', '"', '\n', 0};

  private static final List<PostingKind> KINDS = List.of(PostingKind.values());

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  LedgerEvent next() {
    return switch (random.nextInt(5)) {
      case 0 -> new LedgerEvent.AccountOpened(header(), text(), currency(), limit());
      case 1 -> new LedgerEvent.AccountRenamed(header(), text());
      case 2 -> new LedgerEvent.OverdraftLimitChanged(header(), limit());
      case 3 -> new LedgerEvent.AccountClosed(header());
      default ->
          new LedgerEvent.Posting(
              header(),
              KINDS.get(random.nextInt(KINDS.size())),
              new Amount(anyLong()),
              currency(),
              random.nextBoolean() ? new EventId(uuid()) : null);
    };
  }

  private EventHeader header() {
    return new EventHeader(
        new EventId(uuid()),
        new AccountId(random.nextInt()),
        Instant.ofEpochMilli(random.nextLong(EffectiveTime.MAX.toEpochMilli() + 1)),
        maybe(text()),
        maybe(text()),
        random.nextBoolean() ? new CommandId("c" + random.nextInt()) : null,
        random.nextBoolean() ? uuid() : null);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }

  private Amount limit() {
    return new Amount(anyLong() & Long.MAX_VALUE);
  }

  /** Numbers of all magnitudes, the extremes among them. */
  private long anyLong() {
    return switch (random.nextInt(8)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> 0;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private CurrencyCode currency() {
    return random.nextInt(4) == 0
        ? CurrencyCode.NONE
        : new CurrencyCode(letter() + letter() + letter());
  }

  private String letter() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }
}
