package org.patchlight.ui.main;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the main window was when it was closed: the file {@code window.json} in the home folder. */
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final long LARGEST = 1000;
    /** No desktop is as large, in pixels of Swing. */
    private static final int MOST = 100_000;
    /** The height of a title bar, and the width of it that a mouse has to reach. */
    private static final int GRIP = 40;

    private final @Nullable KeptFile file;

    private WindowMemory(@Nullable KeptFile file) {
        this.file = file;
    }

    /** A memory in a file of this folder. */
    public static WindowMemory in(Path home) {
        return new WindowMemory(new KeptFile(home, "window", LARGEST));
    }

    /** A memory that keeps nothing. */
    public static WindowMemory none() {
        return new WindowMemory(null);
    }

    /**
     * The place of a window.
     *
     * @param bounds its bounds while it doesn't fill the screen, in pixels of Swing
     * @param maximized whether it fills the screen
     */
    record Place(Rectangle bounds, boolean maximized) {
        /**
         * The same place on screens that may differ from those of then: inside the screen that shows most of it, or in
         * the first one if no screen shows its title bar.
         *
         * @param areas the parts of the screens that no taskbar covers; at least one
         */
        Place on(List<Rectangle> areas) {
            Rectangle title = new Rectangle(bounds.x, bounds.y, bounds.width, GRIP);
            Rectangle area = areas.stream()
                    .filter(each -> shown(each, title) >= (long) GRIP * GRIP / 2)
                    .max(Comparator.comparingLong(each -> shown(each, bounds)))
                    .orElse(areas.get(0));
            int width = Math.min(bounds.width, area.width);
            int height = Math.min(bounds.height, area.height);
            int x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width));
            int y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height));
            return new Place(new Rectangle(x, y, width, height), maximized);
        }

        private static long shown(Rectangle area, Rectangle part) {
            Rectangle common = area.intersection(part);
            return common.isEmpty() ? 0 : (long) common.width * common.height;
        }
    }

    /** The remembered place; empty if there is none, or the file is damaged. */
    Optional<Place> recall() {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return file.read().map(text -> JsonFields.read(text, WindowMemory::place));
        } catch (IOException | JsonParseException unreadable) {
            LOG.info("the place of the window is not used: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static Place place(JsonObject json) {
        Rectangle bounds = new Rectangle(
                JsonFields.number(json, "x"),
                JsonFields.number(json, "y"),
                JsonFields.number(json, "width"),
                JsonFields.number(json, "height"));
        if (bounds.width < 1
                || bounds.height < 1
                || bounds.width > MOST
                || bounds.height > MOST
                || Math.abs((long) bounds.x) > MOST
                || Math.abs((long) bounds.y) > MOST) {
            throw new JsonParseException("no place of a window: " + bounds);
        }
        return new Place(bounds, JsonFields.flag(json, "maximized"));
    }

    /** Keeps a place. If it can't be written, the next window opens where this one did. */
    void keep(Place place) {
        if (file == null) {
            return;
        }
        JsonObject json = new JsonObject();
        json.addProperty("x", place.bounds().x);
        json.addProperty("y", place.bounds().y);
        json.addProperty("width", place.bounds().width);
        json.addProperty("height", place.bounds().height);
        json.addProperty("maximized", place.maximized());
        try {
            file.write(json + "\n");
        } catch (IOException refused) {
            LOG.info("the place of the window was not kept: {}", refused.toString());
        }
    }
}
