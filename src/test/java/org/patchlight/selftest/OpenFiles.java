package org.patchlight.selftest;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FolderSecurity;

/** Files whose folders all have the same rights, or refuse to show them. */
final class OpenFiles implements FileTree {
    private final FileTree lender;
    private final @Nullable FolderSecurity security;
    private final @Nullable PcException refusal;

    OpenFiles(FileTree lender, FolderSecurity security) {
        this.lender = lender;
        this.security = security;
        this.refusal = null;
    }

    OpenFiles(FileTree lender, PcException refusal) {
        this.lender = lender;
        this.security = null;
        this.refusal = refusal;
    }

    @Override
    public FolderSecurity security(String folder) throws PcException {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(security);
    }

    @Override
    public Optional<FileFacts> find(String path) throws PcException {
        return lender.find(path);
    }

    @Override
    public List<String> list(String folder) throws PcException {
        return lender.list(folder);
    }

    @Override
    public InputStream open(String path) throws PcException {
        return lender.open(path);
    }

    @Override
    public void rename(String path, String newName) {
        throw new AssertionError("a self-test renames nothing");
    }
}
