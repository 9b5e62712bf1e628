package org.patchlight.update.reading.updatelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.UpdateNames;

/**
 * Ties files, packages and installers to their updates: by the download job, by the folder of the download, or by the
 * update that is being installed. The update that was listed last proves nothing.
 */
final class UpdateFiles {
    private static final int MOST = 10_000;
    private static final int MOST_INSTALLED = 1000;
    private static final String FOLDER = "\\Download\\";
    private static final int FOLDER_LENGTH = 32;
    private static final String[] PROGRAMS = {".exe", ".msi", ".msp"};
    private static final String BEFORE_PROGRAM = " \t\"'<>|,;=";

    private final UpdateNames names;
    private final UnaryOperator<String> bundles;
    private final Map<String, DownloadJob> jobs = new LruMap<>(MOST);
    private final Map<String, String> updateOfFolder = new LruMap<>(MOST);
    private final Map<String, String> articleOfFolder = new LruMap<>(MOST);
    private final Map<String, Culprit> packages = new LruMap<>(MOST_INSTALLED);
    private final Map<String, Culprit> programs = new LruMap<>(MOST_INSTALLED);

    /**
     * Nothing is known yet.
     *
     * @param names receives the articles that files have in their names
     * @param bundles gives the update that people see, for it or a part of it
     */
    UpdateFiles(UpdateNames names, UnaryOperator<String> bundles) {
        this.names = names;
        this.bundles = bundles;
    }

    /** A download job, known or new. */
    DownloadJob job(String id) {
        return jobs.computeIfAbsent(id, key -> new DownloadJob());
    }

    /** Ties a job to its update, which then may have the article of the job's files. */
    void tie(String job, String update) {
        DownloadJob tied = job(job);
        tied.isFor(update);
        hint(update, tied.article());
    }

    /** Names an update by the name of a file of it, which counts less than a title. */
    void hint(@Nullable String update, @Nullable String article) {
        if (update != null && article != null) {
            names.hint(bundles.apply(update), null, article);
        }
    }

    /** Ties the folder of a download to an update, or names the update by a file in its folder. */
    void readFolder(String line, int from, @Nullable String update) {
        int marked = line.indexOf(FOLDER, from);
        int start = marked + FOLDER.length();
        if (marked < 0 || start + FOLDER_LENGTH > line.length()) {
            return;
        }
        String folder = line.substring(start, start + FOLDER_LENGTH);
        if (folder.indexOf('\\') >= 0 || folder.indexOf(' ') >= 0) {
            return;
        }
        if (update != null) {
            updateOfFolder.put(folder, update);
            hint(update, articleOfFolder.get(folder));
            return;
        }
        String article = UpdateTitle.article(line.substring(start + FOLDER_LENGTH));
        if (article != null) {
            articleOfFolder.put(folder, article);
            hint(updateOfFolder.get(folder), article);
        }
    }

    /** The component store names the package of an update that is being installed. */
    void installs(String update, String identity, String path, long line) {
        String article = UpdateTitle.article(identity);
        names.hint(update, article == null ? identity : null, article);
        packages.put(
                update,
                Culprit.of(Culprit.Kind.PACKAGE, identity).ofUpdate(article).seenIn(path, line));
    }

    /** A line about an update that is being installed may name the program that installs it. */
    void readProgram(String line, int from, @Nullable String update, String path, long number) {
        if (update == null) {
            return;
        }
        for (String ending : PROGRAMS) {
            int end = line.indexOf(ending, from);
            if (end > from) {
                int start = end;
                while (start > from && BEFORE_PROGRAM.indexOf(line.charAt(start - 1)) < 0) {
                    start--;
                }
                String place = line.substring(start, end + ending.length());
                String name = place.substring(place.lastIndexOf('\\') + 1);
                if (name.length() > ending.length()) {
                    Culprit program = Culprit.of(Culprit.Kind.PROGRAM, name);
                    programs.put(update, (place.equals(name) ? program : program.at(place)).seenIn(path, number));
                }
                return;
            }
        }
    }

    /** What installs the update: its package, or if an installer of its own failed, that program. */
    List<Culprit> installersOf(String update, boolean external) {
        List<Culprit> known = new ArrayList<>();
        Culprit one = external ? programs.get(update) : packages.get(update);
        if (one != null) {
            known.add(one);
        }
        return known;
    }
}
