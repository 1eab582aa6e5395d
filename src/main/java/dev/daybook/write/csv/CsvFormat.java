package dev.daybook.write.csv;

/** All that is needed to read a file: how its bytes become cells, and what the cells mean. */
public record CsvFormat(Dialect dialect, Mapping mapping) {
  public CsvFormat withDialect(Dialect other) {
    return new CsvFormat(other, mapping);
  }

  public CsvFormat withMapping(Mapping other) {
    return new CsvFormat(dialect, other);
  }
}
