package org.patchlight.pc.windows.file;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.windows.call.Win32;

/**
 * The processes that hold files, according to the Restart Manager. It accepts files only, so those of a folder are
 * registered one by one. It is never asked to close a program.
 */
final class FileHolders {
    private static final int MOST_FILES = 2000;
    private static final int MOST_HOLDERS = 64;
    private static final int DEEPEST = 12;

    // RM_PROCESS_INFO: RM_UNIQUE_PROCESS (id, start time), two names of fixed length, four numbers; 4-byte aligned.
    private static final int NAME = 12;
    private static final int NAME_CHARACTERS = 256;
    private static final int SERVICE = NAME + NAME_CHARACTERS * Character.BYTES;
    private static final int SERVICE_CHARACTERS = 64;
    private static final int INFO_SIZE = SERVICE + SERVICE_CHARACTERS * Character.BYTES + 4 * Integer.BYTES;

    private FileHolders() {}

    static List<FileHolder> holders(Path path) throws PcException {
        List<String> files = files(path);
        return files.isEmpty() ? List.of() : Win32.call("RmGetList", path.toString(), () -> ask(path, files));
    }

    /** The files of a folder, or the file itself. Links of any kind are skipped. */
    private static List<String> files(Path path) throws PcException {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Collector(files));
        } catch (IOException failed) {
            throw new PcException(Reason.FAILED, "RmRegisterResources", path.toString(), failed);
        }
        return files;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<String> files;

        Collector(List<String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return FolderWalk.isFolder(attributes) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.add(file.toString());
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static List<FileHolder> ask(Path path, List<String> files) throws PcException {
        RestartManagerLibrary manager = RestartManagerLibrary.INSTANCE;
        IntByReference session = new IntByReference();
        succeed(path, manager.RmStartSession(session, 0, new char[RestartManagerLibrary.KEY_LENGTH]));
        try {
            StringArray names = new StringArray(files.stream().map(WString::new).toArray(WString[]::new));
            succeed(path, manager.RmRegisterResources(session.getValue(), files.size(), names, 0, null, 0, null));
            return list(path, session.getValue());
        } finally {
            manager.RmEndSession(session.getValue());
        }
    }

    private static List<FileHolder> list(Path path, int session) throws PcException {
        IntByReference needed = new IntByReference();
        IntByReference count = new IntByReference(MOST_HOLDERS);
        try (Memory found = new Memory((long) MOST_HOLDERS * INFO_SIZE)) {
            found.clear();
            int code = RestartManagerLibrary.INSTANCE.RmGetList(session, needed, count, found, new IntByReference());
            if (code == Win32.MORE_DATA) {
                // too many to be useful to anyone
                return List.of();
            }
            succeed(path, code);
            List<FileHolder> holders = new ArrayList<>();
            for (int i = 0; i < Math.min(count.getValue(), MOST_HOLDERS); i++) {
                holders.add(holder(found, i * INFO_SIZE));
            }
            return holders.stream().filter(holder -> holder.process() > 0).toList();
        }
    }

    private static FileHolder holder(Memory found, int at) {
        long process = Integer.toUnsignedLong(found.getInt(at));
        String name = text(found, at + NAME, NAME_CHARACTERS);
        String service = text(found, at + SERVICE, SERVICE_CHARACTERS);
        return new FileHolder(name.isEmpty() ? "?" : name, process, service.isEmpty() ? null : service);
    }

    private static String text(Memory found, int at, int characters) {
        String all = new String(found.getCharArray(at, characters));
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }

    private static void succeed(Path path, int code) throws PcException {
        if (code != Win32.SUCCESS) {
            throw Win32.failure("RmGetList", path.toString(), code);
        }
    }

    /**
     * The functions of {@code rstrtmgr.dll} that list who holds files ({@code restartmanager.h}). Those that shut
     * programs down are left out on purpose. Each returns a Windows code, 0 for success. Loaded when first used.
     */
    interface RestartManagerLibrary extends StdCallLibrary {
        RestartManagerLibrary INSTANCE = Native.load("rstrtmgr", RestartManagerLibrary.class);

        /** The length of a session key: 32 characters and a terminator. */
        int KEY_LENGTH = 33;

        int RmStartSession(IntByReference session, int flags, char[] key);

        int RmRegisterResources(
                int session,
                int files,
                @Nullable StringArray fileNames,
                int applications,
                @Nullable Pointer processes,
                int services,
                @Nullable StringArray serviceNames);

        /** @param found room for RM_PROCESS_INFO structures */
        int RmGetList(
                int session,
                IntByReference needed,
                IntByReference count,
                @Nullable Pointer found,
                IntByReference reasons);

        int RmEndSession(int session);
    }
}
