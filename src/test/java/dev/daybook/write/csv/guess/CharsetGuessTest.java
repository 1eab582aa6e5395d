package dev.daybook.write.csv.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetGuessTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1250 | Datum;Částka;Popis\\n1.2.2026;-120,00;Platba kartou Ostrava, úhrada nájemného
          windows-1250 | Příjemce;Účel platby\\nJiří Dvořák;Vyúčtování služeb
          windows-1250 | Częstochowa Łódź;opłata za prąd\\nPrzelew wychodzący;zakup biletów miesięcznych
          windows-1250 | Könyvelés dátuma;Összeg\\n2026.02.01;Fizetés bérlet vásárlás, közüzemi díj, élelmiszerüzlet, fűtés
          windows-1250 | Dátum;Čiastka\\n1.2.2026;Výber z bankomatu, poplatok za vedenie účtu
          windows-1252 | Buchungstag;Empfänger\\n01.02.2026;Müller Bäckerei, Überweisung für Straße
          windows-1252 | Libellé;Montant\\n01/02/2026;Prélèvement électricité, chèque, frais à la caisse
          windows-1252 | Créancier\\nFrères Très\\nprélèvement
          windows-1252 | Descripción;Importe\\n01/02/2026;Devolución año, señor Muñoz, cafetería
          windows-1252 | Descrizione;Importo\\n01/02/2026;Città, perché, più, attività
          windows-1252 | Beløb;Tekst\\n01-02-2026;Løn fra København, købmand på hjørnet
          windows-1252 | Amount;Text\\n2026-02-01;Paid £12.50 for lunch
          UTF-8        | Datum;Částka;Größe;Łódź
          UTF-8        | only plain letters
          UTF-16LE     | Datum;Částka;Popis
          UTF-16BE     | Datum;Částka;Popis
          """)
  void is_told_by_the_language(String charset, String text) throws IOException {
    Path file = folder.resolve("sample.csv");
    Files.write(file, text.replace("\\n", "\n").getBytes(Charset.forName(charset)));
    assertThat(CharsetGuess.of(file)).contains(Charset.forName(charset));
  }

  @Test
  void a_letter_cut_by_a_block_is_whole_and_the_first_late_one_decides() throws IOException {
    Path file = folder.resolve("long.csv");
    String plain = "1.00,2026-01-01,rent\n".repeat(20_000);
    for (int shift = 0; shift < 3; shift++) {
      Files.writeString(file, "x".repeat(shift) + "€".repeat(70_000));
      assertThat(CharsetGuess.of(file)).contains(StandardCharsets.UTF_8);
    }
    Files.write(file, (plain + "příjem za únor ěšč").getBytes(Languages.WINDOWS_1250));
    assertThat(CharsetGuess.of(file)).contains(Languages.WINDOWS_1250);
  }

  @Test
  void bytes_that_are_no_text_have_none() throws IOException {
    Path file = folder.resolve("picture.csv");
    byte[] bytes = new byte[500];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    Files.write(file, bytes);
    assertThat(CharsetGuess.of(file)).isEmpty();
  }
}
