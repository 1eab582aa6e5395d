package dev.daybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.PostingKind;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RecordedCommandsTest {
  private static final String[] SIGNS = {"-", "1", "2", "10", "\uFF01", "\uD83D\uDE00"};

  @RepeatedTest(20)
  void every_answer_is_the_folds_own_whatever_was_asked_before(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    BookInMemory book = new BookInMemory();
    int recorded = random.nextInt(40);
    for (int i = 0; i < recorded; i++) {
      book.apply(event(id(random), new UUID(random.nextLong(), random.nextLong())));
    }
    RecordedCommands commands = new RecordedCommands(book);
    for (int i = 0; i < 2_000; i++) {
      CommandId id = id(random);
      assertThat(commands.position(id))
          .as("seed %d, question %d: %s", repetition.getCurrentRepetition(), i, id)
          .isEqualTo(book.recorded(id));
    }
  }

  private static CommandId id(Random random) {
    StringBuilder id = new StringBuilder("csv");
    for (int i = random.nextInt(4); i >= 0; i--) {
      id.append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return new CommandId(id.toString());
  }

  private static LedgerEvent event(CommandId command, UUID id) {
    EventHeader header =
        new EventHeader(
            new EventId(id), new AccountId(7), Instant.EPOCH, null, "ana", command, null);
    return new LedgerEvent.Posting(
        header, PostingKind.DEPOSIT, Amount.of("1"), new CurrencyCode("EUR"), null);
  }
}
