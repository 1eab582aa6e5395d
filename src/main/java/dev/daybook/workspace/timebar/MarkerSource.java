package dev.daybook.workspace.timebar;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.StatedBalance;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReversalReader;
import dev.daybook.timeline.LateArrivals;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds what of all events is worth a marker. Reversals are read once from their index, then only
 * where the log grew; late arrivals come from one pass over the columns in memory. One thread, that
 * of its reader.
 */
final class MarkerSource {
  private static final int MOST_FAILED = 10_000;

  private final ReversalReader reader;
  private final DeskFile desk;
  private final MoneyText money = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private final Set<Long> positions = new HashSet<>();
  private long[] millis = new long[16];
  private int count;
  private LogEnd seen = LogEnd.START;
  private long quarantined;

  MarkerSource(ReversalReader reader, DeskFile desk) {
    this.reader = reader;
    this.desk = desk;
  }

  EventMarkers of(Fold fold) {
    readReversals(fold);
    LateArrivals late = LateArrivals.of(fold.timeline());
    long[] reversals = Arrays.copyOf(millis, count);
    Arrays.sort(reversals);
    return new EventMarkers(
        reversals,
        IntStream.range(0, late.size())
            .filter(i -> !positions.contains(late.positions()[i]))
            .mapToLong(i -> late.effectiveMillis()[i])
            .toArray(),
        desk.failedBalances(MOST_FAILED).stream().map(this::marker).toList());
  }

  private void readReversals(Fold fold) {
    // What came back from the quarantine stands before what was read.
    if (seen.equals(LogEnd.START) || fold.quarantined() < quarantined) {
      positions.clear();
      count = 0;
      reader.all(this::add);
    } else {
      reader.between(seen, fold.end(), this::add);
    }
    seen = fold.end();
    quarantined = fold.quarantined();
  }

  private void add(long effectiveMillis, long position) {
    // The file may be ahead of the fold: what is read twice counts once.
    if (positions.add(position)) {
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, count * 2);
      }
      millis[count++] = effectiveMillis;
    }
  }

  private Marker marker(StatedBalance failed) {
    return new Marker(
        Marker.Kind.FAILED_BALANCE,
        failed.effective(),
        "Account %s: the bank says %s, the ledger had %s (%s, line %d)"
            .formatted(
                failed.account(),
                money.exact(failed.stated()),
                money.exact(failed.ledger()),
                failed.source(),
                failed.line()));
  }
}
