package dev.daybook.view.chart;

import dev.daybook.fx.AtomicFile;
import dev.daybook.fx.CanvasPen;
import dev.daybook.fx.FxThread;
import dev.daybook.fx.PenRecording;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.SvgPen;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/**
 * The chart as it was at one moment, with its caption, ready to be written as a file. Made on the
 * FX thread; written elsewhere.
 */
final class ChartPicture {
  private final double width;
  private final double height;
  private final PenRecording drawing;
  private final ChartCaption caption;

  ChartPicture(double width, double height, PenRecording drawing, ChartCaption caption) {
    this.width = width;
    this.height = height;
    this.drawing = drawing;
    this.caption = caption;
  }

  /** Writes a file; it is prepared here, and what is left to do takes no FX thread. */
  Writing as(ChartFormat format) {
    return switch (format) {
      case SVG -> file -> AtomicFile.write(file, this::svg);
      case PNG, PNG_DOUBLE -> {
        WritableImage image = image(format.scale());
        yield file -> AtomicFile.write(file, out -> SceneImage.write(image, out));
      }
    };
  }

  /** What writes the file. */
  @FunctionalInterface
  interface Writing {
    void to(Path file) throws IOException;
  }

  private WritableImage image(int scale) {
    FxThread.require();
    Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
    canvas.getGraphicsContext2D().scale(scale, scale);
    drawing.replay(new CanvasPen(canvas.getGraphicsContext2D()));
    return SceneImage.of(canvas);
  }

  private void svg(OutputStream out) throws IOException {
    try (SvgPen pen = new SvgPen(out, width, height, caption.title(), caption.text())) {
      drawing.replay(pen);
    } catch (SvgPen.WriteException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
