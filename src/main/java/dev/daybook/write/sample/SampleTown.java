package dev.daybook.write.sample;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who lives in the sample: employers, landlords, shops, the bank itself, and the people. */
record SampleTown(
    List<AccountId> employers,
    List<AccountId> landlords,
    List<AccountId> shops,
    AccountId feeIncome,
    AccountId interestExpense,
    AccountId usdEmployer,
    List<Person> people) {

  static final Instant FOUNDED = Instant.parse("2024-07-01T06:00:00Z");

  /** Who works for whom, employers in order of their number. */
  Map<AccountId, List<Person>> employees() {
    return people.stream()
        .collect(
            Collectors.groupingBy(
                p -> p.usd() ? usdEmployer : employers.get(p.employer()),
                TreeMap::new,
                Collectors.toList()));
  }

  /** One inhabitant; amounts per month. */
  record Person(
      AccountId account,
      boolean usd,
      int employer,
      int landlord,
      Amount salary,
      Amount rent,
      boolean saver) {}

  private static final String[] EMPLOYERS = {
    "Harbour Logistics", "Alder & Finch Ltd", "Northlight Software", "City Hospital", "Vale Foods"
  };
  private static final String[] LANDLORDS = {"Elm Street Homes", "Riverside Lettings", "Old Mill"};
  private static final String[] SHOPS = {
    "Greengrocer",
    "Corner Bakery",
    "Metro Market",
    "Bookshop",
    "Pharmacy",
    "Cinema",
    "Rail Tickets",
    "Fuel Station",
    "Mobile Operator",
    "Power & Water"
  };
  private static final String[] FIRST = {
    "Ada", "Ben", "Clara", "David", "Elena", "Filip", "Grace", "Hugo", "Iris", "Jonas", "Klara",
    "Leo", "Mara", "Noah", "Olga", "Paul", "Rosa", "Simon", "Tereza", "Viktor"
  };
  private static final String[] LAST = {
    "Archer", "Brandt", "Costa", "Dvorak", "Eriksen", "Fischer", "Galvin", "Horak", "Ivanova"
  };

  /** Opens every account on the first morning and pays in what each starts with. */
  static SampleTown found(SampleBook book) {
    List<AccountId> employers = openAll(book, EMPLOYERS, 1001, "250000", 400_000);
    AccountId usdEmployer = book.open(1010, "Pacific Trading Inc", "USD", "100000", FOUNDED);
    book.deposit(usdEmployer, Amount.of("300000"), FOUNDED, "Opening capital");
    List<AccountId> landlords = openAll(book, LANDLORDS, 1101, "0", 20_000);
    List<AccountId> shops = openAll(book, SHOPS, 1201, "0", 5_000);
    AccountId fees = book.open(1901, "Fee income", "EUR", "0", FOUNDED);
    AccountId interest = book.open(1902, "Interest expense", "EUR", "1000000", FOUNDED);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < FIRST.length * LAST.length; i++) {
      people.add(person(book, i));
    }
    return new SampleTown(employers, landlords, shops, fees, interest, usdEmployer, people);
  }

  private static List<AccountId> openAll(
      SampleBook book, String[] names, int from, String limit, int capital) {
    List<AccountId> opened = new ArrayList<>();
    for (String name : names) {
      AccountId id = book.open(from + opened.size(), name, "EUR", limit, FOUNDED);
      book.deposit(id, Amount.of(Integer.toString(capital)), FOUNDED, "Opening capital");
      opened.add(id);
    }
    return opened;
  }

  private static Person person(SampleBook book, int index) {
    Random random = book.random();
    boolean usd = index % 9 == 8;
    String name = FIRST[index % FIRST.length] + " " + LAST[index / FIRST.length];
    Instant at = FOUNDED.plus(Duration.ofSeconds(10L * index));
    String limit = random.nextInt(4) == 0 ? "500" : "0";
    AccountId id = book.open(2001 + index, name, usd ? "USD" : "EUR", limit, at);
    book.deposit(id, book.cents(300, 4_000), at.plusSeconds(5), "Opening balance");
    return new Person(
        id,
        usd,
        random.nextInt(EMPLOYERS.length),
        random.nextInt(LANDLORDS.length),
        book.cents(1_900, 5_200),
        book.cents(550, 1_150),
        random.nextInt(3) == 0);
  }
}
