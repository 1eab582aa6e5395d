package dev.daybook.write.csv;

import java.util.List;

/**
 * A column of a file: by its name if the file names its columns, else by its place.
 *
 * @param index its place when it was chosen, from 0
 * @param name as the header says, or empty
 */
public record Column(int index, String name) {
  public Column {
    if (index < 0) {
      throw new IllegalArgumentException("A column's place is 0 or more.");
    }
  }

  public static Column at(int index) {
    return new Column(index, "");
  }

  /**
   * Where the column is in a file: a named one may have moved since it was chosen.
   *
   * @param header the file's column names, empty if it has none
   * @return its place, or -1 if the file does not have it
   */
  public int in(List<String> header) {
    if (name.isEmpty() || header.isEmpty()) {
      return index;
    }
    return index < header.size() && header.get(index).equals(name) ? index : header.indexOf(name);
  }

  /** As a sentence says it. */
  @Override
  public String toString() {
    return name.isEmpty() ? "column " + (index + 1) : "column '" + name + "'";
  }
}
