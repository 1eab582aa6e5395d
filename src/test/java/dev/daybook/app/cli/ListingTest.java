package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ListingTest {
  private final Listing listing = new Listing(Listing.figure("account"), Listing.text("name"));

  @Test
  void a_table_aligns_figures_right_and_text_left() throws IOException {
    listing.add("7", "Rent");
    listing.add("1234567890", "A");
    assertThat(printed(OutputFormat.TABLE))
        .isEqualTo("   account  name\n         7  Rent\n1234567890  A\n");
  }

  @Test
  void csv_quotes_what_needs_it_and_neutralises_text_that_looks_like_a_formula()
      throws IOException {
    listing.add("-7", "=cmd|' /C calc'!A0");
    listing.add("8", "Fish, \"chips\"\nand more");
    assertThat(printed(OutputFormat.CSV))
        .isEqualTo(
            "account,name\r\n-7,'=cmd|' /C calc'!A0\r\n8,\"Fish, \"\"chips\"\"\nand more\"\r\n");
  }

  @Test
  void json_keeps_figures_as_text_so_that_no_reader_rounds_them() throws IOException {
    listing.add("922337203685477.5807", "é");
    assertThat(printed(OutputFormat.JSON))
        .isEqualToNormalizingWhitespace(
            "[ { \"account\" : \"922337203685477.5807\", \"name\" : \"é\" } ]");
  }

  @Test
  void an_empty_listing_is_still_a_list() throws IOException {
    assertThat(printed(OutputFormat.JSON)).isEqualToNormalizingWhitespace("[ ]");
    assertThat(printed(OutputFormat.CSV)).isEqualTo("account,name\r\n");
  }

  private String printed(OutputFormat format) throws IOException {
    StringWriter out = new StringWriter();
    listing.print(format, new PrintWriter(out));
    return out.toString();
  }
}
