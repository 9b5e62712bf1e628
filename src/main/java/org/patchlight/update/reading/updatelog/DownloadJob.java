package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;

/** What is known of one download job of BITS or Delivery Optimization. A job may load several files. */
final class DownloadJob {
    private @Nullable String update;
    private @Nullable FileAddress file;
    private @Nullable String article;
    private @Nullable Hresult transientError;
    private boolean severalFiles;

    @Nullable String update() {
        return update;
    }

    /** The log says which update the job is for. */
    void isFor(String id) {
        update = id;
    }

    /** The job loads this file. */
    void loads(FileAddress address) {
        severalFiles |= file != null && !file.name().equals(address.name());
        file = address;
        article = article == null ? address.article() : article;
    }

    /** The only file of the job; of several files it is unknown which one failed. */
    @Nullable FileAddress file() {
        return severalFiles ? null : file;
    }

    /** The article in the name of the first file that has one. */
    @Nullable String article() {
        return article;
    }

    /** The job met an error and tries again. */
    void met(Hresult error) {
        transientError = error;
    }

    /** The last error after which the job tried again; null if there was none. */
    @Nullable Hresult transientError() {
        return transientError;
    }
}
