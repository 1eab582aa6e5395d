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

  /**
   * Where to write a CSV file, or nothing if the analyst changed her mind, or where only reading is
   * offered; FX thread.
   *
   * @param name the file's name unless she chooses another
   */
  default Optional<Path> csvToSave(@Nullable Window owner, String name) {
    return Optional.empty();
  }

  /**
   * Where to write a picture; otherwise as {@link #csvToSave}.
   *
   * @param name with the extension of the picture's format
   */
  default Optional<Path> pictureToSave(@Nullable Window owner, String name) {
    return Optional.empty();
  }

  /** The system's own dialogs. */
  static FileChoice ofSystem() {
    return new FileChoice() {
      @Override
      public Optional<Path> csvToOpen(@Nullable Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import postings from a CSV file");
        chooser
            .getExtensionFilters()
            .addAll(
                new FileChooser.ExtensionFilter("CSV files", "*.csv", "*.CSV", "*.txt"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(owner);
        return Optional.ofNullable(file).map(File::toPath);
      }

      @Override
      public Optional<Path> csvToSave(@Nullable Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export to a CSV file");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV files", "*.csv"));
        File file = chooser.showSaveDialog(owner);
        return Optional.ofNullable(file).map(File::toPath);
      }

      @Override
      public Optional<Path> pictureToSave(@Nullable Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Write the chart as a picture");
        chooser.setInitialFileName(name);
        String extension = name.substring(name.lastIndexOf('.'));
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter("Pictures", "*" + extension));
        File file = chooser.showSaveDialog(owner);
        return Optional.ofNullable(file).map(File::toPath);
      }
    };
  }
}
