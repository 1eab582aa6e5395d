package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
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
  void a_damaged_file_is_set_aside_and_a_new_one_begun() throws Exception {
    byte[] garbage = new byte[40_000];
    new Random(7).nextBytes(garbage);
    Files.write(folder.readModel(), garbage);

    try (ReadModelFile file = ReadModelFile.own(folder);
        ReadModelReader reader = file.model().reader()) {
      assertThat(reader.eventCount()).isZero();
    }
    try (Stream<Path> files = Files.list(folder.root())) {
      assertThat(files.filter(f -> f.getFileName().toString().contains(".damaged-")))
          .singleElement()
          .satisfies(f -> assertThat(Files.readAllBytes(f)).isEqualTo(garbage));
    }
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
