package dev.daybook.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that is supposed at one moment. Immutable, for any thread; exists in memory only. */
public final class Hypothesis {
  /** Nothing is supposed. */
  public static final Hypothesis NONE = new Hypothesis(List.of(), 0);

  private final List<Assumed> assumed;
  private final int lastNumber;

  /** What comes of supposing one thing more. */
  public sealed interface Outcome {
    record Stands(Hypothesis hypothesis) implements Outcome {}

    /** By the rules of the book, but for limits: those are told, see {@link SupposedBook}. */
    record Refused(Refusal why) implements Outcome {}
  }

  private Hypothesis(List<Assumed> assumed, int lastNumber) {
    this.assumed = List.copyOf(assumed);
    this.lastNumber = lastNumber;
  }

  /**
   * Supposes one thing more.
   *
   * @param book as it is
   */
  public Outcome plus(Supposition supposition, DecisionView book) {
    return switch (SupposedRules.decide(supposition, new SupposedView(book, this))) {
      case SupposedRules.Verdict.Legs(List<Leg> legs) -> {
        List<Assumed> more = new ArrayList<>(assumed);
        more.add(new Assumed(lastNumber + 1, supposition, legs));
        yield new Outcome.Stands(new Hypothesis(more, lastNumber + 1));
      }
      case SupposedRules.Verdict.Refused(Refusal why) -> new Outcome.Refused(why);
    };
  }

  /** All but one. */
  public Hypothesis without(int number) {
    return new Hypothesis(assumed.stream().filter(a -> a.number() != number).toList(), lastNumber);
  }

  public boolean isEmpty() {
    return assumed.isEmpty();
  }

  /** In the order in which they were supposed. */
  public List<Assumed> assumed() {
    return assumed;
  }

  /** The accounts that would not be as they are, by number. */
  public Set<AccountId> accounts() {
    Set<AccountId> accounts = new TreeSet<>();
    legs().map(Leg::account).forEach(accounts::add);
    return accounts;
  }

  Stream<Leg> legs() {
    return assumed.stream().flatMap(a -> a.legs().stream());
  }

  /** What some accounts would gain or lose, by instant. */
  List<Leg> legs(Collection<AccountId> of) {
    return legs()
        .filter(leg -> of.contains(leg.account()))
        .sorted(Comparator.comparing(Leg::at))
        .toList();
  }

  /** All instants at which something is supposed. */
  public List<Instant> instants() {
    return legs().map(Leg::at).sorted().distinct().toList();
  }
}
