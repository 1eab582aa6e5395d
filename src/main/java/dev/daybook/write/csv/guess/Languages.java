package dev.daybook.write.csv.guess;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether bytes beyond ASCII are Windows-1250 or Windows-1252: the two differ only in which letters
 * some bytes are, so the language decides in whose texts these letters are usual. Well-kept
 * detection libraries do not help: juniversalchardet knows no 1250 at all, and ICU tells it from
 * 1252 only by a few control codes.
 */
final class Languages {
  static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The logarithm for a letter that a language does not have. */
  private static final double NEVER = Math.log(1e-4);

  /** The letters beyond ASCII of each language, with how often each comes in 100,000 letters. */
  private static final List<Language> ALL =
      List.of(
          language(WINDOWS_1252, "£5000 é100 ö10 ü10"),
          language(WINDOWS_1252, "ä580 ö440 ü1000 ß310"),
          language(WINDOWS_1252, "é1500 à490 è270 ê220 ç90 ù60 û60 â50 î50 ô20 ë8 ï5 œ20"),
          language(WINDOWS_1252, "ó830 í730 á500 é430 ñ310 ú170 ü10 ¿50 ¡50"),
          language(WINDOWS_1252, "à640 è260 ù170 ò130 é90 ì30"),
          language(WINDOWS_1252, "ã730 ç530 á120 é340 ê450 í130 ó300 õ40 ú200 â560 à70"),
          language(WINDOWS_1252, "ä1800 å1300 ö1300 é50"),
          language(WINDOWS_1252, "æ870 ø940 å1200 é50"),
          language(WINDOWS_1252, "ë100 ï50 é100"),
          language(
              WINDOWS_1250,
              "á2200 č950 ď40 é1100 ě1400 í2900 ň70 ó30 ř1100 š800 ť50 ú100 ů600 ý800 ž900"),
          language(
              WINDOWS_1250,
              "á2200 ä100 č1100 ď200 é800 í1200 ľ400 ĺ10 ň200 ó100 ô200 ŕ10 š900 ť600 ú1000 ý1000"
                  + " ž800"),
          language(WINDOWS_1250, "ą1000 ć400 ę1100 ł1800 ń200 ó850 ś700 ź60 ż800"),
          language(WINDOWS_1250, "á3400 é3900 í500 ó1000 ö800 ő900 ú300 ü650 ű200"),
          language(WINDOWS_1250, "ă2100 â900 î1100 ş1200 ţ1100"),
          language(WINDOWS_1250, "č1000 ć600 đ300 š1000 ž600"));

  private record Language(Charset charset, Map<Character, Double> logarithms) {
    double score(long[] bytes) {
      double score = 0;
      for (int b = 0x80; b < 0x100; b++) {
        char letter = character(b, charset);
        boolean telling =
            Character.isLetter(letter) || character(b, WINDOWS_1250) != character(b, WINDOWS_1252);
        if (bytes[b] > 0 && telling) {
          score += bytes[b] * logarithms.getOrDefault(letter, NEVER);
        }
      }
      return score;
    }
  }

  private Languages() {}

  /**
   * The likelier of the two.
   *
   * @param bytes how often each byte occurs
   */
  static Charset charset(long[] bytes) {
    Language best = ALL.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Language language : ALL) {
      double score = language.score(bytes);
      if (score > bestScore) {
        best = language;
        bestScore = score;
      }
    }
    return best.charset();
  }

  private static char character(int b, Charset charset) {
    String text = new String(new byte[] {(byte) b}, charset);
    return text.toLowerCase(Locale.ROOT).charAt(0);
  }

  private static Language language(Charset charset, String letters) {
    String[] each = letters.split(" ");
    double total = 0;
    for (String letter : each) {
      total += Double.parseDouble(letter.substring(1));
    }
    Map<Character, Double> logarithms = new HashMap<>();
    for (String letter : each) {
      logarithms.put(letter.charAt(0), Math.log(Double.parseDouble(letter.substring(1)) / total));
    }
    return new Language(charset, logarithms);
  }
}
