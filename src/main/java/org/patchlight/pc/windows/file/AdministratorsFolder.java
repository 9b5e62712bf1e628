package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.file.Exposure.Kind;
import org.patchlight.pc.windows.file.FileSecurity.SecurityLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder for data of Patchlight as an administrator: {@code Patchlight} in the folder of Windows. Everyone may read it
 * and only administrators may write to it, so no one can place files there beforehand. ProgramData is not suitable,
 * because any user may create a folder there. Nor is {@code Logs}, where services and agents may have rights of their own.
 *
 * <p>{@code journal} holds the journal of such runs. {@code own} holds locks, logs and temporary files, and only
 * administrators may read it: a process that opens a file for reading can also block others from it. {@code drivers}
 * holds copies of replaced drivers.
 */
public final class AdministratorsFolder {
    private static final Logger LOG = LoggerFactory.getLogger(AdministratorsFolder.class);
    private static final String NAME = "Patchlight";
    private static final String READABLE = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";
    private static final String CLOSED = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private static final int ALREADY_EXISTS = 183;
    private static final AtomicBoolean FORMER_REPORTED = new AtomicBoolean();

    private AdministratorsFolder() {}

    /**
     * The path of the folder, which may not exist yet.
     *
     * @throws PcException if Windows does not report its own folder
     */
    public static Path path() throws PcException {
        return SystemFolders.windows().resolve(NAME);
    }

    /** The folder of the journal. */
    public static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    /** The folder that only administrators may read. */
    public static Path own(Path folder) {
        return folder.resolve("own");
    }

    /**
     * Creates the folder if it is missing, and verifies its rights. Needs an administrator if it is missing.
     *
     * @return its path
     * @throws PcException if it cannot be created, or others than administrators may write to it or to a folder
     *     above it
     */
    public static Path make() throws PcException {
        return Win32.call("CreateDirectory", NAME, () -> {
            Path folder = path();
            verify(SystemFolders.windows());
            make(folder, READABLE);
            make(journal(folder), READABLE);
            make(own(folder), CLOSED);
            make(own(folder).resolve("temp"), CLOSED);
            return folder;
        });
    }

    /**
     * Verifies by reading alone that the folder is as {@link #make} creates it.
     *
     * @throws PcException MISSING if there is none; DENIED if it is not safe
     */
    public static Path find() throws PcException {
        return Win32.call("GetNamedSecurityInfo", NAME, () -> {
            Path folder = path();
            verify(SystemFolders.windows());
            verify(folder);
            verify(journal(folder));
            return folder;
        });
    }

    /**
     * The folder that earlier versions used, {@code Logs\Patchlight}, if its journal is safe to read. It is not written
     * any more.
     */
    public static Optional<Path> findFormer() {
        try {
            return Win32.call("GetNamedSecurityInfo", "Logs", () -> {
                Path logs = SystemFolders.windows().resolve("Logs");
                Path folder = logs.resolve(NAME);
                for (Path one : List.of(SystemFolders.windows(), logs, folder, journal(folder))) {
                    verify(one);
                }
                return Optional.of(folder);
            });
        } catch (PcException none) {
            // It is looked for at each check.
            if (none.reason() != Reason.MISSING && FORMER_REPORTED.compareAndSet(false, true)) {
                LOG.warn("the journal of an earlier version is not read", none);
            }
            return Optional.empty();
        }
    }

    /**
     * Why the folder is not safe, by reading alone, with the name of the account; empty if it is safe, or is missing, or
     * Windows doesn't say.
     */
    public static Optional<Exposure> exposure() {
        try {
            return Win32.call("GetNamedSecurityInfo", NAME, () -> {
                Path folder = path();
                for (Path one : List.of(SystemFolders.windows(), folder, journal(folder), own(folder))) {
                    Optional<Exposure> found = FileSecurity.exposure(one, true);
                    if (found.isPresent()) {
                        return found.map(FileSecurity::named);
                    }
                }
                return Optional.empty();
            });
        } catch (PcException missing) {
            // Others may not read the rights of the last folder.
            LOG.debug("no more of the folder can be checked", missing);
            return Optional.empty();
        }
    }

    static void make(Path folder, String rights) throws PcException {
        PointerByReference descriptor = new PointerByReference();
        if (!SecurityLibrary.INSTANCE.ConvertStringSecurityDescriptorToSecurityDescriptor(
                rights, SecurityLibrary.REVISION, descriptor, Pointer.NULL)) {
            throw Win32.failure("ConvertStringSecurityDescriptor", folder.toString(), Native.getLastError());
        }
        try {
            SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
            attributes.lpSecurityDescriptor = descriptor.getValue();
            if (!Kernel32.INSTANCE.CreateDirectory(folder.toString(), attributes)) {
                int code = Native.getLastError();
                if (code != ALREADY_EXISTS) {
                    throw Win32.failure("CreateDirectory", folder.toString(), code);
                }
            }
        } finally {
            Kernel32.INSTANCE.LocalFree(descriptor.getValue());
        }
        verify(folder);
    }

    /** @throws PcException DENIED if it is not a plain folder that only administrators may write to */
    static void verify(Path folder) throws PcException {
        Optional<Exposure> exposure = FileSecurity.exposure(folder, true);
        if (exposure.isPresent()) {
            String operation = exposure.get().kind() == Kind.LINK ? "GetFileAttributes" : "GetNamedSecurityInfo";
            throw new PcException(Reason.DENIED, operation, exposure.get().toString(), 0);
        }
    }
}
