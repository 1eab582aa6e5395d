package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.EventSearch.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a search finds, against a scan of every instant in turn. */
class EventSearchTest {
  private static final int ACCOUNTS = 6;

  private final NaiveFold naive = new NaiveFold();

  static List<Long> seeds() {
    return TimelinePropertiesTest.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_first_instant_is_found_exactly(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events =
        TimelinePropertiesTest.randomEvents(random, 20 + random.nextInt(600), ACCOUNTS);
    Timeline timeline = new Timeline();
    events.forEach(timeline::add);
    naive.addAll(events);
    TimelineSnapshot snapshot = timeline.snapshot();
    for (int i = 0; i < 60; i++) {
      Instant after = near(random, events);
      Instant upTo = random.nextInt(3) == 0 ? Instant.MAX : near(random, events);
      Instant bound = upTo.equals(Instant.MAX) ? Instant.ofEpochMilli(Long.MAX_VALUE) : upTo;
      List<AccountId> of = accounts(random);
      Amount limit = new Amount(random.nextInt(8_001) - 4_000);
      String question = "seed %d, %s after %s up to %s, %s".formatted(seed, of, after, upTo, limit);

      assertThat(at(EventSearch.firstBelow(snapshot, of, after, bound, limit)))
          .as("below: " + question)
          .isEqualTo(below(of, after, bound, limit));
      Amount above = new Amount(random.nextInt(1_000));
      assertThat(at(EventSearch.firstMove(snapshot, of, after, bound, above)))
          .as("move: " + question)
          .isEqualTo(first(of, after, bound, above.tenThousandths()));
      List<AccountId> one = List.of(new AccountId(random.nextInt(ACCOUNTS) - ACCOUNTS / 2));
      assertThat(at(EventSearch.firstEvent(snapshot, one, after, bound)))
          .as("event: " + question)
          .isEqualTo(first(one, after, bound, -1));
    }
  }

  private static Instant near(Random random, List<RecordedEvent> events) {
    Instant at = events.get(random.nextInt(events.size())).event().header().effective();
    return at.plusMillis(random.nextInt(3) - 1);
  }

  private static List<AccountId> accounts(Random random) {
    return random
        .ints(random.nextInt(3), 0, ACCOUNTS)
        .distinct()
        .mapToObj(i -> new AccountId(i - ACCOUNTS / 2))
        .toList();
  }

  private static Optional<Instant> at(Optional<Hit> hit) {
    return hit.map(Hit::at);
  }

  private Optional<Instant> below(List<AccountId> of, Instant after, Instant upTo, Amount limit) {
    TreeSet<Instant> found = new TreeSet<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      AccountId account = new AccountId(i - ACCOUNTS / 2);
      if (of.isEmpty() || of.contains(account)) {
        long before = 0;
        for (Map.Entry<Long, Long> step :
            NaiveFold.steps(naive.of(account, AsOf.LIVE)).entrySet()) {
          Instant at = Instant.ofEpochMilli(step.getKey());
          boolean begins =
              before >= limit.tenThousandths() && step.getValue() < limit.tenThousandths();
          if (begins && at.isAfter(after) && !at.isAfter(upTo)) {
            found.add(at);
          }
          before = step.getValue();
        }
      }
    }
    return found.stream().findFirst();
  }

  private Optional<Instant> first(List<AccountId> of, Instant after, Instant upTo, long above) {
    return naive.all().stream()
        .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
        .filter(e -> Math.abs(e.event().amount().tenThousandths()) > above)
        .map(e -> e.event().header().effective())
        .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
        .min(Instant::compareTo);
  }
}
