package dev.daybook.fx;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws into an SVG file: lines as paths, text as text. The JDK's writer of XML does the escaping;
 * a library for this would weigh more than the rest of the window. One thread.
 */
public final class SvgPen implements Pen, AutoCloseable {
  private final XMLStreamWriter xml;
  private Color fill = Color.BLACK;
  private Color stroke = Color.BLACK;
  private double lineWidth = 1;
  private double[] dashes = {};
  private Font font = Font.getDefault();
  private TextAlignment alignment = TextAlignment.LEFT;
  private VPos baseline = VPos.BASELINE;
  private int clips;

  /** The file could not be written. */
  public static final class WriteException extends RuntimeException {
    WriteException(Throwable cause) {
      super(cause);
    }
  }

  /** Something to write, which may fail. */
  private interface Writing {
    void run() throws XMLStreamException;
  }

  /**
   * Begins a picture.
   *
   * @param out stays open
   * @param title what it shows, in a few words
   * @param description all that is needed to know what one looks at
   */
  public SvgPen(OutputStream out, double width, double height, String title, String description) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException e) {
      throw new WriteException(e);
    }
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement("svg");
          xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
          attributes("width", number(width), "height", number(height));
          attributes("viewBox", "0 0 " + number(width) + " " + number(height));
          attributes("role", "img", "aria-labelledby", "title description");
          attributes("font-family", "'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif");
          text("title", "title", title);
          text("desc", "description", description);
        });
  }

  @Override
  public void setFill(Color colour) {
    fill = colour;
  }

  @Override
  public void setStroke(Color colour) {
    stroke = colour;
  }

  @Override
  public void setLineWidth(double pixels) {
    lineWidth = pixels;
  }

  @Override
  public void setLineDashes(double... pixels) {
    dashes = pixels;
  }

  @Override
  public void setFont(Font to) {
    font = to;
  }

  @Override
  public void setTextAlign(TextAlignment to) {
    alignment = to;
  }

  @Override
  public void setTextBaseline(VPos to) {
    baseline = to;
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    fillRoundRect(x, y, width, height, 0);
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    write(
        () -> {
          xml.writeEmptyElement("rect");
          attributes("x", number(x), "y", number(y));
          attributes("width", number(width), "height", number(height));
          if (arc > 0) {
            attributes("rx", number(arc / 2));
          }
          filled();
        });
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    write(
        () -> {
          xml.writeEmptyElement("ellipse");
          attributes("cx", number(x + width / 2), "cy", number(y + height / 2));
          attributes("rx", number(width / 2), "ry", number(height / 2));
          filled();
        });
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count) {
    write(
        () -> {
          xml.writeEmptyElement("path");
          attributes("d", SvgPath.of(xs, ys, count) + "Z");
          filled();
        });
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int count) {
    write(
        () -> {
          xml.writeEmptyElement("path");
          attributes("d", SvgPath.of(xs, ys, count), "fill", "none", "stroke", hex(stroke));
          attributes("stroke-width", number(lineWidth), "stroke-linejoin", "round");
          if (stroke.getOpacity() < 1) {
            attributes("stroke-opacity", number(stroke.getOpacity()));
          }
          if (dashes.length > 0) {
            attributes(
                "stroke-dasharray",
                Arrays.stream(dashes).mapToObj(SvgPath::number).collect(Collectors.joining(" ")));
          }
        });
  }

  @Override
  public void fillText(String text, double x, double y) {
    write(
        () -> {
          xml.writeStartElement("text");
          attributes("x", number(x), "y", number(y + dropOfBaseline()));
          attributes("font-size", number(font.getSize()), "text-anchor", anchor());
          if (font.getStyle().toLowerCase(Locale.ROOT).contains("bold")) {
            attributes("font-weight", "bold");
          }
          filled();
          xml.writeCharacters(XmlText.of(text));
          xml.writeEndElement();
        });
  }

  @Override
  public void group(String title, Runnable content) {
    write(
        () -> {
          xml.writeStartElement("g");
          text("title", "", title);
          content.run();
          xml.writeEndElement();
        });
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable content) {
    write(
        () -> {
          String id = "clip-" + ++clips;
          xml.writeStartElement("clipPath");
          attributes("id", id);
          xml.writeEmptyElement("rect");
          attributes("x", number(x), "y", number(y));
          attributes("width", number(width), "height", number(height));
          xml.writeEndElement();
          xml.writeStartElement("g");
          attributes("clip-path", "url(#" + id + ")");
          content.run();
          xml.writeEndElement();
        });
  }

  /** Ends the picture, not the stream. */
  @Override
  public void close() {
    write(
        () -> {
          xml.writeEndDocument();
          xml.flush();
          xml.close();
        });
  }

  /** Not every viewer knows {@code dominant-baseline}: the shift is worked out here. */
  private double dropOfBaseline() {
    return switch (baseline) {
      case TOP -> 0.92 * font.getSize();
      case CENTER -> 0.35 * font.getSize();
      case BASELINE -> 0;
      case BOTTOM -> -0.22 * font.getSize();
    };
  }

  private String anchor() {
    return switch (alignment) {
      case LEFT, JUSTIFY -> "start";
      case CENTER -> "middle";
      case RIGHT -> "end";
    };
  }

  private void filled() throws XMLStreamException {
    attributes("fill", hex(fill));
    if (fill.getOpacity() < 1) {
      attributes("fill-opacity", number(fill.getOpacity()));
    }
  }

  private void text(String element, String id, String content) throws XMLStreamException {
    xml.writeStartElement(element);
    if (!id.isEmpty()) {
      attributes("id", id);
    }
    xml.writeCharacters(XmlText.of(content));
    xml.writeEndElement();
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private static String number(double value) {
    return SvgPath.number(value);
  }

  private static String hex(Color colour) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new WriteException(e);
    }
  }
}
