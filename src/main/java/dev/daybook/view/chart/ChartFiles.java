package dev.daybook.view.chart;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the analyst choose where a picture of the chart goes. */
@FunctionalInterface
public interface ChartFiles {
  /** Nowhere: for windows that are only looked at. */
  ChartFiles NONE = (_, _) -> Optional.empty();

  /**
   * The file, or nothing if the analyst changed her mind; FX thread.
   *
   * @param name the file's name unless she chooses another
   */
  Optional<Path> choose(ChartFormat format, String name);
}
