package dev.daybook.write.csv;

/** In which direction time runs through a file: rows are posted from the oldest to the newest. */
public enum RowOrder {
  OLDEST_FIRST,
  NEWEST_FIRST
}
