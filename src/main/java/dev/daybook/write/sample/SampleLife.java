package dev.daybook.write.sample;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Two years of salaries, rents, card payments, fees, interest and corrections. Within a month
 * things are recorded in the order they take effect; some corrections are recorded weeks after
 * their effective date, as in life.
 */
final class SampleLife {
  private static final YearMonth FIRST = YearMonth.of(2024, 7);
  private static final int MONTHS = 24;
  private static final String[] CARD_MEMOS = {
    "Card: groceries", "Card: bread", "Card: weekly shopping", "Card: books", "Card: medicine",
    "Card: cinema", "Card: train", "Card: fuel", "Mobile plan", "Power and water"
  };

  private final SampleBook book;
  private final SampleTown town;
  private final Random random;
  private final List<Happening> month = new ArrayList<>();

  /** Something that will take effect; it may find that the money is not there. */
  private record Happening(Instant at, Runnable act) {}

  SampleLife(SampleBook book, SampleTown town) {
    this.book = book;
    this.town = town;
    random = book.random();
  }

  void live() {
    for (int i = 0; i < MONTHS; i++) {
      YearMonth current = FIRST.plusMonths(i);
      employersEarn(current);
      town.employees().forEach((employer, staff) -> payroll(employer, staff, current));
      town.people().forEach(person -> plan(person, current));
      closeMonth(current);
      month.sort(Comparator.comparing(Happening::at));
      month.forEach(h -> h.act().run());
      month.clear();
      correct(current);
    }
  }

  private void employersEarn(YearMonth current) {
    for (AccountId employer : town.employers()) {
      for (int week = 0; week < 4; week++) {
        Amount takings = book.cents(28_000, 36_000);
        Instant at = at(current, 3 + week * 7, 16);
        month.add(
            new Happening(at, () -> book.deposit(employer, takings, at, "Customer payments")));
      }
    }
    Instant at = at(current, 20, 17);
    Amount takings = book.cents(60_000, 80_000);
    month.add(
        new Happening(
            at, () -> book.deposit(town.usdEmployer(), takings, at, "Customer payments")));
  }

  private void plan(SampleTown.Person person, YearMonth current) {
    Instant rentDay = at(current, 2, 8);
    month.add(new Happening(rentDay, () -> payRent(person, rentDay, current)));
    int cards = 1 + random.nextInt(3);
    for (int i = 0; i < cards; i++) {
      int shop = random.nextInt(town.shops().size());
      Amount amount = book.cents(3, shop < 8 ? 95 : 60);
      Instant at = at(current, 1 + random.nextInt(27), 7 + random.nextInt(14));
      month.add(new Happening(at, () -> payByCard(person, shop, amount, at)));
    }
    if (random.nextInt(12) == 0) {
      Instant at = at(current, 10 + random.nextInt(10), 12);
      Amount fee = Amount.of("4.90");
      month.add(new Happening(at, () -> payFee(person, fee, at)));
    }
  }

  /** One payment leaves the employer; each employee's arrives on its own. */
  private void payroll(AccountId employer, List<SampleTown.Person> staff, YearMonth current) {
    Instant payday = at(current, 27, 9);
    Amount sum = staff.stream().map(SampleTown.Person::salary).reduce(Amount.ZERO, Amount::plus);
    String memo = "Salary " + current;
    month.add(
        new Happening(
            payday,
            () -> {
              if (book.withdraw(employer, sum, payday, "Payroll " + current)) {
                staff.forEach(p -> book.deposit(p.account(), p.salary(), payday, memo));
              }
            }));
  }

  private void payRent(SampleTown.Person person, Instant at, YearMonth current) {
    boolean paid = book.withdraw(person.account(), person.rent(), at, "Rent " + current);
    if (paid && !person.usd()) {
      book.deposit(town.landlords().get(person.landlord()), person.rent(), at, "Rent " + current);
    }
  }

  private void payByCard(SampleTown.Person person, int shop, Amount amount, Instant at) {
    boolean paid = book.withdraw(person.account(), amount, at, CARD_MEMOS[shop]);
    if (paid && !person.usd() && random.nextInt(6) == 0) {
      book.deposit(town.shops().get(shop), amount, at.plusSeconds(1), CARD_MEMOS[shop]);
    }
  }

  private void payFee(SampleTown.Person person, Amount fee, Instant at) {
    if (book.withdraw(person.account(), fee, at, "Account fee") && !person.usd()) {
      book.deposit(town.feeIncome(), fee, at, "Account fee " + person.account());
    }
  }

  /** Quarterly interest for savers, and landlords and shops spend most of what they took. */
  private void closeMonth(YearMonth current) {
    Instant end = at(current, 28, 20);
    if (current.getMonthValue() % 3 == 0) {
      for (SampleTown.Person person : town.people()) {
        if (person.saver() && !person.usd()) {
          month.add(new Happening(end, () -> payInterest(person, end)));
        }
      }
    }
    for (AccountId landlord : town.landlords()) {
      Amount upkeep = book.cents(25_000, 40_000);
      month.add(
          new Happening(end, () -> book.withdraw(landlord, upkeep, end, "Maintenance and taxes")));
    }
    for (AccountId employer : town.employers()) {
      Amount costs = book.cents(9_000, 24_000);
      month.add(new Happening(end, () -> book.withdraw(employer, costs, end, "Operating costs")));
    }
  }

  private void payInterest(SampleTown.Person person, Instant at) {
    // A quarter of 2.4 % a year on the present balance, in exact ten-thousandths.
    long interest = book.balance(person.account()).tenThousandths() * 6 / 1000;
    if (interest > 0
        && book.withdraw(town.interestExpense(), new Amount(interest), at, "Interest paid")) {
      book.deposit(person.account(), new Amount(interest), at, "Interest");
    }
  }

  /** A few mistakes of the month before last are found and set right at their own date. */
  private void correct(YearMonth current) {
    for (int i = 0; i < 4; i++) {
      SampleTown.Person person = town.people().get(random.nextInt(town.people().size()));
      Instant then = at(current.minusMonths(1), 5 + random.nextInt(20), 11);
      if (then.isAfter(SampleTown.FOUNDED)) {
        book.deposit(
            person.account(), book.cents(2, 40), then, "Correction: card payment booked twice");
      }
    }
    AccountId employer = town.employers().get(random.nextInt(town.employers().size()));
    Instant then = at(current, 15, 10);
    book.withdraw(employer, book.cents(10, 900), then, "Correction: supplier invoice missed");
  }

  private Instant at(YearMonth current, int day, int hour) {
    LocalDate date = current.atDay(day);
    LocalTime time = LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
    return date.atTime(time).toInstant(ZoneOffset.UTC);
  }
}
