package dev.daybook.view.shell;

import dev.daybook.fx.SceneImage;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** The application's icon: an open book whose right page is a step line. Drawn, not stored. */
public final class AppIcon {
  private static final double SIZE = 256;

  private AppIcon() {}

  /** In the sizes that window systems ask for; FX thread. */
  static List<Image> images() {
    return IntStream.of(16, 32, 48, 128).<Image>mapToObj(AppIcon::image).toList();
  }

  /** So many pixels wide and high; FX thread. */
  public static WritableImage image(int pixels) {
    Group drawing =
        new Group(
            ground(),
            page("M40 76 C70 64 104 66 128 80 L128 198 C104 184 70 182 40 194 Z", 0.94),
            page("M216 76 C186 64 152 66 128 80 L128 198 C152 184 186 182 216 194 Z", 1.0),
            stroke("M58 100 C76 94 94 95 110 102", "#9fb3c8", 7),
            stroke("M58 124 C76 118 94 119 110 126", "#9fb3c8", 7),
            stroke("M58 148 C76 142 94 143 110 150", "#9fb3c8", 7),
            stroke("M146 158 L162 158 L162 136 L180 136 L180 112 L200 112", "#1f8a5b", 10));
    drawing.getTransforms().add(new Scale(pixels / SIZE, pixels / SIZE));
    return SceneImage.of(new Group(drawing));
  }

  private static Rectangle ground() {
    Rectangle ground = new Rectangle(SIZE, SIZE);
    ground.setArcWidth(112);
    ground.setArcHeight(112);
    ground.setFill(
        new LinearGradient(
            0,
            0,
            0,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#24476b")),
            new Stop(1, Color.web("#14293f"))));
    return ground;
  }

  private static SVGPath page(String path, double brightness) {
    SVGPath page = new SVGPath();
    page.setContent(path);
    page.setFill(Color.web("#f6f3ea").deriveColor(0, 1, brightness, 1));
    return page;
  }

  private static SVGPath stroke(String path, String colour, double width) {
    SVGPath stroke = new SVGPath();
    stroke.setContent(path);
    stroke.setFill(null);
    stroke.setStroke(Color.web(colour));
    stroke.setStrokeWidth(width);
    stroke.setStrokeLineCap(StrokeLineCap.ROUND);
    stroke.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return stroke;
  }
}
