package dev.daybook.view.gallery;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.view.shell.AppIcon;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes pictures of the window in many states, and the icon: {@code Gallery <folder> [icon]}.
 * Which ones, see {@link Darkroom}.
 */
final class Gallery {
  private static final List<Exhibit> EXHIBITS =
      List.of(
          new BookPictures(),
          new CommandPictures(),
          new ImportPictures(),
          new QuarantinePictures(),
          new DifferencePictures(),
          new WhatIfPictures(),
          new WhyPictures(),
          new UpkeepPictures(),
          new ChartPictures(),
          new TravelPictures(),
          new KnowledgePictures(),
          new FindingPictures());

  private Gallery() {}

  public static void main(String[] args) throws Exception {
    FxThread.start(() -> FxThread.keepAlive(true));
    if (args.length > 1) {
      SceneImage.write(Darkroom.onFx(() -> AppIcon.image(256)), Path.of(args[1]));
    }
    Darkroom room = new Darkroom(Path.of(args[0]));
    for (Exhibit exhibit : EXHIBITS) {
      exhibit.hang(room);
    }
    FxThread.exit();
  }
}
