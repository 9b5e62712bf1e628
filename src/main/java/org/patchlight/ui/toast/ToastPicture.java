package org.patchlight.ui.toast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.patchlight.ui.tray.ProductIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picture beside a toast of the desktop, which reads it from a file. */
public final class ToastPicture {
    private static final Logger LOG = LoggerFactory.getLogger(ToastPicture.class);
    /** The number changes with the drawing, so that an old file is not taken for the new one. */
    private static final String NAME = "toast-picture-1.png";

    /** Sharp up to a scale of 400 percent. */
    private static final int PIXELS = 192;

    private ToastPicture() {}

    /**
     * Draws the picture into a folder, unless it is there.
     *
     * @return its file; empty if it can't be written, so that toasts have no picture
     */
    public static Optional<Path> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            return Optional.of(file);
        }
        try {
            Path fresh = Files.createTempFile(folder, NAME, ".new");
            try {
                ImageIO.write(ProductIcon.at(PIXELS), "png", fresh.toFile());
                Files.move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Optional.of(file);
        } catch (IOException unwritable) {
            LOG.info("no picture for toasts: {}", unwritable.toString());
            return Optional.empty();
        }
    }
}
