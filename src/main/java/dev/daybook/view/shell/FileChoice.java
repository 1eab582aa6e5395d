package dev.daybook.view.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the analyst choose a file; an interface because headless platforms have no dialog. */
@FunctionalInterface
public interface FileChoice {
  /** A CSV file to read, or nothing if the analyst changed her mind; FX thread. */
  Optional<Path> csvToOpen(@Nullable Window owner);

  /** The system's own dialog. */
  static FileChoice ofSystem() {
    return owner -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle("Import postings from a CSV file");
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter("CSV files", "*.csv", "*.CSV", "*.txt"),
              new FileChooser.ExtensionFilter("All files", "*.*"));
      File file = chooser.showOpenDialog(owner);
      return Optional.ofNullable(file).map(File::toPath);
    };
  }
}
