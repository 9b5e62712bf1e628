package org.patchlight.pc.windows.file;

/**
 * Why a file or folder is not safe from others than administrators.
 *
 * @param path the file or folder
 * @param kind what is wrong with it
 * @param who the account, as Windows names it, or a SID; empty if the kind has none
 * @param right the right that it has, in the names of winnt.h; empty if the kind has none
 */
public record Exposure(String path, Kind kind, String who, String right) {
    /** What can be wrong. */
    public enum Kind {
        /** An account may change it. */
        RIGHT,
        /** It belongs to an account, which can grant itself any right. */
        OWNER,
        /** It is a link, a junction, or a file in the place of a folder. */
        LINK,
        /** Its rights could not be read. */
        UNREADABLE
    }

    static Exposure of(String path, Kind kind) {
        return new Exposure(path, kind, "", "");
    }

    /** For a log and for support: who, which right, which file or folder. */
    @Override
    public String toString() {
        return switch (kind) {
            case RIGHT -> who + " has the right " + right + " in " + path;
            case OWNER -> who + " owns " + path;
            case LINK -> path + " is a link or no folder";
            case UNREADABLE -> "the rights of " + path + " can't be read";
        };
    }
}
