package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.daybook.readmodel.OlderFiles;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadModelFileTest {
  @TempDir Path temporary;
  private DataFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new DataFolder(temporary.resolve("data")).create();
  }

  @Test
  void a_folder_has_one_owner_and_others_fold_into_a_private_copy() throws Exception {
    try (ReadModelFile own = ReadModelFile.own(folder)) {
      Path copy;
      try (ReadModelFile other = ReadModelFile.ownOrCopy(folder)) {
        copy = other.model().file();
        assertThat(copy).isNotEqualTo(own.model().file()).exists();
      }
      assertThat(copy).doesNotExist();
      assertThatThrownBy(() -> ReadModelFile.own(folder))
          .isInstanceOf(AlreadyOpenException.class)
          .hasMessageContaining("already open");
    }
    try (ReadModelFile again = ReadModelFile.own(folder)) {
      assertThat(again.model().file()).isEqualTo(folder.readModel());
    }
  }

  @Test
  void an_older_programs_file_is_claimed_at_once_and_brought_up_to_date_with_a_word_before()
      throws Exception {
    OlderFiles.copy(4, folder.readModel());
    ClaimedFolder claimed = Opening.embedded(folder).claim();
    try {
      List<String> said = new ArrayList<>();
      assertThat(ReadModel.isOlder(folder.readModel())).as("not touched by the claim").isTrue();
      assertThat(claimed.early()).as("what was kept of it is no use").isNull();
      claimed.bringUpToDate(
          sentence -> {
            said.add(sentence);
            assertThat(ReadModel.isOlder(folder.readModel())).isTrue();
          });
      assertThat(said)
          .singleElement()
          .asString()
          .contains("older Daybook's read model", "once: 0 MB");
      assertThat(ReadModel.isOlder(folder.readModel())).isFalse();
      claimed.bringUpToDate(said::add);
      assertThat(said).hasSize(1);
      try (ReadModelReader reader = claimed.reader()) {
        assertThat(reader.offsets().nextOffsets()).isNotEmpty();
      }
    } finally {
      claimed.release();
    }
  }

  @Test
  void an_older_programs_file_is_set_aside_as_it_is() throws Exception {
    OlderFiles.copy(4, folder.readModel());
    ClaimedFolder claimed = Opening.embedded(folder).claim();
    try {
      Path kept = claimed.setAsideReadModel();
      assertThat(ReadModel.isOlder(kept)).isTrue();
      claimed.bringUpToDate(sentence -> fail(sentence));
    } finally {
      claimed.release();
    }
  }
}
