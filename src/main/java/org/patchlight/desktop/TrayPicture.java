package org.patchlight.desktop;

import java.awt.image.BufferedImage;

/** An icon that can be drawn at any size. Equal pictures look the same, so that an unchanged one is not drawn again. */
public interface TrayPicture {
    /** The icon, square, with an alpha channel. */
    BufferedImage at(int pixels);

    /** What it shows, in a word, for the log and for tests: {@code healthy}, {@code problem}... */
    String name();
}
