package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
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
}
