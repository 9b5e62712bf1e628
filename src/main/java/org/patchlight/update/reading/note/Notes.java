package org.patchlight.update.reading.note;

import java.time.ZoneOffset;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.update.attempt.Attempt;

/** Takes down what a reader finds in one source. A reader that meets damage counts it and reads on. */
public interface Notes {
    /** Something finished, well or badly. */
    void attempt(Attempt attempt);

    /** One record, line or event that could be read, whatever it says. */
    void record();

    /** One record that was there and could not be read. */
    void unreadable();

    /** The source states how far the PC's local time is ahead of UTC; later sources of the same PC without a zone may use it. */
    void zone(ZoneOffset offset);

    /** A fact about the PC that is no attempt. */
    void fact(Fact fact);

    /** A key of the registry was copied with all its values. */
    default void key(RegistryKey key) {}

    /** A setting in the registry that says something of updates. */
    default void value(RegistryKey key, String name, RegistryValue value) {}
}
