package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * What the update agent has downloaded: the files in SoftwareDistribution\Download, and what DataStore.edb says of them. The store of the
 * model is text, a line an update: its GUID and the path of its file.
 */
public final class DownloadCache {
    private DownloadCache() {}

    /** Where the store says that the update's file stands; empty if it says that it was not downloaded, or if its whole folder is gone. */
    public static Optional<String> path(Model model, Update update) {
        FileNode store = model.files.find(WindowsFolders.DATA_STORE);
        if (store == null) {
            return Optional.empty();
        }
        return new String(store.content(), UTF_8)
                .lines()
                .filter(line -> line.startsWith(update.id()))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .filter(path -> model.files.find(FileNode.parent(path)) != null)
                .findFirst();
    }

    /** Downloads the update and has the store know of it. */
    public static void download(Model model, Update update, Instant at) {
        UUID digest = UUID.nameUUIDFromBytes(update.id().getBytes(UTF_8));
        String folder = digest.toString().replace("-", "");
        String name =
                String.format(Locale.ROOT, "Windows-%s-x64.cab", update.id().substring(0, 8));
        String path = WindowsFolders.DOWNLOADS + "\\" + folder + "\\" + name;
        model.files.write(path, update.title().getBytes(UTF_8), at);
        FileNode store = model.files.find(WindowsFolders.DATA_STORE);
        String known = store == null ? "" : new String(store.content(), UTF_8);
        String line = update.id() + "=" + path + "\n";
        if (!known.contains(line)) {
            model.files.write(WindowsFolders.DATA_STORE, (known + line).getBytes(UTF_8), at);
        }
    }

    /** Loses the update's file behind the store's back. */
    public static void lose(Model model, Update update) {
        path(model, update).ifPresent(path -> {
            FileNode folder = model.files.find(FileNode.parent(path));
            if (folder != null) {
                folder.children.remove(FileNode.name(path));
            }
        });
    }
}
