package dev.daybook.write.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
  @TempDir Path folder;

  @Test
  void what_was_saved_is_read_again() throws Exception {
    Dialect dialect = new Dialect(Charset.forName("windows-1250"), '\t', null, 3, true);
    Mapping mapping =
        Mapping.NOTHING
            .withAccount(new AccountSource.Fixed(new AccountId(7)))
            .withAmount(
                new AmountColumns.Worded(
                    new Column(1, "Částka"), Column.at(2), List.of("MD"), List.of("Dal")))
            .withDecimal(DecimalSign.COMMA)
            .withDateColumn(Column.at(0))
            .withDate(DatePattern.of("d.M.yy"))
            .withMemo(List.of(Column.at(4), new Column(5, "Popis")))
            .withReference(Column.at(6))
            .withBalanceAfter(Column.at(7))
            .withOrder(RowOrder.NEWEST_FIRST);
    Mapping split =
        Mapping.NOTHING
            .withAccount(new AccountSource.Each(Column.at(0)))
            .withAmount(new AmountColumns.Split(Column.at(1), Column.at(2), true))
            .withCurrency(Column.at(3))
            .withName(Column.at(4));
    Path file = folder.resolve("bank.json");
    for (Mapping each : List.of(mapping, split, Mapping.NOTHING)) {
      MappingFile saved = new MappingFile("My bank", new CsvFormat(dialect, each));
      saved.write(file);
      assertThat(MappingFile.read(file)).isEqualTo(saved);
    }
    assertThat(Files.readString(file)).contains("\"daybook_csv_mapping\" : 1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          garbage                              ! it is not JSON
          []                                   ! it lacks "daybook_csv_mapping": 1.
          {}                                   ! it lacks "daybook_csv_mapping": 1.
          {"daybook_csv_mapping":2}            ! it is of version 2, this Daybook knows version 1.
          {"daybook_csv_mapping":1}            ! "delimiter" must be a text.
          {"daybook_csv_mapping":1,"ammount":1}! it has fields that mean nothing here: [ammount].
          {"daybook_csv_mapping":1,"delimiter":",","charset":"UTF-9","header":true} ! 'UTF-9' is no charset: write UTF-8 or windows-1250.
          {"daybook_csv_mapping":1,"delimiter":",","charset":"UTF-8","header":true,"date_pattern":"soon"} ! 'soon' is no date pattern: write iso, or day, month and year as in d.M.yyyy or MM/dd/yy.
          {"daybook_csv_mapping":1,"delimiter":",","charset":"UTF-8","header":true,"amount":3} ! "amount" must say its column's place from 1: {"column": 3, "name": "Amount"}.
          """)
  void what_is_no_mapping_is_refused_with_a_sentence(String text, String why) throws Exception {
    Path file = folder.resolve("wrong.json");
    Files.writeString(file, text);
    assertThatThrownBy(() -> MappingFile.read(file))
        .isInstanceOf(MappingFile.UnusableException.class)
        .hasMessageStartingWith("wrong.json cannot be used as a CSV mapping: " + why);
  }
}
