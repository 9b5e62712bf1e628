package org.patchlight.pc.windows.update;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.file.RepairImage;
import org.patchlight.pc.file.SystemFileCheck;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * The component store, repaired with DISM, which ends with a Win32 code or an HRESULT; and the system files, repaired
 * with {@code sfc}, whose result is in its log.
 */
public final class WindowsComponentStore implements ComponentStore {
    private static final String DISM = "Dism.exe";
    private static final String SFC = "sfc.exe";
    private static final String STORE = "component store";
    private static final List<String> REPAIR_STORE = List.of("/English", "/Online", "/Cleanup-Image", "/RestoreHealth");
    /**
     * CBS_E_NOT_INITIALIZED, which means that servicing is in progress, and ERROR_SHARING_VIOLATION with its HRESULT.
     */
    private static final List<Integer> BUSY = List.of(0x800F0902, 0x80070020, Win32.SHARING_VIOLATION);

    private static final Pattern DISM_PERCENT = Pattern.compile("(\\d{1,3})[.,]\\d%");
    private static final Pattern SFC_PERCENT = Pattern.compile("(\\d{1,3})\\s?%|%\\s?(\\d{1,3})");

    private final WindowsVersion version;
    private final FileTree files;
    private final String windows;

    /** @param windows the folder of Windows */
    public WindowsComponentStore(WindowsVersion version, FileTree files, String windows) {
        this.version = version;
        this.files = files;
        this.windows = windows;
    }

    @Override
    public boolean repair(Duration limit, IntConsumer progress) throws PcException {
        return repaired(REPAIR_STORE, limit, progress);
    }

    @Override
    public boolean repairFrom(RepairImage image, Duration limit, IntConsumer progress) throws PcException {
        return repaired(arguments(image), limit, progress);
    }

    /** One argument for the source, so that blanks in its path stay part of it. */
    static List<String> arguments(RepairImage image) {
        List<String> arguments = new ArrayList<>(REPAIR_STORE);
        arguments.add("/Source:" + image.source());
        arguments.add("/LimitAccess");
        return List.copyOf(arguments);
    }

    private boolean repaired(List<String> arguments, Duration limit, IntConsumer progress) throws PcException {
        if (!version.isTenOrLater() && version.minor() < 2) {
            throw new PcException(Reason.UNAVAILABLE, REPAIR, STORE, 0);
        }
        int code = WindowsProcesses.run(
                DISM, arguments, limit, piece -> dismPercent(piece).ifPresent(progress));
        if (code != Win32.SUCCESS && code != Win32.SUCCESS_RESTART_REQUIRED) {
            throw failure(code);
        }
        return code == Win32.SUCCESS_RESTART_REQUIRED;
    }

    static PcException failure(int code) {
        return BUSY.contains(code)
                ? new PcException(Reason.IN_USE, REPAIR, STORE, code)
                : WindowsProcesses.exit(REPAIR, STORE, code);
    }

    @Override
    public SystemFileCheck checkSystemFiles(Duration limit, IntConsumer progress) throws PcException {
        SystemFileLog log = SystemFileLog.before(files, windows);
        int code = WindowsProcesses.run(
                SFC, List.of("/scannow"), limit, piece -> sfcPercent(piece).ifPresent(progress));
        return log.result(code);
    }

    /**
     * The percentage, 0 to 100, in one piece of DISM's output, which it redraws with carriage returns: {@code [=====
     * 20.0% ]}. Empty if there is none.
     */
    static OptionalInt dismPercent(String piece) {
        Matcher percent = DISM_PERCENT.matcher(piece);
        return percent.find() ? percent(percent.group(1)) : OptionalInt.empty();
    }

    /**
     * The percentage, 0 to 100, in one piece of the output of {@code sfc}; empty if there is none. The text is in the
     * language of the PC, as in {@code Verification 45% complete.}, and some languages put the sign first. Through a
     * pipe each character takes two bytes, so every other one is a NUL.
     */
    static OptionalInt sfcPercent(String piece) {
        Matcher percent = SFC_PERCENT.matcher(piece.replace("\0", ""));
        if (!percent.find()) {
            return OptionalInt.empty();
        }
        return percent(percent.group(1) != null ? percent.group(1) : percent.group(2));
    }

    private static OptionalInt percent(String digits) {
        int value = Integer.parseInt(digits);
        return value > 100 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
