package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir Path temporary;

  @Test
  void a_log_that_ends_before_what_was_read_of_it_is_refused_until_the_read_model_is_moved_away()
      throws Exception {
    DataFolder folder = new DataFolder(temporary.resolve("data")).create();
    try (Projector projector = ReadModel.open(folder.readModel()).projector()) {
      projector.apply(List.of(), new LogEnd(Map.of(0, 500L)));
    }
    Opening opening = Opening.embedded(folder);

    assertThatThrownBy(() -> opening.forCommand(InstantSource.system()))
        .isInstanceOf(LogUnavailableException.class)
        .hasMessageContaining("read up to 0:500")
        .hasMessageContaining("move readmodel.db");

    Files.move(folder.readModel(), temporary.resolve("away.db"));
    try (Session session = opening.forCommand(InstantSource.system())) {
      assertThat(session.current().events()).isZero();
    }
  }
}
