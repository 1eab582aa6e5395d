package dev.daybook.write.csv.guess;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What banks and spreadsheets call their columns, in English, German, French, Czech, Polish,
 * Hungarian, Spanish and Italian; without accents, in small letters, the likelier ones first.
 */
enum HeaderWords {
  ACCOUNT(
      "account, account number, account no, account id, konto, kontonummer, konto nr, compte,"
          + " numero de compte, ucet, cislo uctu, numer konta, cuenta, conto, szamlaszam"),
  NAME("name, account name, kontoname, kontobezeichnung, nazev uctu, nom du compte, nazwa konta"),
  AMOUNT(
      "amount, betrag, umsatz, buchungsbetrag, montant, castka, objem, kwota, osszeg, importe,"
          + " importo, bedrag, belopp, amount in account currency, castka v mene uctu"),
  DEBIT(
      "debit, debit amount, soll, belastung, ausgang, ausgaben, money out, paid out, withdrawal,"
          + " withdrawals, vydaj, vydaje, odchozi, debet, obciazenie, obciazenia, cargo, dare,"
          + " terheles"),
  CREDIT(
      "credit, credit amount, haben, gutschrift, eingang, einnahmen, money in, paid in, deposit,"
          + " deposits, prijem, prijmy, prichozi, kredit, uznanie, uznania, abono, avere,"
          + " jovairas"),
  WORD(
      "soll haben, s h, debit credit, credit debit, d c, c d, cr dr, dr cr, type, typ, direction,"
          + " transaction type, credit debit indicator, indicator, kennzeichen, sens, smer, md d,"
          + " wn ma, rodzaj, belastung gutschrift"),
  DATE(
      "date, datum, booking date, buchungstag, buchungsdatum, posting date, transaction date,"
          + " date operation, date de l operation, date comptable, datum zauctovani,"
          + " datum provedeni, datum transakce, data, data operacji, data ksiegowania, fecha,"
          + " konyveles datuma, value date, valuta, wertstellung, valutadatum, date valeur,"
          + " date de valeur, datum valuty, effective"),
  MEMO(
      "memo, description, details, narrative, text, note, notes, comment, payee, purpose,"
          + " remittance information, verwendungszweck, buchungstext, beschreibung, libelle, motif,"
          + " popis, poznamka, zprava, zprava pro prijemce, ucel platby, opis, tytul, tytulem,"
          + " opis operacji, kozlemeny, megjegyzes, concepto, descrizione, causale, omschrijving"),
  REFERENCE(
      "reference, ref, reference number, transaction id, transaction reference, referenz,"
          + " kundenreferenz, referenznummer, end to end id, reference operation,"
          + " variabilni symbol, vs, id transakce, id operace, id pohybu, numer referencyjny,"
          + " referencia, check number"),
  CURRENCY(
      "currency, ccy, wahrung, waehrung, devise, mena, waluta, penznem, moneda, divisa, valuta"),
  BALANCE(
      "balance, balance after, running balance, saldo, kontostand, saldo nach buchung, solde,"
          + " zustatek, zustatek po transakci, zostatok, saldo po operacji, egyenleg");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> phrases;

  HeaderWords(String phrases) {
    this.phrases = List.of(phrases.split(", *"));
  }

  /** Words that leave an account, as rows say it. */
  static final List<String> DEBIT_WORDS =
      List.of(
          "debit",
          "d",
          "dr",
          "db",
          "dbit",
          "s",
          "soll",
          "lastschrift",
          "belastung",
          "debet",
          "md",
          "má dáti",
          "výdaj",
          "odchozí",
          "out",
          "withdrawal",
          "withdraw",
          "débit",
          "wn",
          "obciążenie",
          "terhelés");

  /** Words that come in. */
  static final List<String> CREDIT_WORDS =
      List.of(
          "credit",
          "c",
          "cr",
          "crdt",
          "h",
          "haben",
          "gutschrift",
          "kredit",
          "dal",
          "příjem",
          "příchozí",
          "in",
          "deposit",
          "crédit",
          "ma",
          "uznanie",
          "jóváírás");

  /** A column's name as it is compared. */
  static String normal(String header) {
    String plain = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace('ł', 'l').replace("ß", "ss");
    return OTHERS.matcher(lower).replaceAll(" ").strip();
  }

  /**
   * How well a name fits: 0 not at all, more is better. A name that only begins with a phrase
   * ("Betrag in EUR") fits less than one that is it.
   */
  int fit(String normal) {
    int exact = phrases.indexOf(normal);
    if (exact >= 0) {
      return 2 * phrases.size() - exact;
    }
    if (this == ACCOUNT || this == NAME || this == WORD) {
      return 0; // "account holder", "name of payee", "type of card" are something else
    }
    for (int i = 0; i < phrases.size(); i++) {
      if (normal.startsWith(phrases.get(i) + " ")) {
        return phrases.size() - i;
      }
    }
    return 0;
  }

  boolean isKnown(String normal) {
    return fit(normal) > 0;
  }
}
