package dev.daybook.whatif;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.BalanceSeries;
import dev.daybook.timeline.TimelineSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The balances as they would be: the book's, and what is supposed. Immutable, for any thread. What
 * is supposed counts at its own instant, whatever was known when.
 */
public record SupposedBook(TimelineSnapshot timeline, Hypothesis hypothesis) {
  /**
   * Where an account would fall below its limit.
   *
   * @param balance what it would have then
   * @param limit the lowest it may have
   * @param anyway whether it is below its limit then even without what is supposed
   */
  public record Breach(
      AccountId account, Instant at, Amount balance, Amount limit, boolean anyway) {
    /** By how much. */
    public Amount shortfall() {
      return limit.minus(balance);
    }
  }

  /**
   * A leg at its place in time.
   *
   * @param assumed what it belongs to
   * @param balanceAfter what its account would have then: with all real events of its instant, and
   *     of what is supposed for that instant with what was supposed before it
   */
  public record Placed(Assumed assumed, Leg leg, Amount balanceAfter) {}

  /**
   * What is supposed to have happened by an instant, oldest first; at one instant in the order in
   * which it was supposed.
   *
   * @param of about which accounts
   */
  public List<Placed> placed(Predicate<AccountId> of, AsOf asOf) {
    Map<AccountId, Amount> added = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    hypothesis.assumed().stream()
        .flatMap(assumed -> assumed.legs().stream().map(leg -> new Bare(assumed, leg)))
        .filter(bare -> of.test(bare.leg.account()) && bare.millis() <= asOf.effectiveMillis())
        .sorted(Comparator.comparingLong(Bare::millis))
        .forEach(
            bare -> {
              Leg leg = bare.leg;
              Amount real = timeline.balance(leg.account(), new AsOf(leg.at(), asOf.knownUpTo()));
              Amount more = added.merge(leg.account(), leg.amount(), Amount::plus);
              placed.add(new Placed(bare.assumed, leg, real.plus(more)));
            });
    return placed;
  }

  private record Bare(Assumed assumed, Leg leg) {
    long millis() {
      return leg.at().toEpochMilli();
    }
  }

  /** What an account would have. */
  public Amount balance(AccountId account, AsOf asOf) {
    return hypothesis.legs(Set.of(account)).stream()
        .filter(leg -> leg.at().toEpochMilli() <= asOf.effectiveMillis())
        .map(Leg::amount)
        .reduce(timeline.balance(account, asOf), Amount::plus);
  }

  /**
   * What several accounts of one currency would have together, as steps.
   *
   * @param real what they have
   * @param of the accounts
   */
  public BalanceSeries series(BalanceSeries real, Collection<AccountId> of) {
    return new SupposedSeries(real, hypothesis.legs(of));
  }

  /**
   * The first instant at which something is supposed about any of these accounts, of which some
   * are.
   */
  public Instant first(Collection<AccountId> of) {
    return hypothesis.legs(of).getFirst().at();
  }

  /**
   * The first moment at which any account would fall below its limit, from the first supposition
   * about it on; of several at one moment the lowest account. Looks at each event since.
   *
   * @param accounts finds an account; one that is not found has no limit
   */
  public Optional<Breach> firstBreach(Function<AccountId, Optional<Account>> accounts) {
    return hypothesis.accounts().stream()
        .flatMap(id -> accounts.apply(id).flatMap(this::firstBreach).stream())
        .min(Comparator.comparing(Breach::at).thenComparing(Breach::account));
  }

  private Optional<Breach> firstBreach(Account account) {
    List<Leg> legs = hypothesis.legs(Set.of(account.id()));
    BalanceSeries real = timeline.series(account.id(), AsOf.LIVE);
    long floor = account.floor().tenThousandths();
    Breach[] first = {null};
    new SupposedSeries(real, legs)
        .replay(
            legs.getFirst().at().toEpochMilli(),
            Long.MAX_VALUE,
            (millis, balance) -> {
              if (first[0] == null && balance < floor) {
                first[0] =
                    new Breach(
                        account.id(),
                        Instant.ofEpochMilli(millis),
                        new Amount(balance),
                        account.floor(),
                        real.balanceAt(millis) < floor);
              }
            });
    return Optional.ofNullable(first[0]);
  }
}
