package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;

/** The codes that the lines about one attempt report, and which of them Windows shows. */
final class AttemptCodes {
    private static final int WIN32_IN_HRESULT = 0x8007_0000;
    private static final int LAST_WIN32 = 0xFFFF;

    /** The errors of Windows Installer. Other numbers of an installer mean what its maker chose. */
    private static final int FIRST_MSI = 1600;

    private static final int LAST_MSI = 1699;

    /** The codes that only say that an installer, or all updates of a call, failed, not why. */
    private static final int INSTALLER_FAILED = 0x8024200B;

    private static final int ALL_FAILED = 0x80240022;

    /** The kind of code. */
    enum CodeKind {
        /** The code of the update history, which Windows shows unless it is only a copy of the installer's. */
        MAPPED,
        /** The code to which the installer says that it maps its own. */
        MAPPING,
        /** The code with which the whole installation ended. */
        DEPLOYED,
        /** The code of a component in between. */
        PLAIN,
        /** The installer's result, logged together with the mapped one. */
        UNMAPPED,
        /** The installer's result, as it logged it itself. */
        DEEP,
        /** A code of the transport just before the end. */
        TRANSPORT
    }

    private @Nullable Hresult mapped;
    private @Nullable Hresult mapping;
    private @Nullable Hresult deployed;
    private @Nullable Hresult plain;
    private @Nullable Hresult wrapper;
    private @Nullable Hresult unmapped;
    private @Nullable Hresult deep;
    private @Nullable Hresult transport;
    private @Nullable Integer exitCode;

    void add(CodeKind kind, Hresult code) {
        boolean fromInstaller = kind == CodeKind.UNMAPPED || kind == CodeKind.DEEP;
        if (fromInstaller && code.value() > 0 && code.value() <= LAST_WIN32) {
            exitCode = code.value();
            return;
        }
        switch (kind) {
            case MAPPED -> addMapped(code);
            case MAPPING -> mapping = code;
            case DEPLOYED -> {
                deployed = code;
                addPlain(code);
            }
            case PLAIN -> addPlain(code);
            case UNMAPPED -> unmapped = code;
            case DEEP -> deep = code;
            case TRANSPORT -> transport = code;
        }
    }

    private void addMapped(Hresult code) {
        if (mapped == null || mapped.equals(code)) {
            mapped = code;
        } else if (isWrapper(code)) {
            mapping = code;
        } else {
            mapping = isWrapper(mapped) ? mapped : mapping;
            mapped = code;
        }
    }

    private void addPlain(Hresult code) {
        if (isWrapper(code)) {
            wrapper = code;
        } else if (plain == null) {
            plain = code;
        }
    }

    private static boolean isWrapper(Hresult code) {
        return code.value() == INSTALLER_FAILED || code.value() == ALL_FAILED;
    }

    /** Whether this code may belong to the same attempt on the same update. */
    boolean mayHave(CodeKind kind, @Nullable Hresult code) {
        return code == null
                || kind != CodeKind.MAPPED
                || mapped == null
                || mapped.equals(code)
                || (isWrapper(code) && mapped.equals(unmapped))
                || isWrapper(mapped);
    }

    /** Whether the attempt has this code, or one of the two has no specific code. */
    boolean isReportedBy(@Nullable Hresult code) {
        Hresult own = shown();
        return code == null
                || own == null
                || isWrapper(code)
                || isWrapper(own)
                || own.equals(code)
                || code.equals(deep);
    }

    /** The code that represents the attempt; null if there is none. */
    @Nullable Hresult shown() {
        if (mapped != null && !isCopy(mapped)) {
            return mapped;
        }
        if (mapping != null) {
            return mapping;
        }
        if (mapped != null) {
            return deployed == null ? mapped : deployed;
        }
        if (plain != null) {
            return plain;
        }
        if (deep != null) {
            return deployed == null ? deep : deployed;
        }
        int number = exitCode == null ? 0 : exitCode;
        boolean msi = number >= FIRST_MSI && number <= LAST_MSI;
        return msi ? new Hresult(WIN32_IN_HRESULT | number) : wrapper;
    }

    /** Whether the history only repeats the installer's code, which it does for drivers. */
    private boolean isCopy(Hresult history) {
        return history.equals(unmapped) || (mapping != null && history.equals(deep));
    }

    /** The deepest code beneath the one that is shown; null if there is none. */
    @Nullable Hresult root() {
        Hresult shown = shown();
        if (shown == null) {
            return null;
        }
        for (Hresult deeper : new Hresult[] {unmapped, deep, transport, mapped, plain}) {
            if (deeper != null && deeper.isFailure() && !deeper.equals(shown)) {
                return deeper;
            }
        }
        return null;
    }

    /** What the update's own installer returned, 1 to 65535; null if unknown. It is no HRESULT. */
    @Nullable Integer exitCode() {
        return exitCode;
    }
}
