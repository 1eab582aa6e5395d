package dev.daybook.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
  @TempDir Path data;

  @Test
  void a_folder_is_taken_once() throws Exception {
    try (StoreLock _ = StoreLock.take(data)) {
      assertThatThrownBy(() -> StoreLock.take(data))
          .isInstanceOfSatisfying(
              StoreInUseException.class, e -> assertThat(e.data()).isEqualTo(data));
    }
  }

  @Test
  void a_folder_that_was_let_go_can_be_taken_again() throws Exception {
    StoreLock.take(data).close();
    StoreLock.take(data).close();
  }

  @Test
  void another_process_is_kept_out_and_its_death_lets_go() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("taken");
      assertThatThrownBy(() -> StoreLock.take(data)).isInstanceOf(StoreInUseException.class);
    } finally {
      other.destroyForcibly().waitFor();
    }
    StoreLock.take(data).close();
  }

  /** Another program that holds the folder until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (StoreLock _ = StoreLock.take(Path.of(args[0]))) {
        System.out.println("taken");
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
