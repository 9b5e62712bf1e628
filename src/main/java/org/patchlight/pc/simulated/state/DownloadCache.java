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
 * The downloads of the update agent: the files in SoftwareDistribution\Download, and their entries in DataStore.edb. In
 * the model that file is text, one line for each update: its GUID and the path of its file.
 */
public final class DownloadCache {
    private DownloadCache() {}

    /** The path of the update's file according to the store; empty if it was not downloaded, or if its folder is gone. */
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

    /** Downloads the update and adds it to the store.
     *
     * @param at when, by the PC's own clock
     */
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

    /** Deletes the update's file; the store still lists it. */
    public static void lose(Model model, Update update) {
        path(model, update).ifPresent(path -> {
            FileNode folder = model.files.find(FileNode.parent(path));
            if (folder != null) {
                folder.children.remove(FileNode.name(path));
            }
        });
    }
}
