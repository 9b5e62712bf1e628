package org.patchlight.desktop.generic;

import org.patchlight.desktop.Appearance;

/** Light windows, and a dark taskbar, because panels of Linux desktops are usually dark. It never changes. */
final class PlainAppearance implements Appearance {
    @Override
    public boolean darkWindows() {
        return false;
    }

    @Override
    public boolean darkTaskbar() {
        return true;
    }

    /** The dark taskbar is a guess, good enough for an icon with a halo. */
    @Override
    public boolean darkFlyouts() {
        return darkWindows();
    }

    @Override
    public void onChange(Runnable changed) {
        // Nothing ever changes, so the callback is never called.
    }
}
