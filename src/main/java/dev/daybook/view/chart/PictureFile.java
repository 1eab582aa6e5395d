package dev.daybook.view.chart;

import java.io.IOException;
import java.nio.file.Path;

/** A picture that is ready to be written; not on the FX thread. */
@FunctionalInterface
public interface PictureFile {
  /** Writes it in place of a file that is there; if that fails, the old one is unchanged. */
  void writeTo(Path file) throws IOException;
}
