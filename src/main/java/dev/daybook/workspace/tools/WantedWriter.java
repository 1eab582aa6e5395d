package dev.daybook.workspace.tools;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Writes on only while somebody wants it. One thread. */
final class WantedWriter extends FilterWriter {
  private final BooleanSupplier wanted;

  WantedWriter(Writer out, BooleanSupplier wanted) {
    super(out);
    this.wanted = wanted;
  }

  /** Ends here what is not wanted any more. */
  static void require(BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("The export was cancelled: there is no file.");
    }
  }

  @Override
  public void write(int c) throws IOException {
    require(wanted);
    super.write(c);
  }

  @Override
  public void write(char[] from, int start, int length) throws IOException {
    require(wanted);
    super.write(from, start, length);
  }

  @Override
  public void write(String from, int start, int length) throws IOException {
    require(wanted);
    super.write(from, start, length);
  }
}
