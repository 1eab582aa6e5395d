package dev.daybook.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void a_fault_leaves_the_old_file_and_nothing_beside_it() throws Exception {
    Path file = folder.resolve("chart.svg");
    AtomicFile.write(file, out -> out.write('a'));
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write('b');
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(Files.readString(file)).isEqualTo("a");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    AtomicFile.write(file, out -> out.write('c'));
    assertThat(Files.readString(file)).isEqualTo("c");
  }

  @Test
  void a_missing_folder_is_said_in_words() {
    IOException fault =
        catchThrowableOfType(
            IOException.class,
            () -> AtomicFile.write(folder.resolve("no/chart.svg"), out -> out.write('a')));
    assertThat(AtomicFile.reason(fault)).isEqualTo("the folder does not exist");
  }
}
