package org.patchlight.machine;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A value that is changed by several threads, and by several programs if it is stored in a file. */
public abstract class SharedValue<T> {
    private SharedValue() {}

    /** A value in memory: it is lost when the program ends. */
    public static <T> SharedValue<T> inMemory(T first) {
        return new SharedValue<>() {
            private T value = first;

            @Override
            public synchronized T update(UnaryOperator<T> change) {
                value = change.apply(value);
                return value;
            }
        };
    }

    /**
     * A value in a file, written only when it has changed.
     *
     * @param none the value while there is no file, or a damaged one
     * @param same whether two values differ too little to write the file
     */
    public static <T> SharedValue<T> in(KeptFile file, T none, Form<T> form, BiPredicate<T, T> same) {
        return new InFile<>(file, none, form, same);
    }

    /**
     * Changes the value and returns the result. A damaged file counts as missing; it is renamed and kept. If the file can't be
     * written, that is logged and the change is lost.
     *
     * @param change may be called a second time, with what another program stored in the meantime
     */
    public abstract T update(UnaryOperator<T> change);

    /** A value as text. */
    public interface Form<T> {
        /**
         * Reads the value from its text.
         *
         * @throws JsonParseException if the text is no such value
         */
        T read(String text);

        /** The text from which {@link #read} makes the value again. */
        String write(T value);
    }

    private static final class InFile<T> extends SharedValue<T> {
        private static final Logger LOG = LoggerFactory.getLogger(SharedValue.class);

        private final KeptFile file;
        private final T none;
        private final Form<T> form;
        private final BiPredicate<T, T> same;

        InFile(KeptFile file, T none, Form<T> form, BiPredicate<T, T> same) {
            this.file = file;
            this.none = none;
            this.form = form;
            this.same = same;
        }

        @Override
        public synchronized T update(UnaryOperator<T> change) {
            T kept = read();
            T changed = change.apply(kept);
            if (same.test(kept, changed)) {
                return kept;
            }
            try {
                return file.locked(() -> {
                    // Another program may have written since the first read.
                    T latest = change.apply(read());
                    file.write(form.write(latest));
                    return latest;
                });
            } catch (IOException | OverlappingFileLockException unwritable) {
                LOG.warn("{} could not be written", file.path(), unwritable);
                return changed;
            }
        }

        private void keep(Exception damage) {
            try {
                LOG.warn(
                        "{} is damaged, counts as missing, and is kept as {}", file.path(), file.keepDamaged(), damage);
            } catch (IOException stuck) {
                LOG.warn("{} is damaged and counts as missing", file.path(), stuck);
            }
        }

        private T read() {
            try {
                return file.read().map(form::read).orElse(none);
            } catch (BoundedFile.UnusableException | CharacterCodingException | JsonParseException damaged) {
                keep(damaged);
            } catch (IOException unreadable) {
                LOG.warn("{} could not be read and counts as missing", file.path(), unreadable);
            }
            return none;
        }
    }
}
