package dev.daybook.view.gallery;

/** Pictures that belong together. */
interface Exhibit {
  void hang(Darkroom room) throws Exception;
}
