package org.patchlight.pc.simulated;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.pc.file.FolderSecurity;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceFolders;

/** The files of a simulated PC. Error codes are those of winerror.h. */
final class SimulatedFiles implements FileTree {
    private static final int FILE_NOT_FOUND = 2;
    private static final int ACCESS_DENIED = 5;
    private static final int SHARING_VIOLATION = 32;
    private static final int INVALID_NAME = 123;
    private static final int ALREADY_EXISTS = 183;
    private static final int NOT_A_DIRECTORY = 267;

    /** Only administrators write, everyone reads. */
    private static final String PROTECTED = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";

    /** The two letters that begin every program, and the space before its version. */
    private static final String PROGRAM = "MZ ";

    private final ModelKeeper keeper;

    SimulatedFiles(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Optional<FileFacts> find(String path) {
        return keeper.read(model -> Optional.ofNullable(model.files.find(path)).map(SimulatedFiles::facts));
    }

    private static FileFacts facts(FileNode node) {
        return new FileFacts(node.isFolder(), node.content().length, node.modified());
    }

    @Override
    public List<String> list(String folder) throws PcException {
        return keeper.perform(model -> {
            FileNode node = existing(model.files.find(folder), "FindFirstFile", folder);
            if (!node.isFolder()) {
                throw new PcException(Reason.FAILED, "FindFirstFile", folder, NOT_A_DIRECTORY);
            }
            return List.copyOf(node.children.keySet());
        });
    }

    @Override
    public InputStream open(String path) throws PcException {
        return keeper.perform(model -> {
            FileNode node = existing(model.files.find(path), "CreateFile", path);
            if (node.isFolder()) {
                throw new PcException(Reason.DENIED, "CreateFile", path, ACCESS_DENIED);
            }
            if (keeper.faults().isHeld(path)
                    || ServiceFolders.held(model).stream().anyMatch(path::equalsIgnoreCase)) {
                throw new PcException(Reason.IN_USE, "CreateFile", path, SHARING_VIOLATION);
            }
            return new ByteArrayInputStream(node.content());
        });
    }

    /** A program of this PC has its version as a text after {@link #PROGRAM}. */
    @Override
    public Optional<String> version(String path) throws PcException {
        return keeper.perform(model -> {
            FileNode node = existing(model.files.find(path), "GetFileVersionInfo", path);
            String text = new String(node.content(), StandardCharsets.US_ASCII);
            return text.startsWith(PROGRAM) ? Optional.of(text.substring(PROGRAM.length())) : Optional.<String>empty();
        });
    }

    @Override
    public DiskSpace space(String folder) throws PcException {
        return keeper.perform(model -> {
            existing(model.files.find(folder), "GetDiskFreeSpaceEx", folder);
            return model.disk;
        });
    }

    @Override
    public FolderSecurity security(String folder) throws PcException {
        return keeper.perform(model -> {
            existing(model.files.find(folder), "GetNamedSecurityInfo", folder);
            return new FolderSecurity(PROTECTED, List.of());
        });
    }

    @Override
    public void rename(String path, String newName) throws PcException {
        keeper.change("MoveFile", path, model -> {
            FileNode node = existing(model.files.find(path), "MoveFile", path);
            FileNode parent = existing(model.files.find(FileNode.parent(path)), "MoveFile", path);
            if (newName.isEmpty() || newName.matches("(?s)[^\\\\/:*?\"<>|]*+[\\\\/:*?\"<>|].*")) {
                throw new PcException(Reason.FAILED, "MoveFile", newName, INVALID_NAME);
            }
            FileNode other = parent.children.get(newName);
            if (other != null && other != node) {
                throw new PcException(Reason.FAILED, "MoveFile", path, ALREADY_EXISTS);
            }
            if (isHeldWithin(model, path)) {
                throw new PcException(Reason.IN_USE, "MoveFile", path, SHARING_VIOLATION);
            }
            parent.children.remove(FileNode.name(path));
            parent.children.put(newName, node);
        });
    }

    @Override
    public void rewrite(String path, byte[] content) throws PcException {
        keeper.change("ReplaceFile", path, model -> {
            FileNode node = existing(model.files.find(path), "ReplaceFile", path);
            if (node.isFolder() || keeper.faults().isGuarded(path)) {
                throw new PcException(Reason.DENIED, "ReplaceFile", path, ACCESS_DENIED);
            }
            if (keeper.faults().isHeld(path)) {
                throw new PcException(Reason.IN_USE, "ReplaceFile", path, SHARING_VIOLATION);
            }
            model.files.write(path, content, model.now());
        });
    }

    @Override
    public void deleteFolder(String folder, Duration limit) throws PcException {
        keeper.change("RemoveDirectory", folder, model -> {
            FileNode node = existing(model.files.find(folder), "RemoveDirectory", folder);
            if (!node.isFolder()) {
                throw new PcException(Reason.FAILED, "RemoveDirectory", folder, NOT_A_DIRECTORY);
            }
            if (isHeldWithin(model, folder)) {
                throw new PcException(Reason.IN_USE, "RemoveDirectory", folder, SHARING_VIOLATION);
            }
            existing(model.files.find(FileNode.parent(folder)), "RemoveDirectory", folder)
                    .children
                    .remove(FileNode.name(folder));
        });
    }

    @Override
    public List<FileHolder> holders(String path) throws PcException {
        return keeper.perform(model -> {
            existing(model.files.find(path), "RmGetList", path);
            return keeper.faults().holders(path);
        });
    }

    private boolean isHeldWithin(Model model, String path) {
        String below = path.toLowerCase(Locale.ROOT) + "\\";
        return keeper.faults().isHeldWithin(path)
                || ServiceFolders.held(model).stream()
                        .map(held -> held.toLowerCase(Locale.ROOT) + "\\")
                        .anyMatch(held -> held.startsWith(below));
    }

    private static FileNode existing(@Nullable FileNode node, String operation, String path) throws PcException {
        if (node == null) {
            throw new PcException(Reason.MISSING, operation, path, FILE_NOT_FOUND);
        }
        return node;
    }
}
