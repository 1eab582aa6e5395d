package dev.daybook.fx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Pictures of what is on screen. */
public final class SceneImage {
  private SceneImage() {}

  /** The scene as it is now, laid out and styled first; FX thread. */
  public static WritableImage of(Scene scene) {
    FxThread.require();
    // Canvases are painted during layout and may ask for another one (a label that became wider).
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }

  /** A node on a transparent ground; FX thread. */
  public static WritableImage of(Node node) {
    FxThread.require();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return node.snapshot(parameters, null);
  }

  /** Writes a PNG; any thread, but it is I/O: not the FX thread. */
  public static void write(WritableImage image, OutputStream out) throws IOException {
    if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out)) {
      throw new IOException("No PNG writer in this Java runtime");
    }
  }

  /** Writes a PNG file, making its folder; any thread, but it is I/O: not the FX thread. */
  public static void write(WritableImage image, Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      write(image, out);
    }
  }
}
