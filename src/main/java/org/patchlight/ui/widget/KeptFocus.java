package org.patchlight.ui.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import javax.swing.SwingUtilities;

/** Keeps the keyboard focus where a person left it while a page builds its parts again. */
public final class KeptFocus {
    private KeptFocus() {}

    /**
     * Builds parts again, and moves the focus to the new part with the name of the one that had it. Call it on the event
     * thread.
     *
     * @param place contains the parts
     * @param rebuild removes and adds parts
     */
    public static void during(Container place, Runnable rebuild) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean within = owner != null && SwingUtilities.isDescendingFrom(owner, place);
        Optional<String> name = within ? Optional.ofNullable(owner.getName()) : Optional.empty();
        rebuild.run();
        name.flatMap(wanted -> find(place, wanted)).ifPresent(Component::requestFocusInWindow);
    }

    private static Optional<Component> find(Container place, String name) {
        for (Component part : place.getComponents()) {
            if (name.equals(part.getName())) {
                return Optional.of(part);
            }
            Optional<Component> inner = part instanceof Container box ? find(box, name) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
