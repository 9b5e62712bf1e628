package org.patchlight.desktop;

import java.awt.image.BufferedImage;

/** An icon that can be drawn at any size. Equal pictures look the same, so an unchanged one isn't drawn again. */
public interface TrayPicture {
    /**
     * The icon as a square image with an alpha channel.
     *
     * @param pixels its width and height
     */
    BufferedImage at(int pixels);

    /** The state that it shows, in a word, for the log and for tests: {@code healthy}, {@code problem}... */
    String name();
}
