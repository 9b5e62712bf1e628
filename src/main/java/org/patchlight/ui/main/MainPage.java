package org.patchlight.ui.main;

import javax.swing.JComponent;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.style.Symbol;

/** One page of the main window. All methods run on the event thread. */
public interface MainPage {
    /** The stable name, for tests and for the text key of its title. */
    String id();

    /** The symbol in the sidebar. */
    Symbol symbol();

    /** The contents. Always the same component. */
    JComponent view();

    /** Shows a new situation, whether the page is in front or not. */
    default void show(Situation situation) {}

    /** The page comes to the front: a page that reads files does it now, not before. */
    default void opened() {}
}
