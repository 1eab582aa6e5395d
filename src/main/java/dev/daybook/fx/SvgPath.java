package dev.daybook.fx;

/** The path of straight lines as SVG writes it, to a hundredth of a pixel. Pure. */
final class SvgPath {
  private SvgPath() {}

  /** Level and upright lines, as a step line has, need one number only. */
  static String of(double[] xs, double[] ys, int count) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String x = number(xs[i]);
      String y = number(ys[i]);
      boolean level = i > 0 && y.equals(number(ys[i - 1]));
      boolean upright = i > 0 && x.equals(number(xs[i - 1]));
      if (i == 0) {
        path.append('M').append(x).append(' ').append(y);
      } else if (level && !upright) {
        path.append('H').append(x);
      } else if (upright && !level) {
        path.append('V').append(y);
      } else if (!level) {
        path.append('L').append(x).append(' ').append(y);
      }
    }
    return path.toString();
  }

  /** Never with an exponent, never in a locale's way. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    long whole = hundredths / 100;
    long part = Math.abs(hundredths % 100);
    String sign = hundredths < 0 && whole == 0 ? "-" : "";
    if (part == 0) {
      return sign + whole;
    }
    return sign + whole + (part % 10 == 0 ? "." + part / 10 : part < 10 ? ".0" + part : "." + part);
  }
}
