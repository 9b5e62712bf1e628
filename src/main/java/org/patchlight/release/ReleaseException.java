package org.patchlight.release;

import java.util.Locale;
import org.patchlight.health.Message;

/** An update of Patchlight can't go on. Nothing of the installed program was changed. */
public final class ReleaseException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. The texts are {@code release.ID}. */
    public enum Reason {
        /** This build has no key to check releases with. */
        NO_KEY,
        /** An address, or one that a server redirects to, is not secure. Takes the address. */
        ADDRESS,
        /** A server can't be reached, or is too slow. Takes the host and the reason. */
        UNREACHABLE,
        /** It is no release file that this version can read. */
        DAMAGED,
        /** No trusted key signed it. */
        SIGNATURE,
        /** It isn't valid at the PC's time. Takes its first and last time. */
        PERIOD,
        /** This PC has seen a newer one. */
        ROLLED_BACK,
        /** It is for another channel. Takes the channel. */
        CHANNEL,
        /** Another version must be installed first. Takes that version. */
        STEP,
        /** It needs a newer Windows or Java. Takes the version of Patchlight. */
        SYSTEM,
        /** It has no file for this kind of installation. */
        NO_PACKAGE,
        /** A file isn't the signed one. Takes its name. */
        ALTERED,
        /** Too little space on the disk. Takes the megabytes that are needed. */
        SPACE,
        /** Another update of Patchlight is running. */
        BUSY,
        /** A file can't be written or read. Takes the reason. */
        DISK;

        /** The stable name, in JSON and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient Message words;

    /**
     * @param arguments those of the text
     */
    public ReleaseException(Reason reason, Object... arguments) {
        super(reason.id());
        this.reason = reason;
        this.words = Message.of("release." + reason.id(), arguments);
    }

    /** Why, for programs. */
    public Reason reason() {
        return reason;
    }

    /** Why, for people. */
    public Message words() {
        return words;
    }
}
