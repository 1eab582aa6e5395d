package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir Path temporary;

  @Test
  void a_log_that_ends_before_what_was_read_of_it_is_refused_until_the_read_model_is_set_aside()
      throws Exception {
    DataFolder folder = new DataFolder(temporary.resolve("data")).create();
    try (Projector projector = ReadModel.open(folder.readModel()).projector()) {
      projector.apply(List.of(), new LogEnd(Map.of(0, 500L)));
    }
    Opening opening = Opening.embedded(folder);

    assertThatThrownBy(() -> opening.forCommand(InstantSource.system()))
        .isInstanceOf(OtherLogException.class)
        .hasMessageContaining("read up to 0:500");

    ClaimedFolder claimed = opening.claim();
    Path kept = claimed.setAsideReadModel();
    assertThat(kept.getFileName().toString()).startsWith("readmodel.db.other-log-");
    try (Session session = claimed.open(InstantSource.system(), Session.Listener.NONE, _ -> {})) {
      assertThat(session.current().events()).isZero();
    }
    try (ReadModelReader old = ReadModelReader.open(kept)) {
      assertThat(old.offsets()).isEqualTo(new LogEnd(Map.of(0, 500L)));
    }
  }

  @Test
  void a_read_model_of_another_log_is_refused_before_anything_is_read_into_it() throws Exception {
    DataFolder folder = new DataFolder(temporary.resolve("data")).create();
    ReadModel.open(folder.readModel()).requireLog("account_events", "cluster/old");
    Opening opening = Opening.embedded(folder);

    assertThatThrownBy(() -> opening.forCommand(InstantSource.system()))
        .isInstanceOf(OtherLogException.class)
        .hasMessageContaining("holds another log than the topic account_events");

    ReadModel.open(folder.readModel()).requireLog("account_events", "cluster/old");
  }
}
