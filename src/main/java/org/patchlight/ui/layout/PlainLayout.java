package org.patchlight.ui.layout;

import java.awt.Component;
import java.awt.LayoutManager;

/** A layout without constraints. */
abstract class PlainLayout implements LayoutManager {
    @Override
    public final void addLayoutComponent(String name, Component component) {
        // The containers keep their own notes about components.
    }

    @Override
    public final void removeLayoutComponent(Component component) {
        // See above.
    }
}
