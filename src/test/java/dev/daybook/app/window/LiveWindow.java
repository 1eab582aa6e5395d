package dev.daybook.app.window;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.shell.FileChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/**
 * The real window over a topic of the real broker, in an empty folder.
 *
 * @param file what is chosen when the window asks for a file to read or to write
 */
record LiveWindow(DaybookWindow window, Path file) {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final AccountId SEVEN = new AccountId(7);

  /** Does something to a ledger before a window shows it. */
  @FunctionalInterface
  interface Before {
    void run(Opening opening) throws Exception;
  }

  /** Puts a window on a stage; FX thread. */
  static LiveWindow show(Stage stage, KafkaSettings topic, String fileName, Before before)
      throws Exception {
    Path folder = Files.createTempDirectory("daybook-window");
    ClusterProfile profile =
        ClusterProfile.of("test", topic.bootstrapServers(), topic.registryUrl(), topic.topic());
    Opening opening = Opening.cluster(new DataFolder(folder), profile);
    before.run(opening);
    Path file = folder.resolve(fileName);
    DaybookWindow window = new DaybookWindow(opening, InstantSource.system());
    window.show(stage, opening.claim(), InstantSource.system(), new Chosen(file));
    return new LiveWindow(window, file);
  }

  private record Chosen(Path file) implements FileChoice {
    @Override
    public Optional<Path> csvToOpen(@Nullable Window owner) {
      return Optional.of(file);
    }

    @Override
    public Optional<Path> csvToSave(@Nullable Window owner, String name) {
      return Optional.of(file);
    }
  }

  /** Account 7, Rent, with 70.75 EUR after four events; the last of them came late. */
  static void rent(Opening opening) throws Exception {
    try (Session session = opening.forCommand(InstantSource.system())) {
      send(session, new Command.OpenAccount(at(session, 1), SEVEN, "Rent", EUR, Amount.ZERO));
      send(session, new Command.Deposit(at(session, 2), SEVEN, Amount.of("100"), EUR));
      send(session, new Command.Withdraw(at(session, 8), SEVEN, Amount.of("30.25"), EUR));
      send(session, new Command.Deposit(at(session, 5), SEVEN, Amount.of("1"), EUR));
    }
  }

  private static Command.CommandHeader at(Session session, int day) {
    Instant noon = Instant.parse("2026-01-0%dT12:00:00Z".formatted(day));
    return new Command.CommandHeader(session.ids().newCommandId(), "ana", noon, null);
  }

  private static void send(Session session, Command command) throws InterruptedException {
    session.handler().handle(command);
  }

  void close(FxRobot robot) {
    robot.interact(window::close);
  }
}
