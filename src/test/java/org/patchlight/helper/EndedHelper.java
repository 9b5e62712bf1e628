package org.patchlight.helper;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A helper that has ended.
 *
 * @param code its exit code
 */
record EndedHelper(int code) implements HelperProcess {
    @Override
    public OptionalInt await(Duration atMost) {
        return OptionalInt.of(code);
    }

    @Override
    public boolean isVisible() {
        return true;
    }
}
