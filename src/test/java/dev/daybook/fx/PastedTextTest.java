package dev.daybook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {
  @Test
  void two_cells_of_a_spreadsheet_do_not_become_one_number() {
    assertThat(PastedText.flattened("12\t34", " | ")).isEqualTo("12 | 34");
  }

  @Test
  void one_cell_with_its_line_end_is_just_the_cell() {
    assertThat(PastedText.flattened("\t1,234.50\r\n", " | ")).isEqualTo("1,234.50");
  }

  @Test
  void the_lines_of_a_text_stay_words() {
    assertThat(PastedText.flattened("rent\r\n\tMarch", " ")).isEqualTo("rent March");
  }
}
